// Private to the tables in CSV: one line of them, by RFC 4180. Cells of text that a spreadsheet would take for a
// formula begin with an apostrophe.
#pragma once

#include "core/model/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hindsight::core {

class CsvRow
{
public:
    /// Appends to `out`, which must outlive it.
    explicit CsvRow(std::string &out) : m_out(out) {}

    /// A word of ours, as it is.
    void word(std::string_view word);
    /// From a file. NUL becomes U+FFFD, for no program reads on behind it.
    void text(std::string_view text);
    void number(std::int64_t number);
    /// An id, a count from 1: empty for 0.
    void known(std::int64_t number);
    /// RFC 3339, nine digits, UTC; empty where unknown.
    void time(Timestamp time);
    /// Seconds with nine decimals; empty for nothing.
    void seconds(std::optional<Duration> duration);
    void end();

private:
    void begin();

    std::string &m_out;
    bool m_isFirst = true;
};

} // namespace hindsight::core
