// How a person wants times to be written.
#pragma once

#include "ui/document/zone.h"

#include <cstdint>

namespace hindsight::ui {

enum class TimeForm : std::uint8_t {
    Absolute,     // date and clock of the zone
    SinceStart,   // since the history's first time
    SincePrevious // since the Event before
};

struct TimeStyle
{
    TimeForm form = TimeForm::Absolute;
    Zone zone = {};

    bool operator==(const TimeStyle &) const = default;
};

} // namespace hindsight::ui
