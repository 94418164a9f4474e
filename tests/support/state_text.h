// A state as text that a test compares whole: a line for each thing that is open or holds, named by the ids of Events.
#pragma once

#include "core/execution/state_index.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace hindsight::test {

[[nodiscard]] std::string stateText(const core::StateIndex &index, const core::State &state);

/// The first Event after which the index and a SlowState find another state, with the lines in which they differ; empty
/// where they agree at every Event. The index is asked in an order of its own.
[[nodiscard]] std::string stateDifference(const std::shared_ptr<const core::Execution> &execution);

/// The lines that both write, and what they say of a value.
[[nodiscard]] std::string line(const std::string &kind, std::int64_t id, const std::string &rest = {});
[[nodiscard]] std::string valueText(const core::Payload &payload);
[[nodiscard]] std::string awaitableLine(std::int64_t opened, const std::string &what, std::int64_t started, int attempt,
                                        const std::string &due, std::int64_t cancelRequested);
[[nodiscard]] std::string sorted(std::vector<std::string> lines);
[[nodiscard]] std::string versionLine(const std::string &change, bool isPatch, bool isDeprecated, std::int64_t number,
                                      std::int64_t id);
[[nodiscard]] std::string propertyLine(bool isMemo, const std::string &key, std::int64_t id, const std::string &value);

} // namespace hindsight::test
