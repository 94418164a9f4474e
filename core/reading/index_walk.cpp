#include "core/reading/index_walk.h"

#include "core/model/catalog.h"
#include "core/reading/event_fields.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <limits>

namespace hindsight::core {

namespace {

using Value = JsonCursor::Value;

constexpr std::size_t kNoList = static_cast<std::size_t>(-1);

WorkflowInfo workflowOf(const AttributeFields &fields)
{
    return {.workflowId = std::string(fields.workflowId),
            .runId = std::string(fields.runId.empty() ? fields.originalRunId : fields.runId),
            .workflowType = std::string(fields.name("workflowType")),
            .taskQueue = std::string(fields.taskQueue)};
}

bool isStart(const EventRecord &event)
{
    return event.type == EventType::WorkflowExecutionStarted || event.id == EventId{1};
}

// Events that stand one after another: where the ids start again, another history begins. Newest first, a history ends
// with its start.
bool startsAgain(const EventList &list, const EventRecord &next)
{
    const std::size_t count = list.events.size();
    if (!list.hasStart)
        return false;
    const bool isDescending = count > 1 && list.events[count - 1].record.id < list.events[count - 2].record.id;
    return isStart(next) || (isDescending && isStart(list.events.back().record));
}

// Room for as many Events as the rest of the text holds if it goes on like this: each move to a larger place touches
// all of them and as much memory again.
void makeRoom(EventList &list, std::uint64_t end, std::size_t textSize)
{
    constexpr std::size_t kEnoughToTell = 4096;
    constexpr std::size_t kMostTimes = 4; // where the rest is nothing like this
    const std::size_t count = list.events.size();
    if (count < kEnoughToTell || count < list.events.capacity())
        return;
    const auto bytesEach = std::max<std::uint64_t>((end - list.begin) / count, 1);
    const std::uint64_t rest = (textSize - end) / bytesEach;
    list.events.reserve(std::min(count + count / 2 + rest, count * kMostTimes));
}

std::int64_t idAfter(std::int64_t id)
{
    return id == std::numeric_limits<std::int64_t>::max() ? id : id + 1;
}

class IndexWalk
{
public:
    IndexWalk(std::string_view text, Places places, const ReadControl &control)
        : m_cursor(text, control.stop, control.progress), m_textSize(text.size()), m_places(places)
    {
    }

    FileIndex run();

private:
    void readDocument(Value &value);
    void readList(Value &array);
    // An Event or a Command joins `list`, if it may; other objects may hold lists of their own.
    void readObject(Value &object, std::size_t list, bool mayBeEvent);
    bool readContainer(Key key, Value &value, std::size_t list, WorkflowInfo &workflow);
    void readWorkflow(Value &object, WorkflowInfo &workflow);

    std::size_t openList(std::uint64_t begin);
    void closeList(std::size_t list);
    bool add(EventFields &fields, std::size_t list, ByteRange range, std::size_t firstProblem);
    void addEvent(EventFields &fields, std::size_t list, ByteRange range, std::size_t firstProblem);
    void addCommand(EventFields &fields, std::size_t list, ByteRange range);
    std::size_t openNextLooseList(std::size_t list, std::uint64_t begin, std::size_t firstProblem);
    void complain(std::size_t list, const char *code, std::string_view message);
    void sayLeftOut(std::size_t list, std::size_t firstProblem);

    JsonCursor m_cursor;
    std::size_t m_textSize;
    Places m_places;
    KnownTypes m_types;
    FileIndex m_index;
    std::size_t m_looseList = kNoList;
};

FileIndex IndexWalk::run()
{
    m_cursor.forEachDocument([this](Value &value) { readDocument(value); },
                             [](std::string_view token) {
                                 if (!nlohmann::json::accept(token))
                                     throw JsonFault();
                             });
    if (m_looseList != kNoList)
        closeList(m_looseList);
    m_index.loneSurrogates = m_cursor.loneSurrogates();
    std::erase_if(m_index.lists, [](const EventList &list) { return list.isEmpty(); });
    return std::move(m_index);
}

void IndexWalk::readDocument(Value &value)
{
    m_index.hasEmptyList |= m_cursor.isEmpty(value);
    if (m_cursor.kindOf(value) == JsonKind::Array) {
        m_looseList = kNoList;
        readList(value);
        return;
    }
    if (m_looseList == kNoList) {
        m_looseList = openList(m_cursor.begin(value));
        m_index.lists.back().isLoose = true;
    }
    const std::size_t list = m_looseList;
    const std::size_t before = m_index.lists.size();
    readObject(value, list, true);
    if (m_looseList == list && m_index.lists.size() != before)
        m_looseList = kNoList;
}

void IndexWalk::readList(Value &array)
{
    const std::size_t list = openList(m_cursor.begin(array));
    m_cursor.forEachElement(array, [&](Value &element) {
        const JsonKind kind = m_cursor.kindOf(element);
        if (kind == JsonKind::Object) {
            readObject(element, list, true);
        } else if (kind == JsonKind::Array) {
            readList(element);
        } else {
            m_cursor.take(element);
            if (m_places == Places::Known)
                complain(list, "not-an-event", "expected an Event, got " + std::string(nameOf(kind)));
        }
        return true;
    });
    closeList(list);
}

void IndexWalk::readObject(Value &object, std::size_t list, bool mayBeEvent)
{
    const FieldComplaint complaint = [this, list](const char *code, const std::string &message) {
        complain(list, code, message);
    };
    const std::size_t firstInside = m_index.lists.size();
    const std::size_t firstProblem = m_index.lists[list].problems.size();
    const std::uint64_t begin = m_cursor.begin(object);
    const std::size_t fieldList = m_places == Places::AnyFieldOrArray ? openList(begin) : list;
    EventFields fields(complaint, m_types);
    WorkflowInfo workflow;
    bool isContainer = false;
    m_cursor.forEachField(object, [&](std::string_view text, Value &value) {
        const Key key = m_cursor.keyFrom(text);
        const bool isRead = readContainer(key, value, fieldList, workflow);
        isContainer |= isRead;
        return isRead || fields.read(m_cursor, text, key, value);
    });
    if (fieldList != list)
        closeList(fieldList);
    const ByteRange range{.begin = begin, .size = m_cursor.end() - begin};

    if (mayBeEvent && add(fields, list, range, firstProblem))
        return;
    // What is no Event has no time or id that could be wrong.
    const bool wasMeantAsEvent = mayBeEvent && fields.hasBadId() && fields.hasType();
    if (wasMeantAsEvent)
        sayLeftOut(list, firstProblem);
    else
        m_index.lists[list].problems.resize(firstProblem);
    if (mayBeEvent && !isContainer && !wasMeantAsEvent && m_places == Places::Known)
        complain(list, "not-an-event", "expected an Event, got an object without an Event id and type");
    if (firstInside == m_index.lists.size())
        return;
    fill(workflow, workflowOf(fields.flat()));
    for (std::size_t inside = firstInside; inside < m_index.lists.size(); ++inside)
        fill(m_index.lists[inside].workflow, workflow);
}

bool IndexWalk::readContainer(Key key, Value &value, std::size_t list, WorkflowInfo &workflow)
{
    if (key == Key::RawHistory) {
        m_index.hasRawHistory = true;
        m_cursor.take(value);
        return true;
    }
    const bool isKnown = key == Key::Events || key == Key::History || key == Key::Batches || key == Key::Commands;
    const bool isOther = key == Key::Other && m_places != Places::Known;
    if (!isKnown && !isOther && key != Key::Execution)
        return false;
    const JsonKind kind = m_cursor.kindOf(value);
    if (kind == JsonKind::Array && key != Key::Execution) {
        m_index.hasEmptyList |= isKnown;
        readList(value);
        return true;
    }
    if (kind != JsonKind::Object)
        return false;
    if (key == Key::Execution)
        readWorkflow(value, workflow);
    else
        readObject(value, list, m_places == Places::AnyFieldOrArray);
    return true;
}

void IndexWalk::readWorkflow(Value &object, WorkflowInfo &workflow)
{
    AttributeFields fields;
    m_cursor.forEachField(object, [&](std::string_view text, Value &value) {
        const Key key = m_cursor.keyFrom(text);
        if (key == Key::Execution && m_cursor.kindOf(value) == JsonKind::Object) {
            readWorkflow(value, workflow);
            return true;
        }
        return key != Key::Other && fields.read(m_cursor, key, value, [](const char *, const std::string &) {});
    });
    WorkflowInfo told = workflowOf(fields);
    if (told.workflowType.empty())
        told.workflowType = fields.typeText;
    fill(workflow, told);
}

std::size_t IndexWalk::openList(std::uint64_t begin)
{
    m_index.lists.emplace_back();
    m_index.lists.back().begin = begin;
    m_index.lists.back().isSearched = m_places != Places::Known;
    return m_index.lists.size() - 1;
}

// Text that is no history can hold millions of arrays, so the empty ones leave at once.
void IndexWalk::closeList(std::size_t list)
{
    EventList &closed = m_index.lists[list];
    if (!closed.isEmpty())
        return;
    if (m_index.rejected.empty() && !closed.problems.empty())
        m_index.rejected.push_back(std::move(closed.problems.front()));
    if (list + 1 == m_index.lists.size())
        m_index.lists.pop_back();
}

bool IndexWalk::add(EventFields &fields, std::size_t list, ByteRange range, std::size_t firstProblem)
{
    if (fields.isCommand()) {
        addCommand(fields, list, range);
        return true;
    }
    // Among Events, one without an id is still one where it says so itself.
    const EventList &known = m_index.lists[list];
    const bool isWithoutId = !fields.hasId() && !fields.hasBadId() && fields.saysEventType() &&
                             m_places == Places::Known && !(known.isLoose && known.isEmpty());
    if (!fields.isEvent() && !isWithoutId)
        return false;
    addEvent(fields, list, range, firstProblem);
    return true;
}

void IndexWalk::addEvent(EventFields &fields, std::size_t list, ByteRange range, std::size_t firstProblem)
{
    FoundEvent found{.record = fields.event(), .unknownType = {}};
    EventRecord &event = found.record;
    if (m_index.lists[list].isLoose && startsAgain(m_index.lists[list], event)) {
        list = openNextLooseList(list, range.begin, firstProblem);
        firstProblem = 0;
    }
    event.bytes = range;
    if (event.attributes.isEmpty())
        event.attributes = range;
    if (!fields.hasId()) {
        const std::vector<FoundEvent> &events = m_index.lists[list].events;
        event.id = EventId{events.empty() ? 1 : idAfter(events.back().record.id.value)};
        complain(list, "missing-event-id",
                 "expected an Event id, got none; taken for Event " + std::to_string(event.id.value));
    }
    const AttributeFields &attributes = fields.attributes();
    event.name = m_index.pool.intern(attributes.name(info(event.type).nameAttribute));
    if (event.type == EventType::Unknown) {
        const std::string text = fields.typeText().empty() ? "Unknown" : fields.typeText();
        found.unknownType = m_index.pool.intern(text);
        complain(list, "unknown-event-type", "this version does not know the Event type " + text);
    }
    EventList &known = m_index.lists[list];
    if (event.type == EventType::WorkflowExecutionStarted)
        fill(known.started, workflowOf(attributes));
    known.hasStart |= isStart(event);
    known.isCadence |= fields.isCadence();
    for (std::size_t problem = firstProblem; problem < known.problems.size(); ++problem)
        known.problems[problem].event = event.id;
    makeRoom(known, range.begin + range.size, m_textSize);
    known.events.push_back(found);
}

// What was found wrong with the Event that starts the list goes with it.
std::size_t IndexWalk::openNextLooseList(std::size_t list, std::uint64_t begin, std::size_t firstProblem)
{
    m_looseList = openList(begin);
    m_index.lists.back().isLoose = true;
    std::vector<Problem> &before = m_index.lists[list].problems;
    const auto first = before.begin() + static_cast<std::ptrdiff_t>(firstProblem);
    m_index.lists.back().problems.assign(std::make_move_iterator(first), std::make_move_iterator(before.end()));
    before.erase(first, before.end());
    return m_looseList;
}

void IndexWalk::addCommand(EventFields &fields, std::size_t list, ByteRange range)
{
    CommandRecord command = fields.command();
    command.bytes = range;
    if (command.attributes.isEmpty())
        command.attributes = range;
    command.name = m_index.pool.intern(fields.attributes().name(info(command.type).nameAttribute));
    if (command.type == CommandType::None)
        complain(list, "unknown-command-type", "this version does not know the Command type " + command.typeText);
    m_index.lists[list].commands.push_back(std::move(command));
}

void IndexWalk::complain(std::size_t list, const char *code, std::string_view message)
{
    EventList &where = m_index.lists[list];
    if (where.problems.size() >= kMostProblems) {
        ++where.unlistedProblems;
        return;
    }
    std::string path = m_cursor.path();
    std::string text = path.empty() ? std::string() : path + ": ";
    text += message;
    where.problems.push_back({.severity = Severity::Warning,
                              .code = code,
                              .event = {},
                              .message = std::move(text),
                              .place = {.offset = m_cursor.here(), .line = 0, .column = 0, .path = std::move(path)}});
}

// An Event that has no place in a history is lost, so it is damage.
void IndexWalk::sayLeftOut(std::size_t list, std::size_t firstProblem)
{
    std::vector<Problem> &problems = m_index.lists[list].problems;
    for (std::size_t problem = firstProblem; problem < problems.size(); ++problem) {
        if (std::string_view(problems[problem].code) != "bad-event-id")
            continue;
        problems[problem].severity = Severity::Error;
        problems[problem].message += "; the Event is left out";
    }
}

} // namespace

FileIndex indexEvents(std::string_view text, Places places, const ReadControl &control)
{
    return IndexWalk(text, places, control).run();
}

} // namespace hindsight::core
