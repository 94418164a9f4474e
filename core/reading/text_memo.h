// Remembers what texts that come again and again were found to mean: an Event's keys and types are the same few hundred
// in any file. One for one walk; not for several threads.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace hindsight::core {

template<class Meaning>
class TextMemo
{
public:
    /// What find(text) returned for the same text, or returns. Long and very short texts are not remembered.
    template<class Find>
    [[nodiscard]] Meaning of(std::string_view text, Find find)
    {
        if (text.size() < sizeof(std::uint32_t) || text.size() > kLongest)
            return find(text);
        Entry &entry = m_entries[slotOf(text)];
        if (entry.size == text.size() && std::memcmp(entry.text.data(), text.data(), text.size()) == 0)
            return entry.meaning;
        entry.meaning = find(text);
        entry.size = static_cast<std::uint8_t>(text.size());
        std::memcpy(entry.text.data(), text.data(), text.size());
        return entry.meaning;
    }

private:
    static constexpr std::size_t kLongest = 58;
    static constexpr unsigned kSlotBits = 9;
    struct Entry
    {
        std::array<char, kLongest> text{};
        std::uint8_t size = 0;
        Meaning meaning{};
    };

    static std::size_t slotOf(std::string_view text)
    {
        // The names of many types differ in the middle only.
        std::uint32_t first = 0;
        std::uint32_t middle = 0;
        std::uint32_t last = 0;
        std::memcpy(&first, text.data(), sizeof first);
        std::memcpy(&middle, text.data() + (text.size() - sizeof middle) / 2, sizeof middle);
        std::memcpy(&last, text.data() + text.size() - sizeof last, sizeof last);
        const std::uint32_t mixed =
            (first ^ static_cast<std::uint32_t>(text.size())) * 0x9E3779B1U ^ middle * 0xC2B2AE35U ^ last * 0x85EBCA77U;
        return mixed >> (32U - kSlotBits);
    }

    std::array<Entry, 1U << kSlotBits> m_entries{};
};

} // namespace hindsight::core
