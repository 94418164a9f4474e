#include "core/reading/event_fields.h"

#include "core/model/catalog.h"

#include <algorithm>

namespace hindsight::core {

namespace {

// The catalog's nameAttributes begin with one of these.
constexpr std::array kNameKeys{Key::ActivityType, Key::WorkflowType,    Key::SignalName,      Key::MarkerName,
                               Key::Operation,    Key::AcceptedRequest, Key::RejectedRequest, Key::Request};

std::optional<std::size_t> nameSlot(Key key)
{
    const auto found = std::find(kNameKeys.begin(), kNameKeys.end(), key);
    return found == kNameKeys.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - kNameKeys.begin()));
}

EventId *referenceOf(AttributeFields &fields, Key key)
{
    switch (key) {
    case Key::ScheduledEventId:
        return &fields.scheduled;
    case Key::StartedEventId:
        return &fields.started;
    case Key::InitiatedEventId:
        return &fields.initiated;
    case Key::AcceptedEventId:
        return &fields.accepted;
    case Key::TaskCompletedEventId:
        return &fields.taskCompleted;
    default:
        return nullptr;
    }
}

std::string_view *textOf(AttributeFields &fields, Key key)
{
    switch (key) {
    case Key::WorkflowId:
        return &fields.workflowId;
    case Key::RunId:
        return &fields.runId;
    case Key::OriginalExecutionRunId:
        return &fields.originalRunId;
    default:
        return nullptr;
    }
}

EventId openerOf(const AttributeFields &fields, Opener opener)
{
    switch (opener) {
    case Opener::None:
        return {};
    case Opener::ScheduledEventId:
        return fields.scheduled;
    case Opener::StartedEventId:
        return fields.started;
    case Opener::InitiatedEventId:
        return fields.initiated;
    case Opener::AcceptedEventId:
        return fields.accepted;
    }
    return {};
}

bool isCadenceWord(std::string_view text)
{
    return text.starts_with("decision") || text.starts_with("Decision") || text.starts_with("EventTypeDecision");
}

} // namespace

bool AttributeFields::read(JsonCursor &cursor, Key which, JsonCursor::Value &value, const FieldComplaint &complain)
{
    if (EventId *reference = referenceOf(*this, which)) {
        const std::optional<std::int64_t> id = takeInteger(cursor, value, "bad-reference", "an Event id", complain);
        // 0 and Cadence's negative ids stand for "none". Of the Workflow Task they are kept: an Event that says "none"
        // was not produced by a Command, one that says nothing may have been.
        const bool keepsNone = reference == &taskCompleted;
        *reference = EventId{keepsNone ? id.value_or(0) : std::max<std::int64_t>(id.value_or(0), 0)};
        return true;
    }
    if (const std::optional<std::size_t> slot = nameSlot(which)) {
        names[*slot] = takeName(cursor, value, complain);
        return true;
    }
    if (std::string_view *text = textOf(*this, which)) {
        *text = takeText(cursor, value, complain);
        return true;
    }
    switch (which) {
    case Key::Type:
        // Anything may have a `type`.
        typeText = takeName(cursor, value, [](const char *, const std::string &) {});
        return true;
    case Key::TaskQueue:
        taskQueue = takeName(cursor, value, complain);
        return true;
    case Key::Attempt: {
        const auto number = takeInteger(cursor, value, "bad-attempt", "a number of attempts", complain).value_or(0);
        attempt =
            static_cast<std::int32_t>(std::clamp<std::int64_t>(number, 0, std::numeric_limits<std::int32_t>::max()));
        return true;
    }
    case Key::StartToFireTimeout:
        timeout = takeDuration(cursor, value, complain);
        return true;
    case Key::StartToFireTimeoutSeconds:
        timeout = takeSeconds(cursor, value, complain);
        return true;
    default:
        return false;
    }
}

std::string_view AttributeFields::name(std::string_view nameAttribute) const
{
    if (nameAttribute.empty())
        return {};
    const std::optional<std::size_t> slot = nameSlot(keyFrom(nameAttribute.substr(0, nameAttribute.find('.'))));
    return slot ? names[*slot] : std::string_view();
}

bool EventFields::read(JsonCursor &cursor, std::string_view text, Key key, JsonCursor::Value &value)
{
    switch (key) {
    case Key::EventId:
        readId(cursor, m_eventId, value);
        return true;
    case Key::Id:
        // Other objects have an `id` of any kind.
        m_id = EventId{std::max<std::int64_t>(integerOf(cursor.take(value)).value_or(0), 0)};
        return true;
    case Key::EventType:
        m_eventType = cursor.take(value);
        return true;
    case Key::Type:
        m_type = cursor.take(value);
        return true;
    case Key::EventTime:
    case Key::Timestamp:
        readTime(cursor, key, value);
        return true;
    case Key::CommandType:
        m_commandType = cursor.take(value);
        m_hasCommandType = m_commandType.isText();
        return true;
    case Key::Attributes:
    case Key::EventAttributes:
    case Key::CommandAttributes:
        readAttributes(cursor, text, key, value);
        return true;
    default:
        return m_flat.read(cursor, key, value, m_complain);
    }
}

void EventFields::readId(JsonCursor &cursor, EventId &id, JsonCursor::Value &value)
{
    const Scalar scalar = cursor.take(value);
    if (scalar.isNull())
        return;
    const std::optional<std::int64_t> number = integerOf(scalar);
    if (number && *number > 0) {
        id = EventId{*number};
        return;
    }
    m_hasBadId = true;
    m_complain("bad-event-id",
               "expected an Event id, a whole number from 1 to 9223372036854775807, got " + describe(scalar));
}

void EventFields::readTime(JsonCursor &cursor, Key key, JsonCursor::Value &value)
{
    std::string wrong;
    const bool mayBeNanoseconds = key == Key::Timestamp;
    const bool isNumber = cursor.kindOf(value) == JsonKind::Number;
    const Timestamp time = takeTime(cursor, value, mayBeNanoseconds, wrong);
    if (key == Key::EventTime) {
        m_eventTime = time;
        m_hasEventTime = time.isKnown() || !wrong.empty();
        if (!wrong.empty())
            m_complain("bad-time", wrong);
        return;
    }
    m_timestamp = time;
    m_isCadence |= isNumber;
    // The Web UI puts a `timestamp` for people's eyes beside the time.
    if (!wrong.empty() && !m_hasEventTime)
        m_complain("bad-time", wrong);
}

void EventFields::readAttributes(JsonCursor &cursor, std::string_view text, Key key, JsonCursor::Value &value)
{
    if (cursor.kindOf(value) != JsonKind::Object) {
        const Scalar scalar = cursor.take(value);
        if (!scalar.isNull() && key != Key::Attributes)
            m_complain("bad-attributes", "expected an object, got " + describe(scalar));
        return;
    }
    // The Web UI's copy of attributes words some values for people's eyes ("4 seconds").
    const bool isCopy = key == Key::Attributes && m_eventAttributes;
    const FieldComplaint complain = isCopy ? [](const char *, const std::string &) {} : m_complain;
    std::optional<AttributeFields> &known = key == Key::Attributes        ? m_uiAttributes
                                            : key == Key::EventAttributes ? m_eventAttributes
                                                                          : m_commandAttributes;
    const bool areSeveral = known.has_value();
    std::optional<AttributeFields> others;
    AttributeFields &fields = areSeveral ? others.emplace() : known.emplace();
    fields.key = text;
    fields.range.begin = cursor.begin(value);
    cursor.forEachField(value, [&](std::string_view fieldText, JsonCursor::Value &field) {
        const Key which = cursor.keyFrom(fieldText);
        fields.isCadence |= which == Key::TaskCompletedEventId && isCadenceWord(fieldText);
        return which != Key::Other && fields.read(cursor, which, field, complain);
    });
    fields.range.size = cursor.end() - fields.range.begin;
    m_isCadence |= fields.isCadence || isCadenceWord(text);
    if (areSeveral)
        m_complain("several-attributes", "the Event has attributes already, under " + std::string(known->key));
}

bool EventFields::hasType() const
{
    return saysEventType() || isTypeKeyAnEventType() ||
           (m_uiAttributes && eventTypeFromAttributesKey(m_uiAttributes->typeText) != EventType::Unknown) ||
           (m_eventId && m_type && m_type->kind == JsonKind::String);
}

bool EventFields::saysEventType() const
{
    return (m_eventType && m_eventType->isText()) || m_eventAttributes;
}

bool EventFields::hasId() const
{
    return m_eventId || (m_id && ((m_eventType && m_eventType->isText()) || isTypeKeyAnEventType()));
}

bool EventFields::isTypeKeyAnEventType() const
{
    return m_type && m_type->kind == JsonKind::String && integerOf(*m_type) == std::nullopt &&
           (eventTypeFrom(m_type->text) != EventType::Unknown ||
            eventTypeFromAttributesKey(m_type->text) != EventType::Unknown);
}

EventType EventFields::resolveType()
{
    const std::string_view attributesKey = m_eventAttributes ? m_eventAttributes->key
                                           : m_uiAttributes  ? m_uiAttributes->typeText
                                                             : std::string_view();
    const EventType fromAttributes =
        m_types.ofKeys.of(attributesKey, [](std::string_view key) { return eventTypeFromAttributesKey(key); });
    const std::optional<Scalar> &told = m_eventType && m_eventType->isText() ? m_eventType : m_type;
    if (!told || !told->isText()) {
        m_typeText = m_eventAttributes ? m_eventAttributes->key : std::string_view();
        return fromAttributes;
    }
    m_isCadence |= isCadenceWord(told->text);
    const std::optional<std::int64_t> number = integerOf(*told);
    EventType type = number ? eventTypeFrom(*number)
                            : m_types.ofNames.of(told->text, [](std::string_view text) { return eventTypeFrom(text); });
    if (type == EventType::Unknown)
        type = eventTypeFromAttributesKey(told->text);
    if (type == EventType::Unknown)
        m_typeText = number ? "Unknown(" + std::to_string(*number) + ")" : std::string(told->text);
    else if (fromAttributes != EventType::Unknown && fromAttributes != type)
        m_complain("attributes-of-another-type", "the Event is a " + std::string(info(type).name) +
                                                     ", its attributes are those of a " +
                                                     std::string(info(fromAttributes).name));
    return type;
}

const AttributeFields &EventFields::attributes() const
{
    if (m_eventAttributes)
        return *m_eventAttributes;
    if (m_commandAttributes)
        return *m_commandAttributes;
    return m_uiAttributes ? *m_uiAttributes : m_flat;
}

EventRecord EventFields::event()
{
    EventRecord event;
    event.id = m_eventId ? m_eventId : m_id;
    event.type = resolveType();
    event.time = m_hasEventTime ? m_eventTime : m_timestamp;
    const AttributeFields &fields = attributes();
    event.opener = openerOf(fields, info(event.type).opener);
    event.taskCompleted = fields.taskCompleted;
    if (event.type == EventType::WorkflowTaskScheduled || event.type == EventType::ActivityTaskStarted)
        event.attempt = fields.attempt;
    if (event.type == EventType::TimerStarted)
        event.timeout = fields.timeout;
    event.attributes = fields.range;
    return event;
}

CommandRecord EventFields::command()
{
    CommandRecord command;
    const std::optional<std::int64_t> number = integerOf(m_commandType);
    if (m_hasCommandType) {
        command.type = number ? commandTypeFrom(*number) : commandTypeFrom(m_commandType.text);
        command.typeText = number ? "Unknown(" + std::to_string(*number) + ")" : std::string(m_commandType.text);
    } else {
        command.type = commandTypeFromAttributesKey(m_commandAttributes->key);
        command.typeText = m_commandAttributes->key;
    }
    const AttributeFields &fields = attributes();
    if (command.type == CommandType::StartTimer)
        command.timeout = fields.timeout;
    command.attributes = fields.range;
    return command;
}

} // namespace hindsight::core
