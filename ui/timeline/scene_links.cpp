// Links run along columns and in one gutter, never across: from a Command straight down to its bar; from a bar's end
// straight up to the gutter, along it to the task that started next, and up into its box. What is handed to one task
// shares the gutter with nothing else, since no task starts in between.
#include "core/diagram/folding.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/scene_builder.h"

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

bool SceneBuilder::isCrowded() const
{
    return isSequence() && m_columnWidth < kLeastLinkColumn;
}

void SceneBuilder::placeCommandLinks()
{
    for (const SceneMark &mark : m_scene.m_marks) {
        if (!mark.isFolded())
            placeCommandLink(mark);
    }
}

void SceneBuilder::placeCommandLink(const SceneMark &mark)
{
    const core::CommandMark &command = m_diagram.commands()[mark.first];
    if (command.bar == core::kNoRow)
        return;
    const bool isOpening = command.sign == core::CommandSign::Opens;
    SceneLink link{.kind = isOpening ? SceneLink::Kind::Opens : SceneLink::Kind::Cancels,
                   .category = command.category,
                   .command = mark.first,
                   .from = command.row,
                   .to = command.row,
                   .isCrowded = isCrowded()};
    const double half = std::min(kBarHeight, m_scene.request().laneHeight * 0.75) / 2;
    const double centreY = barCentre(command.bar);
    const QPointF from(mark.rect.center().x(), mark.rect.bottom());
    const double begin = barBegin(command.bar);
    const double end = std::max(barEnd(command.bar), begin + kFoldWidth);
    const double top = std::max(centreY - half, m_rows.lanesTop);

    if (from.x() >= begin - 0.5 && from.x() <= end + 0.5) {
        link.tip = {from.x(), top};
        link.isUpright = true;
        link.fromY = from.y();
    } else {
        // The mark was moved aside, so its line comes back to the bar just above it.
        link.tip = {from.x() < begin ? begin + 1 : std::min(begin + 2, end), top};
        link.path = elbow(from, std::max(top - 4, m_rows.lanesTop), link.tip);
    }
    m_scene.m_links.push_back(std::move(link));
}

void SceneBuilder::placeHandovers()
{
    const auto &handovers = m_diagram.handovers();
    const auto count = static_cast<std::uint32_t>(handovers.size());
    const auto startedOf = [&](auto i) { return m_diagram.tasks()[handovers[i].to.value].started; };
    const auto first = core::firstNot(0, count, [&](auto i) { return startedOf(i) < m_firstRow; });
    const auto end = core::firstNot(first, count, [&](auto i) { return handovers[i].from <= m_lastRow; });
    const auto place = [&](auto i) { return m_axis.at(handovers[i].from); };
    core::fold(first, end, m_map.length(kFoldWidth), place, place, [&](auto i, auto j) {
        for (auto handover = i; handover < j && j - i <= kLinksOfAFold; ++handover)
            placeHandover(handover);
    });
}

void SceneBuilder::placeHandover(std::uint32_t index)
{
    const core::Handover &handover = m_diagram.handovers()[index];
    const core::TaskBox &task = m_diagram.tasks()[handover.to.value];
    const double fromX = m_scene.x(handover.from);
    double fromY = m_rows.outsideY - kDiamondSize / 2;
    if (handover.bar != core::kNoRow)
        fromY = std::max(barCentre(handover.bar) - kEndRadius, m_rows.lanesTop);

    // Each kind enters the box beside the others, from where its working part begins.
    const auto lower = static_cast<unsigned>(task.handed) & ((1U << core::handoverSlot(handover.category)) - 1U);
    const int slot = std::popcount(lower);
    const int entries = std::popcount(static_cast<unsigned>(task.handed));
    double left = m_scene.x(task.started);
    double right = m_scene.x(task.end) + m_boxPad;
    const auto &boxes = m_scene.m_boxes;
    const auto box =
        std::partition_point(boxes.begin(), boxes.end(), [&](const SceneBox &b) { return b.end <= handover.to.value; });
    if (box != boxes.end() && box->first <= handover.to.value) {
        left = std::max(left, box->startedX);
        right = box->rect.right();
    }
    const double pitch = std::min(kEntryPitch, std::max(0.0, (right - left - 6) / entries));
    const QPointF tip(std::min(left + pitch / 2 + 1, right) + slot * pitch, m_rows.boxBottom + 1);

    SceneLink link{.kind = SceneLink::Kind::HandsOver,
                   .category = handover.category,
                   .handover = index,
                   .from = handover.from,
                   .to = task.started,
                   .isCrowded = isCrowded()};
    link.tip = tip;
    link.path = elbow({fromX, fromY}, m_rows.gutterTop + 6 + slot * kRailPitch, tip);
    m_scene.m_links.push_back(std::move(link));
}

} // namespace hindsight::ui
