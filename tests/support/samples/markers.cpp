#include "tests/support/samples/markers.h"

namespace hindsight::test {

namespace {

/// The SDKs make the changes that a run knows searchable.
void rememberChange(HistoryWriter &history, const std::string &change)
{
    history.upsertSearchAttributes({{"TemporalChangeVersion", {{"KeywordList", Json::array({change})}}}});
}

} // namespace

void recordVersion(HistoryWriter &history, std::string_view change, int version)
{
    history.recordMarker("Version", {{"change-id", Json::array({change})}, {"version", Json::array({version})}});
    rememberChange(history, std::string(change) + '-' + std::to_string(version));
}

void recordSideEffect(HistoryWriter &history, int number, const Json &value)
{
    history.recordMarker("SideEffect", {{"data", Json::array({value})}, {"side-effect-id", Json::array({number})}});
}

void recordLocalActivity(HistoryWriter &history, std::string_view id, std::string_view type, const Json &result)
{
    const Json data = {{"ActivityID", id}, {"ActivityType", type}, {"Attempt", 1}, {"Backoff", 0}};
    history.recordMarker("LocalActivity", {{"data", Json::array({data})}, {"result", Json::array({result})}});
}

void recordPatch(HistoryWriter &history, std::string_view patch)
{
    const Json data = {{"id", patch}, {"deprecated", false}};
    history.recordMarker("core_patch", {{"patch-data", Json::array({data})}});
    rememberChange(history, std::string(patch));
}

void recordLocalActivity(HistoryWriter &history, const CoreLocalActivity &activity)
{
    const Json time = {{"seconds", activity.completeSeconds}, {"nanos", 418'000'000}};
    const Json data = {{"seq", activity.number},
                       {"attempt", activity.attempt},
                       {"activity_id", std::to_string(activity.number)},
                       {"activity_type", activity.type},
                       {"complete_time", time},
                       {"backoff", nullptr},
                       {"original_schedule_time", nullptr}};
    Json details = {{"data", Json::array({data})}};
    if (!activity.result.is_null())
        details["result"] = Json::array({activity.result});
    history.recordMarker("core_local_activity", details, activity.failure);
}

} // namespace hindsight::test
