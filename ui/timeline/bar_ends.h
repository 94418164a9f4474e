// How a bar begins and how its end is drawn, which depends on how much room there is: for the picture and for its
// legend, which explains no sign that is not there. Pure functions.
#pragma once

#include "core/model/event_type.h"

#include <cstdint>

namespace hindsight::ui {

class TimelineScene;
struct SceneBar;

/// From what says most to what says least.
enum class BarEnd : std::uint8_t {
    Sign,  // a round mark with a sign
    Disc,  // a round mark that is too small for one
    Block, // an upright line
    Whole, // the bar is wholly in the hue of its failure
    None   // nothing, as of several drawn as one and of what is open
};

/// Timers and what goes to other Workflows: nobody has to start these.
[[nodiscard]] bool isRunningFromItsBegin(core::Category category);
/// A narrow one among many, without smooth corners and hatches.
[[nodiscard]] bool isPlainBar(const TimelineScene &scene, const SceneBar &bar);
[[nodiscard]] BarEnd barEndOf(const TimelineScene &scene, const SceneBar &bar);

} // namespace hindsight::ui
