#include "ui/timeline/mark_signs.h"

#include <QPainterPath>

namespace hindsight::ui {

namespace {

QPen stroke(const QColor &color, double size)
{
    return {color, std::max(1.2, size / 5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

// Points are given in halves of the size, from the centre.
QPainterPath polyline(const QPointF &centre, double size, std::initializer_list<QPointF> points)
{
    QPainterPath path;
    for (const QPointF &point : points) {
        const QPointF at = centre + point * (size / 2);
        path.elementCount() == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    return path;
}

void paintStroke(QPainter &painter, const QPainterPath &path, const QColor &color, double size)
{
    painter.setPen(stroke(color, size));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void paintArrow(QPainter &painter, const QPointF &centre, double size, const QColor &color, const QPointF &direction)
{
    const QPointF side(-direction.y(), direction.x());
    QPainterPath path = polyline(centre, size, {-direction, direction});
    path.addPath(polyline(centre, size, {direction * 0.1 + side * 0.8, direction, direction * 0.1 - side * 0.8}));
    paintStroke(painter, path, color, size);
}

} // namespace

void paintCheck(QPainter &painter, const QPointF &centre, double size, const QColor &color)
{
    paintStroke(painter, polyline(centre, size, {{-0.9, 0.05}, {-0.25, 0.7}, {0.95, -0.7}}), color, size);
}

void paintCross(QPainter &painter, const QPointF &centre, double size, const QColor &color)
{
    QPainterPath path = polyline(centre, size, {{-0.75, -0.75}, {0.75, 0.75}});
    path.addPath(polyline(centre, size, {{-0.75, 0.75}, {0.75, -0.75}}));
    paintStroke(painter, path, color, size);
}

void paintClock(QPainter &painter, const QPointF &centre, double size, const QColor &color)
{
    QPainterPath path = polyline(centre, size, {{0, -0.65}, {0, 0}, {0.5, 0.3}});
    path.addEllipse(centre, size / 2 * 1.1, size / 2 * 1.1);
    paintStroke(painter, path, color, size);
}

void paintSlash(QPainter &painter, const QPointF &centre, double size, const QColor &color)
{
    paintStroke(painter, polyline(centre, size, {{-0.75, 0.75}, {0.75, -0.75}}), color, size);
}

void paintOutcomeSign(QPainter &painter, const QPointF &centre, double size, core::Outcome outcome, const QColor &color)
{
    switch (outcome) {
    case core::Outcome::Completed:
    case core::Outcome::Fired:
        return paintCheck(painter, centre, size, color);
    case core::Outcome::Failed:
    case core::Outcome::StartFailed:
    case core::Outcome::Terminated:
        return paintCross(painter, centre, size, color);
    case core::Outcome::TimedOut:
        return paintClock(painter, centre, size, color);
    case core::Outcome::Canceled:
        return paintSlash(painter, centre, size, color);
    case core::Outcome::ContinuedAsNew:
        return paintArrow(painter, centre, size, color, {1, 0});
    default:
        return;
    }
}

void paintCommandSign(QPainter &painter, const QPointF &centre, double size, core::CommandSign sign,
                      const QColor &color)
{
    switch (sign) {
    case core::CommandSign::Opens:
        return;
    case core::CommandSign::Cancels:
    case core::CommandSign::Fails:
        return paintCross(painter, centre, size, color);
    case core::CommandSign::Marks:
        return paintStroke(painter,
                           polyline(centre, size, {{-0.8, 0.8}, {-0.8, -0.8}, {0, 0.2}, {0.8, -0.8}, {0.8, 0.8}}),
                           color, size);
    case core::CommandSign::Updates:
        return paintStroke(
            painter,
            polyline(centre, size, {{-0.7, -0.8}, {-0.7, 0.4}, {-0.3, 0.8}, {0.3, 0.8}, {0.7, 0.4}, {0.7, -0.8}}),
            color, size);
    case core::CommandSign::Changes: {
        QPainterPath path = polyline(centre, size, {{-0.8, -0.6}, {0.8, -0.6}});
        path.addPath(polyline(centre, size, {{-0.8, 0}, {0.8, 0}}));
        path.addPath(polyline(centre, size, {{-0.8, 0.6}, {0.3, 0.6}}));
        return paintStroke(painter, path, color, size);
    }
    case core::CommandSign::Completes:
        return paintCheck(painter, centre, size, color);
    case core::CommandSign::GivesIn:
        return paintSlash(painter, centre, size, color);
    case core::CommandSign::Continues:
        return paintArrow(painter, centre, size, color, {1, 0});
    }
}

void paintKindSign(QPainter &painter, const QPointF &centre, double size, core::Category category, const QColor &color)
{
    switch (category) {
    case core::Category::ChildWorkflow:
        return paintStroke(painter,
                           polyline(centre, size, {{-0.6, -0.6}, {0.6, -0.6}, {0.6, 0.6}, {-0.6, 0.6}, {-0.6, -0.6}}),
                           color, size);
    case core::Category::ExternalWorkflow:
        return paintArrow(painter, centre, size, color, {0.7, -0.7});
    case core::Category::Nexus:
        return paintStroke(painter, polyline(centre, size, {{-0.7, 0.8}, {-0.7, -0.8}, {0.7, 0.8}, {0.7, -0.8}}), color,
                           size);
    default:
        return;
    }
}

} // namespace hindsight::ui
