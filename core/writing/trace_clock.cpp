#include "core/writing/trace_clock.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>
#include <utility>

namespace hindsight::core {

namespace {

constexpr std::uint64_t kNanosPerRow = 1000;
constexpr std::uint64_t kNanosPerMicrosecond = 1000;
constexpr std::uint64_t kMostExactNanos = std::uint64_t{1} << 53U;

/// For std::priority_queue: the least first.
template<class T>
using LeastFirst = std::priority_queue<T, std::vector<T>, std::greater<>>;

} // namespace

TraceClock::TraceClock(const History &history) : m_hasTimes(history.firstTime().isKnown())
{
    m_at.reserve(history.eventCount());
    for (std::size_t row = 0; row < history.eventCount(); ++row) {
        const Timestamp time = history.time(EventIndex(row));
        std::uint64_t at = m_at.empty() ? 0 : m_at.back();
        if (!m_hasTimes)
            at = row * kNanosPerRow;
        else if (time.isKnown()) // none is earlier than the first; 64 bits without a sign hold what a Duration can't
            at = static_cast<std::uint64_t>(time.nanoseconds) -
                 static_cast<std::uint64_t>(history.firstTime().nanoseconds);
        m_at.push_back(at);
        m_last = std::max(m_last, at);
    }
    if (m_last < kMostExactNanos)
        return;
    m_unit = kNanosPerMicrosecond;
    m_last -= m_last % m_unit;
    for (std::uint64_t &at : m_at)
        at -= at % m_unit;
}

TraceSpan TraceClock::between(EventIndex opened, EventIndex closed) const
{
    const std::uint64_t begin = at(opened);
    const std::uint64_t end = closed.isValid() ? at(closed) : whole().end;
    return {begin, std::max(end, begin + m_unit)};
}

std::optional<std::uint64_t> TraceClock::within(TraceSpan span, EventIndex event) const
{
    if (!event.isValid() || at(event) <= span.begin || at(event) >= span.end)
        return std::nullopt;
    return at(event);
}

std::optional<TraceArrow> TraceClock::arrow(TraceSpan from, TraceSpan to) const
{
    TraceArrow arrow{from.end - m_unit, to.begin};
    if (arrow.from > arrow.to)
        arrow.from = std::max(from.begin, arrow.to);
    if (arrow.from > arrow.to)
        arrow.to = std::min(to.end - m_unit, arrow.from);
    return arrow.from > arrow.to ? std::nullopt : std::optional(arrow);
}

std::vector<std::uint32_t> lanesFor(const std::vector<TraceSpan> &spans)
{
    std::vector<std::uint32_t> order(spans.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&spans](std::uint32_t span) { return spans[span].begin; });

    std::vector<std::uint32_t> lanes(spans.size());
    LeastFirst<std::pair<std::uint64_t, std::uint32_t>> taken; // until when, which
    LeastFirst<std::uint32_t> free;
    std::uint32_t count = 0;
    for (const std::uint32_t span : order) {
        while (!taken.empty() && taken.top().first <= spans[span].begin) {
            free.push(taken.top().second);
            taken.pop();
        }
        if (free.empty())
            free.push(count++);
        lanes[span] = free.top();
        free.pop();
        taken.emplace(spans[span].end, lanes[span]);
    }
    return lanes;
}

} // namespace hindsight::core
