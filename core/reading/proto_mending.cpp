#include "core/reading/proto_mending.h"

#include "core/model/utf8.h"
#include "core/model/wire.h"
#include "core/reading/reader.h"

#include <google/protobuf/descriptor.h>

namespace hindsight::core {

namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

class Mending
{
public:
    explicit Mending(std::string &bytes) : m_bytes(bytes) {}

    void mendMessage(std::string_view message, const Descriptor &type, std::size_t depth);
    [[nodiscard]] std::uint64_t count() const { return m_count; }

private:
    void mendString(std::string_view text);

    std::string &m_bytes; // all views point into it
    std::uint64_t m_count = 0;
};

void Mending::mendMessage(std::string_view message, const Descriptor &type, std::size_t depth)
{
    if (depth == kDeepestNesting)
        return;
    WireReader reader(message);
    while (const auto field = reader.next()) {
        const FieldDescriptor *known = type.FindFieldByNumber(static_cast<int>(field->number));
        if (known == nullptr || field->type != WireType::Bytes)
            continue;
        if (known->type() == FieldDescriptor::TYPE_STRING)
            mendString(field->bytes);
        else if (known->type() == FieldDescriptor::TYPE_MESSAGE)
            mendMessage(field->bytes, *known->message_type(), depth + 1);
    }
}

void Mending::mendString(std::string_view text)
{
    const auto begin = static_cast<std::size_t>(text.data() - m_bytes.data());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = utf8CharacterSize(text.substr(at));
        if (size == 0) {
            m_bytes[begin + at] = '?';
            ++m_count;
        }
        at += size == 0 ? 1 : size;
    }
}

} // namespace

std::uint64_t mendStrings(std::string &message, const Descriptor &type)
{
    Mending mending(message);
    mending.mendMessage(message, type, 0);
    return mending.count();
}

} // namespace hindsight::core
