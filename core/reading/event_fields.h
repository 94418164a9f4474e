// What the fields of one JSON object say about an Event or a Command, in whatever order they come: fill it field by
// field, then ask it. Texts point into the file or the cursor, so it lives no longer than the walk over the object.
#pragma once

#include "core/model/history.h"
#include "core/reading/json_fields.h"
#include "core/reading/keys.h"
#include "core/reading/text_memo.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace hindsight::core {

/// An Event's or a Command's attributes, as far as the index needs them.
struct AttributeFields
{
    ByteRange range; // empty where they are no object of their own
    std::string_view key;
    std::string_view typeText; // the Web UI's own: the attributes' key
    EventId scheduled;
    EventId started;
    EventId initiated;
    EventId accepted;
    EventId taskCompleted;
    std::int32_t attempt = 0;
    Duration timeout;
    std::array<std::string_view, 8> names{};
    std::string_view workflowId;
    std::string_view runId;
    std::string_view originalRunId;
    std::string_view taskQueue;
    bool isCadence = false;

    /// True where the field was one of these, and is consumed.
    bool read(JsonCursor &cursor, Key key, JsonCursor::Value &value, const FieldComplaint &complain);
    /// What the catalog's nameAttribute names.
    [[nodiscard]] std::string_view name(std::string_view nameAttribute) const;
};

/// The types that a walk has met, by their names and by the keys of their attributes.
struct KnownTypes
{
    TextMemo<EventType> ofNames;
    TextMemo<EventType> ofKeys;
};

class EventFields
{
public:
    /// Both must outlive it.
    EventFields(const FieldComplaint &complain, KnownTypes &types) : m_complain(complain), m_types(types) {}

    /// True where the field was an Event's or a Command's, and is consumed.
    bool read(JsonCursor &cursor, std::string_view text, Key key, JsonCursor::Value &value);

    /// An Event's id and its type, or attributes that tell it.
    [[nodiscard]] bool isEvent() const { return hasId() && hasType(); }
    [[nodiscard]] bool hasType() const;
    /// An `eventType` or attributes under a key of their own: no other object has those.
    [[nodiscard]] bool saysEventType() const;
    [[nodiscard]] bool hasId() const;
    [[nodiscard]] bool hasBadId() const { return m_hasBadId; }
    [[nodiscard]] bool isCommand() const { return m_hasCommandType || m_commandAttributes; }
    [[nodiscard]] bool isCadence() const { return m_isCadence; }

    /// All but the range of the whole, the name and, where hasId() is false, the id.
    [[nodiscard]] EventRecord event();
    /// The file's own text for the type of an Event that is Unknown.
    [[nodiscard]] const std::string &typeText() const { return m_typeText; }
    /// REQUIRES: isCommand()
    [[nodiscard]] CommandRecord command();
    /// The attributes that the record is of: those under their own key, or those beside the id.
    [[nodiscard]] const AttributeFields &attributes() const;
    /// Those beside the id, or of an object that is neither Event nor Command.
    [[nodiscard]] const AttributeFields &flat() const { return m_flat; }

private:
    void readId(JsonCursor &cursor, EventId &id, JsonCursor::Value &value);
    void readTime(JsonCursor &cursor, Key key, JsonCursor::Value &value);
    void readAttributes(JsonCursor &cursor, std::string_view text, Key key, JsonCursor::Value &value);
    [[nodiscard]] EventType resolveType();
    [[nodiscard]] bool isTypeKeyAnEventType() const;

    const FieldComplaint &m_complain;
    KnownTypes &m_types;
    EventId m_eventId;
    EventId m_id; // under `id`, which other objects have too
    bool m_hasBadId = false;
    std::optional<Scalar> m_eventType;
    std::optional<Scalar> m_type; // under `type`, which other objects have too
    Timestamp m_eventTime;
    Timestamp m_timestamp;
    bool m_hasEventTime = false;
    bool m_isCadence = false;
    Scalar m_commandType;
    bool m_hasCommandType = false;
    std::string m_typeText;
    std::optional<AttributeFields> m_eventAttributes;
    std::optional<AttributeFields> m_uiAttributes;
    std::optional<AttributeFields> m_commandAttributes;
    AttributeFields m_flat;
};

} // namespace hindsight::core
