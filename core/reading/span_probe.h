// Reads one object or array and tells whether it is a whole Event, by the keys that no other object has together, or
// has Events as elements of its lists.
#pragma once

#include "core/reading/raw_keys.h"

#include <cstdint>
#include <stop_token>
#include <string_view>
#include <vector>

namespace hindsight::core {

class SpanProbe
{
public:
    SpanProbe(std::string_view text, const std::stop_token &stop) : m_text(text), m_stop(stop) {}

    /// Of what begins at `at`. Throws ReadCancelled.
    void read(std::uint64_t at);

    // What the last read() found.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    [[nodiscard]] bool isEvent() const { return m_isWhole && m_isEvent; }
    [[nodiscard]] bool isHolder() const { return m_isWhole && m_isHolder; }
    /// How many levels it nests.
    [[nodiscard]] std::size_t depth() const { return m_depth; }
    /// How far it was read.
    [[nodiscard]] std::uint64_t end() const { return m_end; }
    /// Whether it or what begins in it at `at` broke off at the same place.
    [[nodiscard]] bool brokeOff(std::uint64_t at) const;

private:
    struct Level
    {
        std::uint64_t begin = 0;
        bool isArray = false;
        bool hasId = false;
        bool hasType = false;
    };
    struct Visitor;

    std::string_view m_text;
    const std::stop_token &m_stop;
    RawKeys m_keys;
    std::vector<Level> m_levels; // what is open
    std::uint64_t m_end = 0;
    std::uint64_t m_closed = 0;
    std::size_t m_depth = 0;
    bool m_isWhole = false;
    bool m_isEvent = false; // the object that ended last
    bool m_isHolder = false;
};

} // namespace hindsight::core
