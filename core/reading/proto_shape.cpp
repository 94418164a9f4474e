#include "core/reading/proto_shape.h"

#include "core/model/wire.h"
#include "core/reading/proto_fields.h"

#include <limits>

namespace hindsight::core {

namespace {

constexpr std::uint64_t kLargestTimestamp = 24; // two fields of ten bytes and their tags
constexpr std::uint64_t kLargestEventType = 10'000;
constexpr std::uint32_t kFirstBesideAttributes = 300;

struct EventHead
{
    bool hasId = false;
    bool hasTime = false;
    bool hasType = false;
    bool hasAttributes = false;

    // False where an Event has no such field.
    bool take(const WireField &field);
};

bool EventHead::take(const WireField &field)
{
    const bool isNumber = field.type == WireType::Varint;
    switch (field.number) {
    case EventField::kId:
        hasId = isNumber && field.value > 0 && field.value <= std::numeric_limits<std::int64_t>::max();
        return hasId;
    case EventField::kTime:
        hasTime = field.type == WireType::Bytes && field.value <= kLargestTimestamp;
        return hasTime;
    case EventField::kType:
        hasType = isNumber && field.value > 0 && field.value <= kLargestEventType;
        return hasType;
    case EventField::kVersion:
    case EventField::kTaskId:
        return isNumber;
    default:
        hasAttributes |= field.number < kFirstBesideAttributes;
        return field.type == WireType::Bytes || field.number >= kFirstBesideAttributes;
    }
}

bool isEvent(std::string_view bytes, bool isCut)
{
    EventHead head;
    WireReader reader(bytes);
    while (const auto field = reader.next()) {
        if (!head.take(*field))
            return false;
    }
    if (isCut)
        return head.hasId && (head.hasTime || head.hasType);
    return reader.isAtEnd() && head.hasId && head.hasType && head.hasAttributes;
}

bool isHistory(std::string_view bytes)
{
    const auto first = WireReader(bytes).next();
    return first && first->number == kHistoryEvents && first->type == WireType::Bytes &&
           isEvent(first->bytes, first->isCut());
}

bool isBlob(std::string_view bytes)
{
    WireReader reader(bytes);
    while (const auto field = reader.next()) {
        if (field->number == BlobField::kEncoding && field->type == WireType::Varint)
            continue;
        if (field->number != BlobField::kData || field->type != WireType::Bytes)
            return false;
        return isHistory(field->bytes) || field->bytes.starts_with('{') || field->bytes.starts_with('[');
    }
    return false;
}

bool isResponse(std::string_view bytes)
{
    WireReader reader(bytes);
    while (const auto field = reader.next()) {
        if (field->type != WireType::Bytes)
            return false;
        if (field->number == ResponseField::kHistory && field->value != 0)
            return isHistory(field->bytes);
        if (field->number == ResponseField::kRawHistory)
            return isBlob(field->bytes);
        if (field->number != ResponseField::kHistory)
            return false;
    }
    return false;
}

// A Workflow Execution may have been exported without its History.
bool isExport(std::string_view bytes)
{
    WireReader items(bytes);
    while (const auto item = items.next()) {
        if (item->number != kExportItems || item->type != WireType::Bytes)
            return false;
        WireReader fields(item->bytes);
        while (const auto history = fields.next()) {
            if (history->number != kExportedHistory || history->type != WireType::Bytes)
                return false;
            if (history->value != 0)
                return isHistory(history->bytes);
        }
    }
    return false;
}

} // namespace

ProtoShape protoShapeOf(std::string_view bytes)
{
    if (isHistory(bytes))
        return ProtoShape::History;
    if (isResponse(bytes))
        return ProtoShape::Response;
    if (isExport(bytes))
        return ProtoShape::Export;
    if (const auto first = WireReader(bytes).nextDelimited(); first && first->value != 0) {
        if (isEvent(first->bytes, first->isCut()))
            return ProtoShape::EventStream;
        if (isHistory(first->bytes))
            return ProtoShape::HistoryStream;
    }
    return isEvent(bytes, true) ? ProtoShape::Event : ProtoShape::None;
}

} // namespace hindsight::core
