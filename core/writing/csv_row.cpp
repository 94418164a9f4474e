#include "core/writing/csv_row.h"

#include <algorithm>

namespace hindsight::core {

namespace {

constexpr std::string_view kQuoted = ",\"\r\n";
constexpr std::string_view kBeginsFormula = "=+-@\t\r";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD"; // U+FFFD
constexpr std::uint64_t kNanosPerSecond = 1'000'000'000;

} // namespace

void CsvRow::begin()
{
    if (!m_isFirst)
        m_out += ',';
    m_isFirst = false;
}

void CsvRow::word(std::string_view word)
{
    begin();
    m_out += word;
}

void CsvRow::text(std::string_view text)
{
    begin();
    const bool isQuoted = text.find_first_of(kQuoted) != std::string_view::npos;
    if (isQuoted)
        m_out += '"';
    if (!text.empty() && kBeginsFormula.find(text.front()) != std::string_view::npos)
        m_out += '\'';
    constexpr std::string_view kSpecial("\"\0", 2);
    while (!text.empty()) {
        const std::size_t size = std::min(text.find_first_of(kSpecial), text.size());
        m_out += text.substr(0, size);
        if (size < text.size())
            m_out += text[size] == '"' ? "\"\"" : kReplacement;
        text.remove_prefix(std::min(size + 1, text.size()));
    }
    if (isQuoted)
        m_out += '"';
}

void CsvRow::number(std::int64_t number)
{
    word(std::to_string(number));
}

void CsvRow::known(std::int64_t value)
{
    if (value == 0)
        begin();
    else
        number(value);
}

void CsvRow::time(Timestamp time)
{
    word(toRfc3339(time));
}

void CsvRow::seconds(std::optional<Duration> duration)
{
    begin();
    if (!duration)
        return;
    // The smallest has no positive of its own.
    const auto whole = static_cast<std::uint64_t>(duration->nanoseconds);
    const std::uint64_t nanos = duration->nanoseconds < 0 ? 0 - whole : whole;
    if (duration->nanoseconds < 0)
        m_out += '-';
    m_out += std::to_string(nanos / kNanosPerSecond);
    const std::string decimals = std::to_string(nanos % kNanosPerSecond);
    m_out.append(".").append(9 - decimals.size(), '0').append(decimals);
}

void CsvRow::end()
{
    m_out += "\r\n";
    m_isFirst = true;
}

} // namespace hindsight::core
