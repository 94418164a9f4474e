// Of a picture whose columns are too narrow for its Events: pictures of one stretch after the other in columns that can
// be read, as high as the picture itself. A page opens one when a person zooms in that far. Holds no state; any thread.
#pragma once

#include "core/writing/text_sink.h"
#include "ui/exporting/picture/picture.h"
#include "ui/timeline/metrics.h"

#include <string>

namespace hindsight::ui::page {

/// Rows of a stretch.
inline constexpr core::Row kDetailRows = 200;
/// A longer history's stretches would make a page that no browser opens in time.
inline constexpr core::Row kMostDetailRows = 25'000;

/// Of a column in them, in points.
inline constexpr double kDetailColumn = metrics::kReadableColumn;

struct PageDetails
{
    /// One script a stretch, whose text is an SVG element as a zlib stream in base64: the browser passes over those
    /// that nobody looks at. None where the picture itself can be read, where it is in a scale of time, and where it
    /// has more than kMostDetailRows.
    std::string scripts;
    LegendScope legend = {}; // of what is in any of them, where a legend is wanted
    bool isWhole = true;     // false where it was stopped
};
[[nodiscard]] PageDetails detailsOf(const Picture &picture, const core::WriteControl &control);

} // namespace hindsight::ui::page
