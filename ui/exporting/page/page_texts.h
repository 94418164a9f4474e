// Texts of many rows made small: equal ones are kept once, sentences that differ only in their numbers share one
// pattern, and a column of times keeps of each what differs from the one before. Each is undone in page.js, row by row
// where it can be. Used on one thread at a time.
#pragma once

#include "core/model/text_hash.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hindsight::ui::page {

/// Texts by number, in the order of their coming.
class TextPool
{
public:
    [[nodiscard]] std::int64_t numberOf(std::string_view text);
    [[nodiscard]] const std::vector<std::string> &texts() const { return m_texts; }

private:
    core::TextMap<std::int64_t> m_numbers;
    std::vector<std::string> m_texts;
};

/// A column of sentences: row by row the number of a pattern, and what stands in its gaps.
class SentenceColumn
{
public:
    void add(std::string_view sentence);

    /// Sentences with kGap for each run of digits.
    [[nodiscard]] const std::vector<std::string> &patterns() const { return m_pool.texts(); }
    [[nodiscard]] const std::vector<std::int64_t> &numbers() const { return m_numbers; }
    /// The digits, a line a row, with blanks between them.
    [[nodiscard]] const std::string &digits() const { return m_digits; }

    static constexpr char kGap = '\x01';

private:
    TextPool m_pool;
    std::vector<std::int64_t> m_numbers;
    std::string m_digits;
};

/// A column of texts in ASCII without line breaks: a line a row, each begins with a character that says how many
/// characters are those of the row before: kNoneKept for none, the next for one.
class SimilarColumn
{
public:
    /// What is not ASCII or breaks lines becomes `?`.
    void add(std::string_view text);
    [[nodiscard]] const std::string &lines() const { return m_lines; }

    static constexpr char kNoneKept = '0';
    static constexpr std::size_t kMostKept = '~' - kNoneKept;

private:
    std::string m_last;
    std::string m_lines;
};

} // namespace hindsight::ui::page
