// The sign of what a person has put on an Event: a ribbon, filled for a mark, with lines on it for a note. One shape
// for picture, tables and lists.
#pragma once

#include <QPainter>
#include <QRectF>

namespace hindsight::ui {

struct Theme;

/// Nothing where it is neither.
void paintNoteSign(QPainter &painter, const QRectF &rect, bool isMarked, bool hasText, const Theme &theme);

} // namespace hindsight::ui
