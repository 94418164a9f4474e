#include "tests/support/slow_state.h"

#include "core/model/base64.h"
#include "core/model/catalog.h"
#include "core/reading/details.h"
#include "tests/support/state_text.h"

#include <algorithm>
#include <cctype>

namespace hindsight::test {

namespace {

using namespace core;
using Json = nlohmann::ordered_json;

std::string plain(const std::string &key)
{
    std::string text;
    for (const char c : key) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return text;
}

/// What stands at a path of keys in lower case without signs; null where nothing does.
Json at(const Json &object, const std::vector<std::string> &path)
{
    Json here = object;
    for (const std::string &name : path) {
        Json next;
        if (here.is_object()) {
            for (const auto &[key, value] : here.items()) {
                if (next.is_null() && plain(key) == name)
                    next = value;
            }
        }
        here = next;
    }
    return here;
}

std::string textIn(const Json &value)
{
    return value.is_string() ? value.get<std::string>() : std::string();
}

Json attributesOf(const History &history, EventIndex event)
{
    const auto attributes = eventAttributes(history, event);
    return attributes ? *attributes : Json();
}

std::string shown(const Json &value, const History &history)
{
    if (isPayload(value))
        return valueText(decodePayload(value));
    Payload payload;
    payload.content = value.is_null() ? Payload::Content::Nothing : Payload::Content::Json;
    payload.text = value.is_null() ? "" : value.dump();
    if (history.format() == "cadence-json" && value.is_string())
        payload.text = decodeBase64(value.get<std::string>()).value_or("?");
    return valueText(payload);
}

/// The first payload of a detail, decoded.
Json detail(const Json &details, const std::string &name)
{
    Json value = at(details, {name});
    if (const Json payloads = at(value, {"payloads"}); !payloads.is_null())
        value = payloads;
    if (value.is_array())
        value = value.empty() ? Json() : Json(value[0]);
    if (!isPayload(value))
        return value;
    const Payload payload = decodePayload(value);
    if (payload.content == Payload::Content::Json)
        return Json::parse(payload.text);
    return payload.content == Payload::Content::Text ? Json(payload.text) : Json();
}

} // namespace

SlowState::SlowState(const History &history) : m_history(history)
{
    for (std::size_t row = 0; row < history.eventCount(); ++row)
        m_types.push_back(history.type(EventIndex(row)));
}

void SlowState::take(EventIndex event)
{
    const EventTypeInfo &type = info(m_history.type(event));
    m_id = m_history.id(event).value;
    ++m_events;
    m_commands += type.command != CommandType::None ? 1 : 0;
    m_bytes += m_history.bytes(event).size;
    if (type.fromOutside && type.type != EventType::WorkflowExecutionStarted)
        m_arrived.insert(m_id);
    if (type.category == Category::WorkflowTask)
        takeTask(event);
    takeAwaitable(event);
    takeUpdate(event);
    takeCancel(event);
    if (type.type == EventType::MarkerRecorded)
        takeMarker(event);
    takeProperties(event);
    // Of several ends the last is it.
    if (type.terminal)
        m_hasEnded = std::none_of(m_types.begin() + event.value + 1, m_types.end(),
                                  [](EventType later) { return info(later).terminal; });
}

void SlowState::takeTask(EventIndex event)
{
    const EventTypeInfo &type = info(m_history.type(event));
    const Id opener = m_history.opener(event).value;
    std::size_t place = m_tasks.size();
    if (type.role == Role::Opens) {
        m_scheduled[m_id] = place;
    } else if (opener != 0) {
        if (m_scheduled.contains(opener))
            place = m_scheduled[opener];
        else if (m_notScheduled.contains(opener))
            place = m_notScheduled[opener];
        else
            m_notScheduled[opener] = place;
    }
    if (place == m_tasks.size())
        m_tasks.emplace_back();
    Task &task = m_tasks[place];
    if (type.role == Role::Opens)
        task.scheduled = m_id;
    if (type.role == Role::Starts && task.started == 0) {
        task.started = m_id;
        m_arrived.clear();
    }
    if (type.role == Role::Closes && task.closed == 0)
        task.closed = m_id;
    if (type.type != EventType::WorkflowTaskStarted)
        return;
    const Json attributes = attributesOf(m_history, event);
    const Json bytes = at(attributes, {"historysizebytes"});
    const std::string told = bytes.is_number_integer() ? bytes.dump() : bytes.is_string() ? textIn(bytes) : "0";
    m_told = told + (at(attributes, {"suggestcontinueasnew"}) == true ? " suggests to continue as new" : "");
}

void SlowState::takeAwaitable(EventIndex event)
{
    const EventTypeInfo &type = info(m_history.type(event));
    const Id opener = m_history.opener(event).value;
    const auto open = m_open.find(opener);
    if (open != m_open.end() && type.opener != Opener::None && open->second.category == type.category) {
        if (type.role == Role::Closes)
            m_open.erase(open);
        else if (type.role == Role::Starts && open->second.started == 0) {
            open->second.started = m_id;
            open->second.attempt = m_history.attempt(event);
        }
    }
    if (!info(type.command).awaitable)
        return;
    Open added;
    added.category = type.category;
    added.what = info(type.command).name;
    const Timestamp time = m_history.time(event);
    const Duration span = m_history.timeout(event);
    if (type.type == EventType::TimerStarted && time.isKnown() && span.nanoseconds > 0 &&
        std::numeric_limits<std::int64_t>::max() - span.nanoseconds >= time.nanoseconds)
        added.due = toRfc3339({time.nanoseconds + span.nanoseconds});
    if (type.category == Category::ChildWorkflow)
        added.workflowId = textIn(at(attributesOf(m_history, event), {"workflowid"}));
    m_open[m_id] = added;
}

void SlowState::takeUpdate(EventIndex event)
{
    if (m_history.type(event) == EventType::WorkflowExecutionUpdateAccepted) {
        const Json attributes = attributesOf(m_history, event);
        std::string id = textIn(at(attributes, {"acceptedrequest", "meta", "updateid"}));
        if (id.empty())
            id = textIn(at(attributes, {"protocolinstanceid"}));
        m_updates[m_id] = id;
    }
    if (m_history.type(event) != EventType::WorkflowExecutionUpdateCompleted)
        return;
    if (m_history.opener(event)) {
        m_updates.erase(m_history.opener(event).value);
        return;
    }
    const std::string id = textIn(at(attributesOf(m_history, event), {"meta", "updateid"}));
    for (auto update = m_updates.rbegin(); update != m_updates.rend() && !id.empty(); ++update) {
        if (update->second == id) {
            m_updates.erase(update->first);
            return;
        }
    }
}

void SlowState::takeCancel(EventIndex event)
{
    const EventType type = m_history.type(event);
    if (type == EventType::WorkflowExecutionCancelRequested && m_cancelRequested == 0)
        m_cancelRequested = m_id;
    auto target = m_open.end();
    if (type == EventType::ActivityTaskCancelRequested || type == EventType::NexusOperationCancelRequested) {
        target = m_open.find(m_history.opener(event).value);
        if (target != m_open.end() && target->second.category != info(type).category)
            target = m_open.end();
    }
    if (type == EventType::RequestCancelExternalWorkflowExecutionInitiated) {
        const Json attributes = attributesOf(m_history, event);
        const std::string id = textIn(at(attributes, {"workflowexecution", "workflowid"}));
        for (auto open = m_open.begin(); open != m_open.end(); ++open) {
            if (at(attributes, {"childworkflowonly"}) == true && !id.empty() && open->second.workflowId == id)
                target = open;
        }
    }
    if (target != m_open.end() && target->second.cancelRequested == 0)
        target->second.cancelRequested = m_id;
}

void SlowState::takeMarker(EventIndex event)
{
    const Json attributes = attributesOf(m_history, event);
    const std::string name(m_history.nameText(event));
    const Json details = at(attributes, {"details"});
    Json change;
    Json number = 0;
    bool isDeprecated = false;
    if (name == "core_patch" && !at(details, {"patchdata"}).is_null()) {
        change = at(detail(details, "patchdata"), {"id"});
        isDeprecated = at(detail(details, "patchdata"), {"deprecated"}) == true;
    } else if (name == "core_patch") {
        change = detail(details, "patchid");
        const Json flag = at(details, {"deprecated", "payloads"});
        isDeprecated = flag.is_array() && !flag.empty() && at(flag[0], {"data"}) == "AQ==";
    } else if (name == "Version" && details.is_string()) {
        const std::string lines = decodeBase64(textIn(details)).value_or("");
        const auto cut = lines.find('\n');
        const std::string header = textIn(at(attributes, {"header", "fields", "mutablemarkerheader"}));
        const bool isGo = cut != std::string::npos && header.empty();
        change = isGo ? Json::parse(lines.substr(0, cut), nullptr, false)
                      : at(Json::parse(decodeBase64(header).value_or(""), nullptr, false), {"id"});
        number = Json::parse(isGo ? lines.substr(cut + 1) : lines, nullptr, false);
    } else if (name == "Version") {
        change = detail(details, "changeid");
        number = detail(details, "version");
    }
    const std::string id = textIn(change);
    if (!id.empty() && number.is_number_integer())
        m_versions[id] = versionLine(id, name == "core_patch", isDeprecated, number.get<std::int64_t>(), m_id);
}

void SlowState::takeProperties(EventIndex event)
{
    const EventType type = m_history.type(event);
    const bool isStart = type == EventType::WorkflowExecutionStarted;
    const bool isUpsert = type == EventType::UpsertWorkflowSearchAttributes;
    const bool isMemo =
        type == EventType::WorkflowPropertiesModified || type == EventType::WorkflowPropertiesModifiedExternally;
    if (!isStart && !isUpsert && !isMemo)
        return;
    const Json attributes = attributesOf(m_history, event);
    std::vector<std::pair<bool, Json>> all;
    if (isStart || isUpsert)
        all.emplace_back(false, at(attributes, {"searchattributes", "indexedfields"}));
    if (isStart)
        all.emplace_back(true, at(attributes, {"memo", "fields"}));
    if (isMemo)
        all.emplace_back(true, at(attributes, {"upsertedmemo", "fields"}));
    for (const auto &[toMemo, fields] : all) {
        if (!fields.is_object())
            continue;
        for (const auto &[key, value] : fields.items()) {
            const std::string name = (toMemo ? "m" : "s") + key;
            const Json data = isPayload(value) ? at(value, {"data"}) : value;
            const bool isNothing = data.is_null() || data == Json::array() ||
                                   (isPayload(value) && (data == "" || data == "[]" || data == "W10="));
            if (isNothing && !isStart)
                m_properties.erase(name);
            else
                m_properties[name] = propertyLine(toMemo, key, m_id, shown(value, m_history));
        }
    }
}

std::string SlowState::text() const
{
    std::string all = line("event", m_id,
                           std::to_string(m_events) + " events " + std::to_string(m_commands) + " commands " +
                               std::to_string(m_bytes) + " bytes told " + (m_told.empty() ? "0" : m_told));
    const auto task = std::find_if(m_tasks.rbegin(), m_tasks.rend(), [](const Task &one) {
        return (one.scheduled != 0 || one.started != 0) && one.closed == 0;
    });
    if (task != m_tasks.rend())
        all += line("task", task->scheduled, "started " + std::to_string(task->started));
    for (const auto &[id, open] : m_open)
        all += awaitableLine(id, open.what, open.started, open.attempt, open.due, open.cancelRequested);
    for (const Id id : m_arrived)
        all += line("arrived", id);
    for (const auto &[id, update] : m_updates)
        all += line("update", id);
    if (m_cancelRequested != 0)
        all += line("cancel", m_cancelRequested);
    std::vector<std::string> versions;
    for (const auto &[change, version] : m_versions)
        versions.push_back(version);
    std::vector<std::string> properties;
    for (const auto &[key, property] : m_properties)
        properties.push_back(property);
    return all + sorted(versions) + sorted(properties) + (m_hasEnded ? "ended\n" : "");
}

} // namespace hindsight::test
