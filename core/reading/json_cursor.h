// Walks JSON text once, front to back, with simdjson's On-Demand parser, and visits everything: what nobody asked for
// is checked too, so that malformed JSON is noticed wherever it stands. One cursor for one walk; not for several
// threads. It throws JsonFault; only the reading folder uses it, and nothing of it leaves readBytes().
#pragma once

#include "core/model/ids.h"
#include "core/reading/json_path.h"
#include "core/reading/keys.h"
#include "core/reading/text_memo.h"

#include <simdjson.h>

#include <deque>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace hindsight::core {

/// The text is not JSON, or nested too deep. Where and why is the business of mend().
struct JsonFault
{
};

/// The caller of readBytes() asked to stop.
struct ReadCancelled
{
};

/// Some editors begin UTF-8 text with a mark; it is not part of the JSON.
[[nodiscard]] std::string_view withoutByteOrderMark(std::string_view text);

enum class JsonKind : std::uint8_t { Null, Bool, Number, String, Object, Array };

/// `a string`, `an object`…, for messages.
[[nodiscard]] std::string_view nameOf(JsonKind kind);

/// A value without its insides: of a string the unescaped text, of a number or a bool its text in the file.
struct Scalar
{
    JsonKind kind = JsonKind::Null;
    std::string_view text;

    [[nodiscard]] bool isNull() const { return kind == JsonKind::Null; }
    [[nodiscard]] bool isText() const { return kind == JsonKind::String || kind == JsonKind::Number; }
};

class JsonCursor
{
public:
    using Value = simdjson::ondemand::value;

    /// REQUIRES: simdjson::SIMDJSON_PADDING readable bytes behind `text`, and text outlives the cursor.
    JsonCursor(std::string_view text, std::stop_token stop, std::function<void(double)> progress);

    /// A byte order mark at the beginning is passed over. Calls visit(value) for each object or array among the text's
    /// values that stand one after another, and visitScalar(token) with the text of each other value, which nobody has
    /// checked.
    template<class Visit, class VisitScalar>
    void forEachDocument(Visit visit, VisitScalar visitScalar);
    /// Calls visit(key, value) for each field. A value that visit leaves alone is checked and passed over.
    template<class Visit>
    void forEachField(Value &object, Visit visit);
    /// Calls visit(value) for each element.
    template<class Visit>
    void forEachElement(Value &array, Visit visit);

    /// Consumes a value; containers are checked and passed over.
    Scalar take(Value &value);
    [[nodiscard]] JsonKind kindOf(Value &value);

    /// True for `{}` and `[]`.
    [[nodiscard]] bool isEmpty(Value &container) const;

    /// Where a value that is not yet consumed begins.
    [[nodiscard]] std::uint64_t begin(Value &value);
    /// Where the value that was consumed last ends.
    [[nodiscard]] std::uint64_t end();

    /// keyFrom(), quicker for the keys that come again.
    [[nodiscard]] Key keyFrom(std::string_view text)
    {
        return m_keys.of(text, [](std::string_view unknown) { return core::keyFrom(unknown); });
    }

    /// `events[17].eventTime`: where the walk stands. Empty at the top.
    [[nodiscard]] std::string path() const { return pathText(m_path); }
    /// Where the value begins that path() names.
    [[nodiscard]] std::uint64_t here() const { return m_path.empty() ? m_documentBegin : m_path.back().begin; }
    /// Unpaired surrogates (`\ud800`) in strings so far: no text can hold them, so U+FFFD stands for each.
    [[nodiscard]] std::uint64_t loneSurrogates() const { return m_loneSurrogates; }

private:
    // Keeps the depth and the path right while a container is open.
    class Inside
    {
    public:
        explicit Inside(JsonCursor &cursor, bool isArray);
        ~Inside() { m_cursor.m_path.pop_back(); }
        Inside(const Inside &) = delete;
        Inside &operator=(const Inside &) = delete;

    private:
        JsonCursor &m_cursor;
    };

    [[nodiscard]] std::string_view keyOf(simdjson::ondemand::field &field);
    [[nodiscard]] std::string_view takeString(Value &value, std::string_view token);
    [[nodiscard]] std::string_view mended(std::string_view token);
    void checkNumber(Value &value, std::string_view token);
    void tick();

    std::string_view m_text;
    std::stop_token m_stop;
    std::function<void(double)> m_progress;
    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document_reference m_document;
    std::vector<PathStep> m_path;
    TextMemo<Key> m_keys;
    std::uint64_t m_documentBegin = 0;
    std::deque<std::string> m_mended; // what simdjson can't unescape; Scalars point into it
    std::uint64_t m_loneSurrogates = 0;
    std::uint64_t m_ticks = 0;
    double m_reported = 0;
};

/// Takes what simdjson returned, or throws JsonFault.
template<class T>
T valueOf(simdjson::simdjson_result<T> result)
{
    T value;
    if (std::move(result).get(value) != simdjson::SUCCESS)
        throw JsonFault();
    return value;
}

inline JsonKind JsonCursor::kindOf(Value &value)
{
    switch (valueOf(value.type())) {
    case simdjson::ondemand::json_type::array:
        return JsonKind::Array;
    case simdjson::ondemand::json_type::object:
        return JsonKind::Object;
    case simdjson::ondemand::json_type::number:
        return JsonKind::Number;
    case simdjson::ondemand::json_type::string:
        return JsonKind::String;
    case simdjson::ondemand::json_type::boolean:
        return JsonKind::Bool;
    case simdjson::ondemand::json_type::null:
        return JsonKind::Null;
    }
    throw JsonFault();
}

inline std::uint64_t JsonCursor::begin(Value &value)
{
    return static_cast<std::uint64_t>(value.raw_json_token().data() - m_text.data());
}

template<class Visit, class VisitScalar>
void JsonCursor::forEachDocument(Visit visit, VisitScalar visitScalar)
{
    simdjson::ondemand::document_stream stream;
    const std::string_view json = withoutByteOrderMark(m_text);
    // simdjson does not count what is left of an empty text.
    if (json.empty())
        return;
    if (m_parser.iterate_many(json.data(), json.size(), json.size()).get(stream) != simdjson::SUCCESS)
        throw JsonFault();
    for (auto document = stream.begin(); document != stream.end(); ++document) {
        m_document = valueOf(*document);
        const std::string_view token = valueOf(m_document.raw_json_token());
        if (token.starts_with('{') || token.starts_with('[')) {
            Value value = valueOf(m_document.get_value());
            m_documentBegin = begin(value);
            visit(value);
        } else {
            visitScalar(token);
        }
    }
    if (stream.truncated_bytes() != 0)
        throw JsonFault();
}

template<class Visit>
void JsonCursor::forEachField(Value &object, Visit visit)
{
    tick();
    simdjson::ondemand::object fields = valueOf(object.get_object());
    const Inside inside(*this, false);
    for (auto field : fields) {
        simdjson::ondemand::field known = valueOf(std::move(field));
        m_path.back().key = keyOf(known);
        Value &value = known.value();
        m_path.back().begin = begin(value);
        if (!visit(m_path.back().key, value))
            take(value);
    }
}

template<class Visit>
void JsonCursor::forEachElement(Value &array, Visit visit)
{
    tick();
    simdjson::ondemand::array elements = valueOf(array.get_array());
    const Inside inside(*this, true);
    for (auto element : elements) {
        Value value = valueOf(std::move(element));
        m_path.back().begin = begin(value);
        if (!visit(value))
            take(value);
        ++m_path.back().index;
    }
}

} // namespace hindsight::core
