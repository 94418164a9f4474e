// One Event's or one Command's JSON in full, parsed because somebody looks at it: keys in the file's order, spelled as
// the file spells them; integers keep all 64 bits. A few milliseconds at most for an Event of the Service's sizes.
#pragma once

#include "core/model/history.h"

#include <nlohmann/json_fwd.hpp>

namespace hindsight::core {

/// The object of an Event's attributes. The error carries the place in the file.
[[nodiscard]] Result<nlohmann::ordered_json> eventAttributes(const History &history, EventIndex event);
inline constexpr std::size_t kMostMembers = 4096;
/// The same for who reads many Events at once: of an object with more members the first kMostMembers, as reading one
/// costs the square of them.
[[nodiscard]] Result<nlohmann::ordered_json> boundedAttributes(const History &history, EventIndex event);
/// The attributes, and behind them what the Event says beside its attributes: `userMetadata`, `links` and whatever else
/// is neither its id, type and time nor the Service's own (`version`, `taskId`).
[[nodiscard]] Result<nlohmann::ordered_json> eventDetails(const History &history, EventIndex event);
/// The Event as the file has it.
[[nodiscard]] Result<nlohmann::ordered_json> eventJson(const History &history, EventIndex event);
/// Any range of the source that holds one JSON value, a Command's attributes for one.
[[nodiscard]] Result<nlohmann::ordered_json> jsonAt(const Source &source, ByteRange range);
/// The same, bounded like boundedAttributes().
[[nodiscard]] Result<nlohmann::ordered_json> boundedJsonAt(const Source &source, ByteRange range);

} // namespace hindsight::core
