#include "core/stops/attribute_search.h"

#include "core/model/json_member.h"
#include "core/model/nesting.h"
#include "core/model/payload.h"
#include "core/stops/comparing.h"

#include <charconv>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t kMostOfAPayload = 8U << 20U;

// Letters of keys and texts can be written as \u0061 too; nobody does, but it would be the same text.
bool hasEscapedLetters(std::string_view bytes)
{
    return bytes.find("\\u") != std::string_view::npos;
}

bool isKey(std::string_view bytes, std::string_view name)
{
    std::size_t in = 0;
    for (const char letter : bytes) {
        if (letter == '"')
            return in == name.size();
        if (letter == '_' || letter == '-')
            continue;
        if (in == name.size() || foldedLetter(letter) != foldedLetter(name[in]))
            return false;
        ++in;
    }
    return false;
}

// Of a Duration as an object, which protobuf in JSON of other makes has.
bool comparesSeconds(const Json &value, const Condition &condition)
{
    const Json *seconds = member(value, "seconds");
    if (seconds == nullptr || !seconds->is_number_integer() || !condition.operand.duration)
        return false;
    const Json *nanos = member(value, "nanos");
    const auto span =
        timestampFrom(seconds->get<std::int64_t>(),
                      nanos != nullptr && nanos->is_number_integer() ? nanos->get<std::int64_t>() : std::int64_t{0});
    return span && compares(Duration{span->nanoseconds}, condition);
}

} // namespace

bool AttributeSearch::compares(const Json &attributes, const Condition &condition)
{
    m_decodedBytes = 0;
    m_open.assign(1, {&attributes, 0});
    bool isFound = false;
    while (!isFound && !m_open.empty()) {
        const Place place = m_open.back();
        m_open.pop_back();
        isFound = visit(place, condition);
    }
    m_decoded.clear();
    return isFound;
}

bool AttributeSearch::contains(const Json &attributes, const FoldedNeedle &needle)
{
    Condition condition;
    condition.kind = Condition::Kind::Comparison;
    condition.field = Field::Attributes;
    condition.relation = Relation::Contains;
    condition.needle = needle;
    return compares(attributes, condition);
}

bool AttributeSearch::visit(const Place &place, const Condition &condition)
{
    const bool isThere = place.depth == condition.path.size();
    if (isThere && comparesScalar(*place.value, condition))
        return true;
    if (!place.value->is_structured())
        return false;
    if (place.value->is_object() && isPayload(*place.value))
        enterPayload(place);
    else if (isThere && place.value->is_object() && comparesSeconds(*place.value, condition))
        return true;
    enter(place, condition);
    return false;
}

void AttributeSearch::enter(const Place &place, const Condition &condition)
{
    const Json &value = *place.value;
    const bool isThere = place.depth == condition.path.size();
    const bool isOfText = condition.relation == Relation::Contains || condition.relation == Relation::Matches;
    if (value.is_array()) {
        std::size_t number = 0;
        if (!isThere) {
            const std::string &name = condition.path[place.depth];
            const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
            if (read.ec == std::errc() && read.ptr == name.data() + name.size()) {
                if (number < value.size())
                    m_open.push_back({&value[number], place.depth + 1});
                return;
            }
        }
        for (auto each = value.rbegin(); each != value.rend(); ++each)
            m_open.push_back({&*each, place.depth});
    } else if (!isThere) {
        if (const Json *next = member(value, condition.path[place.depth]))
            m_open.push_back({next, place.depth + 1});
    } else if (isOfText && !isPayload(value)) {
        for (const Json &each : value)
            m_open.push_back({&each, place.depth});
    }
}

void AttributeSearch::enterPayload(const Place &place)
{
    if (m_decodedBytes > kMostDecoded)
        return;
    Payload payload = decodePayload(*place.value, kMostOfAPayload);
    m_decodedBytes += payload.size + payload.text.size();
    if (payload.content == Payload::Content::Text)
        m_decoded.emplace_back(std::move(payload.text));
    else if (payload.content == Payload::Content::Json || payload.content == Payload::Content::Fields)
        m_decoded.push_back(parseBounded(payload.text));
    else
        return;
    if (!m_decoded.back().is_discarded())
        m_open.push_back({&m_decoded.back(), place.depth});
}

bool mayHaveMember(std::string_view bytes, std::string_view name)
{
    if (hasEscapedLetters(bytes))
        return true;
    for (std::size_t at = bytes.find('"'); at != std::string_view::npos; at = bytes.find('"', at + 1)) {
        if (isKey(bytes.substr(at + 1, 2 * name.size() + 2), name))
            return true;
    }
    return false;
}

bool mayContain(std::string_view bytes, const FoldedNeedle &needle)
{
    // A payload's data is in base64, and only what has metadata is a payload.
    static const FoldedNeedle metadata("metadata");
    const bool isWritten = needle.text().find_first_of("\"\\/") == std::string::npos;
    return !isWritten || hasEscapedLetters(bytes) || needle.isIn(bytes) || metadata.isIn(bytes);
}

} // namespace hindsight::core
