#include "core/diagram/axis.h"

#include "core/diagram/idle.h"

#include <algorithm>
#include <limits>

namespace hindsight::core {

namespace {

// 73 years. A damaged file may claim more; what a view adds at the sides must not overflow.
constexpr Position kLatest = std::numeric_limits<Position>::max() / 4;

std::vector<Position> timesOf(const History &history)
{
    std::vector<Position> times;
    times.reserve(history.eventCount());
    Position latest = 0;
    for (std::size_t row = 0; row < history.eventCount(); ++row) {
        const auto since = elapsedAtMost(history.firstTime(), history.time(EventIndex(row)));
        if (since)
            latest = std::max(latest, std::min(since->nanoseconds, kLatest));
        times.push_back(latest);
    }
    return times;
}

// `part` of `whole`, on a stretch `length` long. A product of the two would not fit into 64 bits.
Position scaled(Position part, Position whole, Position length)
{
    return static_cast<Position>(static_cast<long double>(part) / static_cast<long double>(whole) *
                                 static_cast<long double>(length));
}

} // namespace

Axis::Axis(const Execution &execution, Scale scale)
    : m_scale(execution.history().firstTime().isKnown() ? scale : Scale::Sequence), m_rowCount(rowCountOf(execution))
{
    if (isTime())
        m_places = timesOf(execution.history());
    if (m_scale == Scale::FoldedTime)
        foldIdleTime();
}

void Axis::foldIdleTime()
{
    std::vector<Position> pauses;
    for (std::size_t row = 1; row < m_places.size(); ++row) {
        if (m_places[row] > m_places[row - 1])
            pauses.push_back(m_places[row] - m_places[row - 1]);
    }
    const Position kept = longestPause(std::move(pauses));
    Position folded = 0;
    Position before = m_places.empty() ? 0 : m_places.front();
    for (Position &place : m_places) {
        const Position time = place;
        if (time - before > kept) {
            const Position begin = before - folded;
            m_gaps.push_back({.place = {begin, begin + kept}, .from = before, .to = time});
            folded += time - before - kept;
        }
        before = time;
        place = time - folded;
    }
}

Position Axis::at(Row row) const
{
    return isTime() ? m_places[row] : static_cast<Position>(row) * kColumn;
}

Range Axis::extent() const
{
    const Position first = m_rowCount > 0 ? at(0) : 0;
    const Position last = m_rowCount > 0 ? at(m_rowCount - 1) : 0;
    return {first, std::max(last, first + kColumn)};
}

Row Axis::firstAtOrAfter(Position position) const
{
    if (isTime())
        return static_cast<Row>(std::lower_bound(m_places.begin(), m_places.end(), position) - m_places.begin());
    if (position <= 0)
        return 0;
    const Position row = position / kColumn + (position % kColumn > 0 ? 1 : 0);
    return static_cast<Row>(std::min<Position>(row, m_rowCount));
}

Row Axis::nearest(Position position) const
{
    const Row after = firstAtOrAfter(position);
    if (after == 0)
        return 0;
    const Position before = at(after - 1);
    const bool isAfterNearer = after < m_rowCount && at(after) - position < position - before;
    return isAfterNearer ? after : firstAtOrAfter(before);
}

Position Axis::timeAt(Position position) const
{
    const auto after = std::upper_bound(m_gaps.begin(), m_gaps.end(), position,
                                        [](Position p, const IdleGap &gap) { return p < gap.place.begin; });
    if (after == m_gaps.begin())
        return position;
    const IdleGap &gap = *(after - 1);
    if (position >= gap.place.end)
        return gap.to + (position - gap.place.end);
    return gap.from + scaled(position - gap.place.begin, gap.place.length(), gap.to - gap.from);
}

Position Axis::positionOf(Position time) const
{
    const auto after = std::upper_bound(m_gaps.begin(), m_gaps.end(), time,
                                        [](Position t, const IdleGap &gap) { return t < gap.from; });
    if (after == m_gaps.begin())
        return time;
    const IdleGap &gap = *(after - 1);
    if (time >= gap.to)
        return gap.place.end + (time - gap.to);
    return gap.place.begin + scaled(time - gap.from, gap.to - gap.from, gap.place.length());
}

Position samePlace(const Axis &from, Position position, const Axis &to)
{
    return from.isTime() && to.isTime() ? to.positionOf(from.timeAt(position)) : to.at(from.nearest(position));
}

} // namespace hindsight::core
