// Reads JSON text strictly, once, front to back, and says where it stops being JSON. It copies nothing, however long a
// string or deep a nesting is: what is open is its visitor's business. Half of a UTF-16 pair is no fault.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace hindsight::core {

struct ScanFault
{
    std::uint64_t offset = 0;  // of the first byte that is not as it must be; the text's size where it ends too early
    std::string_view expected; // `expected ',' or '}'`; empty where the visitor wanted no more
};

class JsonScanner
{
public:
    /// Begins at `at`, where a value must stand. `text` outlives the scanner.
    JsonScanner(std::string_view text, std::uint64_t at) : m_text(text), m_at(at) {}

    /// Behind what was read last.
    [[nodiscard]] std::uint64_t at() const { return m_at; }

    /// Reads a value, and on until nothing is open. The visitor has
    ///   bool isOpen(), isInArray();       of what it was told, or what was open before
    ///   bool open(bool isArray);          behind the bracket; false stops the scan
    ///   void close();
    ///   void scalar(bool isNumber);
    ///   void key(std::string_view text);  as it stands between its quotes
    ///   bool mayLackComma();              whether to go on with the object or array that comes without one
    template<class Visitor>
    [[nodiscard]] std::optional<ScanFault> scan(Visitor &visitor);

private:
    enum class Next : std::uint8_t { Value, FirstElement, FirstKey, Key, Rest };

    void skipWhite()
    {
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' || m_text[m_at] == '\t'))
            ++m_at;
    }
    // A NUL is never what must come, so it can stand for the end.
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    [[nodiscard]] ScanFault fault(std::string_view expected) const { return {.offset = m_at, .expected = expected}; }

    template<class Visitor>
    std::optional<ScanFault> scanValue(Visitor &visitor, Next &next);
    template<class Visitor>
    std::optional<ScanFault> scanKey(Visitor &visitor);
    template<class Visitor>
    std::optional<ScanFault> scanRest(Visitor &visitor, Next &next);
    std::optional<ScanFault> scanString();
    std::optional<ScanFault> scanEscape();
    std::optional<ScanFault> scanScalar();
    std::optional<ScanFault> scanNumber();
    std::optional<ScanFault> scanWord(std::string_view word);
    [[nodiscard]] bool scanDigits();

    std::string_view m_text;
    std::uint64_t m_at;
};

template<class Visitor>
std::optional<ScanFault> JsonScanner::scan(Visitor &visitor)
{
    Next next = Next::Value;
    std::optional<ScanFault> fault;
    while (!fault && (next != Next::Rest || visitor.isOpen())) {
        skipWhite();
        const bool endsAtOnce =
            (next == Next::FirstElement && peek() == ']') || (next == Next::FirstKey && peek() == '}');
        if (endsAtOnce) {
            ++m_at;
            visitor.close();
            next = Next::Rest;
        } else if (next == Next::Rest) {
            fault = scanRest(visitor, next);
        } else if (next == Next::Key || next == Next::FirstKey) {
            fault = scanKey(visitor);
            next = Next::Value;
        } else {
            fault = scanValue(visitor, next);
        }
    }
    return fault;
}

template<class Visitor>
std::optional<ScanFault> JsonScanner::scanValue(Visitor &visitor, Next &next)
{
    const char first = peek();
    if (first == '{' || first == '[') {
        ++m_at;
        next = first == '[' ? Next::FirstElement : Next::FirstKey;
        return visitor.open(first == '[') ? std::nullopt : std::optional(fault({}));
    }
    next = Next::Rest;
    if (std::optional<ScanFault> found = scanScalar())
        return found;
    visitor.scalar(first != '"' && first != 't' && first != 'f' && first != 'n');
    return std::nullopt;
}

template<class Visitor>
std::optional<ScanFault> JsonScanner::scanKey(Visitor &visitor)
{
    if (peek() != '"')
        return fault("expected a key in quotes");
    const std::uint64_t begin = m_at + 1;
    if (std::optional<ScanFault> found = scanString())
        return found;
    visitor.key(m_text.substr(begin, m_at - 1 - begin));
    skipWhite();
    if (peek() != ':')
        return fault("expected ':'");
    ++m_at;
    return std::nullopt;
}

template<class Visitor>
std::optional<ScanFault> JsonScanner::scanRest(Visitor &visitor, Next &next)
{
    const char c = peek();
    const bool isArray = visitor.isInArray();
    if (c == ',') {
        ++m_at;
        next = isArray ? Next::Value : Next::Key;
    } else if (c == (isArray ? ']' : '}')) {
        ++m_at;
        visitor.close();
    } else if (isArray && (c == '{' || c == '[') && visitor.mayLackComma()) {
        next = Next::Value;
    } else {
        return fault(isArray ? "expected ',' or ']'" : "expected ',' or '}'");
    }
    return std::nullopt;
}

} // namespace hindsight::core
