#include "core/reading/keys.h"

#include <array>
#include <unordered_map>

namespace hindsight::core {

namespace {

constexpr std::size_t kLongestKey = 96;

const std::unordered_map<std::string_view, Key> &plainKeys()
{
    static const std::unordered_map<std::string_view, Key> keys{
        {"eventid", Key::EventId},
        {"id", Key::Id},
        {"eventtype", Key::EventType},
        {"type", Key::Type},
        {"eventtime", Key::EventTime},
        {"timestamp", Key::Timestamp},
        {"attributes", Key::Attributes},
        {"scheduledeventid", Key::ScheduledEventId},
        {"startedeventid", Key::StartedEventId},
        {"initiatedeventid", Key::InitiatedEventId},
        {"acceptedeventid", Key::AcceptedEventId},
        {"workflowtaskcompletedeventid", Key::TaskCompletedEventId},
        {"decisiontaskcompletedeventid", Key::TaskCompletedEventId},
        {"attempt", Key::Attempt},
        {"starttofiretimeout", Key::StartToFireTimeout},
        {"starttofiretimeoutseconds", Key::StartToFireTimeoutSeconds},
        {"activitytype", Key::ActivityType},
        {"workflowtype", Key::WorkflowType},
        {"signalname", Key::SignalName},
        {"markername", Key::MarkerName},
        {"operation", Key::Operation},
        {"acceptedrequest", Key::AcceptedRequest},
        {"rejectedrequest", Key::RejectedRequest},
        {"request", Key::Request},
        {"input", Key::Input},
        {"name", Key::Name},
        {"originalexecutionrunid", Key::OriginalExecutionRunId},
        {"commandtype", Key::CommandType},
        {"events", Key::Events},
        {"history", Key::History},
        {"batches", Key::Batches},
        {"historybatches", Key::Batches},
        {"commands", Key::Commands},
        {"rawhistory", Key::RawHistory},
        {"data", Key::Data},
        {"workflowid", Key::WorkflowId},
        {"runid", Key::RunId},
        {"taskqueue", Key::TaskQueue},
        {"tasklist", Key::TaskQueue},
        {"info", Key::Execution},
        {"execution", Key::Execution},
        {"workflowexecution", Key::Execution},
        {"workflowexecutioninfo", Key::Execution},
        {"seconds", Key::Seconds},
        {"nanos", Key::Nanos},
    };
    return keys;
}

} // namespace

Key keyFrom(std::string_view text)
{
    std::array<char, kLongestKey> buffer;
    if (text.size() > buffer.size())
        return Key::Other;
    std::size_t size = 0;
    for (const char c : text) {
        if (c != '_')
            buffer[size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    const std::string_view plain(buffer.data(), size);
    if (plain.ends_with("attributes") && plain.size() > 15) {
        if (plain.ends_with("eventattributes"))
            return Key::EventAttributes;
        if (plain.ends_with("commandattributes"))
            return Key::CommandAttributes;
    }
    const auto found = plainKeys().find(plain);
    return found == plainKeys().end() ? Key::Other : found->second;
}

} // namespace hindsight::core
