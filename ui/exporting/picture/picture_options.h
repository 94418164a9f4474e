// What a picture shows and how it looks: plain values, the same for the window and for the command line, so that both
// write the same bytes.
#pragma once

#include "core/diagram/arrangement.h"
#include "core/diagram/scale.h"
#include "core/model/ids.h"
#include "ui/document/time_style.h"
#include "ui/theme/theme.h"

#include <QString>

#include <optional>

namespace hindsight::ui {

/// Which part of a history is drawn.
struct PicturePart
{
    enum class Kind : std::uint8_t {
        All,
        Events, // from Event `first` to Event `last`
        Tasks,  // Workflow Tasks `first` to `last`, counting from 1, with what they issued
        Chain,  // what belongs to Event `first`: who issued it, what it woke and what that issued, the rest dimmed
        Step    // all, as it stands after Event `first`: what is to come is faint, and the state is written below
    };
    Kind kind = Kind::All;
    std::int64_t first = 0;
    std::int64_t last = 0;

    bool operator==(const PicturePart &) const = default;
};

enum class PictureTheme : std::uint8_t { Light, Dark, Print };
[[nodiscard]] const Theme &themeOf(PictureTheme theme);

struct PictureOptions
{
    core::Scale scale = core::Scale::Sequence;
    PictureTheme theme = PictureTheme::Light;
    PicturePart part = {};
    core::Arrangement arrangement = {};
    TimeStyle times = {.form = TimeForm::SinceStart}; // of the ruler
    double width = 0;                                 // in points, at most kMostPictureWidth; 0: as it needs
    bool hasLegend = true;
    bool hasLabels = true;             // names, durations and counts at the marks
    std::optional<QString> title = {}; // nothing: the Workflow's type and id; empty: no title at all
    QString caption = {};              // a line or more below the picture; empty: none

    bool operator==(const PictureOptions &) const = default;
};

/// A larger picture than this helps nobody; longer histories are drawn with narrower columns and lower lanes.
inline constexpr double kMostPictureWidth = 12'000;
inline constexpr double kLeastPictureWidth = 400;
inline constexpr double kMostLanesHeight = 4'000;

} // namespace hindsight::ui
