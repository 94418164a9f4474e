#include "core/execution/open_spans.h"

#include <algorithm>

namespace hindsight::core {

namespace {

constexpr std::size_t kFanOut = 16;

using Levels = std::vector<std::vector<std::uint32_t>>;

/// How many nodes of a level stand for one of the `begun` first spans.
std::size_t nodesFor(std::size_t begun, std::size_t level)
{
    for (; level > 0; --level)
        begun = (begun + kFanOut - 1) / kFanOut;
    return begun;
}

void collect(const Levels &ends, std::size_t level, std::size_t node, std::size_t begun, std::uint32_t step,
             std::vector<std::uint32_t> &open)
{
    if (ends[level][node] <= step)
        return;
    if (level == 0) {
        open.push_back(static_cast<std::uint32_t>(node));
        return;
    }
    const std::size_t last = std::min((node + 1) * kFanOut, nodesFor(begun, level - 1));
    for (std::size_t child = node * kFanOut; child < last; ++child)
        collect(ends, level - 1, child, begun, step, open);
}

std::optional<std::uint32_t> findLast(const Levels &ends, std::size_t level, std::size_t node, std::size_t begun,
                                      std::uint32_t step)
{
    if (ends[level][node] <= step)
        return std::nullopt;
    if (level == 0)
        return static_cast<std::uint32_t>(node);
    for (std::size_t child = std::min((node + 1) * kFanOut, nodesFor(begun, level - 1)); child > node * kFanOut;
         --child) {
        if (const auto found = findLast(ends, level - 1, child - 1, begun, step))
            return found;
    }
    return std::nullopt;
}

} // namespace

OpenSpans::OpenSpans(const std::vector<OpenSpan> &spans)
{
    m_begins.reserve(spans.size());
    std::vector<std::uint32_t> ends;
    ends.reserve(spans.size());
    for (const OpenSpan &span : spans) {
        m_begins.push_back(span.begin.value);
        // None is the largest index, so what has no end closes after every step.
        ends.push_back(span.end.value);
    }
    m_ends.push_back(std::move(ends));
    while (m_ends.back().size() > 1) {
        const std::vector<std::uint32_t> &below = m_ends.back();
        std::vector<std::uint32_t> above((below.size() + kFanOut - 1) / kFanOut, 0);
        for (std::size_t node = 0; node < below.size(); ++node)
            above[node / kFanOut] = std::max(above[node / kFanOut], below[node]);
        m_ends.push_back(std::move(above));
    }
}

std::size_t OpenSpans::begunAt(EventIndex step) const
{
    return static_cast<std::size_t>(std::ranges::upper_bound(m_begins, step.value) - m_begins.begin());
}

std::vector<std::uint32_t> OpenSpans::openAt(EventIndex step) const
{
    std::vector<std::uint32_t> open;
    if (const std::size_t begun = begunAt(step); begun > 0)
        collect(m_ends, m_ends.size() - 1, 0, begun, step.value, open);
    return open;
}

std::optional<std::uint32_t> OpenSpans::lastOpenAt(EventIndex step) const
{
    const std::size_t begun = begunAt(step);
    return begun > 0 ? findLast(m_ends, m_ends.size() - 1, 0, begun, step.value) : std::nullopt;
}

std::size_t OpenSpans::bytes() const
{
    std::size_t count = m_begins.capacity();
    for (const auto &level : m_ends)
        count += level.capacity();
    return count * sizeof(std::uint32_t);
}

} // namespace hindsight::core
