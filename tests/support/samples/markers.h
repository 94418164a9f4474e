// Markers as the SDKs record them.
#pragma once

#include "tests/support/history_writer.h"

namespace hindsight::test {

/// The Go SDK's: a version of the code that the Workflow chose, a value made outside of it, a Local Activity that ran.
void recordVersion(HistoryWriter &history, std::string_view change, int version);
void recordSideEffect(HistoryWriter &history, int number, const Json &value);
void recordLocalActivity(HistoryWriter &history, std::string_view id, std::string_view type, const Json &result);

/// Those of the SDKs that are built upon Core (TypeScript, Python, .NET, Ruby).
void recordPatch(HistoryWriter &history, std::string_view patch);
struct CoreLocalActivity
{
    int number = 1;
    int attempt = 1;
    std::string type = {};
    std::int64_t completeSeconds = 0; // since 1970
    Json result = {};
    Json failure = {};
};
void recordLocalActivity(HistoryWriter &history, const CoreLocalActivity &activity);

} // namespace hindsight::test
