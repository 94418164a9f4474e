#include "ui/timeline/mark_walk.h"

#include "core/diagram/folding.h"

namespace hindsight::ui {

namespace {

using Kind = SceneHit::Kind;

// The rows of the picture from the top; the lanes follow.
constexpr std::uint32_t kExecutionBand = 0;
constexpr std::uint32_t kTaskBand = 1;
constexpr std::uint32_t kCommandBand = 2;
constexpr std::uint32_t kOutsideBand = 3;
constexpr std::uint32_t kFirstLane = 4;

SceneHit single(Kind kind, std::uint32_t item)
{
    return {.kind = kind, .first = item, .end = item + 1, .rect = {}};
}

core::Row away(core::Row a, core::Row b)
{
    return a > b ? a - b : b - a;
}

// One row of the picture as a line of stops, numbered from the left.
class Band
{
public:
    Band(const core::Diagram &diagram, std::uint32_t band) : m_diagram(diagram), m_band(band)
    {
        if (band >= kFirstLane)
            m_lane = &diagram.lanes()[band - kFirstLane];
    }

    // A bar and its end are a stop each; one that is open is both. Bars of a collapsed lane overlap, so there each is
    // one stop.
    [[nodiscard]] std::uint32_t count() const
    {
        switch (m_band) {
        case kExecutionBand:
            return executionStops();
        case kTaskBand:
            return static_cast<std::uint32_t>(m_diagram.tasks().size());
        case kCommandBand:
            return static_cast<std::uint32_t>(m_diagram.commands().size());
        case kOutsideBand:
            return static_cast<std::uint32_t>(m_diagram.arrivals().size());
        default:
            return stopsOfABar() * (m_lane->endBar - m_lane->firstBar);
        }
    }

    [[nodiscard]] SceneHit markAt(std::uint32_t stop) const
    {
        switch (m_band) {
        case kExecutionBand:
            return stop < startStops() ? single(Kind::Start, 0) : single(Kind::Terminal, m_diagram.terminal());
        case kTaskBand:
            return single(Kind::Task, stop);
        case kCommandBand:
            return single(Kind::Command, stop);
        case kOutsideBand:
            return single(Kind::Arrival, stop);
        default: {
            const std::uint32_t bar = barAt(stop);
            const bool isItsEnd = isEnd(stop) && m_diagram.bars()[bar].closed != core::kNoRow;
            return single(isItsEnd ? Kind::BarEnd : Kind::Bar, bar);
        }
        }
    }

    [[nodiscard]] std::uint32_t stopOf(const SceneHit &mark) const
    {
        if (m_lane)
            return stopsOfABar() * (mark.first - m_lane->firstBar) +
                   (mark.kind == Kind::BarEnd && !m_lane->isCollapsed ? 1 : 0);
        if (m_band == kExecutionBand)
            return mark.kind == Kind::Terminal ? startStops() : 0;
        return mark.first;
    }

    // REQUIRES: count() > 0
    [[nodiscard]] SceneHit nearest(core::Row column) const
    {
        const std::uint32_t after = core::firstNot(0, count(), [&](auto stop) { return beginOf(stop) <= column; });
        if (after == 0)
            return markAt(0);
        const std::uint32_t before = after - 1;
        const core::Row end = endOf(before);
        const bool isNextNearer = after < count() && end < column && away(beginOf(after), column) < away(end, column);
        return markAt(isNextNearer ? after : before);
    }

    [[nodiscard]] core::Row beginOf(std::uint32_t stop) const
    {
        switch (m_band) {
        case kExecutionBand:
            return stop < startStops() ? 0 : m_diagram.terminal();
        case kTaskBand:
            return m_diagram.tasks()[stop].begin;
        case kCommandBand:
            return m_diagram.commands()[stop].row;
        case kOutsideBand:
            return m_diagram.arrivals()[stop].row;
        default: {
            const core::Bar &bar = m_diagram.bars()[barAt(stop)];
            return isEnd(stop) ? bar.end : bar.opened;
        }
        }
    }

private:
    [[nodiscard]] std::uint32_t executionStops() const
    {
        return startStops() + (m_diagram.terminal() != core::kNoRow ? 1 : 0);
    }

    [[nodiscard]] std::uint32_t startStops() const { return m_diagram.hasStart() ? 1 : 0; }

    [[nodiscard]] core::Row endOf(std::uint32_t stop) const
    {
        if (m_band == kTaskBand)
            return m_diagram.tasks()[stop].end;
        return m_lane ? m_diagram.bars()[barAt(stop)].end : beginOf(stop);
    }

    [[nodiscard]] std::uint32_t stopsOfABar() const { return m_lane->isCollapsed ? 1 : 2; }
    [[nodiscard]] std::uint32_t barAt(std::uint32_t stop) const { return m_lane->firstBar + stop / stopsOfABar(); }
    [[nodiscard]] bool isEnd(std::uint32_t stop) const { return stop % stopsOfABar() == 1; }

    const core::Diagram &m_diagram;
    std::uint32_t m_band;
    const core::Lane *m_lane = nullptr;
};

std::uint32_t bandOf(const core::Diagram &diagram, const SceneHit &mark)
{
    switch (mark.kind) {
    case Kind::Task:
        return kTaskBand;
    case Kind::Command:
        return kCommandBand;
    case Kind::Arrival:
        return kOutsideBand;
    case Kind::Bar:
    case Kind::BarEnd:
        return kFirstLane + diagram.bars()[mark.first].lane;
    case Kind::Nothing:
    case Kind::Start:
    case Kind::Terminal:
    case Kind::Gap:
        return kExecutionBand;
    }
    return kExecutionBand;
}

// What is in a hidden lane is where its Command is.
SceneHit shownMark(const core::Diagram &diagram, const SceneHit &mark)
{
    const bool isOfBar = mark.kind == Kind::Bar || mark.kind == Kind::BarEnd;
    if (!isOfBar || diagram.bars()[mark.first].lane != core::kNoLane)
        return mark;
    return single(Kind::Command, diagram.execution().awaitable(diagram.bars()[mark.first].awaitable).command.value);
}

std::uint32_t bandCount(const core::Diagram &diagram)
{
    return kFirstLane + static_cast<std::uint32_t>(diagram.lanes().size());
}

std::optional<SceneHit> alongTheRow(const Band &band, const SceneHit &from, bool isToTheRight)
{
    std::uint32_t stop = band.stopOf(from);
    // The second stop of an open bar is the bar again.
    do {
        if (isToTheRight ? stop + 1 >= band.count() : stop == 0)
            return std::nullopt;
        isToTheRight ? ++stop : --stop;
    } while (band.markAt(stop) == single(from.kind, from.first));
    return band.markAt(stop);
}

} // namespace

core::Row columnOf(const core::Diagram &diagram, const SceneHit &mark)
{
    const SceneHit shown = shownMark(diagram, mark);
    const Band band(diagram, bandOf(diagram, shown));
    return band.beginOf(band.stopOf(shown));
}

std::optional<SceneHit> nextMark(const core::Diagram &diagram, const SceneHit &mark, MarkStep step, core::Row column)
{
    const SceneHit from = shownMark(diagram, mark);
    std::uint32_t band = bandOf(diagram, from);
    if (step == MarkStep::Left || step == MarkStep::Right)
        return alongTheRow(Band(diagram, band), from, step == MarkStep::Right);
    for (;;) {
        if (step == MarkStep::Up ? band == 0 : band + 1 >= bandCount(diagram))
            return std::nullopt;
        step == MarkStep::Up ? --band : ++band;
        if (const Band row(diagram, band); row.count() > 0)
            return row.nearest(column);
    }
}

std::optional<SceneHit> firstMark(const core::Diagram &diagram, core::Row column)
{
    if (const Band tasks(diagram, kTaskBand); tasks.count() > 0)
        return tasks.nearest(column);
    for (std::uint32_t band = 0; band < bandCount(diagram); ++band) {
        if (const Band row(diagram, band); row.count() > 0)
            return row.nearest(column);
    }
    return std::nullopt;
}

} // namespace hindsight::ui
