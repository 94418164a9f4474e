#include "core/writing/trace_json.h"

#include "core/execution/label.h"
#include "core/model/catalog.h"
#include "core/writing/history_json.h"
#include "core/writing/text_pieces.h"
#include "core/writing/trace_clock.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

// Processes group tracks. A thread whose number is its process's would count as its main thread.
constexpr int kExecutionProcess = 1;
constexpr std::array kKinds{Category::Activity, Category::Timer, Category::ChildWorkflow, Category::Nexus,
                            Category::ExternalWorkflow};
constexpr std::uint32_t kFirstThread = 101;
constexpr std::uint32_t kExecutionThread = kFirstThread;
constexpr std::uint32_t kArrivalsThread = kFirstThread + 1;
constexpr std::uint32_t kFirstTaskThread = kFirstThread + 2;

struct Track
{
    int process = 0;
    std::uint32_t thread = 0;
};

/// A slice's track and where it lies on it.
struct Placed
{
    Track track;
    TraceSpan span;
};

std::size_t kindOf(const Execution &execution, AwaitableIndex awaitable)
{
    const Category category = info(execution.command(execution.awaitable(awaitable).command).type).category;
    const auto found = std::ranges::find(kKinds, category);
    return std::min<std::size_t>(static_cast<std::size_t>(found - kKinds.begin()), kKinds.size() - 1);
}

std::string micros(std::uint64_t nanoseconds)
{
    const std::string decimals = std::to_string(nanoseconds % 1000);
    return std::to_string(nanoseconds / 1000) + '.' + std::string(3 - decimals.size(), '0') + decimals;
}

class TraceWriter
{
public:
    TraceWriter(const Execution &execution, const TextSink &sink, const WriteControl &control)
        : m_execution(execution), m_history(execution.history()), m_clock(m_history), m_pieces(sink, control)
    {
    }

    bool write();

private:
    void place();
    [[nodiscard]] std::uint32_t placeLanes(int process, std::uint32_t firstThread, std::vector<Placed *> &placed);

    void nameTracks();
    void nameProcess(int process, const std::string &name);
    void nameThread(Track track, const std::string &name);
    void nameLanes(int process, std::string_view name, std::uint32_t first, std::uint32_t end);

    void head();
    void execution();
    void task(TaskIndex index);
    void awaitable(AwaitableIndex index);
    void event(EventIndex event);
    void arrows(AwaitableIndex index);
    void arrow(const char *name, std::uint64_t id, const Placed &from, const Placed &to);

    void begin(const char *phase, Track track, std::uint64_t at, std::string_view name, std::string_view category);
    void slice(Track track, TraceSpan span, std::string_view name, std::string_view category, const Json &args);
    void instant(Track track, EventIndex event, std::string_view category, Json args);
    void metadata(const char *name, Track track, const Json &args);
    void separate();
    [[nodiscard]] bool next() { return m_pieces.next(++m_done, m_all); }
    void addId(Json &args, const char *key, EventIndex event) const;

    const Execution &m_execution;
    const History &m_history;
    TraceClock m_clock;
    TextPieces m_pieces;
    std::vector<Placed> m_tasks;
    std::vector<Placed> m_awaitables;
    std::array<std::uint32_t, kKinds.size() + 2> m_threadEnds{}; // of the Workflow Tasks, then of each kind
    std::vector<TaskIndex> m_wokeOfEvent;
    std::vector<bool> m_isArrival;
    std::size_t m_done = 0;
    std::size_t m_all = 0;
    bool m_isFirst = true;
};

bool TraceWriter::write()
{
    head();
    if (m_history.eventCount() > 0) {
        place();
        nameTracks();
        execution();
        m_all = m_tasks.size() + 2 * m_awaitables.size() + m_history.eventCount();
        // Slices before what happens in them, arrows last: at equal times, readers go by this order.
        for (std::size_t index = 0; index < m_tasks.size(); ++index) {
            task(TaskIndex(index));
            if (!next())
                return false;
        }
        for (std::size_t index = 0; index < m_awaitables.size(); ++index) {
            awaitable(AwaitableIndex(index));
            if (!next())
                return false;
        }
        for (std::size_t row = 0; row < m_history.eventCount(); ++row) {
            event(EventIndex(row));
            if (!next())
                return false;
        }
        for (std::size_t index = 0; index < m_awaitables.size(); ++index) {
            arrows(AwaitableIndex(index));
            if (!next())
                return false;
        }
    }
    m_pieces.text() += "\n]}\n";
    return m_pieces.finish();
}

void TraceWriter::place()
{
    std::vector<Placed *> placed;
    for (const WorkflowTask &task : m_execution.tasks()) {
        const EventIndex opened = task.scheduled.isValid() ? task.scheduled
                                  : task.started.isValid() ? task.started
                                                           : task.closed;
        m_tasks.push_back({.track = {}, .span = m_clock.between(opened, task.closed)});
    }
    for (Placed &task : m_tasks)
        placed.push_back(&task);
    m_threadEnds[0] = placeLanes(kExecutionProcess, kFirstTaskThread, placed);

    for (const Awaitable &awaitable : m_execution.awaitables())
        m_awaitables.push_back({.track = {}, .span = m_clock.between(awaitable.opened, awaitable.closed)});
    for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
        placed.clear();
        for (std::size_t index = 0; index < m_awaitables.size(); ++index) {
            if (kindOf(m_execution, AwaitableIndex(index)) == kind)
                placed.push_back(&m_awaitables[index]);
        }
        m_threadEnds[kind + 1] = placeLanes(kExecutionProcess + 1 + static_cast<int>(kind), m_threadEnds[kind], placed);
    }

    m_isArrival.resize(m_history.eventCount());
    m_wokeOfEvent.resize(m_history.eventCount());
    for (const Arrival &arrival : m_execution.arrivals()) {
        m_isArrival[arrival.event.value] = true;
        m_wokeOfEvent[arrival.event.value] = arrival.woke;
    }
}

/// Returns the thread after the last.
std::uint32_t TraceWriter::placeLanes(int process, std::uint32_t firstThread, std::vector<Placed *> &placed)
{
    std::vector<TraceSpan> spans;
    for (const Placed *one : placed)
        spans.push_back(one->span);
    const std::vector<std::uint32_t> lanes = lanesFor(spans);
    std::uint32_t end = firstThread;
    for (std::size_t index = 0; index < placed.size(); ++index) {
        placed[index]->track = {.process = process, .thread = firstThread + lanes[index]};
        end = std::max(end, firstThread + lanes[index] + 1);
    }
    return end;
}

void TraceWriter::head()
{
    Json other{{"workflow", workflowJson(m_history)}, {"origin", toRfc3339(m_history.firstTime())}};
    if (!m_clock.hasTimes())
        other["clock"] = "no Event has a time: one microsecond stands for each";
    m_pieces.text() = "{\"displayTimeUnit\":\"ms\",\"otherData\":" + dumpJson(other) + ",\"traceEvents\":[";
}

void TraceWriter::nameTracks()
{
    const std::string &type = m_history.workflow().workflowType;
    nameProcess(kExecutionProcess, "Workflow Execution" + (type.empty() ? std::string() : ' ' + type));
    nameThread({kExecutionProcess, kExecutionThread}, "Workflow Execution");
    nameThread({kExecutionProcess, kArrivalsThread}, "Arrivals");
    nameLanes(kExecutionProcess, "Workflow Tasks", kFirstTaskThread, m_threadEnds[0]);
    for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
        if (m_threadEnds[kind] == m_threadEnds[kind + 1])
            continue;
        const int process = kExecutionProcess + 1 + static_cast<int>(kind);
        nameProcess(process, std::string(nameOf(kKinds[kind])));
        nameLanes(process, nameOf(kKinds[kind]), m_threadEnds[kind], m_threadEnds[kind + 1]);
    }
}

void TraceWriter::nameProcess(int process, const std::string &name)
{
    const Track track{.process = process, .thread = 0};
    metadata("process_name", track, {{"name", name}});
    metadata("process_sort_index", track, {{"sort_index", process}});
}

void TraceWriter::nameThread(Track track, const std::string &name)
{
    metadata("thread_name", track, {{"name", name}});
    metadata("thread_sort_index", track, {{"sort_index", track.thread}});
}

void TraceWriter::nameLanes(int process, std::string_view name, std::uint32_t first, std::uint32_t end)
{
    for (std::uint32_t thread = first; thread < end; ++thread) {
        const std::string number = end - first > 1 ? ' ' + std::to_string(thread - first + 1) : std::string();
        nameThread({.process = process, .thread = thread}, std::string(name) + number);
    }
}

void TraceWriter::execution()
{
    Json args{{"status", nameOf(m_execution.status())}, {"events", m_history.eventCount()}};
    addId(args, "terminalEventId", m_execution.terminalEvent());
    slice({kExecutionProcess, kExecutionThread}, m_clock.whole(), "Workflow Execution", "execution", args);
}

void TraceWriter::task(TaskIndex index)
{
    const WorkflowTask &task = m_execution.task(index);
    const auto &[track, span] = m_tasks[index.value];
    Json args{{"workflowTask", index.value + 1}, {"outcome", nameOf(task.outcome)}};
    addId(args, "scheduledEventId", task.scheduled);
    addId(args, "startedEventId", task.started);
    addId(args, "closedEventId", task.closed);
    args["commands"] = m_execution.commandsOf(index).size();
    slice(track, span, label(index), "workflowTask", args);

    const auto started = m_clock.within(span, task.started);
    const std::uint64_t begin = started.value_or(span.begin);
    if (started || !task.started.isValid())
        slice(track, {span.begin, started.value_or(span.end)}, "waiting", "workflowTask", Json::object());
    if (task.started.isValid())
        slice(track, {begin, span.end}, "working", "workflowTask", Json::object());
}

void TraceWriter::awaitable(AwaitableIndex index)
{
    const Awaitable &awaitable = m_execution.awaitable(index);
    const Command &command = m_execution.command(awaitable.command);
    const auto &[track, span] = m_awaitables[index.value];
    Json args{{"commandType", typeName(m_execution, awaitable.command)},
              {"name", nameJson(m_history, command.name)},
              {"outcome", nameOf(awaitable.outcome)}};
    addId(args, "openedEventId", awaitable.opened);
    addId(args, "startedEventId", awaitable.started);
    addId(args, "closedEventId", awaitable.closed);
    if (awaitable.issuedBy.isValid())
        args["issuedByTask"] = awaitable.issuedBy.value + 1;
    if (awaitable.resumed.isValid())
        args["resumedTask"] = awaitable.resumed.value + 1;
    slice(track, span, label(m_execution, index), "awaitable", args);

    if (const auto started = m_clock.within(span, awaitable.started)) {
        const std::int32_t attempt = m_history.attempt(awaitable.started);
        slice(track, {span.begin, *started}, "waiting", "awaitable", Json::object());
        slice(track, {*started, span.end}, attempt > 0 ? "attempt " + std::to_string(attempt) : "running", "awaitable",
              Json::object());
    }
}

/// What no slice begins or ends with.
void TraceWriter::event(EventIndex event)
{
    if (m_isArrival[event.value]) {
        Json args = Json::object();
        if (const TaskIndex woke = m_wokeOfEvent[event.value]; woke.isValid())
            args["handedToTask"] = woke.value + 1;
        instant({kExecutionProcess, kArrivalsThread}, event, "arrival", std::move(args));
        return;
    }
    if (info(m_history.type(event)).category == Category::WorkflowTask)
        return;
    if (const AwaitableIndex index = m_execution.awaitableOf(event); index.isValid()) {
        const Awaitable &awaitable = m_execution.awaitable(index);
        if (event == awaitable.opened || event == awaitable.started || event == awaitable.closed)
            return;
    }
    Json args = Json::object();
    if (const TaskIndex task = m_execution.taskOf(event); task.isValid())
        args["issuedByTask"] = task.value + 1;
    instant({kExecutionProcess, kExecutionThread}, event, "event", std::move(args));
}

void TraceWriter::arrows(AwaitableIndex index)
{
    const Awaitable &awaitable = m_execution.awaitable(index);
    const Placed &placed = m_awaitables[index.value];
    const std::uint64_t id = 2 * std::uint64_t{index.value};
    if (awaitable.issuedBy.isValid())
        arrow("command", id + 1, m_tasks[awaitable.issuedBy.value], placed);
    if (awaitable.resumed.isValid()) {
        Placed task = m_tasks[awaitable.resumed.value];
        // It has the result from when a Worker has it.
        const EventIndex started = m_execution.task(awaitable.resumed).started;
        task.span.begin = m_clock.within(task.span, started).value_or(task.span.begin);
        arrow("result", id + 2, placed, task);
    }
}

void TraceWriter::arrow(const char *name, std::uint64_t id, const Placed &from, const Placed &to)
{
    const auto arrow = m_clock.arrow(from.span, to.span);
    if (!arrow)
        return;
    begin("s", from.track, arrow->from, name, "flow");
    m_pieces.text() += ",\"id\":" + std::to_string(id) + '}';
    begin("f", to.track, arrow->to, name, "flow");
    // To the slice around it, not to the next one.
    m_pieces.text() += ",\"id\":" + std::to_string(id) + ",\"bp\":\"e\"}";
}

void TraceWriter::separate()
{
    m_pieces.text() += m_isFirst ? "\n" : ",\n";
    m_isFirst = false;
}

/// Without the brace that closes it.
void TraceWriter::begin(const char *phase, Track track, std::uint64_t at, std::string_view name,
                        std::string_view category)
{
    separate();
    std::string &out = m_pieces.text();
    out.append("{\"ph\":\"").append(phase).append("\",\"pid\":").append(std::to_string(track.process));
    out.append(",\"tid\":").append(std::to_string(track.thread)).append(",\"ts\":").append(micros(at));
    out.append(",\"cat\":\"").append(category).append("\",\"name\":").append(dumpJson(Json(name)));
}

void TraceWriter::slice(Track track, TraceSpan span, std::string_view name, std::string_view category, const Json &args)
{
    begin("X", track, span.begin, name, category);
    m_pieces.text() += ",\"dur\":" + micros(span.end - span.begin);
    if (!args.empty())
        m_pieces.text() += ",\"args\":" + dumpJson(args);
    m_pieces.text() += '}';
}

void TraceWriter::instant(Track track, EventIndex event, std::string_view category, Json args)
{
    begin("i", track, m_clock.at(event), label(m_execution, event), category);
    addId(args, "eventId", event);
    args["eventType"] = m_history.typeName(event);
    m_pieces.text() += ",\"s\":\"t\",\"args\":" + dumpJson(args) + '}';
}

void TraceWriter::metadata(const char *name, Track track, const Json &args)
{
    separate();
    Json event{{"ph", "M"}, {"pid", track.process}};
    if (track.thread != 0)
        event["tid"] = track.thread;
    event["name"] = name;
    event["args"] = args;
    m_pieces.text() += dumpJson(event);
}

void TraceWriter::addId(Json &args, const char *key, EventIndex event) const
{
    if (event.isValid())
        args[key] = m_history.id(event).value;
}

} // namespace

bool writeTraceJson(const Execution &execution, const TextSink &sink, const WriteControl &control)
{
    return TraceWriter(execution, sink, control).write();
}

} // namespace hindsight::core
