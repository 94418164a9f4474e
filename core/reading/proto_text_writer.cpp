#include "core/reading/proto_text_writer.h"

#include "core/reading/event_list.h"
#include "core/reading/json_cursor.h"
#include "core/reading/proto_json.h"
#include "core/reading/proto_mending.h"

#include <google/protobuf/io/coded_stream.h>

#include <limits>

#if __has_include(<google/protobuf/stubs/logging.h>)
#    include <google/protobuf/stubs/logging.h>
#endif

namespace hindsight::core {

namespace {

constexpr std::uint64_t kEventsBetweenReports = 256;
// A message inside a message is an object inside an object, some of them inside an array.
constexpr int kDeepestMessages = static_cast<int>(kDeepestNesting) / 2 - 8;

// The library reports to standard error what it also returns.
void silenceLibrary()
{
#if __has_include(<google/protobuf/stubs/logging.h>)
    [[maybe_unused]] static const auto before = google::protobuf::SetLogHandler(nullptr);
#endif
}

} // namespace

std::string sizeText(std::uint64_t size)
{
    return std::to_string(size) + (size == 1 ? " byte" : " bytes");
}

ProtoTextWriter::ProtoTextWriter(std::string_view file, const ReadControl &control) : m_file(file), m_control(control)
{
    silenceLibrary();
    m_result.text.reserve(file.size() + file.size() / 2);
    m_result.text += '\n'; // so that nothing is at offset 0, which stands for "no place"
}

bool ProtoTextWriter::addEvent(std::string_view bytes, const char *separator)
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
    if (m_result.text.size() > m_control.limits.file)
        throw ProtoTextTooLarge();
    return true;
}

void ProtoTextWriter::addJson(std::string_view json)
{
    beginSection(json.data());
    m_result.text.append(json).append("\n");
}

bool ProtoTextWriter::parse(std::string_view bytes)
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

void ProtoTextWriter::complain(Severity severity, const char *code, const char *at, const std::string &message)
{
    if (m_result.problems.size() < kMostProblems)
        add(severity, code, at, message);
}

void ProtoTextWriter::noteDamage(const char *at, const std::string &message, const char *end)
{
    if (m_isDamaged)
        return;
    m_isDamaged = true;
    m_result.breaksOff = end == m_file.data() + m_file.size();
    add(Severity::Error, "damaged", at, message);
}

// The line break ends the section: what follows is at another place.
void ProtoTextWriter::add(Severity severity, const char *code, const char *at, const std::string &message)
{
    beginSection(at);
    m_result.problems.push_back({.severity = severity,
                                 .code = code,
                                 .event = {},
                                 .message = "byte " + std::to_string(at - m_file.data()) + ": " + message,
                                 .place = {.offset = m_result.text.size(), .line = 0, .column = 0, .path = {}}});
    m_result.text += '\n';
}

void ProtoTextWriter::beginSection(const char *at)
{
    m_result.sections.push_back(
        {.begin = m_result.text.size(),
         .place = {.offset = static_cast<std::uint64_t>(at - m_file.data()), .line = 0, .column = 0, .path = {}}});
}

void ProtoTextWriter::tick(const char *at)
{
    if (m_ticks++ % kEventsBetweenReports != 0)
        return;
    if (m_control.stop.stop_requested())
        throw ReadCancelled();
    if (m_control.progress)
        m_control.progress(static_cast<double>(at - m_file.data()) / static_cast<double>(m_file.size()));
}

ProtoText ProtoTextWriter::take()
{
    if (m_control.progress)
        m_control.progress(1);
    return std::move(m_result);
}

} // namespace hindsight::core
