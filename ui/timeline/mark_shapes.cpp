#include "ui/timeline/mark_shapes.h"

#include "core/model/catalog.h"
#include "ui/timeline/mark_signs.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/paint_cache.h"

#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kLeastSignedMark = 9;
constexpr double kLeastShaped = 6; // smaller marks are blocks, whatever their kind

// What is equally wide looks equally wide, wherever it stands between two pixels.
QRect onWholePixels(const QRectF &rect)
{
    return {qRound(rect.left()), qRound(rect.top()), std::max(1, qRound(rect.width())),
            std::max(1, qRound(rect.height()))};
}

QColor commandColor(const Theme &theme, core::Category category, core::CommandSign sign)
{
    if (sign == core::CommandSign::Fails)
        return theme.colorOf(core::Outcome::Failed);
    return sign == core::CommandSign::Completes ? theme.colorOf(core::Outcome::Completed) : theme.colorOf(category);
}

} // namespace

void paintBlock(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(onWholePixels(rect), color);
    painter.setRenderHint(QPainter::Antialiasing);
}

void paintNarrowBox(QPainter &painter, const QRectF &rect, double startedX, const QColor &outline,
                    const QColor &waiting, const QColor &working)
{
    const QRect whole = onWholePixels(rect);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(whole, outline);
    const QRectF inside = QRectF(whole).adjusted(1, 1, -1, -1);
    const double middle = std::clamp(std::round(startedX), inside.left(), std::max(inside.left(), inside.right()));
    if (middle > inside.left())
        painter.fillRect(onWholePixels({inside.topLeft(), QPointF(middle, inside.bottom())}), waiting);
    if (inside.right() > middle)
        painter.fillRect(onWholePixels({QPointF(middle, inside.top()), inside.bottomRight()}), working);
    painter.setRenderHint(QPainter::Antialiasing);
}

// Cut to the rectangle by arithmetic: a vector file knows no clip and no pattern.
void paintHatch(QPainter &painter, const QRectF &rect, const QColor &color, double from, double to)
{
    const double height = rect.height();
    const double leftEnd = std::max(rect.left(), from) - height;
    const double rightEnd = std::min(rect.right(), to);
    QPainterPath path;
    double foot = rect.left() + std::ceil((leftEnd - rect.left()) / kHatchPitch) * kHatchPitch;
    for (; foot < rightEnd; foot += kHatchPitch) {
        const double left = std::max(foot, rect.left());
        const double right = std::min(foot + height, rect.right());
        if (right <= left)
            continue;
        path.moveTo(left, rect.bottom() - (left - foot));
        path.lineTo(right, rect.bottom() - (right - foot));
    }
    // An empty path makes a PDF that its readers complain of.
    if (path.isEmpty())
        return;
    painter.setPen(QPen(color, kHatchWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void paintPlainTaskShape(QPainter &painter, const Theme &theme, const QRectF &rect, double startedX,
                         const QColor &color)
{
    paintNarrowBox(painter, rect, startedX, color, theme.mixed(color, 0.3), color);
}

void paintTaskShape(QPainter &painter, const Theme &theme, const QRectF &rect, double startedX, const QColor &color,
                    bool isOpen, PaintCache *cache)
{
    if (rect.width() < kLeastRounded && !isOpen)
        return paintPlainTaskShape(painter, theme, rect, startedX, color);
    const QRectF waiting(rect.topLeft(), QPointF(startedX, rect.bottom()));
    const QRectF working(QPointF(startedX, rect.top()), rect.bottomRight());
    const double radius = std::min(kCornerRadius, rect.width() / 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(waiting.width() < kLeastHatched ? theme.mixed(color, 0.3) : theme.ground);
    painter.drawRoundedRect(rect, radius, radius);
    if (waiting.width() >= kLeastHatched && cache)
        cache->paintHatch(painter, waiting, theme.toned(color), rect.left(), rect.right());
    else if (waiting.width() >= kLeastHatched)
        paintHatch(painter, waiting, theme.toned(color), rect.left(), rect.right());
    painter.setPen(QPen(color, 1.3, isOpen ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, radius, radius);
    if (working.width() <= 0)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isOpen ? theme.toned(color) : color);
    painter.drawRoundedRect(working, radius, radius);
}

void paintCommandShape(QPainter &painter, const Theme &theme, const QRectF &rect, core::Category category,
                       core::CommandSign sign)
{
    const QColor color = commandColor(theme, category, sign);
    const bool isAwaitable = sign == core::CommandSign::Opens;
    if (rect.width() < kLeastShaped)
        return isAwaitable ? paintBlock(painter, rect, color)
                           : paintNarrowBox(painter, rect, rect.left(), color, theme.ground, theme.ground);
    const double inset = isAwaitable ? 0 : 0.75;
    const QRectF shape = rect.adjusted(inset, inset, -inset, -inset);
    painter.setPen(isAwaitable ? QPen(Qt::NoPen) : QPen(color, 1.5));
    painter.setBrush(isAwaitable ? color : theme.ground);
    if (category == core::Category::Timer)
        painter.drawEllipse(shape);
    else
        painter.drawRoundedRect(shape, kCornerRadius, kCornerRadius);
    if (rect.width() < kLeastSignedMark)
        return;
    const double size = rect.width() * 0.46;
    if (isAwaitable)
        paintKindSign(painter, rect.center(), size, category, theme.onFilled);
    else
        paintCommandSign(painter, rect.center(), size, sign, color);
}

void paintDiamond(QPainter &painter, const QColor &color, const QRectF &rect)
{
    const QPointF centre = rect.center();
    const std::array diamond{QPointF(centre.x(), rect.top()), QPointF(rect.right(), centre.y()),
                             QPointF(centre.x(), rect.bottom()), QPointF(rect.left(), centre.y())};
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawConvexPolygon(diamond.data(), static_cast<int>(diamond.size()));
}

void paintArrowHead(QPainter &painter, const QColor &color, const QPointF &tip)
{
    const std::array arrow{tip, tip + QPointF(-3.5, 7), tip + QPointF(3.5, 7)};
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawConvexPolygon(arrow.data(), static_cast<int>(arrow.size()));
}

void paintOutcomeMark(QPainter &painter, const Theme &theme, const QPointF &centre, double radius,
                      core::Outcome outcome)
{
    const QColor color = theme.colorOf(outcome);
    if (2 * radius < kLeastShaped)
        return paintBlock(painter, QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), color);
    const bool isSigned = radius >= kLeastSignedRadius;
    const bool isFilled = core::isFailure(outcome) || !isSigned;
    painter.setPen(QPen(color, isSigned ? 1.7 : 1));
    painter.setBrush(isFilled ? color : theme.ground);
    painter.drawEllipse(centre, radius, radius);
    if (isSigned)
        paintOutcomeSign(painter, centre, radius * 0.95, outcome, isFilled ? theme.onFilled : color);
}

} // namespace hindsight::ui
