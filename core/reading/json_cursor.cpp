#include "core/reading/json_cursor.h"

#include "core/reading/lone_surrogates.h"
#include "core/reading/reader.h"

#include <nlohmann/json.hpp>

#include <cstring>

namespace hindsight::core {

namespace {

constexpr std::uint64_t kTicksBetweenReports = 4096;

std::string_view withoutTrailingSpace(std::string_view token)
{
    std::size_t size = token.size();
    while (size > 0 &&
           (token[size - 1] == ' ' || token[size - 1] == '\n' || token[size - 1] == '\r' || token[size - 1] == '\t'))
        --size;
    return token.substr(0, size);
}

} // namespace

std::string_view nameOf(JsonKind kind)
{
    switch (kind) {
    case JsonKind::Null:
        return "null";
    case JsonKind::Bool:
        return "true or false";
    case JsonKind::Number:
        return "a number";
    case JsonKind::String:
        return "a string";
    case JsonKind::Object:
        return "an object";
    case JsonKind::Array:
        return "an array";
    }
    return {};
}

std::string_view withoutByteOrderMark(std::string_view text)
{
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    return text.starts_with(kMark) ? text.substr(kMark.size()) : text;
}

JsonCursor::Inside::Inside(JsonCursor &cursor, bool isArray) : m_cursor(cursor)
{
    if (cursor.m_path.size() >= kDeepestNesting)
        throw JsonFault();
    cursor.m_path.push_back({.key = {}, .index = 0, .isElement = isArray, .begin = 0});
}

JsonCursor::JsonCursor(std::string_view text, std::stop_token stop, std::function<void(double)> progress)
    : m_text(text), m_stop(std::move(stop)), m_progress(std::move(progress))
{
#ifdef SIMDJSON_THREADS_ENABLED
    m_parser.threaded = false; // the text is one batch: there is nothing to read ahead
#endif
    m_path.reserve(kDeepestNesting);
}

Scalar JsonCursor::take(Value &value)
{
    const JsonKind kind = kindOf(value);
    if (kind == JsonKind::Object) {
        forEachField(value, [](std::string_view, Value &) { return false; });
        return {.kind = kind, .text = {}};
    }
    if (kind == JsonKind::Array) {
        forEachElement(value, [](Value &) { return false; });
        return {.kind = kind, .text = {}};
    }
    const std::string_view token = withoutTrailingSpace(value.raw_json_token());
    // simdjson takes a NUL for the end of what is no string.
    if (kind != JsonKind::String && token.find('\0') != std::string_view::npos)
        throw JsonFault();
    switch (kind) {
    case JsonKind::String:
        return {.kind = kind, .text = takeString(value, token)};
    case JsonKind::Number:
        checkNumber(value, token);
        break;
    case JsonKind::Bool:
        (void)valueOf(value.get_bool());
        break;
    default:
        if (!valueOf(value.is_null()))
            throw JsonFault();
        break;
    }
    return {.kind = kind, .text = token};
}

std::string_view JsonCursor::takeString(Value &value, std::string_view token)
{
    if (std::memchr(token.data(), '\\', token.size()) == nullptr) {
        (void)valueOf(value.get_raw_json_string());
        return token.substr(1, token.size() - 2);
    }
    std::string_view text;
    return value.get_string().get(text) == simdjson::SUCCESS ? text : mended(token);
}

// simdjson takes an unpaired surrogate for an error, but it is no reason to lose what follows.
std::string_view JsonCursor::mended(std::string_view token)
{
    std::string copy(token);
    const std::uint64_t replaced = replaceLoneSurrogates(copy);
    auto text = nlohmann::json::parse(copy, nullptr, false);
    if (replaced == 0 || !text.is_string())
        throw JsonFault();
    m_loneSurrogates += replaced;
    return m_mended.emplace_back(text.get<std::string>());
}

// simdjson refuses numbers past 64 bits, which are JSON all the same.
void JsonCursor::checkNumber(Value &value, std::string_view token)
{
    if (value.get_number().error() != simdjson::SUCCESS && !nlohmann::json::accept(token))
        throw JsonFault();
}

std::string_view JsonCursor::keyOf(simdjson::ondemand::field &field)
{
    const char *begin = field.key().raw();
    const auto left = static_cast<std::size_t>(m_text.data() + m_text.size() - begin);
    const char *end = static_cast<const char *>(std::memchr(begin, '"', left));
    if (end == nullptr)
        throw JsonFault();
    const std::string_view key(begin, static_cast<std::size_t>(end - begin));
    if (key.find('\\') == std::string_view::npos)
        return key;
    std::string_view unescaped;
    if (field.unescaped_key().get(unescaped) == simdjson::SUCCESS)
        return unescaped;
    // The key's token is what stands before the colon before the value.
    const char *value = field.value().raw_json_token().data();
    const std::string_view keyAndColon(begin - 1, static_cast<std::size_t>(value - begin + 1));
    const std::size_t colon = keyAndColon.rfind(':');
    return mended(withoutTrailingSpace(keyAndColon.substr(0, colon)));
}

bool JsonCursor::isEmpty(Value &container) const
{
    const std::string_view behind =
        m_text.substr(static_cast<std::size_t>(container.raw_json_token().data() + 1 - m_text.data()));
    const std::size_t next = behind.find_first_not_of(" \t\r\n");
    return next != std::string_view::npos && (behind[next] == '}' || behind[next] == ']');
}

std::uint64_t JsonCursor::end()
{
    const char *next = nullptr;
    if (m_document.current_location().get(next) != simdjson::SUCCESS)
        next = m_text.data() + m_text.size();
    return withoutTrailingSpace(m_text.substr(0, static_cast<std::size_t>(next - m_text.data()))).size();
}

void JsonCursor::tick()
{
    if (++m_ticks % kTicksBetweenReports != 0)
        return;
    if (m_stop.stop_requested())
        throw ReadCancelled();
    if (m_progress == nullptr)
        return;
    const double done = static_cast<double>(end()) / static_cast<double>(m_text.size());
    if (done - m_reported < 0.01)
        return;
    m_reported = done;
    m_progress(done);
}

} // namespace hindsight::core
