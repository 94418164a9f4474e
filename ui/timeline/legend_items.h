// What each shape, hatch, sign and hue of the picture means: one list, for the legend below an exported picture and for
// the window that explains them.
#pragma once

#include "ui/theme/theme.h"

#include <QPainter>
#include <QString>

#include <functional>
#include <vector>

namespace hindsight::ui {

/// A sign with its words; `paint` gets the middle of the sign's left edge.
struct LegendItem
{
    double width;
    std::function<void(QPainter &, const Theme &, const QPointF &)> paint;
    QString words;
    QString looks;           // in words, for who does not see it
    bool isInPicture = true; // below an exported picture, which has room for what matters most
};

struct LegendSection
{
    QString title;
    std::vector<LegendItem> items;
};

[[nodiscard]] std::vector<LegendSection> legendSections();

} // namespace hindsight::ui
