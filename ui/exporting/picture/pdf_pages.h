// How a picture that is too large for one sheet of paper is cut into strips along the axis, each with the ruler and the
// lanes' names, and laid on pages: as many strips below each other as fit, or, where the lanes alone need more than a
// page, one strip on several, without the pages on which no lane has anything. Pure.
#pragma once

#include "ui/exporting/picture/picture.h"

#include <vector>

namespace hindsight::ui {

struct PdfStrip
{
    SceneRequest request;
    double top = 0; // on its page
};

struct PdfPage
{
    std::vector<PdfStrip> strips = {};
    double belowTop = 0;   // where what stands below a picture begins; 0 where it is on another page
    double belowScale = 1; // drawn so much smaller, to be on one page
};

struct PdfPages
{
    QSizeF size; // of each page, in points of the picture
    std::vector<PdfPage> pages;
    bool isCut = false;      // not the picture as it is; then each page has a head and a number
    LegendScope legend = {}; // of what is on any of them
    QString remark = {};     // what is drawn smaller or left out on them
};

inline constexpr QSizeF kLargestSheet(1587, 1123); // A3 on its side, at 96 points an inch
inline constexpr double kMostStrips = 200;
/// More pages nobody turns; lanes are drawn lower then, and columns narrower.
inline constexpr std::size_t kMostPages = 300;
inline constexpr double kPageHead = 34;
inline constexpr double kPageFoot = 26;

[[nodiscard]] PdfPages pagesOf(const Picture &picture);

} // namespace hindsight::ui
