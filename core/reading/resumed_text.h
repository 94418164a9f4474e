// Text as nlohmann's lexer reads it from a place in its middle: the brackets that are open there, then the text from
// there.
#pragma once

#include <cstddef>
#include <iterator>
#include <string>

namespace hindsight::core {

struct ResumedText
{
    std::string openers;
    const char *text = nullptr;
    const char *furthest = nullptr; // how far the text has been read
};

class ResumedIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    explicit ResumedIterator(ResumedText *input)
        : m_input(input), m_openersLeft(input->openers.size()),
          m_at(input->openers.empty() ? input->text : input->openers.data())
    {
    }
    explicit ResumedIterator(const char *end) : m_at(end) {}

    reference operator*() const { return *m_at; }
    ResumedIterator &operator++()
    {
        if (m_openersLeft > 0) {
            m_at = --m_openersLeft == 0 ? m_input->text : m_at + 1;
            return *this;
        }
        m_input->furthest = ++m_at;
        return *this;
    }
    ResumedIterator operator++(int)
    {
        ResumedIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const ResumedIterator &other) const { return m_at == other.m_at; }

private:
    ResumedText *m_input = nullptr;
    std::size_t m_openersLeft = 0;
    const char *m_at = nullptr;
};

} // namespace hindsight::core
