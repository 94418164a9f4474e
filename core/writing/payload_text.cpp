#include "core/writing/payload_text.h"

#include "core/model/utf8.h"

namespace hindsight::core {

namespace {

std::string kindOf(const Payload &payload)
{
    if (payload.isEncrypted())
        return payload.keyId.empty() ? "encrypted" : "encrypted with key " + payload.keyId;
    return payload.encoding.empty() ? "unreadable" : payload.encoding;
}

} // namespace

std::string noteOn(const Payload &payload)
{
    std::string note(wordsFor(payload.flaw));
    if (payload.content != Payload::Content::Bytes)
        return note;
    const std::string size = kindOf(payload) + ", " + std::to_string(payload.size) + " bytes";
    return note.empty() ? size : size + ", " + note;
}

std::string shortText(const Payload &payload, std::size_t mostBytes)
{
    const std::string note = noteOn(payload);
    if (payload.content == Payload::Content::Nothing)
        return "nothing";
    if (payload.content == Payload::Content::Bytes)
        return shortenedUtf8(note, mostBytes);
    return shortenedUtf8(payload.text, mostBytes) + (note.empty() ? note : " (" + note + ")");
}

} // namespace hindsight::core
