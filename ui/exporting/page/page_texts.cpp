#include "ui/exporting/page/page_texts.h"

#include <algorithm>

namespace hindsight::ui::page {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

std::int64_t TextPool::numberOf(std::string_view text)
{
    if (const auto known = m_numbers.find(text); known != m_numbers.end())
        return known->second;
    const auto number = static_cast<std::int64_t>(m_texts.size());
    m_numbers.emplace(text, number);
    m_texts.emplace_back(text);
    return number;
}

void SentenceColumn::add(std::string_view sentence)
{
    std::string pattern;
    pattern.reserve(sentence.size());
    const std::size_t begin = m_digits.size();
    for (std::size_t at = 0; at < sentence.size();) {
        if (!isDigit(sentence[at])) {
            // A gap in the text itself would shift all that follows.
            pattern += sentence[at] == kGap ? '?' : sentence[at];
            ++at;
            continue;
        }
        if (m_digits.size() > begin)
            m_digits += ' ';
        for (; at < sentence.size() && isDigit(sentence[at]); ++at)
            m_digits += sentence[at];
        pattern += kGap;
    }
    m_digits += '\n';
    m_numbers.push_back(m_pool.numberOf(pattern));
}

void SimilarColumn::add(std::string_view text)
{
    std::string row(text);
    std::replace_if(
        row.begin(), row.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    const std::size_t most = std::min({row.size(), m_last.size(), kMostKept});
    const auto kept = static_cast<std::size_t>(
        std::mismatch(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(most), m_last.begin()).first -
        row.begin());
    m_lines += static_cast<char>(kNoneKept + static_cast<char>(kept));
    m_lines.append(row, kept);
    m_lines += '\n';
    m_last = std::move(row);
}

} // namespace hindsight::ui::page
