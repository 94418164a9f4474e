#include "core/reading/proto_text.h"

#include "core/reading/event_list.h"
#include "core/reading/json_cursor.h"
#include "core/reading/proto/event.pb.h"
#include "core/reading/proto_fields.h"
#include "core/reading/proto_json.h"
#include "core/reading/proto_mending.h"
#include "core/model/wire.h"

#include <google/protobuf/io/coded_stream.h>
#include <nlohmann/json.hpp>

#include <limits>

#if __has_include(<google/protobuf/stubs/logging.h>)
#    include <google/protobuf/stubs/logging.h>
#endif

namespace hindsight::core {

namespace {

constexpr std::uint64_t kEventsBetweenReports = 256;
// A message inside a message is an object inside an object, some of them inside an array.
constexpr int kDeepestMessages = static_cast<int>(kDeepestNesting) / 2 - 8;

// The text outgrew what the index can address.
struct TextTooLarge
{
};

std::string sizeText(std::uint64_t size)
{
    return std::to_string(size) + (size == 1 ? " byte" : " bytes");
}

// The library reports to standard error what it also returns.
void silenceLibrary()
{
#if __has_include(<google/protobuf/stubs/logging.h>)
    [[maybe_unused]] static const auto before = google::protobuf::SetLogHandler(nullptr);
#endif
}

// One pass over one file's messages.
class ProtoReading
{
public:
    ProtoReading(std::string_view bytes, const ReadControl &control) : m_bytes(bytes), m_control(control) {}

    void read(ProtoShape shape);
    [[nodiscard]] ProtoText take() { return std::move(m_result); }

private:
    enum class Form : std::uint8_t { List, Loose };

    void readHistory(std::string_view bytes, Form form);
    void readResponse(std::string_view bytes);
    void readBlob(std::string_view bytes);
    void readBlobData(std::string_view data);
    void readExport(std::string_view bytes);
    void readStream(std::string_view bytes, ProtoShape shape);
    // False where it is none and nothing was written; `separator` comes before what is.
    bool readEvent(std::string_view bytes, const char *separator);
    [[nodiscard]] bool parse(std::string_view bytes);

    // True where the field is whole; what is not is the file's end.
    bool isWhole(const WireField &field, const char *what);
    void checkEnd(const WireReader &reader, std::string_view bytes, const char *expected);
    void passOver(const WireField &field, std::string_view bytes, const char *where);

    [[nodiscard]] std::string placeText(const char *at) const;
    void beginSection(const char *at);
    void complain(Severity severity, const char *code, const char *at, const std::string &message);
    void noteDamage(const char *at, const std::string &message);
    void tick(const char *at);

    std::string_view m_bytes;
    const ReadControl &m_control;
    ProtoText m_result;
    proto::HistoryEvent m_event;
    std::uint64_t m_ticks = 0;
    bool m_isDamaged = false;
};

void ProtoReading::read(ProtoShape shape)
{
    silenceLibrary();
    m_result.text.reserve(m_bytes.size() + m_bytes.size() / 2);
    m_result.text += '\n'; // so that nothing is at offset 0, which stands for "no place"
    switch (shape) {
    case ProtoShape::None:
        break;
    case ProtoShape::Event:
        readEvent(m_bytes, "");
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
    if (m_control.progress)
        m_control.progress(1);
}

void ProtoReading::readHistory(std::string_view bytes, Form form)
{
    const bool isList = form == Form::List;
    m_result.text += isList ? "{\"events\":[" : "";
    bool isFirst = true;
    WireReader reader(bytes);
    while (const auto field = reader.next()) {
        if (field->number != kHistoryEvents || field->type != WireType::Bytes) {
            passOver(*field, bytes, "a History");
            continue;
        }
        if (!isWhole(*field, "an Event"))
            break;
        isFirst = !readEvent(field->bytes, isFirst ? "" : isList ? ",\n" : "\n") && isFirst;
    }
    m_result.text += isList ? "]}\n" : "\n";
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
    if (nlohmann::json::accept(data)) {
        beginSection(data.data());
        m_result.text.append(data).append("\n");
    } else {
        complain(Severity::Error, "left-out", data.data(),
                 "expected a batch of Events in JSON, got " + sizeText(data.size()) + " of something else");
    }
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
            readEvent(message->bytes, "\n");
    }
    checkEnd(reader, bytes, isOfEvents ? "the size of an Event" : "the size of a History");
}

bool ProtoReading::readEvent(std::string_view bytes, const char *separator)
{
    tick(bytes.data());
    if (!parse(bytes) || (m_event.event_id() == 0 && m_event.event_type() == 0)) {
        complain(Severity::Error, "left-out", bytes.data(),
                 "expected an Event, got " + sizeText(bytes.size()) + " of something else");
        return false;
    }
    m_result.text += separator;
    beginSection(bytes.data());
    appendJson(m_result.text, m_event);
    if (m_result.text.size() > kLargestFileBytes)
        throw TextTooLarge();
    return true;
}

bool ProtoReading::parse(std::string_view bytes)
{
    if (bytes.size() > std::numeric_limits<int>::max())
        return false;
    if (m_event.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return true;
    // Twice refused by what the library is strict about: strings that are not UTF-8, and 100 levels of nesting.
    std::string mended(bytes);
    const std::uint64_t replaced = mendStrings(mended, *proto::HistoryEvent::descriptor());
    google::protobuf::io::CodedInputStream stream(reinterpret_cast<const std::uint8_t *>(mended.data()),
                                                  static_cast<int>(mended.size()));
    stream.SetRecursionLimit(kDeepestMessages);
    if (!m_event.ParseFromCodedStream(&stream) || !stream.ConsumedEntireMessage())
        return false;
    if (replaced > 0)
        complain(Severity::Error, "invalid-utf-8", bytes.data(),
                 sizeText(replaced) + " of strings that are not UTF-8: shown as ?");
    return true;
}

bool ProtoReading::isWhole(const WireField &field, const char *what)
{
    if (!field.isCut())
        return true;
    if (!m_isDamaged)
        noteDamage(field.bytes.data(), "expected " + sizeText(field.value) + " of " + what + ", got " +
                                           std::to_string(field.bytes.size()) + " before the end");
    return false;
}

void ProtoReading::checkEnd(const WireReader &reader, std::string_view bytes, const char *expected)
{
    if (reader.isAtEnd() || m_isDamaged)
        return;
    noteDamage(bytes.data() + reader.at(),
               std::string("expected ") + expected + ", got " +
                   (reader.ranOut() ? "the end of what holds it" : "bytes that are no field"));
}

void ProtoReading::passOver(const WireField &field, std::string_view bytes, const char *where)
{
    complain(Severity::Warning, "unknown-field", bytes.data() + field.begin,
             "this version does not know field " + std::to_string(field.number) + " of " + where);
}

std::string ProtoReading::placeText(const char *at) const
{
    return "byte " + std::to_string(at - m_bytes.data());
}

void ProtoReading::beginSection(const char *at)
{
    m_result.sections.push_back(
        {.begin = m_result.text.size(),
         .place = {.offset = static_cast<std::uint64_t>(at - m_bytes.data()), .line = 0, .column = 0, .path = {}}});
}

void ProtoReading::noteDamage(const char *at, const std::string &message)
{
    m_isDamaged = true;
    complain(Severity::Error, "damaged", at, message);
}

// The line break ends the section: what follows is at another place.
void ProtoReading::complain(Severity severity, const char *code, const char *at, const std::string &message)
{
    if (m_result.problems.size() >= kMostProblems && !m_isDamaged)
        return;
    beginSection(at);
    m_result.problems.push_back({.severity = severity,
                                 .code = code,
                                 .event = {},
                                 .message = placeText(at) + ": " + message,
                                 .place = {.offset = m_result.text.size(), .line = 0, .column = 0, .path = {}}});
    m_result.text += '\n';
}

void ProtoReading::tick(const char *at)
{
    if (m_ticks++ % kEventsBetweenReports != 0)
        return;
    if (m_control.stop.stop_requested())
        throw ReadCancelled();
    if (m_control.progress)
        m_control.progress(static_cast<double>(at - m_bytes.data()) / static_cast<double>(m_bytes.size()));
}

} // namespace

Result<ProtoText> textOfProto(std::string_view bytes, ProtoShape shape, const ReadControl &control)
{
    try {
        ProtoReading reading(bytes, control);
        reading.read(shape);
        return reading.take();
    } catch (const TextTooLarge &) {
        return Error{.kind = ErrorKind::TooLarge,
                     .message = "larger than " + std::to_string(kLargestFileBytes) + " bytes as JSON",
                     .place = {}};
    }
}

} // namespace hindsight::core
