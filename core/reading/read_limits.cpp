#include "core/reading/read_limits.h"

namespace hindsight::core {

Error tooLarge(const std::string &what, std::uint64_t limit)
{
    std::string message = what + " " + std::to_string(limit) + " bytes, ";
    if (limit < kMostBytes)
        message += "the limit; the option --max-size sets it, up to " + std::to_string(kMostBytes);
    else
        message += "more than this version can read";
    return Error{.kind = ErrorKind::TooLarge, .message = std::move(message), .place = {}};
}

} // namespace hindsight::core
