// A protobuf message as JSON, in protobuf's own JSON form: lowerCamelCase keys, enums by name, 64-bit integers and
// bytes as strings. The library's own printer takes 67 µs for an Event of 189 bytes; this one goes by reflection alone.
#pragma once

#include <string>

namespace google::protobuf {
class Message;
}

namespace hindsight::core {

/// Appends the message as one line. Fields that the message's definition does not know come last, in the object that
/// has them, under `unknownFields`: their `field` number, `wireType` and `value`; the value is a decimal number, or for
/// bytes `text`, where they are UTF-8 without control characters, or `base64`. Text that is not UTF-8 is not mended.
void appendJson(std::string &json, const google::protobuf::Message &message);

} // namespace hindsight::core
