#include "tests/support/history_writer.h"

#include "core/model/catalog.h"
#include "core/model/time.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <utility>

namespace hindsight::test {

using core::Category;
using core::EventType;

namespace {

std::uint64_t seedOf(std::string_view text)
{
    std::uint64_t hash = 14'695'981'039'346'656'037ULL; // FNV-1a, the same on every machine
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211ULL;
    return hash;
}

std::string hex(std::uint64_t value, std::size_t digits)
{
    std::string text(digits, '0');
    for (std::size_t i = digits; i-- > 0; value >>= 4U)
        text[i] = "0123456789abcdef"[value & 15U];
    return text;
}

} // namespace

HistoryWriter::HistoryWriter(WorkflowStory story) : m_story(std::move(story)), m_random(seedOf(m_story.id))
{
    begin();
}

HistoryWriter::HistoryWriter(WorkflowStory story, std::ostream &out)
    : m_story(std::move(story)), m_random(seedOf(m_story.id)), m_out(&out)
{
    out << "{\n  \"events\": [\n";
    begin();
}

void HistoryWriter::endStream()
{
    *m_out << "\n  ]\n}\n";
}

void HistoryWriter::begin()
{
    const auto start = core::parseRfc3339(m_story.startTime);
    if (!start)
        refuse("not a start time: " + m_story.startTime);
    m_start = m_now = start->nanoseconds;
    m_namespaceId = uuid();
    m_runId = runId();
    m_stickyQueue = m_story.worker + ':' + uuid();

    Json attributes = {{"workflowType", {{"name", m_story.type}}}, {"taskQueue", taskQueue(m_story.taskQueue)}};
    attributes["input"] = payloads(m_story.input);
    attributes["workflowExecutionTimeout"] = "0s";
    attributes["workflowRunTimeout"] = durationText(m_story.runTimeout);
    attributes["workflowTaskTimeout"] = "10s";
    const bool continued = !m_story.continuedFromRun.empty();
    if (continued) {
        attributes["continuedExecutionRunId"] = m_story.continuedFromRun;
        attributes["initiator"] = "CONTINUE_AS_NEW_INITIATOR_WORKFLOW";
    }
    attributes["originalExecutionRunId"] = m_runId;
    if (!continued)
        attributes["identity"] = m_story.startedBy;
    attributes["firstExecutionRunId"] = continued ? m_story.continuedFromRun : m_runId;
    attributes["attempt"] = 1;
    attributes["firstWorkflowTaskBackoff"] = "0s";
    if (!m_story.memo.is_null())
        attributes["memo"] = memo(m_story.memo);
    if (!m_story.searchAttributes.is_null())
        attributes["searchAttributes"] = searchAttributes(m_story.searchAttributes);
    attributes["header"] = Json::object();
    attributes["workflowId"] = m_story.id;
    append(event(EventType::WorkflowExecutionStarted, std::move(attributes)));
    scheduleTask();
}

void HistoryWriter::refuse(std::string_view why)
{
    std::cerr << "history_writer: " << why << '\n';
    std::abort();
}

void HistoryWriter::after(nanoseconds duration)
{
    const auto most = std::clamp<std::int64_t>(duration.count() / 16, 1'000, 9'000'000);
    m_now += duration.count() + static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(most));
}

void HistoryWriter::goOnTo(std::int64_t time)
{
    if (m_now > time + 1'000'000'000)
        refuse("too late: the clock is at " + timestampText(m_now) + ", past " + timestampText(time));
    m_now = std::max(m_now, time);
    after(nanoseconds(1'000'000));
}

HistoryWriter::Event HistoryWriter::event(EventType type, Json attributes) const
{
    if (m_ended)
        refuse("after the end: " + std::string(core::info(type).name));
    return {.type = type, .attributes = std::move(attributes)};
}

std::int64_t HistoryWriter::append(Event event)
{
    const core::EventTypeInfo &info = core::info(event.type);
    const auto id = static_cast<std::int64_t>(m_eventCount) + 1;
    if (event.time == 0) {
        m_now += 12'000 + static_cast<std::int64_t>(m_random() % 60'000);
        event.time = m_now;
    }
    linkStart(event, id);
    Json json = {{"eventId", std::to_string(id)},
                 {"eventTime", timestampText(event.time)},
                 {"eventType", enumText("EVENT_TYPE_", info.name)},
                 {"taskId", std::to_string(m_nextTaskId++)}};
    if (!event.userMetadata.is_null())
        json["userMetadata"] = std::move(event.userMetadata);
    if (!event.links.is_null())
        json["links"] = std::move(event.links);
    json[std::string(info.attributesKey)] = std::move(event.attributes);
    m_bytes += json.dump().size();
    keep(std::move(json));
    return id;
}

void HistoryWriter::keep(Json event)
{
    ++m_eventCount;
    if (!m_out)
        return m_events.push_back(std::move(event));
    std::string text = m_eventCount > 1 ? ",\n    " : "    ";
    for (const char c : event.dump(2)) {
        text += c;
        if (c == '\n')
            text += "    ";
    }
    *m_out << text;
}

void HistoryWriter::forget(std::int64_t openedEventId)
{
    m_opened.erase(openedEventId);
    m_startedId.erase(openedEventId);
    m_cancelRequests.erase(openedEventId);
    m_attempts.erase(openedEventId);
    m_timerDue.erase(openedEventId);
    m_childRuns.erase(openedEventId);
    m_operationTokens.erase(openedEventId);
}

/// Which Event started an Activity or a Child Workflow is known only once that Event has its id.
void HistoryWriter::linkStart(Event &event, std::int64_t id)
{
    const core::EventTypeInfo &info = core::info(event.type);
    if (info.category != Category::Activity && info.category != Category::ChildWorkflow)
        return;
    const std::string key = info.category == Category::Activity ? "scheduledEventId" : "initiatedEventId";
    if (info.role == core::Role::Starts)
        m_startedId[std::stoll(event.attributes.at(key).get<std::string>())] = id;
    if (!event.attributes.contains("startedEventId"))
        return;
    const auto started = m_startedId.find(std::stoll(event.attributes.at(key).get<std::string>()));
    if (started == m_startedId.end())
        event.attributes.erase("startedEventId");
    else
        event.attributes["startedEventId"] = std::to_string(started->second);
}

std::int64_t HistoryWriter::command(Event event)
{
    if (!m_isIssuingCommands)
        refuse("a Command outside of a Workflow Task: " + std::string(core::info(event.type).name));
    return append(std::move(event));
}

void HistoryWriter::happens(std::vector<Event> events)
{
    if (m_task == TaskState::Started) {
        for (Event &event : events) {
            if (event.time == 0)
                event.time = m_now;
            m_arrived.push_back(std::move(event));
        }
        return;
    }
    for (Event &event : events)
        append(std::move(event));
    m_nextTaskId += 3;
    wake();
}

void HistoryWriter::end(Event event)
{
    if (m_task == TaskState::Started)
        refuse("ended from outside while a Workflow Task runs");
    append(std::move(event));
    m_ended = true;
    m_task = TaskState::None;
}

Json HistoryWriter::taskQueue(const std::string &name) const
{
    return {{"name", name.empty() ? m_story.taskQueue : name}, {"kind", "TASK_QUEUE_KIND_NORMAL"}};
}

/// What an SDK calls an Activity or a Timer: the Go SDK by the Event that the Service is going to write for it, the
/// Java SDK by a UUID, the others by a number.
std::string HistoryWriter::commandId(int &sequence)
{
    ++sequence;
    if (m_story.sdkName == "temporal-go")
        return std::to_string(m_eventCount + 1);
    return m_story.sdkName == "temporal-java" ? uuid() : std::to_string(sequence);
}

Json HistoryWriter::sdkMetadata() const
{
    Json json = Json::object();
    if (m_story.sdkName == "temporal-go")
        json["langUsedFlags"] = {3};
    else if (m_story.sdkName != "temporal-java")
        json["coreUsedFlags"] = {1, 2, 3};
    json["sdkName"] = m_story.sdkName;
    json["sdkVersion"] = m_story.sdkVersion;
    return json;
}

std::string HistoryWriter::uuid()
{
    const std::uint64_t high = m_random();
    const std::uint64_t low = m_random();
    return hex(high >> 32U, 8) + '-' + hex(high >> 16U, 4) + "-4" + hex(high, 3) + '-' +
           hex(0x8000U | (low >> 48U & 0x3FFFU), 4) + '-' + hex(low, 12);
}

/// A version 7 UUID, which begins with the time in milliseconds.
std::string HistoryWriter::runId()
{
    const std::string milliseconds = hex(static_cast<std::uint64_t>(m_now / 1'000'000), 12);
    return milliseconds.substr(0, 8) + '-' + milliseconds.substr(8) + "-7" + uuid().substr(15);
}

std::string HistoryWriter::json() const
{
    return Json{{"events", m_events}}.dump(2) + '\n';
}

} // namespace hindsight::test
