#include "ui/timeline/link_placer.h"

#include "ui/timeline/metrics.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace hindsight::ui {

using namespace metrics;

namespace {

// From `from` up or down to `railY`, along it, and on to `to`, with rounded corners.
QPainterPath elbow(const QPointF &from, double railY, const QPointF &to)
{
    QPainterPath path(from);
    const double across = to.x() - from.x();
    if (std::abs(across) < 2 * kLinkRadius) {
        // Too near for two corners: a bend.
        const double middle = (railY + to.y()) / 2;
        path.lineTo(from.x(), railY);
        path.cubicTo({from.x(), middle}, {to.x(), middle}, to);
        return path;
    }
    const double radius =
        std::min({kLinkRadius, std::abs(across) / 2, std::abs(from.y() - railY), std::abs(to.y() - railY)});
    if (radius < 1) {
        path.lineTo(from.x(), railY);
        path.lineTo(to.x(), railY);
        path.lineTo(to);
        return path;
    }
    const double side = across > 0 ? radius : -radius;
    const double before = from.y() > railY ? radius : -radius;
    const double after = to.y() > railY ? radius : -radius;
    path.lineTo(from.x(), railY + before);
    path.quadTo(from.x(), railY, from.x() + side, railY);
    path.lineTo(to.x() - side, railY);
    path.quadTo(to.x(), railY, to.x(), railY + after);
    path.lineTo(to);
    return path;
}

} // namespace

LinkPlacer::LinkPlacer(const TimelineScene &scene) : m_scene(scene), m_diagram(scene.diagram()), m_places(scene)
{
}

std::optional<SceneLink> LinkPlacer::ofCommand(std::uint32_t index, const QRectF &mark) const
{
    const core::CommandMark &command = m_diagram.commands()[index];
    if (command.bar == core::kNoRow)
        return std::nullopt;
    const std::uint32_t lane = m_diagram.bars()[command.bar].lane;
    if (lane == core::kNoLane)
        return std::nullopt;
    const bool isOpening = command.sign == core::CommandSign::Opens;
    SceneLink link{.kind = isOpening ? SceneLink::Kind::Opens : SceneLink::Kind::Cancels,
                   .category = command.category,
                   .command = index,
                   .from = command.row,
                   .to = command.row};
    const double least = m_places.topOfLanes(lane);
    const QPointF from(mark.center().x(), mark.bottom());
    const double begin = m_places.barBegin(command.bar);
    const double end = std::max(m_places.barEnd(command.bar), begin + kFoldWidth);
    const double top = std::max(m_places.barCentre(command.bar) - m_places.barHeight() / 2, least);

    if (from.x() >= begin - 0.5 && from.x() <= end + 0.5) {
        link.tip = {from.x(), top};
        link.isUpright = true;
        link.fromY = from.y();
    } else {
        // The mark was moved aside, so its line comes back to the bar just above it.
        link.tip = {from.x() < begin ? begin + 1 : std::min(begin + 2, end), top};
        link.start = from;
        link.railY = std::max(top - 4, least);
        link.path = elbow(link.start, link.railY, link.tip);
    }
    return link;
}

std::optional<SceneLink> LinkPlacer::ofHandover(std::uint32_t index) const
{
    const core::Handover &handover = m_diagram.handovers()[index];
    if (handover.bar == core::kNoRow)
        return intoBox(index, m_scene.rows().outsideY - kDiamondSize / 2);
    const std::uint32_t lane = m_diagram.bars()[handover.bar].lane;
    if (lane == core::kNoLane)
        return std::nullopt;
    return intoBox(index, std::max(m_places.barCentre(handover.bar) - kEndRadius, m_places.topOfLanes(lane)));
}

SceneLink LinkPlacer::ofBundle(std::uint32_t firstHandover) const
{
    SceneLink link = intoBox(firstHandover, m_scene.rows().gutterTop + kGutterHeight);
    link.isBundle = true;
    return link;
}

SceneLink LinkPlacer::intoBox(std::uint32_t index, double fromY) const
{
    const core::Handover &handover = m_diagram.handovers()[index];
    const core::TaskBox &task = m_diagram.tasks()[handover.to.value];
    // Each kind enters the box beside the others, from where its working part begins.
    const auto lower = static_cast<unsigned>(task.handed) & ((1U << core::handoverSlot(handover.category)) - 1U);
    const int slot = std::popcount(lower);
    const int entries = std::popcount(static_cast<unsigned>(task.handed));
    double left = m_scene.x(task.started);
    double right = m_scene.x(task.end) + m_places.boxPad();
    const auto &boxes = m_scene.boxes();
    const auto box =
        std::partition_point(boxes.begin(), boxes.end(), [&](const SceneBox &b) { return b.end <= handover.to.value; });
    if (box != boxes.end() && box->first <= handover.to.value) {
        left = std::clamp(left, box->startedX, box->rect.right());
        right = box->rect.right();
    }
    const double pitch = std::min(kEntryPitch, std::max(0.0, (right - left - 6) / entries));
    QPointF tip(std::min(left + pitch / 2 + 1, right) + slot * pitch, m_scene.rows().boxBottom + 1);
    QPointF start(m_scene.x(handover.from), fromY);
    // From and to what the part does not have it runs over the edge.
    if (task.begin > m_scene.request().lastRow)
        tip.rx() = std::max(tip.x(), m_scene.map().right() + kOverhang);
    if (handover.from < m_scene.request().firstRow)
        start.rx() = std::min(start.x(), m_scene.map().left() - kOverhang);

    SceneLink link{.kind = SceneLink::Kind::HandsOver,
                   .category = handover.category,
                   .handover = index,
                   .from = handover.from,
                   .to = task.started};
    link.tip = tip;
    link.start = start;
    link.railY = m_scene.rows().gutterTop + 6 + slot * kRailPitch;
    link.path = elbow(link.start, link.railY, tip);
    return link;
}

} // namespace hindsight::ui
