// Binary protobuf → the JSON that the same Events are written as, so that everything behind it is the same.
#pragma once

#include "core/model/problem.h"
#include "core/model/source.h"
#include "core/reading/proto_shape.h"
#include "core/reading/reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace hindsight::core {

struct ProtoText
{
    std::string text;                      // a history, or an Event of several that stand loose, a line
    std::vector<Source::Section> sections; // where each Event stood: offsets without lines
    /// What could not be read: damage, which ends the reading, Events left out, bytes in strings replaced. Their
    /// places' offsets are the text's; the messages name the file's.
    std::vector<Problem> problems;
    bool breaksOff = false; // the damage among them is that the bytes end too early
};

/// REQUIRES: `shape` is what the bytes are. Throws ReadCancelled. ErrorKind::TooLarge where the text would be larger
/// than the limit for files.
[[nodiscard]] Result<ProtoText> textOfProto(std::string_view bytes, ProtoShape shape, const ReadControl &control);

} // namespace hindsight::core
