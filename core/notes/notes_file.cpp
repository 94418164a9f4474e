#include "core/notes/notes_file.h"

#include "core/model/history.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kDeepest = 200; // writing takes a stack frame a level
constexpr std::string_view kSchema = "hindsight.notes/1";
constexpr std::array<std::pair<std::string_view, Stop::Kind>, 4> kStopKinds{{{"EventType", Stop::Kind::EventType},
                                                                             {"Name", Stop::Kind::Name},
                                                                             {"Failure", Stop::Kind::Failure},
                                                                             {"Expression", Stop::Kind::Expression}}};

std::string textOf(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool isTrue(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

const Json &listOf(const Json &object, const char *key)
{
    static const Json none = Json::array();
    const auto found = object.find(key);
    return found != object.end() ? *found : none;
}

std::optional<Stop> stopFrom(const Json &json)
{
    const std::string name = textOf(json, "kind");
    const auto kind = std::ranges::find(kStopKinds, name, [](const auto &each) { return each.first; });
    if (kind == kStopKinds.end())
        return std::nullopt;
    return Stop{kind->second, textOf(json, "text"), !json.contains("on") || isTrue(json, "on")};
}

std::string_view nameOf(Stop::Kind kind)
{
    return std::ranges::find(kStopKinds, kind, [](const auto &each) { return each.second; })->first;
}

// Where in `json` something has another form than it must have, and what was expected there; empty where nothing has.
std::string faultIn(const Json &json)
{
    if (!json.is_object())
        return "expected an object";
    if (textOf(json, "schema") != kSchema)
        return "schema: expected \"" + std::string(kSchema) + "\"";
    const auto isListOfObjects = [](const Json &list) {
        return list.is_array() && std::ranges::all_of(list, [](const Json &each) { return each.is_object(); });
    };
    const Json &histories = listOf(json, "histories");
    if (!isListOfObjects(histories))
        return "histories: expected a list of objects";
    for (std::size_t i = 0; i < histories.size(); ++i) {
        const std::string path = "histories[" + std::to_string(i) + "].";
        const Json &events = listOf(histories[i], "events");
        if (!isListOfObjects(events) || !isListOfObjects(listOf(histories[i], "stops")))
            return path + "events, stops: expected lists of objects";
        for (std::size_t j = 0; j < events.size(); ++j) {
            const auto id = events[j].find("eventId");
            if (id == events[j].end() || !id->is_number_integer() || id->get<std::int64_t>() < 1)
                return path + "events[" + std::to_string(j) + "].eventId: expected a whole number of 1 or more";
            const auto note = events[j].find("note");
            if (note != events[j].end() && !note->is_string())
                return path + "events[" + std::to_string(j) + "].note: expected a text";
        }
    }
    return {};
}

Error damaged(std::string message, Place place = {})
{
    return {.kind = ErrorKind::Damaged, .message = std::move(message), .place = std::move(place)};
}

Place placeAt(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    const auto line = static_cast<std::uint64_t>(std::ranges::count(before, '\n'));
    const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    return {.offset = offset, .line = line + 1, .column = before.size() - lineStart + 1, .path = {}};
}

// Tells where a text stops being JSON.
class FaultFinder final : public nlohmann::json_sax<Json>
{
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool start_object(std::size_t) override { return isShallow(); }
    bool key(string_t &) override { return true; }
    bool end_object() override { return isEnd(); }
    bool start_array(std::size_t) override { return isShallow(); }
    bool end_array() override { return isEnd(); }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &) override
    {
        m_position = position > 0 ? position - 1 : 0;
        return false;
    }

    [[nodiscard]] bool isDeep() const { return m_depth > kDeepest; }
    [[nodiscard]] std::size_t position() const { return m_position; }

private:
    bool isShallow() { return ++m_depth <= kDeepest; }
    bool isEnd()
    {
        --m_depth;
        return true;
    }

    int m_depth = 0;
    std::size_t m_position = 0;
};

// The entries of Events in their order; what else is said of an Event stays in its entry.
Json eventsJson(const Json &before, const Notes &notes)
{
    std::map<EventId, Json> entries;
    for (const Json &entry : before)
        entries[{entry.at("eventId").get<std::int64_t>()}] = entry;
    for (auto &[event, entry] : entries) {
        entry.erase("mark");
        entry.erase("note");
    }
    for (const auto &[event, note] : notes.events) {
        Json &entry = entries[event];
        entry["eventId"] = event.value;
        if (note.isMarked)
            entry["mark"] = true;
        if (!note.text.empty())
            entry["note"] = note.text;
    }
    Json events = Json::array();
    for (auto &[event, entry] : entries) {
        if (entry.size() > 1)
            events.push_back(std::move(entry));
    }
    return events;
}

Json stopsJson(const Json &before, const Notes &notes)
{
    Json stops = Json::array();
    for (const Stop &stop : notes.stops) {
        const auto same = std::ranges::find_if(before, [&stop](const Json &each) {
            const auto known = stopFrom(each);
            return known && known->kind == stop.kind && known->text == stop.text;
        });
        Json entry = same == before.end() ? Json::object() : *same;
        entry["kind"] = nameOf(stop.kind);
        if (!stop.text.empty())
            entry["text"] = stop.text;
        entry["on"] = stop.isOn;
        stops.push_back(std::move(entry));
    }
    for (const Json &each : before) {
        if (!stopFrom(each))
            stops.push_back(each);
    }
    return stops;
}

} // namespace

NotesFile::NotesFile() : m_json(Json::object())
{
    m_json["schema"] = kSchema;
    m_json["histories"] = Json::array();
}

Result<NotesFile> NotesFile::parse(std::string_view text)
{
    if (text.size() > kLargest)
        return Error{ErrorKind::TooLarge, "notes are 64 MiB at most", {}};
    FaultFinder finder;
    if (!Json::sax_parse(text, &finder)) {
        if (finder.isDeep())
            return damaged("it nests too deep");
        return damaged("not JSON", placeAt(text, std::min(finder.position(), text.size())));
    }
    Json json = Json::parse(text, nullptr, false);
    if (std::string fault = faultIn(json); !fault.empty())
        return damaged(std::move(fault));
    return NotesFile(std::move(json));
}

const Json *NotesFile::find(const WorkflowInfo &history) const
{
    for (const Json &each : listOf(m_json, "histories")) {
        const std::string runId = textOf(each, "runId");
        if (runId == history.runId && (!runId.empty() || textOf(each, "workflowId") == history.workflowId))
            return &each;
    }
    return nullptr;
}

Notes NotesFile::notesOn(const WorkflowInfo &history) const
{
    Notes notes;
    const Json *found = find(history);
    if (found == nullptr)
        return notes;
    for (const Json &entry : listOf(*found, "events")) {
        Note note{.isMarked = isTrue(entry, "mark"), .text = textOf(entry, "note")};
        if (!note.isNothing())
            notes.events[{entry.at("eventId").get<std::int64_t>()}] = std::move(note);
    }
    for (const Json &entry : listOf(*found, "stops")) {
        if (auto stop = stopFrom(entry))
            notes.stops.push_back(std::move(*stop));
    }
    return notes;
}

void NotesFile::put(const WorkflowInfo &history, const Notes &notes)
{
    const Json *found = find(history);
    Json entry = found != nullptr ? *found : Json{{"workflowId", history.workflowId}, {"runId", history.runId}};
    entry["events"] = eventsJson(listOf(entry, "events"), notes);
    if (!notes.stops.empty() || entry.contains("stops"))
        entry["stops"] = stopsJson(listOf(entry, "stops"), notes);
    Json &histories = m_json["histories"];
    if (found != nullptr)
        histories[static_cast<std::size_t>(found - &histories.front())] = std::move(entry);
    else
        histories.push_back(std::move(entry));
}

std::string NotesFile::text() const
{
    return m_json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace hindsight::core
