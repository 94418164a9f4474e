#include "tests/support/history_text.h"

#include "core/model/catalog.h"
#include "core/reading/reader.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <sstream>

namespace hindsight::test {

namespace {

constexpr core::Timestamp kStart{1'740'823'200'000'000'000}; // 2025-03-01T10:00:00Z

[[noreturn]] void stop(const std::string &why)
{
    std::cerr << "history_text: " << why << '\n';
    std::abort();
}

core::Duration parseOffset(const std::string &text)
{
    double amount = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), amount);
    const std::string unit(end, text.data() + text.size());
    double nanos = 0;
    if (unit == "ns")
        nanos = 1;
    else if (unit == "ms")
        nanos = 1e6;
    else if (unit == "s")
        nanos = 1e9;
    else if (unit == "m")
        nanos = 60e9;
    else if (unit == "h")
        nanos = 3600e9;
    if (failure != std::errc() || nanos == 0)
        stop("not a time: " + text);
    return {static_cast<std::int64_t>(amount * nanos)};
}

std::string screamingSnake(std::string_view pascal)
{
    std::string result;
    for (const char c : pascal) {
        if (c >= 'A' && c <= 'Z') {
            if (!result.empty())
                result += '_';
            result += c;
        } else {
            result += static_cast<char>(c - 'a' + 'A');
        }
    }
    return result;
}

void put(nlohmann::ordered_json &attributes, const std::string &name, const std::string &value)
{
    std::istringstream path(name);
    nlohmann::ordered_json *place = &attributes;
    for (std::string key; std::getline(path, key, '.');)
        place = &(*place)[key];
    *place = value;
}

nlohmann::ordered_json attributesFrom(std::istream &words)
{
    nlohmann::ordered_json attributes = nlohmann::ordered_json::object();
    for (std::string name; std::getline(words >> std::ws, name, '=');) {
        if (words.eof())
            stop("no value: " + name);
        std::string value;
        if (words.peek() == '"')
            words >> std::quoted(value);
        else
            std::getline(words, value, ' ');
        put(attributes, name, value);
    }
    return attributes;
}

nlohmann::ordered_json eventJson(const std::string &line)
{
    std::istringstream words(line);
    std::string id;
    std::string offset;
    std::string type;
    if (!(words >> id >> offset >> type))
        stop("not an Event: " + line);
    const core::EventType known = core::eventTypeFrom(type);
    const nlohmann::ordered_json attributes = attributesFrom(words);

    nlohmann::ordered_json event;
    event["eventId"] = id;
    event["eventTime"] = core::toRfc3339({kStart.nanoseconds + parseOffset(offset).nanoseconds});
    if (known == core::EventType::Unknown) {
        event["eventType"] = type;
        event["unknownEventAttributes"] = attributes;
    } else {
        event["eventType"] = "EVENT_TYPE_" + screamingSnake(type);
        event[std::string(core::info(known).attributesKey)] = attributes;
    }
    return event;
}

template<class T>
T valueOf(core::Result<T> result)
{
    if (!result)
        stop(core::describe(result.error(), "text"));
    return std::move(*result);
}

} // namespace

std::string historyJson(std::string_view text)
{
    nlohmann::ordered_json file;
    file["events"] = nlohmann::ordered_json::array();
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (line.find_first_not_of(" \t") != std::string::npos)
            file["events"].push_back(eventJson(line));
    }
    return file.dump(2);
}

std::shared_ptr<const core::History> history(std::string_view text)
{
    return valueOf(core::readBytes(historyJson(text), "text")).front();
}

std::shared_ptr<const core::Execution> execution(std::string_view text)
{
    return valueOf(core::buildExecution(history(text)));
}

} // namespace hindsight::test
