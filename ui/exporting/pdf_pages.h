// How a picture that is too large for one sheet of paper is cut into pages: along the axis first, then down the lanes,
// each with the ruler and the lanes' names. Pure.
#pragma once

#include "ui/exporting/picture.h"

#include <vector>

namespace hindsight::ui {

struct PdfPage
{
    SceneRequest request;    // of the timeline on it
    bool hasTimeline = true; // else it holds what stands below a picture
};

struct PdfPages
{
    QSizeF size; // of each page, in points of the picture
    std::vector<PdfPage> pages;
    bool isCut = false; // more than one; then each has a head and a number
};

inline constexpr QSizeF kLargestSheet(1587, 1123); // A3 on its side, at 96 points an inch
inline constexpr double kMostColumnsOfPages = 200;
inline constexpr double kPageHead = 34;
inline constexpr double kPageFoot = 26;

[[nodiscard]] PdfPages pagesOf(const Picture &picture);

} // namespace hindsight::ui
