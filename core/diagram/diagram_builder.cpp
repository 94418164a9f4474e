#include "core/diagram/diagram_builder.h"

#include "core/diagram/lane_groups.h"
#include "core/diagram/packing.h"
#include "core/model/catalog.h"

#include <algorithm>
#include <set>
#include <utility>

namespace hindsight::core {

namespace {

CommandSign signOf(CommandType type)
{
    switch (type) {
    case CommandType::CancelTimer:
    case CommandType::RequestCancelActivityTask:
    case CommandType::RequestCancelNexusOperation:
        return CommandSign::Cancels;
    case CommandType::RecordMarker:
        return CommandSign::Marks;
    case CommandType::ProtocolMessage:
        return CommandSign::Updates;
    case CommandType::UpsertWorkflowSearchAttributes:
    case CommandType::ModifyWorkflowProperties:
        return CommandSign::Changes;
    case CommandType::CompleteWorkflowExecution:
        return CommandSign::Completes;
    case CommandType::FailWorkflowExecution:
        return CommandSign::Fails;
    case CommandType::CancelWorkflowExecution:
        return CommandSign::GivesIn;
    case CommandType::ContinueAsNewWorkflowExecution:
        return CommandSign::Continues;
    default:
        return CommandSign::Opens;
    }
}

} // namespace

DiagramBuilder::DiagramBuilder(std::shared_ptr<const Execution> execution, const Arrangement &arrangement,
                               const std::vector<bool> &shown)
    : m_execution(*execution), m_history(execution->history()), m_arrangement(arrangement), m_shown(shown)
{
    m_diagram.m_rowCount = rowCountOf(*execution);
    m_diagram.m_terminal = rowOf(execution->terminalEvent());
    m_diagram.m_execution = std::move(execution);
}

std::shared_ptr<const Diagram> DiagramBuilder::build()
{
    layTasks();
    layBars();
    layCommands();
    layReach();
    layArrivals();
    layHandovers();
    listFailures();
    return std::make_shared<const Diagram>(std::move(m_diagram));
}

void DiagramBuilder::layTasks()
{
    const Row lastRow = m_diagram.m_rowCount - 1;
    const auto &tasks = m_execution.tasks();
    m_diagram.m_tasks.reserve(tasks.size());
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        TaskBox box{.task = TaskIndex(i),
                    .scheduled = rowOf(tasks[i].scheduled),
                    .started = rowOf(tasks[i].started),
                    .closed = rowOf(tasks[i].closed)};
        const bool isOfCommandsFile = m_history.eventCount() == 0;
        box.isOpen = box.closed == kNoRow && !isOfCommandsFile && i + 1 == tasks.size();
        box.begin = std::min({box.scheduled, box.started, box.closed});
        if (box.begin == kNoRow)
            box.begin = 0;
        for (const Row row : {box.scheduled, box.started, box.closed})
            box.end = row != kNoRow ? std::max(box.end, row) : box.end;
        if (box.isOpen)
            box.end = lastRow;
        m_diagram.m_tasks.push_back(box);
    }
}

void DiagramBuilder::layBars()
{
    std::vector<Bar> bars;
    bars.reserve(m_execution.awaitables().size());
    for (std::size_t i = 0; i < m_execution.awaitables().size(); ++i) {
        const Awaitable &awaitable = m_execution.awaitables()[i];
        const Command &command = m_execution.command(awaitable.command);
        Bar bar{.awaitable = AwaitableIndex(i),
                .category = info(command.type).category,
                .outcome = awaitable.outcome,
                .name = command.name,
                .opened = awaitable.opened.value,
                .started = rowOf(awaitable.started),
                .closed = rowOf(awaitable.closed),
                .timeout = m_history.timeout(awaitable.opened)};
        if (awaitable.started.isValid())
            bar.attempt = m_history.attempt(awaitable.started);
        // In a file that names a later Event as the opener, a bar would end before it begins.
        bar.end = bar.closed != kNoRow ? std::max(bar.closed, bar.opened) : m_diagram.m_rowCount - 1;
        bars.push_back(bar);
    }
    packBars(bars);
    m_diagram.m_bars = std::move(bars);
    fillLanes();
}

void DiagramBuilder::packBars(std::vector<Bar> &bars)
{
    const LaneGroups grouping = groupBars(bars, m_history, m_arrangement);
    const std::vector<std::uint32_t> &group = grouping.ofBars;
    std::vector<std::uint32_t> order;
    for (std::uint32_t bar = 0; bar < bars.size(); ++bar) {
        bars[bar].lane = kNoLane;
        if (isShown(bars[bar].awaitable))
            order.push_back(bar);
    }
    std::stable_sort(order.begin(), order.end(), [&group](auto a, auto b) { return group[a] < group[b]; });

    auto &lanes = m_diagram.m_lanes;
    for (auto from = order.begin(); from != order.end();) {
        const auto to = std::find_if(from, order.end(), [&](auto bar) { return group[bar] != group[*from]; });
        const LaneGroup &shared = grouping.groups[group[*from]];
        const auto firstLane = static_cast<std::uint32_t>(lanes.size());
        std::vector<PackedSpan> spans;
        for (auto bar = from; bar != to && !shared.isHidden && !shared.isCollapsed; ++bar)
            spans.push_back({bars[*bar].opened, bars[*bar].end, bars[*bar].name.value});
        const Packing packing = pack(spans);
        for (auto bar = from; bar != to; ++bar) {
            const auto position = static_cast<std::size_t>(bar - from);
            bars[*bar].lane = shared.isHidden ? kNoLane : firstLane + (spans.empty() ? 0 : packing.laneOf[position]);
        }
        if (!shared.isHidden)
            lanes.resize(firstLane + std::max(packing.laneCount, 1U), Lane{.category = shared.category,
                                                                           .group = shared.name,
                                                                           .isCollapsed = shared.isCollapsed,
                                                                           .isPinned = shared.isPinned});
        from = to;
    }
    std::stable_sort(bars.begin(), bars.end(), [](const Bar &a, const Bar &b) { return a.lane < b.lane; });
}

bool DiagramBuilder::isShown(AwaitableIndex awaitable) const
{
    return m_shown.empty() || m_shown[awaitable.value];
}

void DiagramBuilder::fillLanes()
{
    m_diagram.m_barOfAwaitable.resize(m_diagram.m_bars.size());
    for (std::uint32_t i = 0; i < m_diagram.m_bars.size(); ++i) {
        const Bar &bar = m_diagram.m_bars[i];
        m_diagram.m_barOfAwaitable[bar.awaitable.value] = i;
        if (bar.lane == kNoLane) {
            ++m_diagram.m_hiddenBarCount;
            continue;
        }
        Lane &lane = m_diagram.m_lanes[bar.lane];
        if (lane.endBar == 0) {
            lane.timeout = bar.timeout;
            lane.firstBar = i;
        } else if (lane.timeout != bar.timeout) {
            lane.timeout = {};
        }
        lane.endBar = i + 1;
    }
    for (Lane &lane : m_diagram.m_lanes) {
        m_diagram.m_pinnedLaneCount += lane.isPinned ? 1 : 0;
        if (lane.isCollapsed)
            joinStretches(lane);
    }
    nameLanes();
}

void DiagramBuilder::joinStretches(Lane &lane)
{
    auto &stretches = m_diagram.m_stretches;
    lane.firstStretch = static_cast<std::uint32_t>(stretches.size());
    for (std::uint32_t i = lane.firstBar; i < lane.endBar; ++i) {
        const Bar &bar = m_diagram.m_bars[i];
        if (stretches.size() > lane.firstStretch && bar.opened <= stretches.back().end) {
            stretches.back().endBar = i + 1;
            stretches.back().end = std::max(stretches.back().end, bar.end);
        } else {
            stretches.push_back({i, i + 1, bar.end});
        }
    }
    lane.endStretch = static_cast<std::uint32_t>(stretches.size());
}

void DiagramBuilder::nameLanes()
{
    for (Lane &lane : m_diagram.m_lanes) {
        std::set<NameIndex> known;
        for (std::uint32_t bar = lane.firstBar; bar < lane.endBar; ++bar) {
            const NameIndex name = m_diagram.m_bars[bar].name;
            if (name.isValid() && known.insert(name).second && known.size() <= Lane::kListedNames)
                lane.names.push_back(name);
        }
        lane.nameCount = static_cast<std::uint32_t>(known.size());
    }
}

std::uint32_t DiagramBuilder::barTouchedBy(EventIndex event) const
{
    const AwaitableIndex awaitable = event.isValid() ? m_execution.awaitableOf(event) : AwaitableIndex();
    return awaitable.isValid() ? m_diagram.m_barOfAwaitable[awaitable.value] : kNoRow;
}

void DiagramBuilder::layCommands()
{
    const auto &commands = m_execution.commands();
    m_diagram.m_commands.reserve(commands.size());
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const Command &command = commands[i];
        CommandMark mark{.command = CommandIndex(i),
                         .task = command.task,
                         .row = command.event.isValid() ? command.event.value : static_cast<Row>(i + 1),
                         .category = info(command.type).category,
                         .sign = signOf(command.type)};
        mark.bar = command.awaitable.isValid() ? m_diagram.barOf(command.awaitable) : barTouchedBy(command.event);
        if (!command.task.isValid())
            m_diagram.m_orphanCommands.push_back(static_cast<std::uint32_t>(i));
        m_diagram.m_commands.push_back(mark);
    }
}

void DiagramBuilder::layReach()
{
    Row reach = 0;
    m_diagram.m_reach.reserve(m_diagram.m_tasks.size());
    for (const TaskBox &box : m_diagram.m_tasks) {
        const auto commands = m_execution.commandsOf(box.task);
        reach = std::max(reach, box.end);
        if (!commands.empty())
            reach = std::max(reach, m_diagram.m_commands[commands.back().value].row);
        m_diagram.m_reach.push_back(reach);
    }
}

void DiagramBuilder::layArrivals()
{
    for (std::size_t i = 0; i < m_execution.arrivals().size(); ++i) {
        const EventIndex event = m_execution.arrivals()[i].event;
        const EventType type = m_history.type(event);
        // The start of the Workflow Execution wakes a task too, but stands at the beginning of its own line.
        if (type == EventType::WorkflowExecutionStarted)
            continue;
        m_diagram.m_arrivals.push_back({.arrival = static_cast<std::uint32_t>(i),
                                        .row = event.value,
                                        .category = info(type).category,
                                        .name = m_history.name(event)});
    }
}

void DiagramBuilder::layHandovers()
{
    auto &handovers = m_diagram.m_handovers;
    for (std::uint32_t i = 0; i < m_diagram.m_bars.size(); ++i) {
        const Bar &bar = m_diagram.m_bars[i];
        const TaskIndex resumed = m_execution.awaitable(bar.awaitable).resumed;
        if (resumed.isValid() && bar.closed != kNoRow)
            handovers.push_back({.from = bar.end, .to = resumed, .category = bar.category, .bar = i});
    }
    for (std::uint32_t i = 0; i < m_diagram.m_arrivals.size(); ++i) {
        const ArrivalMark &mark = m_diagram.m_arrivals[i];
        const TaskIndex woke = m_execution.arrivals()[mark.arrival].woke;
        if (woke.isValid())
            handovers.push_back({.from = mark.row, .to = woke, .category = mark.category, .arrivalMark = i});
    }
    std::sort(handovers.begin(), handovers.end(), [](const Handover &a, const Handover &b) { return a.from < b.from; });
    for (const Handover &handover : handovers) {
        TaskBox &box = m_diagram.m_tasks[handover.to.value];
        box.handed = static_cast<std::uint8_t>(box.handed | (1U << handoverSlot(handover.category)));
    }
}

void DiagramBuilder::listFailures()
{
    for (std::uint32_t i = 0; i < m_diagram.m_tasks.size(); ++i) {
        if (isFailure(m_execution.task(TaskIndex(i)).outcome))
            m_diagram.m_failedTasks.push_back(i);
    }
    for (std::uint32_t i = 0; i < m_diagram.m_bars.size(); ++i) {
        if (isFailure(m_diagram.m_bars[i].outcome))
            m_diagram.m_failedBars.push_back(i);
    }
}

} // namespace hindsight::core
