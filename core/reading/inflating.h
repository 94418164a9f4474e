// gzip, unpacked piece by piece: a file that unpacks to what is no history, or to too much, is given up early.
#pragma once

#include "core/reading/reader.h"

#include <string>
#include <string_view>

namespace hindsight::core {

struct Inflated
{
    std::string bytes;  // all that comes before the damage
    std::string damage; // where it is and what was expected; empty where the file is whole
};

[[nodiscard]] bool isGzip(std::string_view bytes);

/// Members that stand one after another are unpacked as one; zeros behind the last are padding. ErrorKind::TooLarge
/// past the limit for what is unpacked; what errorForContent() says of what is in it. Throws ReadCancelled. REQUIRES:
/// isGzip(bytes)
[[nodiscard]] Result<Inflated> inflateGzip(std::string_view bytes, const ReadControl &control);

} // namespace hindsight::core
