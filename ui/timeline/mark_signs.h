// The signs inside marks: drawn as strokes, so that they look the same with any font and at any size.
#pragma once

#include "core/diagram/diagram.h"

#include <QColor>
#include <QPainter>

namespace hindsight::ui {

/// Each is centred and about `size` wide, one stroke thick.
void paintCheck(QPainter &painter, const QPointF &centre, double size, const QColor &color);
void paintCross(QPainter &painter, const QPointF &centre, double size, const QColor &color);
void paintClock(QPainter &painter, const QPointF &centre, double size, const QColor &color);
void paintSlash(QPainter &painter, const QPointF &centre, double size, const QColor &color);

/// How an awaitable, a Workflow Task or a Workflow Execution ended; nothing for what is open.
void paintOutcomeSign(QPainter &painter, const QPointF &centre, double size, core::Outcome outcome,
                      const QColor &color);
/// What a Command that opens nothing does.
void paintCommandSign(QPainter &painter, const QPointF &centre, double size, core::CommandSign sign,
                      const QColor &color);
/// What tells an awaitable Command's kind beside its hue; nothing for Activities and Timers, which have their shapes.
void paintKindSign(QPainter &painter, const QPointF &centre, double size, core::Category category, const QColor &color);

} // namespace hindsight::ui
