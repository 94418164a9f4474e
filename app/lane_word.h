// How the command line calls lanes: `timer`, `activity:ChargeCard`. Pure functions.
#pragma once

#include "core/diagram/arrangement.h"

#include <QString>

#include <optional>
#include <string>

namespace hindsight::app {

/// `activity, timer, …`, the kinds that there are.
[[nodiscard]] QString laneKinds();

/// Nothing where the word begins with no kind of lane.
[[nodiscard]] std::optional<core::LaneKey> laneKeyOf(const QString &word);

/// The word, its name as it is in the history, whatever that holds.
[[nodiscard]] std::string laneWordOf(const core::LaneKey &key);

} // namespace hindsight::app
