// Typed numbers, so that an Event's id, its row and a Workflow Task's number can't be taken for each other.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace hindsight::core {

/// An Event's id as the Service gave it: 1 and up in a whole history. 0 means "no such Event".
struct EventId
{
    std::int64_t value = 0;

    [[nodiscard]] explicit operator bool() const { return value != 0; }
    auto operator<=>(const EventId &) const = default;
};

/// A position in one of the flat columns, counting from 0; `isValid()` is false for "none".
template<class Tag>
struct Index
{
    static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t value = kNone;

    Index() = default;
    explicit Index(std::size_t position) : value(static_cast<std::uint32_t>(position)) {}

    [[nodiscard]] bool isValid() const { return value != kNone; }
    auto operator<=>(const Index &) const = default;
};

using EventIndex = Index<struct EventTag>;         // into History's columns, in Event id order
using TaskIndex = Index<struct TaskTag>;           // into Execution::tasks(); people see value + 1
using CommandIndex = Index<struct CommandTag>;     // into Execution::commands()
using AwaitableIndex = Index<struct AwaitableTag>; // into Execution::awaitables()
using ArrivalIndex = Index<struct ArrivalTag>;     // into Execution::arrivals()
using NameIndex = Index<struct NameTag>;           // into History's pool of names

/// Bytes of the source, [begin, begin + size).
struct ByteRange
{
    std::uint64_t begin = 0;
    std::uint64_t size = 0;

    [[nodiscard]] bool isEmpty() const { return size == 0; }
    bool operator==(const ByteRange &) const = default;
};

} // namespace hindsight::core
