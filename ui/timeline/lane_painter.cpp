#include "core/model/catalog.h"
#include "ui/timeline/bar_ends.h"
#include "ui/timeline/mark_shapes.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/painter_split.h"
#include "ui/timeline/timeline_painter.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kFaintLink = 0.35;

using LinkKey = std::tuple<SceneLink::Kind, std::uint32_t, std::uint32_t>;

// What a link is drawn for, wherever that is.
LinkKey keyOf(const SceneLink &link)
{
    return {link.kind, link.command, link.handover};
}

std::vector<LinkKey> keysOf(const std::vector<SceneLink> &links)
{
    std::vector<LinkKey> keys;
    keys.reserve(links.size());
    for (const SceneLink &link : links)
        keys.push_back(keyOf(link));
    std::sort(keys.begin(), keys.end());
    return keys;
}

} // namespace

// Few links are all drawn in full. Many would be a curtain, so they are faint until something is selected or hovered.
// One that is lit is drawn over the bars alone: of two a click would find the one that has no name.
void TimelinePainter::paintLinks()
{
    const bool areMany = m_scene.links().size() > kManyLinks;
    const std::vector<LinkKey> lit = keysOf(m_state.litLinks);
    for (const SceneLink &link : m_scene.links()) {
        if (std::binary_search(lit.begin(), lit.end(), keyOf(link)))
            continue;
        m_painter.setOpacity(opacity(false, isToCome(link.to)));
        beginLink(link);
        areMany ? paintPlainLink(link) : paintLink(link, false);
        endMark();
    }
    m_painter.setOpacity(1);
}

// Without curves, smoothing and blending, which would take most of a frame where hundreds are in sight.
void TimelinePainter::paintPlainLink(const SceneLink &link)
{
    const QColor color = m_theme.mixed(m_theme.colorOf(link.category), kFaintLink);
    const auto upright = [&](double x, double from, double to) {
        paintBlock(m_painter, QRectF(x - 0.5, std::min(from, to), 1, std::abs(to - from)), color);
    };
    if (link.isUpright)
        return upright(link.tip.x(), link.fromY, link.tip.y());
    upright(link.start.x(), link.start.y(), link.railY);
    const double left = std::min(link.start.x(), link.tip.x());
    paintBlock(m_painter, QRectF(left - 0.5, link.railY, std::abs(link.tip.x() - link.start.x()) + 1, 1), color);
    upright(link.tip.x(), link.railY, link.tip.y());
}

void TimelinePainter::paintLitLinks()
{
    for (const SceneLink &link : m_state.litLinks) {
        m_painter.setOpacity(opacity(true, isToCome(link.to)));
        beginLink(link);
        paintLink(link, true);
        endMark();
    }
    m_painter.setOpacity(1);
}

void TimelinePainter::paintLink(const SceneLink &link, bool isLit)
{
    const QColor color = m_theme.colorOf(link.category);
    const double width = isLit || link.isBundle ? 2.4 : 1.4;
    if (link.kind == SceneLink::Kind::Opens && link.isUpright && !isLit)
        return paintBlock(m_painter, QRectF(link.tip.x() - 0.5, link.fromY, 1, link.tip.y() - link.fromY), color);
    const Qt::PenStyle style = link.kind == SceneLink::Kind::Cancels ? Qt::DashLine : Qt::SolidLine;
    m_painter.setPen(QPen(color, width, style, Qt::FlatCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    if (link.isUpright)
        m_painter.drawLine(QPointF(link.tip.x(), link.fromY), link.tip);
    else
        m_painter.drawPath(link.path);
    if (link.kind != SceneLink::Kind::HandsOver)
        return;
    paintArrowHead(m_painter, color, link.tip);
}

void TimelinePainter::paintBars(bool pinned)
{
    for (const SceneBar &bar : m_scene.bars()) {
        if ((bar.lane < m_diagram.pinnedLaneCount()) != pinned)
            continue;
        beginMark({SceneHit::Kind::Bar, bar.first, bar.end, bar.rect});
        if (bar.isFolded())
            paintFoldedBar(bar);
        else
            paintBar(bar);
        endMark();
    }
    m_painter.setOpacity(1);
}

// Several as one block: with its count and a cross for each that failed where it is wide, else wholly one or the other.
void TimelinePainter::paintFoldedBar(const SceneBar &item)
{
    const core::Bar &first = m_diagram.bars()[item.first];
    const bool isLit = holdsAny(item);
    const core::Row end = lastEnd(item);
    paintSplitAtStep(first.opened, end, item.rect, isLit,
                     [&] { paintFoldedBody(item, m_theme.colorOf(first.category)); });
    // The count is true from when the last of them is there.
    m_painter.setOpacity(std::min(opacity(isLit, false), opacity(true, isToCome(end))));
    paintText(item.label, m_smallFont, m_theme.text, {});
}

void TimelinePainter::paintFoldedBody(const SceneBar &item, const QColor &color)
{
    const double inset = item.rect.height() * 0.15;
    const QColor failed = m_theme.colorOf(core::Outcome::Failed);
    if (item.hasFailure && item.failures.empty())
        return paintBlock(m_painter, item.rect, failed);
    paintBlock(m_painter, item.rect.adjusted(0, inset, 0, -inset), toned(color));
    for (const double x : item.failures) {
        paintBlock(m_painter, QRectF(x - 1.5, item.rect.top(), 3, item.rect.height()), failed);
        paintBlock(m_painter, QRectF(x - 3.5, item.rect.top() - 2, 7, 3), failed);
    }
}

// Where the last of several that are drawn as one ends; where nobody steps, nothing asks for it.
core::Row TimelinePainter::lastEnd(const SceneBar &item) const
{
    core::Row end = m_diagram.bars()[item.first].end;
    if (m_state.step == core::kNoRow)
        return end;
    for (std::uint32_t bar = item.first + 1; bar < item.end; ++bar)
        end = std::max(end, m_diagram.bars()[bar].end);
    return end;
}

// Whether something of the chain is among several that are drawn as one.
bool TimelinePainter::holdsAny(const SceneBar &item) const
{
    const auto bar = std::lower_bound(m_state.litBars.begin(), m_state.litBars.end(), item.first);
    return bar != m_state.litBars.end() && *bar < item.end;
}

void TimelinePainter::paintBar(const SceneBar &item)
{
    const core::Bar &bar = m_diagram.bars()[item.first];
    const QColor color = m_theme.colorOf(bar.category);
    const bool isLit = m_state.chain.holds(bar.awaitable);
    paintSplitAtStep(bar.opened, bar.end, item.rect, isLit, [&] { paintBarBody(item, color); });
    m_painter.setOpacity(opacity(isLit, isToCome(bar.closed)));
    paintBarEnd(item);
    // The attempt in the name is known with the start, which the Service writes when it has ended.
    const core::Row named = bar.attempt > 1 && bar.started != core::kNoRow ? bar.started : bar.opened;
    m_painter.setOpacity(opacity(isLit, isToCome(named)));
    const bool isOnHatch = item.isLabelInside && item.label.rect.left() < item.startedX;
    const QColor behind = isOnHatch || !item.isLabelInside ? m_theme.ground : QColor();
    paintText(item.label, m_textFont, m_theme.text, behind);
}

bool TimelinePainter::isPlain(const SceneBar &bar) const
{
    return isPlainBar(m_scene, bar);
}

void TimelinePainter::paintBarBody(const SceneBar &item, const QColor &color)
{
    const core::Bar &bar = m_diagram.bars()[item.first];
    const bool isOpen = bar.closed == core::kNoRow;
    const QColor working = m_theme.working(color);
    if ((item.rect.width() < kLeastRounded || isPlain(item)) && !isOpen)
        return paintNarrowBox(m_painter, item.rect, item.startedX, color, m_theme.ground, working);
    const double radius = std::min(kCornerRadius, item.rect.width() / 4);
    const QPen outline(color, 1.3, isOpen ? Qt::DashLine : Qt::SolidLine);
    const QRectF waiting(item.rect.topLeft(), QPointF(item.startedX, item.rect.bottom()));
    const QRectF running(QPointF(item.startedX, item.rect.top()), item.rect.bottomRight());
    if (waiting.width() <= 0) {
        m_painter.setPen(outline);
        m_painter.setBrush(working);
        m_painter.drawRoundedRect(item.rect, radius, radius);
        return;
    }
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.ground);
    m_painter.drawRoundedRect(item.rect, radius, radius);
    if (item.rect.height() >= kBarHeight / 2 && waiting.width() >= kLeastHatched)
        paintBarHatch(waiting, toned(color));
    if (running.width() > 0) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(working);
        m_painter.drawRoundedRect(running, radius, radius);
    }
    m_painter.setPen(outline);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(item.rect, radius, radius);
}

void TimelinePainter::paintBarHatch(const QRectF &waiting, const QColor &color)
{
    const PixelMap &map = m_scene.map();
    if (m_cache)
        m_cache->paintHatch(m_painter, waiting, color, map.left(), map.right());
    else
        paintHatch(m_painter, waiting, color, map.left(), map.right());
}

void TimelinePainter::paintBarEnd(const SceneBar &item)
{
    const core::Outcome outcome = m_diagram.bars()[item.first].outcome;
    const BarEnd end = barEndOf(m_scene, item);
    if (end == BarEnd::Whole)
        paintBlock(m_painter, item.rect, m_theme.colorOf(outcome));
    if (item.endRadius < kLeastEndRadius)
        return;
    if (end == BarEnd::Block)
        return paintBlock(m_painter, QRectF(item.rect.right() - 1, item.rect.top(), 3, item.rect.height()),
                          m_theme.colorOf(outcome));
    if (m_cache)
        m_cache->paintOutcomeMark(m_painter, m_theme, item.endPoint(), item.endRadius, outcome);
    else
        paintOutcomeMark(m_painter, m_theme, item.endPoint(), item.endRadius, outcome);
}

} // namespace hindsight::ui
