#include "core/diagram/axis.h"

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
        const auto since = elapsed(history.firstTime(), history.time(EventIndex(row)));
        if (since)
            latest = std::max(latest, std::min(since->nanoseconds, kLatest));
        times.push_back(latest);
    }
    return times;
}

} // namespace

Axis::Axis(const Execution &execution, Scale scale)
    : m_scale(execution.history().firstTime().isKnown() ? scale : Scale::Sequence), m_rowCount(rowCountOf(execution))
{
    if (m_scale == Scale::Time)
        m_times = timesOf(execution.history());
}

Position Axis::at(Row row) const
{
    return m_scale == Scale::Time ? m_times[row] : static_cast<Position>(row) * kColumn;
}

Range Axis::extent() const
{
    const Position first = m_rowCount > 0 ? at(0) : 0;
    const Position last = m_rowCount > 0 ? at(m_rowCount - 1) : 0;
    return {first, std::max(last, first + kColumn)};
}

Row Axis::firstAtOrAfter(Position position) const
{
    if (m_scale == Scale::Time)
        return static_cast<Row>(std::lower_bound(m_times.begin(), m_times.end(), position) - m_times.begin());
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

} // namespace hindsight::core
