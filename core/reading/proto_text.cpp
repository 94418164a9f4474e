#include "core/reading/proto_text.h"

#include "core/model/wire.h"
#include "core/reading/proto_fields.h"
#include "core/reading/proto_text_writer.h"

#include <nlohmann/json.hpp>

namespace hindsight::core {

namespace {

// One pass over one file's messages, down to their Events.
class ProtoReading
{
public:
    ProtoReading(std::string_view bytes, const ReadControl &control) : m_bytes(bytes), m_writer(bytes, control) {}

    void read(ProtoShape shape);
    [[nodiscard]] ProtoText take() { return m_writer.take(); }

private:
    enum class Form : std::uint8_t { List, Loose };

    void readHistory(std::string_view bytes, Form form);
    void readResponse(std::string_view bytes);
    void readBlob(std::string_view bytes);
    void readBlobData(std::string_view data);
    void readExport(std::string_view bytes);
    void readStream(std::string_view bytes, ProtoShape shape);

    // True where the field is whole; what is not is the file's end.
    bool isWhole(const WireField &field, const std::string &what);
    void checkEnd(const WireReader &reader, std::string_view bytes, const char *expected);
    void passOver(const WireField &field, std::string_view bytes, const std::string &where);

    std::string_view m_bytes;
    ProtoTextWriter m_writer;
};

void ProtoReading::read(ProtoShape shape)
{
    switch (shape) {
    case ProtoShape::None:
        break;
    case ProtoShape::Event:
        m_writer.addEvent(m_bytes, "");
        break;
    // Files one behind the other are one message to protobuf, and may still be several histories.
    case ProtoShape::History:
        readHistory(m_bytes, Form::Loose);
        break;
    case ProtoShape::Response:
        readResponse(m_bytes);
        break;
    case ProtoShape::Export:
        readExport(m_bytes);
        break;
    case ProtoShape::EventStream:
    case ProtoShape::HistoryStream:
        readStream(m_bytes, shape);
        break;
    }
}

void ProtoReading::readHistory(std::string_view bytes, Form form)
{
    const bool isList = form == Form::List;
    m_writer.addText(isList ? "{\"events\":[" : "");
    bool isFirst = true;
    WireReader reader(bytes);
    while (const auto field = reader.next()) {
        if (field->number != kHistoryEvents || field->type != WireType::Bytes) {
            passOver(*field, bytes, "a History");
            continue;
        }
        if (!isWhole(*field, "an Event"))
            break;
        isFirst = !m_writer.addEvent(field->bytes, isFirst ? "" : isList ? ",\n" : "\n") && isFirst;
    }
    m_writer.addText(isList ? "]}\n" : "\n");
    checkEnd(reader, bytes, "an Event");
}

void ProtoReading::readResponse(std::string_view bytes)
{
    WireReader reader(bytes);
    while (const auto field = reader.next()) {
        const bool isMessage = field->type == WireType::Bytes;
        if (isMessage && field->number == ResponseField::kHistory) {
            if (field->value != 0)
                readHistory(field->bytes, Form::List);
        } else if (isMessage && field->number == ResponseField::kRawHistory) {
            readBlob(field->bytes);
        } else if (field->number != ResponseField::kNextPageToken && field->number != ResponseField::kArchived) {
            passOver(*field, bytes, "a response");
        }
        if (!isWhole(*field, "a response"))
            break;
    }
    checkEnd(reader, bytes, "a field of a response");
}

void ProtoReading::readBlob(std::string_view bytes)
{
    WireReader reader(bytes);
    while (const auto field = reader.next()) {
        if (field->number == BlobField::kData && field->type == WireType::Bytes) {
            readBlobData(field->bytes);
            if (!isWhole(*field, "a batch of Events"))
                break;
        } else if (field->number != BlobField::kEncoding) {
            passOver(*field, bytes, "a batch of Events");
        }
    }
    checkEnd(reader, bytes, "a field of a batch of Events");
}

void ProtoReading::readBlobData(std::string_view data)
{
    if (!data.starts_with('{') && !data.starts_with('[')) {
        readHistory(data, Form::List);
        return;
    }
    if (nlohmann::json::accept(data))
        m_writer.addJson(data);
    else
        m_writer.complain(Severity::Error, "left-out", data.data(),
                          "expected a batch of Events in JSON, got " + sizeText(data.size()) + " of something else");
}

void ProtoReading::readExport(std::string_view bytes)
{
    WireReader reader(bytes);
    while (const auto item = reader.next()) {
        if (item->number != kExportItems || item->type != WireType::Bytes) {
            passOver(*item, bytes, "an export");
            continue;
        }
        WireReader inside(item->bytes);
        while (const auto field = inside.next()) {
            if (field->number == kExportedHistory && field->type == WireType::Bytes)
                readHistory(field->bytes, Form::List);
            else
                passOver(*field, item->bytes, "an exported Workflow Execution");
            if (!isWhole(*field, "a History"))
                break;
        }
        checkEnd(inside, item->bytes, "a History");
        if (!isWhole(*item, "an exported Workflow Execution"))
            break;
    }
    checkEnd(reader, bytes, "an exported Workflow Execution");
}

void ProtoReading::readStream(std::string_view bytes, ProtoShape shape)
{
    const bool isOfEvents = shape == ProtoShape::EventStream;
    WireReader reader(bytes);
    while (const auto message = reader.nextDelimited()) {
        if (!isOfEvents)
            readHistory(message->bytes, Form::List);
        if (!isWhole(*message, isOfEvents ? "an Event" : "a History"))
            break;
        if (isOfEvents)
            m_writer.addEvent(message->bytes, "\n");
    }
    checkEnd(reader, bytes, isOfEvents ? "the size of an Event" : "the size of a History");
}

bool ProtoReading::isWhole(const WireField &field, const std::string &what)
{
    if (field.isCut())
        m_writer.noteDamage(field.bytes.data(),
                            "expected " + sizeText(field.value) + " of " + what + ", got " +
                                std::to_string(field.bytes.size()) + " before the end",
                            field.bytes.data() + field.bytes.size());
    return !field.isCut();
}

void ProtoReading::checkEnd(const WireReader &reader, std::string_view bytes, const char *expected)
{
    if (!reader.isAtEnd())
        m_writer.noteDamage(bytes.data() + reader.at(),
                            std::string("expected ") + expected + ", got " +
                                (reader.ranOut() ? "the end of what holds it" : "bytes that are no field"),
                            bytes.data() + (reader.ranOut() ? bytes.size() : reader.at()));
}

void ProtoReading::passOver(const WireField &field, std::string_view bytes, const std::string &where)
{
    m_writer.complain(Severity::Warning, "unknown-field", bytes.data() + field.begin,
                      "this version does not know field " + std::to_string(field.number) + " of " + where);
    isWhole(field, "a field of " + where);
}

} // namespace

Result<ProtoText> textOfProto(std::string_view bytes, ProtoShape shape, const ReadControl &control)
{
    try {
        ProtoReading reading(bytes, control);
        reading.read(shape);
        return reading.take();
    } catch (const ProtoTextTooLarge &) {
        return tooLarge("binary protobuf that as JSON is larger than", control.limits.file);
    }
}

} // namespace hindsight::core
