#include "core/model/same_json.h"

#include <cstddef>

namespace hindsight::core {

namespace {

// Goes through JSON text byte by byte, without the white space outside strings.
class JsonBytes
{
public:
    explicit JsonBytes(std::string_view text) : m_text(text) { skipSpace(); }

    [[nodiscard]] bool isAtEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] char byte() const { return m_text[m_at]; }
    void advance();

private:
    void skipSpace();

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_isInString = false;
    bool m_isEscaped = false;
};

void JsonBytes::advance()
{
    const char c = m_text[m_at++];
    if (c == '"' && !m_isEscaped)
        m_isInString = !m_isInString;
    m_isEscaped = m_isInString && c == '\\' && !m_isEscaped;
    skipSpace();
}

void JsonBytes::skipSpace()
{
    while (!m_isInString && !isAtEnd() && (byte() == ' ' || byte() == '\n' || byte() == '\r' || byte() == '\t'))
        ++m_at;
}

} // namespace

bool isSameJson(std::string_view one, std::string_view other)
{
    if (one == other)
        return true;
    JsonBytes first(one);
    JsonBytes second(other);
    while (!first.isAtEnd() && !second.isAtEnd()) {
        if (first.byte() != second.byte())
            return false;
        first.advance();
        second.advance();
    }
    return first.isAtEnd() && second.isAtEnd();
}

} // namespace hindsight::core
