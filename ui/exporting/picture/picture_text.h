// What stands around the timeline in a picture, as text: title, summary, caption.
#pragma once

#include "core/execution/execution.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QRectF>
#include <QString>

namespace hindsight::ui {

/// What it is, and of how much: each as many lines as it needs on that width, up to three and six.
[[nodiscard]] double titleHeight(const QString &title, const QString &summary, double width);
void paintTitle(QPainter &painter, const Theme &theme, const QRectF &rect, const QString &title,
                const QString &summary);

/// May have line breaks of its own; up to 60 lines.
[[nodiscard]] double captionHeight(const QString &caption, double width);
void paintCaption(QPainter &painter, const Theme &theme, const QRectF &rect, const QString &caption);

} // namespace hindsight::ui
