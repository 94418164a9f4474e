// The ids by which Events name each other: what is wrong with them. The Service writes each Event after those that it
// names, so what names a later one, itself, or one that is not there was edited or damaged.
#pragma once

#include "core/model/history.h"

#include <stop_token>
#include <vector>

namespace hindsight::core {

/// Problems of severity Warning, in the order of the Events; past a hundred they are counted. Events before the first
/// one of a history that starts late are no problem. Ends early where it is asked to stop.
[[nodiscard]] std::vector<Problem> checkReferences(const History &history, const std::stop_token &stop);

} // namespace hindsight::core
