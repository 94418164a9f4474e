#include "ui/panels/marks.h"

#include "core/model/catalog.h"
#include "ui/theme/note_sign.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

namespace hindsight::ui {

namespace {

constexpr QRectF kShape(1.5, 1.5, kMarkSize - 3, kMarkSize - 3);

template<class Draw>
QPixmap drawn(const QString &key, qreal devicePixelRatio, Draw draw)
{
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSizeF(kMarkSize * devicePixelRatio, kMarkSize * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QString keyOf(const char *kind, int value, const Theme &theme, qreal devicePixelRatio)
{
    return QStringLiteral("%1/%2/%3/%4")
        .arg(QLatin1String(kind))
        .arg(value)
        .arg(theme.isDark ? 1 : 0)
        .arg(devicePixelRatio);
}

void drawCategory(QPainter &painter, core::Category category, const QColor &color)
{
    using core::Category;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (category) {
    case Category::Timer:
        painter.drawEllipse(kShape);
        break;
    case Category::Signal:
    case Category::Update:
    case Category::CancelRequest:
        painter.drawPolygon(QPolygonF({{6, 0.5}, {11.5, 6}, {6, 11.5}, {0.5, 6}}));
        break;
    case Category::Marker:
    case Category::Properties:
    case Category::Unknown:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 1.6));
        painter.drawRoundedRect(kShape.adjusted(0.8, 0.8, -0.8, -0.8), 1.5, 1.5);
        break;
    default:
        painter.drawRoundedRect(kShape, 2, 2);
        break;
    }
}

void drawOutcome(QPainter &painter, core::Outcome outcome, const Theme &theme)
{
    using core::Outcome;
    const QColor color = theme.colorOf(outcome);
    const bool isOpen = outcome == Outcome::Open || outcome == Outcome::Scheduled || outcome == Outcome::Started ||
                        outcome == Outcome::Running;
    if (isOpen) {
        painter.setPen(QPen(color, 1.6));
        painter.drawEllipse(kShape.adjusted(0.8, 0.8, -0.8, -0.8));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(kShape.adjusted(-0.7, -0.7, 0.7, 0.7));
    painter.setPen(QPen(theme.onFilled, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (core::isFailure(outcome)) {
        painter.drawLine(QPointF(4.2, 4.2), QPointF(7.8, 7.8));
        painter.drawLine(QPointF(7.8, 4.2), QPointF(4.2, 7.8));
    } else if (outcome == Outcome::Canceled) {
        painter.drawLine(QPointF(3.8, 6), QPointF(8.2, 6));
    } else {
        painter.drawPolyline(QPolygonF({{3.6, 6.2}, {5.3, 7.9}, {8.4, 4.3}}));
    }
}

} // namespace

QPixmap categoryMark(core::Category category, const Theme &theme, qreal devicePixelRatio)
{
    return drawn(keyOf("category", static_cast<int>(category), theme, devicePixelRatio), devicePixelRatio,
                 [&](QPainter &painter) { drawCategory(painter, category, theme.colorOf(category)); });
}

QPixmap outcomeMark(core::Outcome outcome, const Theme &theme, qreal devicePixelRatio)
{
    if (outcome == core::Outcome::None)
        return {};
    return drawn(keyOf("outcome", static_cast<int>(outcome), theme, devicePixelRatio), devicePixelRatio,
                 [&](QPainter &painter) { drawOutcome(painter, outcome, theme); });
}

QPixmap noteMark(bool isMarked, bool hasText, const Theme &theme, qreal devicePixelRatio)
{
    if (!isMarked && !hasText)
        return {};
    const int signs = (isMarked ? 1 : 0) + (hasText ? 2 : 0);
    return drawn(keyOf("note", signs, theme, devicePixelRatio), devicePixelRatio, [&](QPainter &painter) {
        paintNoteSign(painter, QRectF(1.5, 0.5, kMarkSize - 3, kMarkSize - 1), isMarked, hasText, theme);
    });
}

QIcon markIcon(const QPixmap &mark)
{
    QIcon icon(mark);
    icon.addPixmap(mark, QIcon::Selected);
    return icon;
}

} // namespace hindsight::ui
