#include "ui/exporting/page/page_data.h"

#include "core/execution/cancel_requests.h"
#include "core/execution/label.h"
#include "core/execution/notable.h"
#include "core/execution/updates.h"
#include "core/model/catalog.h"
#include "core/writing/caption.h"
#include "ui/document/time_text.h"
#include "ui/exporting/page/page_json.h"
#include "ui/exporting/page/page_texts.h"

#include <algorithm>

namespace hindsight::ui::page {

namespace {

using Numbers = std::vector<std::int64_t>;

constexpr std::size_t kRowsOfAReport = 512;

class DataWriter
{
public:
    explicit DataWriter(const Picture &picture)
        : m_picture(picture), m_content(picture.content()), m_execution(m_content.diagram->execution()),
          m_history(m_execution.history()), m_isOfEvents(m_history.eventCount() > 0)
    {
    }

    [[nodiscard]] std::string write(const core::WriteControl &control)
    {
        const core::Row end = m_content.lastRow + 1;
        for (core::Row row = m_content.firstRow; row < end; ++row) {
            m_isOfEvents ? addEvent(core::EventIndex(row)) : addCommand(row);
            if ((row + 1) % kRowsOfAReport != 0)
                continue;
            if (control.stop.stop_requested())
                return {};
            if (control.progress)
                control.progress(static_cast<double>(row - m_content.firstRow) / (end - m_content.firstRow));
        }
        if (m_isOfEvents)
            addSpans();
        return object();
    }

private:
    void addEvent(core::EventIndex event)
    {
        const core::EventTypeInfo &type = core::info(m_history.type(event));
        addId(m_history.id(event).value);
        addType(m_history.typeName(event), type.category, core::isFailure(type.outcome));
        m_names.push_back(m_texts.numberOf(nameOf(event, type.category)));
        m_taskNumbers.push_back(numberOf(m_execution.taskOf(event)));
        addTime(m_history.time(event));
        m_captions.add(core::caption(m_execution, event));
        if (core::isNotable(m_history, event))
            m_notable.push_back(rel(event));
    }

    // What the type and the number of the Workflow Task, in their own columns, leave to be said.
    [[nodiscard]] std::string nameOf(core::EventIndex event, core::Category category) const
    {
        const std::string_view own = m_history.nameText(event);
        if (!own.empty() || category == core::Category::Execution || category == core::Category::WorkflowTask)
            return std::string(own);
        const std::string label = core::label(m_execution, event);
        return label == core::nameOf(category) || label == m_history.typeName(event) ? std::string() : label;
    }

    // Row 0 of a file of Commands is its Workflow Task.
    void addCommand(core::Row row)
    {
        addId(row);
        addTime({});
        m_taskNumbers.push_back(1);
        if (row == 0) {
            addType("WorkflowTask", core::Category::WorkflowTask, false);
            m_names.push_back(m_texts.numberOf({}));
            m_captions.add("A Worker answers a Workflow Task with these Commands.");
            return;
        }
        const core::CommandIndex command(std::size_t{row} - 1);
        const core::CommandTypeInfo &type = core::info(m_execution.command(command).type);
        addType(core::typeName(m_execution, command), type.category, false);
        m_names.push_back(m_texts.numberOf(core::label(m_execution, command)));
        std::string caption = core::commandText(m_execution, command) + '.';
        for (const std::string_view part : {type.trigger, type.result}) {
            if (!part.empty())
                caption.append(" ").append(part);
        }
        if (!type.produces.empty())
            caption.append(" Event: ").append(type.produces);
        m_captions.add(caption);
    }

    // Where the ids go on by one, nothing is said.
    void addId(std::int64_t id)
    {
        if (m_ids.empty() || id != m_nextId) {
            m_ids.push_back(static_cast<std::int64_t>(m_types.size()));
            m_ids.push_back(id);
        }
        m_nextId = id + 1;
    }

    void addType(std::string_view name, core::Category category, bool isFailure)
    {
        const std::int64_t number = m_typeNames.numberOf(name);
        if (static_cast<std::size_t>(number) == m_typeCategories.size()) {
            m_typeCategories.push_back(static_cast<std::int64_t>(category));
            m_typeFailures.push_back(isFailure ? 1 : 0);
        }
        m_types.push_back(number);
    }

    // Nanoseconds since the row before it that has a time, first since the history's first.
    void addTime(core::Timestamp time)
    {
        m_wholeTimes.add(wholeTime(time, m_picture.options().times.zone).toStdString());
        if (!time.isKnown()) {
            m_unknownTimes.push_back(static_cast<std::int64_t>(m_nanoseconds.size()));
            m_nanoseconds.push_back(0);
            return;
        }
        const core::Timestamp from = m_lastTime.isKnown() ? m_lastTime : m_history.firstTime();
        m_nanoseconds.push_back(core::elapsedAtMost(from, time)->nanoseconds);
        m_lastTime = time;
    }

    void addSpans()
    {
        core::Updates updates(m_history);
        core::CancelRequests requests(m_execution);
        for (std::size_t row = 0; row < m_history.eventCount(); ++row) {
            updates.add(core::EventIndex(row));
            requests.add(core::EventIndex(row));
        }
        for (std::size_t i = 0; i < m_execution.tasks().size(); ++i)
            addTask(core::TaskIndex(i));
        m_cancelRequests.assign(m_execution.awaitables().size(), {});
        for (const core::CancelRequest &request : requests.take())
            m_cancelRequests[request.awaitable.value] = request.event;
        for (std::size_t i = 0; i < m_execution.awaitables().size(); ++i)
            addAwaitable(core::AwaitableIndex(i));
        for (const core::Arrival &arrival : m_execution.arrivals())
            addNamed(m_arrivals, arrival.event,
                     arrival.woke.isValid() ? m_execution.task(arrival.woke).started : core::EventIndex());
        for (const core::OpenSpan &span : updates.spans())
            addNamed(m_updates, span.begin, span.end);
        for (const core::EventIndex stop : m_execution.taskStops()) {
            if (stop.value >= m_content.firstRow && stop.value <= m_content.lastRow)
                m_taskStops.push_back(rel(stop));
        }
    }

    void addTask(core::TaskIndex index)
    {
        const core::WorkflowTask &task = m_execution.task(index);
        const core::EventIndex begin = task.scheduled.isValid() ? task.scheduled
                                       : task.started.isValid() ? task.started
                                                                : task.closed;
        if (!isWithin(begin, task.closed))
            return;
        for (const std::int64_t number :
             {numberOf(index), rel(begin), rel(task.started), rel(task.closed), idOf(begin)})
            m_tasks.push_back(number);
    }

    void addAwaitable(core::AwaitableIndex index)
    {
        const core::Awaitable &awaitable = m_execution.awaitable(index);
        if (!isWithin(awaitable.opened, awaitable.closed))
            return;
        const core::Category category = core::info(m_history.type(awaitable.opened)).category;
        const std::int32_t attempt = awaitable.started.isValid() ? m_history.attempt(awaitable.started) : 0;
        for (const std::int64_t number :
             {m_texts.numberOf(core::label(m_execution, index)), static_cast<std::int64_t>(category),
              rel(awaitable.opened), rel(awaitable.started), rel(awaitable.closed), idOf(awaitable.opened),
              numberOf(awaitable.issuedBy), std::int64_t{attempt}, rel(m_cancelRequests[index.value])})
            m_awaitables.push_back(number);
    }

    void addNamed(Numbers &to, core::EventIndex begin, core::EventIndex end)
    {
        if (!isWithin(begin, end))
            return;
        for (const std::int64_t number :
             {m_texts.numberOf(core::label(m_execution, begin)),
              static_cast<std::int64_t>(core::info(m_history.type(begin)).category), rel(begin), rel(end), idOf(begin)})
            to.push_back(number);
    }

    // Whether it is open at some row of the part.
    [[nodiscard]] bool isWithin(core::EventIndex begin, core::EventIndex end) const
    {
        return begin.isValid() && begin.value <= m_content.lastRow &&
               (!end.isValid() || end.value >= m_content.firstRow);
    }

    [[nodiscard]] std::int64_t rel(core::EventIndex event) const
    {
        if (!event.isValid() || event.value > m_content.lastRow)
            return kNoneOfRows;
        return event.value < m_content.firstRow ? kBeforeRows : std::int64_t{event.value} - m_content.firstRow;
    }

    [[nodiscard]] std::int64_t idOf(core::EventIndex event) const { return m_history.id(event).value; }

    [[nodiscard]] static std::int64_t numberOf(core::TaskIndex task)
    {
        return task.isValid() ? std::int64_t{task.value} + 1 : 0;
    }

    [[nodiscard]] std::string object()
    {
        std::string out = "{\"kind\":";
        appendText(out, m_isOfEvents ? "Event" : "Command");
        out += ",\"rows\":" + std::to_string(m_types.size());
        const core::Row step = m_content.state.step;
        out += ",\"step\":" + std::to_string(step == core::kNoRow ? kNoneOfRows : rel(core::EventIndex(step)));
        out += ",\"terminal\":" + std::to_string(rel(m_execution.terminalEvent()));
        std::vector<std::string> categories;
        for (auto i = 0; i <= static_cast<int>(core::Category::Properties); ++i)
            categories.emplace_back(core::nameOf(static_cast<core::Category>(i)));
        const auto texts = [&out](const char *name, const std::vector<std::string> &values) {
            ((out += ",\"") += name) += "\":";
            appendTexts(out, values);
        };
        const auto text = [&out](const char *name, std::string_view value) {
            ((out += ",\"") += name) += "\":";
            appendText(out, value);
        };
        const auto numbers = [&out](const char *name, const Numbers &values) {
            ((out += ",\"") += name) += "\":";
            appendNumbers(out, values);
        };
        texts("categories", categories);
        texts("types", m_typeNames.texts());
        numbers("typeCategories", m_typeCategories);
        numbers("typeFailures", m_typeFailures);
        texts("names", m_texts.texts());
        numbers("id", m_ids);
        numbers("type", m_types);
        numbers("name", m_names);
        numbers("task", m_taskNumbers);
        numbers("ns", m_nanoseconds);
        numbers("unknownTimes", m_unknownTimes);
        text("time", m_wholeTimes.lines());
        texts("patterns", m_captions.patterns());
        numbers("caption", m_captions.numbers());
        text("digits", m_captions.digits());
        numbers("notable", m_notable);
        numbers("taskStops", m_taskStops);
        numbers("tasks", m_tasks);
        numbers("awaitables", m_awaitables);
        numbers("arrivals", m_arrivals);
        numbers("updates", m_updates);
        return out + '}';
    }

    const Picture &m_picture;
    const PictureContent &m_content;
    const core::Execution &m_execution;
    const core::History &m_history;
    const bool m_isOfEvents;
    TextPool m_typeNames;
    TextPool m_texts;
    Numbers m_typeCategories;
    Numbers m_typeFailures;
    Numbers m_ids; // row and id, wherever the ids don't go on by one
    std::int64_t m_nextId = 0;
    Numbers m_types;
    Numbers m_names;
    Numbers m_taskNumbers;
    Numbers m_nanoseconds;
    Numbers m_unknownTimes; // rows
    core::Timestamp m_lastTime;
    SimilarColumn m_wholeTimes;
    SentenceColumn m_captions;
    Numbers m_notable; // rows
    Numbers m_taskStops;
    Numbers m_tasks;      // number, begin, started, closed, id
    Numbers m_awaitables; // name, category, opened, started, closed, id, task, attempt, cancel requested
    Numbers m_arrivals;   // name, category, begin, end, id
    Numbers m_updates;    // the same
    std::vector<core::EventIndex> m_cancelRequests; // by awaitable
};

} // namespace

std::string dataOf(const Picture &picture, const core::WriteControl &control)
{
    return DataWriter(picture).write(control);
}

} // namespace hindsight::ui::page
