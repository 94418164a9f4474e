// Text of a picture in lines of a given width.
#pragma once

#include <QFont>
#include <QPainter>
#include <QStringList>

namespace hindsight::ui {

/// Broken between words, and within one that is longer than a line; what is more than `most` lines is cut, with `…`.
[[nodiscard]] QStringList wrapped(const QString &text, const QFont &font, double width, int most);

[[nodiscard]] double heightOf(const QStringList &lines, double lineHeight);

/// Below each other, in the painter's font and pen; returns where the last one ends.
double paintWrapped(QPainter &painter, const QStringList &lines, const QPointF &at, double width, double lineHeight);

} // namespace hindsight::ui
