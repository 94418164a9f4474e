// Protobuf refuses a message with a string that is not UTF-8, but older Services kept such strings. They are no reason
// to lose the Event.
#pragma once

#include <cstdint>
#include <string>

namespace google::protobuf {
class Descriptor;
}

namespace hindsight::core {

/// Makes `?` of each byte that is no UTF-8 in the strings of an encoded message, in place: no byte moves. Returns how
/// many there were.
std::uint64_t mendStrings(std::string &message, const google::protobuf::Descriptor &type);

} // namespace hindsight::core
