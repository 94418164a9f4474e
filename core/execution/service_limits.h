// How long a history may become before the Service warns and before it ends the Workflow Execution.
// Source: limit.historyCount.* and limit.historySize.* in common/dynamicconfig/constants.go of
// github.com/temporalio/temporal, and docs.temporal.io/workflow-execution/limits; these are the defaults, which a
// self-hosted Service may change. The Service counts the bytes of its own encoding, not those of a file.
#pragma once

#include <cstdint>

namespace hindsight::core {

inline constexpr std::int64_t kEventsToWarn = 10 * 1024; // 10,240
inline constexpr std::int64_t kEventsToEnd = 50 * 1024;  // 51,200
inline constexpr std::int64_t kHistoryBytesToWarn = 10 * 1024 * 1024;
inline constexpr std::int64_t kHistoryBytesToEnd = 50 * 1024 * 1024;

enum class LimitLevel : std::uint8_t {
    Within,
    Warned,  // past where the Service warns
    Exceeded // past where it ends the Workflow Execution
};

/// The Service acts on more than the limit, not on the limit itself.
[[nodiscard]] constexpr LimitLevel levelOf(std::int64_t value, std::int64_t toWarn, std::int64_t toEnd)
{
    return value > toEnd ? LimitLevel::Exceeded : value > toWarn ? LimitLevel::Warned : LimitLevel::Within;
}

} // namespace hindsight::core
