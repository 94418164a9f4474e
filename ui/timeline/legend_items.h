// What each shape, hatch, sign and hue of the picture means: one list, for the legend below an exported picture, which
// explains what is in it, and for the window, which explains all.
#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/legend_scope.h"

#include <QPainter>
#include <QString>

#include <functional>
#include <vector>

namespace hindsight::ui {

/// A sign with its words; `paint` gets the middle of the sign's left edge.
struct LegendItem
{
    LegendSign sign;
    double width;
    std::function<void(QPainter &, const Theme &, const QPointF &)> paint;
    QString words;
    QString looks; // in words, for who does not see it
};

struct LegendSection
{
    QString title;
    std::vector<LegendItem> items;
};

/// Of the signs that the scope has, in its looks; no section is empty.
[[nodiscard]] std::vector<LegendSection> legendSections(const LegendScope &scope = LegendScope::whole());

} // namespace hindsight::ui
