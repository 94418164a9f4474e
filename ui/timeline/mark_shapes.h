// The shapes of single marks, for the picture and for its legend.
#pragma once

#include "core/diagram/diagram.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace hindsight::ui {

class PaintCache;

/// The opacity of what does not belong to a chain.
inline constexpr double kDimmed = 0.4;
/// The opacity of what is yet to come where somebody steps.
inline constexpr double kFaint = 0.35;

/// A rectangle on whole pixels, at least one wide and high, without smoothing: sharp where it is narrow, and quick.
void paintBlock(QPainter &painter, const QRectF &rect, const QColor &color);
/// A narrow box with an outline: `waiting` up to `startedX`, then `working`.
void paintNarrowBox(QPainter &painter, const QRectF &rect, double startedX, const QColor &outline,
                    const QColor &waiting, const QColor &working);
inline constexpr double kHatchPitch = 6;
inline constexpr double kHatchWidth = 1.1;
/// Diagonals within the rectangle, except left of `from` and right of `to`, where nobody sees them.
void paintHatch(QPainter &painter, const QRectF &rect, const QColor &color, double from, double to);
/// A closed Workflow Task without corners and hatch: faint up to `startedX`, then solid.
void paintPlainTaskShape(QPainter &painter, const Theme &theme, const QRectF &rect, double startedX,
                         const QColor &color);
/// A Workflow Task: hatched up to `startedX`, then solid. The hatch is from the cache where there is one.
void paintTaskShape(QPainter &painter, const Theme &theme, const QRectF &rect, double startedX, const QColor &color,
                    bool isOpen, PaintCache *cache = nullptr);
/// A Command: filled where its result can be awaited, else hollow with a sign; round for Timers.
void paintCommandShape(QPainter &painter, const Theme &theme, const QRectF &rect, core::Category category,
                       core::CommandSign sign);
/// Something from outside.
void paintDiamond(QPainter &painter, const QColor &color, const QRectF &rect);
/// The head of a link, pointing up.
void paintArrowHead(QPainter &painter, const QColor &color, const QPointF &tip);
/// The mark at the end of a bar; its sign only where it is large enough.
void paintOutcomeMark(QPainter &painter, const Theme &theme, const QPointF &centre, double radius,
                      core::Outcome outcome);

} // namespace hindsight::ui
