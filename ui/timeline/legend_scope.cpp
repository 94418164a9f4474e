#include "ui/timeline/legend_scope.h"

#include "core/model/catalog.h"
#include "ui/timeline/bar_ends.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/timeline_painter.h"

#include <algorithm>

namespace hindsight::ui {

using namespace metrics;

namespace {

using core::Category;
using core::CommandSign;
using core::Outcome;

constexpr double kLeastSeen = 1; // less of a mark at an edge nobody makes out

std::optional<LegendSign> signOf(const core::CommandMark &command)
{
    switch (command.sign) {
    case CommandSign::Cancels:
        return LegendSign::Cancel;
    case CommandSign::Marks:
        return LegendSign::Marker;
    case CommandSign::Updates:
        return LegendSign::Update;
    case CommandSign::Changes:
        return LegendSign::Properties;
    case CommandSign::Completes:
        return LegendSign::Complete;
    case CommandSign::Fails:
        return LegendSign::Fail;
    case CommandSign::GivesIn:
        return LegendSign::GiveIn;
    case CommandSign::Continues:
        return LegendSign::Continue;
    case CommandSign::Opens:
        break;
    }
    switch (command.category) {
    case Category::Activity:
        return LegendSign::Activity;
    case Category::Timer:
        return LegendSign::Timer;
    case Category::ChildWorkflow:
        return LegendSign::ChildWorkflow;
    case Category::ExternalWorkflow:
        return LegendSign::ExternalWorkflow;
    case Category::Nexus:
        return LegendSign::Nexus;
    default:
        return std::nullopt;
    }
}

std::optional<LegendSign> signOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Completed:
    case Outcome::Fired:
        return LegendSign::Completed;
    case Outcome::Failed:
    case Outcome::StartFailed:
    case Outcome::Terminated:
        return LegendSign::Failed;
    case Outcome::TimedOut:
        return LegendSign::TimedOut;
    case Outcome::Canceled:
        return LegendSign::Canceled;
    default:
        return std::nullopt;
    }
}

QRectF rectOf(const SceneLink &link)
{
    if (!link.isUpright)
        return link.path.controlPointRect();
    const double top = std::min(link.fromY, link.tip.y());
    return {link.tip.x() - 1, top, 2, std::max(link.fromY, link.tip.y()) - top};
}

class Collector
{
public:
    Collector(const TimelineScene &scene, const PaintState &state)
        : m_scene(scene), m_diagram(scene.diagram()), m_state(state)
    {
    }

    [[nodiscard]] LegendScope collect()
    {
        addExecution();
        for (const SceneBox &box : m_scene.boxes())
            addBox(box);
        addFans();
        for (const SceneMark &mark : m_scene.marks())
            addMark(mark);
        for (const SceneBar &bar : m_scene.bars())
            addBar(bar);
        const bool arePlain = m_scene.links().size() > kManyLinks;
        for (const SceneLink &link : m_scene.links())
            addLink(link, arePlain);
        for (const SceneLink &link : m_state.litLinks)
            addLink(link, false);
        for (const SceneArrival &arrival : m_scene.arrivals()) {
            if (!isSeen(arrival.rect))
                continue;
            addDimmed(m_state.chain.holdsArrival(m_diagram.arrivals()[arrival.first].arrival));
            m_scope.add(arrival.isFolded() ? LegendSign::Arrivals : LegendSign::Arrival,
                        {m_diagram.arrivals()[arrival.first].category});
        }
        return m_scope;
    }

private:
    [[nodiscard]] bool isSeen(const QRectF &rect, double top = kRulerHeight) const
    {
        const PixelMap &map = m_scene.map();
        const double least = std::min(kLeastSeen, rect.width());
        return rect.right() >= map.left() + least && rect.left() <= map.right() - least && rect.bottom() > top &&
               rect.top() < m_scene.request().size.height();
    }

    void addExecution()
    {
        if (m_diagram.execution().history().eventCount() == 0)
            return;
        const LegendLook look{.outcome = m_diagram.execution().status()};
        if (isSeen(m_scene.start()) && m_diagram.hasStart())
            m_scope.add(LegendSign::Start, look);
        if (!m_scene.flag().isEmpty() && isSeen(m_scene.flag()))
            m_scope.add(LegendSign::End, look);
        if (std::any_of(m_scene.gaps().begin(), m_scene.gaps().end(), [this](auto &gap) { return isSeen(gap.rect); }))
            m_scope.add(LegendSign::IdleTime);
        if (m_state.step == core::kNoRow)
            return;
        if (const double x = m_scene.x(m_state.step); m_scene.map().left() <= x && x <= m_scene.map().right())
            m_scope.add(LegendSign::Step);
    }

    // Where a step is shown, what is faint is yet to come.
    void addDimmed(bool isLit)
    {
        if (!isLit && !m_state.chain.isEmpty() && m_state.step == core::kNoRow)
            m_scope.add(LegendSign::Dimmed);
    }

    void addBox(const SceneBox &box)
    {
        if (!isSeen(box.rect))
            return;
        addDimmed(!box.isFolded() && m_state.chain.holds(m_diagram.tasks()[box.first].task));
        if (box.isFolded())
            return m_scope.add(box.hasFailure ? LegendSign::TasksWithFailure : LegendSign::Tasks);
        // Each has parts that wait and work, one that failed too.
        m_scope.add(LegendSign::Task);
        const core::TaskBox &task = m_diagram.tasks()[box.first];
        if (task.isOpen)
            m_scope.add(LegendSign::OpenTask);
        if (box.hasFailure)
            m_scope.add(m_diagram.execution().task(task.task).outcome == Outcome::TimedOut ? LegendSign::TimedOutTask
                                                                                           : LegendSign::FailedTask);
    }

    // Only in scales of time do a task's Commands stand beside their time.
    void addFans()
    {
        if (!m_scene.axis().isTime())
            return;
        for (const SceneBranch &branch : m_scene.branches()) {
            const QRectF rect(branch.fromX, m_scene.rows().branchY - 1, branch.toX - branch.fromX, 2);
            const core::CommandMark &first = m_diagram.commands()[branch.firstCommand];
            if (branch.toX > branch.fromX && branch.endCommand - branch.firstCommand > 1 && isSeen(rect))
                m_scope.add(LegendSign::Fan, {.category = first.category, .command = first.sign});
        }
    }

    void addMark(const SceneMark &mark)
    {
        if (!isSeen(mark.rect))
            return;
        addDimmed(m_state.chain.holds(m_diagram.commands()[mark.first].command));
        if (mark.isFolded())
            return m_scope.add(LegendSign::Commands);
        const core::CommandMark &command = m_diagram.commands()[mark.first];
        if (const auto sign = signOf(command))
            m_scope.add(*sign, {command.category});
    }

    void addBar(const SceneBar &item)
    {
        const double top = item.lane < m_diagram.pinnedLaneCount() ? m_scene.rows().lanesTop : m_scene.scrolledTop();
        const core::Bar &bar = m_diagram.bars()[item.first];
        const QRectF end(item.endPoint().x() - item.endRadius, item.rect.top(), 2 * item.endRadius, item.rect.height());
        if (!isSeen(item.rect | end, top))
            return;
        const LegendLook look{bar.category};
        if (item.isFolded())
            return m_scope.add(hasFailureInSight(item) ? LegendSign::BarsWithFailure : LegendSign::Bars, look);
        if (isSeen(item.rect, top)) {
            m_scope.add(isRunningFromItsBegin(bar.category) ? LegendSign::RunningBar : LegendSign::Bar, look);
            if (bar.closed == core::kNoRow)
                m_scope.add(LegendSign::OpenBar, look);
        }
        const BarEnd form = barEndOf(m_scene, item);
        const auto outcome = signOf(bar.outcome);
        if (outcome && (form == BarEnd::Whole || (form != BarEnd::None && isSeen(end, top))))
            m_scope.add(*outcome, {.end = form});
    }

    [[nodiscard]] bool hasFailureInSight(const SceneBar &item) const
    {
        const PixelMap &map = m_scene.map();
        const auto isInSight = [&map](double x) { return map.left() <= x && x <= map.right(); };
        return item.hasFailure &&
               (item.failures.empty() || std::any_of(item.failures.begin(), item.failures.end(), isInSight));
    }

    // Plain ones are all the same lines.
    void addLink(const SceneLink &link, bool isPlain)
    {
        if (!isSeen(rectOf(link)))
            return;
        const bool cancels = link.kind == SceneLink::Kind::Cancels && !isPlain;
        const bool handsOver = link.kind == SceneLink::Kind::HandsOver;
        m_scope.add(cancels     ? LegendSign::CancellingLink
                    : handsOver ? LegendSign::Handover
                                : LegendSign::OpeningLink,
                    {link.category});
    }

    const TimelineScene &m_scene;
    const core::Diagram &m_diagram;
    const PaintState &m_state;
    LegendScope m_scope;
};

} // namespace

LegendScope LegendScope::whole()
{
    LegendScope scope;
    for (std::size_t i = 0; i < kLegendSigns; ++i)
        scope.m_looks[i] = LegendLook{};
    scope.m_looks[static_cast<std::size_t>(LegendSign::RunningBar)] = LegendLook{Category::Timer};
    return scope;
}

void LegendScope::add(LegendSign sign, const LegendLook &look)
{
    auto &known = m_looks[static_cast<std::size_t>(sign)];
    if (!known || look.end < known->end)
        known = look;
}

void LegendScope::add(const LegendScope &other)
{
    for (std::size_t i = 0; i < kLegendSigns; ++i) {
        if (other.m_looks[i])
            add(static_cast<LegendSign>(i), *other.m_looks[i]);
    }
}

LegendScope legendScopeOf(const TimelineScene &scene, const PaintState &state)
{
    return Collector(scene, state).collect();
}

} // namespace hindsight::ui
