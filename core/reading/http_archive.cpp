#include "core/reading/http_archive.h"

#include "core/model/base64.h"
#include "core/model/nesting.h"
#include "core/reading/json_cursor.h"
#include "core/reading/lone_surrogates.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <unordered_set>

namespace hindsight::core {

namespace {

using Value = JsonCursor::Value;

// Of a page's many answers those that an API gave of a history; in any dialect they have one of these keys.
bool mayHoldEvents(std::string_view text)
{
    const bool isJson = text.starts_with('{') || text.starts_with('[');
    return isJson && (text.find("\"events\"") != std::string_view::npos ||
                      text.find("\"rawHistory\"") != std::string_view::npos ||
                      text.find("\"raw_history\"") != std::string_view::npos);
}

// Source: the HAR 1.2 specification, log.entries[].response.content.
class ArchiveWalk
{
public:
    ArchiveWalk(std::string_view json, const std::stop_token &stop) : m_cursor(json, stop, {}) {}

    HttpAnswers run();

private:
    template<class Visit>
    void enter(Value &object, std::string_view name, JsonKind kind, Visit visit);
    void readEntry(Value &entry);
    void readContent(Value &content);
    void add(std::string text, std::uint64_t offset);

    JsonCursor m_cursor;
    HttpAnswers m_answers;
};

HttpAnswers ArchiveWalk::run()
{
    m_cursor.forEachDocument(
        [this](Value &document) {
            enter(document, "log", JsonKind::Object, [this](Value &log) {
                enter(log, "entries", JsonKind::Array, [this](Value &entries) {
                    m_cursor.forEachElement(entries, [this](Value &entry) {
                        readEntry(entry);
                        return true;
                    });
                });
            });
        },
        [](std::string_view) {});
    return std::move(m_answers);
}

// Visits an object's member of that name and kind; passes over all else.
template<class Visit>
void ArchiveWalk::enter(Value &object, std::string_view name, JsonKind kind, Visit visit)
{
    if (m_cursor.kindOf(object) != JsonKind::Object) {
        m_cursor.take(object);
        return;
    }
    m_cursor.forEachField(object, [&](std::string_view key, Value &value) {
        if (key != name || m_cursor.kindOf(value) != kind)
            return false;
        visit(value);
        return true;
    });
}

void ArchiveWalk::readEntry(Value &entry)
{
    enter(entry, "response", JsonKind::Object, [this](Value &response) {
        enter(response, "content", JsonKind::Object, [this](Value &content) { readContent(content); });
    });
}

void ArchiveWalk::readContent(Value &content)
{
    std::string text;
    std::uint64_t offset = 0;
    bool isBase64 = false;
    m_cursor.forEachField(content, [&](std::string_view key, Value &value) {
        if ((key != "text" && key != "encoding") || m_cursor.kindOf(value) != JsonKind::String)
            return false;
        if (key == "text")
            offset = m_cursor.begin(value);
        const std::string_view said = m_cursor.take(value).text;
        if (key == "text")
            text = said;
        else
            isBase64 = said == "base64";
        return true;
    });
    if (isBase64)
        text = decodeBase64(text).value_or(std::string());
    add(std::move(text), offset);
}

void ArchiveWalk::add(std::string text, std::uint64_t offset)
{
    if (!mayHoldEvents(text))
        return;
    replaceLoneSurrogates(text);
    if (nestsTooDeep(text) || !nlohmann::json::accept(text))
        return;
    m_answers.sections.push_back(
        {.begin = m_answers.text.size(), .place = {.offset = offset, .line = 0, .column = 0, .path = {}}});
    m_answers.text.append(text).append("\n");
}

} // namespace

HttpAnswers answersIn(std::string_view json, const std::stop_token &stop)
{
    return ArchiveWalk(json, stop).run();
}

void dropRepeatedEvents(FileIndex &index, std::string_view text)
{
    std::unordered_set<std::string_view> seen;
    for (EventList &list : index.lists) {
        std::erase_if(list.events, [&](const FoundEvent &event) {
            return !seen.insert(text.substr(event.record.bytes.begin, event.record.bytes.size)).second;
        });
    }
    std::erase_if(index.lists, [](const EventList &list) { return list.isEmpty(); });
}

} // namespace hindsight::core
