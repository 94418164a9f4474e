#include "core/reading/foreign_json.h"

#include "core/reading/json_cursor.h"

namespace hindsight::core {

namespace {

using Value = JsonCursor::Value;

constexpr std::string_view kChromeTrace = "a trace (Chrome trace format), not a history";

std::string_view wordsForSchema(std::string_view schema)
{
    if (schema.starts_with("hindsight.notes/"))
        return "notes on histories that Hindsight saved, not a history";
    return schema.starts_with("hindsight.") ? "what `hindsight inspect` writes, not a history" : "";
}

std::string_view wordsForArrayAt(std::string_view key)
{
    if (key == "traceEvents")
        return kChromeTrace;
    if (key == "resourceSpans" || key == "resource_spans")
        return "an OpenTelemetry trace, not a history";
    if (key == "resourceLogs" || key == "resource_logs")
        return "OpenTelemetry logs, not a history";
    return key == "resourceMetrics" || key == "resource_metrics" ? "OpenTelemetry metrics, not a history" : "";
}

std::string_view wordsForObject(JsonCursor &cursor, Value &object)
{
    std::string_view words;
    cursor.forEachField(object, [&](std::string_view key, Value &value) {
        const JsonKind kind = words.empty() ? cursor.kindOf(value) : JsonKind::Null;
        if (kind == JsonKind::Array)
            words = wordsForArrayAt(key);
        if (kind != JsonKind::String || key != "schema")
            return false;
        words = wordsForSchema(cursor.take(value).text);
        return true;
    });
    return words;
}

// Each of Chrome's trace events has a phase.
bool isTraceEvent(JsonCursor &cursor, Value &object)
{
    bool hasPhase = false;
    bool hasMore = false;
    cursor.forEachField(object, [&](std::string_view key, Value &value) {
        hasPhase |= key == "ph" && cursor.kindOf(value) == JsonKind::String;
        hasMore |= key == "ts" || key == "pid" || key == "tid";
        return false;
    });
    return hasPhase && hasMore;
}

std::string_view wordsForArray(JsonCursor &cursor, Value &array)
{
    std::string_view words;
    bool isFirst = true;
    cursor.forEachElement(array, [&](Value &element) {
        if (!isFirst || cursor.kindOf(element) != JsonKind::Object)
            return false;
        isFirst = false;
        if (isTraceEvent(cursor, element))
            words = kChromeTrace;
        return true;
    });
    return words;
}

} // namespace

std::string_view wordsForForeign(std::string_view text, const std::stop_token &stop)
{
    JsonCursor cursor(text, stop, {});
    std::string_view first;
    bool isForeign = true;
    cursor.forEachDocument(
        [&](Value &value) {
            const std::string_view words =
                cursor.kindOf(value) == JsonKind::Array ? wordsForArray(cursor, value) : wordsForObject(cursor, value);
            isForeign &= !words.empty();
            if (first.empty())
                first = words;
        },
        [&isForeign](std::string_view) { isForeign = false; });
    return isForeign ? first : std::string_view();
}

} // namespace hindsight::core
