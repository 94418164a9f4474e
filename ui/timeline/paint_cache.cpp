#include "ui/timeline/paint_cache.h"

#include "ui/timeline/mark_shapes.h"
#include "ui/timeline/metrics.h"

#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr int kParts = 4; // of a pixel, in which a mark's place is told apart

// Line breaks, tabs and the like, which drawText() replaces.
bool hasControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) {
        return letter.unicode() < 0x20 || (letter.unicode() >= 0x7f && letter.unicode() < 0xa0) ||
               letter.unicode() == QChar::LineSeparator || letter.unicode() == QChar::ParagraphSeparator;
    });
}

QStaticText *laidOut(const QPainter &painter, const QString &text)
{
    QTextOption option;
    option.setTextDirection(painter.layoutDirection());
    option.setWrapMode(QTextOption::NoWrap);
    auto *const made = new QStaticText(text);
    made->setTextFormat(Qt::PlainText);
    made->setTextOption(option);
    made->setPerformanceHint(QStaticText::AggressiveCaching);
    made->prepare({}, painter.font());
    return made;
}

// Repeats without a seam, from where a hatch begins at its foot. Wider than it need be, since each repetition of a row
// is a step of its own.
QPixmap hatchTile(const QColor &color, double scale)
{
    constexpr int kLines = 20;
    const int height = qRound(kHatchPitch * scale);
    QPixmap tile(kLines * height, height);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.setPen(QPen(color, kHatchWidth));
    for (int line = 0; line <= kLines + 1; ++line) {
        const double foot = line * kHatchPitch;
        painter.drawLine(QPointF(foot + kHatchPitch, -kHatchPitch), QPointF(foot - 2 * kHatchPitch, 2 * kHatchPitch));
    }
    return tile;
}

} // namespace

void PaintCache::paintText(QPainter &painter, const QRectF &rect, int flags, const QString &text)
{
    const TextKey key{text, painter.font().pixelSize(), painter.font().weight()};
    const QStaticText *known = m_texts.object(key);
    if (!known) {
        if (painter.layoutDirection() == Qt::RightToLeft || hasControls(text))
            return painter.drawText(rect, flags, text);
        auto *const made = laidOut(painter, text);
        known = made;
        m_texts.insert(key, made);
    }
    const QSizeF size = known->size();
    if (size.width() > rect.width() || size.height() > rect.height() + 1)
        return painter.drawText(rect, flags, text); // cut there
    double left = rect.left();
    if ((flags & Qt::AlignRight) != 0)
        left = rect.right() - size.width();
    else if ((flags & Qt::AlignHCenter) != 0)
        left = rect.left() + (rect.width() - size.width()) / 2;
    painter.drawStaticText(QPointF(left, rect.top() + (rect.height() - size.height()) / 2), *known);
}

const QBrush &PaintCache::hatch(const QColor &color, double devicePixelRatio)
{
    QBrush &brush = m_hatches[{color.rgb(), devicePixelRatio}];
    if (brush.style() == Qt::NoBrush) {
        brush = QBrush(hatchTile(color, devicePixelRatio));
        if (devicePixelRatio != 1)
            brush.setTransform(QTransform::fromScale(1 / devicePixelRatio, 1 / devicePixelRatio));
    }
    return brush;
}

void PaintCache::paintHatch(QPainter &painter, const QRectF &rect, const QColor &color, double from, double to)
{
    const double scale = painter.device()->devicePixelRatioF();
    // A tile of a pixel and a half would leave seams.
    if (kHatchPitch * scale != std::round(kHatchPitch * scale))
        return ui::paintHatch(painter, rect, color, from, to);
    const QRectF inside(QPointF(std::max(rect.left(), from), rect.top()),
                        QPointF(std::min(rect.right(), to), rect.bottom()));
    if (inside.width() <= 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrushOrigin(rect.bottomLeft());
    painter.fillRect(inside, hatch(color, scale));
    painter.setBrushOrigin(QPointF());
    painter.setRenderHint(QPainter::Antialiasing);
}

void PaintCache::paintOutcomeMark(QPainter &painter, const Theme &theme, const QPointF &centre, double radius,
                                  core::Outcome outcome)
{
    // What shines through would do so as a whole, not shape by shape; what has no sign is quickly painted.
    if (painter.opacity() < 1 || radius < kLeastSignedRadius)
        return ui::paintOutcomeMark(painter, theme, centre, radius, outcome);
    const double scale = painter.device()->devicePixelRatioF();
    const QTransform toDevice = painter.deviceTransform();
    const QPointF parts = toDevice.map(centre) * kParts;
    const QPoint place(qRound(parts.x()), qRound(parts.y()));
    const QPoint whole(qFloor(static_cast<double>(place.x()) / kParts),
                       qFloor(static_cast<double>(place.y()) / kParts));
    const QPoint rest = place - whole * kParts;
    const int half = qCeil((radius + 2) * scale);
    const MarkKey key{&theme, outcome, radius, scale, rest};
    const QPixmap *known = m_marks.object(key);
    if (!known) {
        auto *const made = new QPixmap(2 * half + 1, 2 * half + 1);
        made->fill(Qt::transparent);
        made->setDevicePixelRatio(scale);
        QPainter into(made);
        into.setRenderHint(QPainter::Antialiasing);
        const QPointF middle = QPointF(half, half) + QPointF(rest) / kParts;
        ui::paintOutcomeMark(into, theme, middle / scale, radius, outcome);
        known = made;
        m_marks.insert(key, made);
    }
    painter.drawPixmap(toDevice.inverted().map(QPointF(whole - QPoint(half, half))), *known);
}

} // namespace hindsight::ui
