// `rawHistory` in JSON: batches of Events as the Service stores them, each encoded in binary protobuf or JSON and then
// in base64.
#pragma once

#include "core/model/problem.h"
#include "core/model/source.h"
#include "core/reading/reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace hindsight::core {

struct RawHistory
{
    std::string text; // the batches as JSON, one after another
    /// Where in `text` each batch begins, and the offset, without a line, of the base64 that it came from.
    std::vector<Source::Section> sections;
    /// What could not be read, as ProtoText has it; their places' offsets are the JSON's.
    std::vector<Problem> problems;
};

/// All batches of the text, in its order. Throws JsonFault and ReadCancelled. ErrorKind::TooLarge as textOfProto().
/// REQUIRES: simdjson::SIMDJSON_PADDING readable bytes behind `json`
[[nodiscard]] Result<RawHistory> decodeRawHistory(std::string_view json, const ReadControl &control);

} // namespace hindsight::core
