#include "ui/timeline/timeline_painter.h"

#include "core/model/catalog.h"
#include "ui/timeline/fonts.h"
#include "ui/timeline/mark_shapes.h"
#include "ui/timeline/mark_signs.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/timeline_words.h"

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kPanelPadding = 14;
constexpr double kLeastNameRoom = 100; // beside which a lane's kind is written
constexpr double kStepHead = 6;
constexpr double kLabelRoom = 120; // at both sides of a tick; the scene sees to it that it is not needed

} // namespace

TimelinePainter::TimelinePainter(QPainter &painter, const TimelineScene &scene, const Theme &theme,
                                 const PaintState &state, PaintGroups *groups, PaintCache *cache)
    : m_painter(painter), m_scene(scene), m_diagram(scene.diagram()), m_theme(theme), m_state(state), m_groups(groups),
      m_cache(cache), m_isDimming(!state.chain.isEmpty() && state.step == core::kNoRow), m_textFont(fonts::text()),
      m_strongFont(fonts::strong()), m_smallFont(fonts::small()), m_strongText(m_strongFont), m_smallText(m_smallFont)
{
}

template<class Paint>
void TimelinePainter::layer(PaintGroups::Layer layer, Paint paint)
{
    if (m_groups)
        m_groups->beginLayer(layer);
    paint();
    if (m_groups)
        m_groups->end();
}

void TimelinePainter::beginMark(const SceneHit &hit)
{
    if (m_groups)
        m_groups->beginMark(hit);
}

void TimelinePainter::beginLink(const SceneLink &link)
{
    if (m_groups)
        m_groups->beginLink(link);
}

void TimelinePainter::endMark()
{
    if (m_groups)
        m_groups->end();
}

void TimelinePainter::paint()
{
    using Layer = PaintGroups::Layer;
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    layer(Layer::Ground, [this] {
        paintGround();
        paintGaps();
    });
    layer(Layer::Links, [this] { paintLinks(); });
    layer(Layer::Awaitables, [this] {
        m_painter.save();
        const QSizeF size = m_scene.request().size;
        if (m_scene.request().lanesScrolled > 0)
            m_painter.setClipRect(QRectF(0, m_scene.scrolledTop(), size.width(), size.height()));
        paintBars(false);
        m_painter.restore();
        paintBars(true);
    });
    layer(Layer::Links, [this] { paintLitLinks(); });
    layer(Layer::Execution, [this] {
        paintExecution();
        paintGapMarks();
    });
    layer(Layer::WorkflowTasks, [this] { paintBoxes(); });
    layer(Layer::Commands, [this] {
        paintBranches();
        paintMarks();
    });
    layer(Layer::Outside, [this] { paintArrivals(); });
    layer(Layer::TerminalEvent, [this] {
        paintTerminal();
        paintSelection();
    });
    layer(Layer::Ruler, [this] {
        paintRuler();
        paintNotes();
        paintComparedWith();
        paintStep();
    });
    layer(Layer::LaneNames, [this] { paintPanel(); });
    m_painter.restore();
}

double TimelinePainter::opacity(bool isLit, bool isAhead) const
{
    if (isAhead)
        return kFaint;
    return m_isDimming && !isLit ? kDimmed : 1;
}

void TimelinePainter::paintText(const SceneText &text, const QFont &font, const QColor &color, const QColor &behind)
{
    if (text.isEmpty())
        return;
    if (behind.isValid()) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(behind);
        m_painter.drawRoundedRect(text.rect.adjusted(-3, 0, 3, 0), 2, 2);
    }
    m_painter.setFont(font);
    m_painter.setPen(color);
    drawText(text.rect.adjusted(0, 0, 8, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text.text);
}

void TimelinePainter::drawText(const QRectF &rect, int flags, const QString &text)
{
    if (m_cache)
        m_cache->paintText(m_painter, rect, flags, text);
    else
        m_painter.drawText(rect, flags, text);
}

QColor TimelinePainter::toned(const QColor &color)
{
    for (const auto &[known, result] : m_toned) {
        if (known == color)
            return result;
    }
    return m_toned.emplace_back(color, m_theme.toned(color)).second;
}

void TimelinePainter::paintGround()
{
    const QSizeF size = m_scene.request().size;
    m_painter.fillRect(QRectF(QPointF(), size), m_theme.ground);
    for (const SceneTick &tick : m_scene.ticks())
        paintBlock(m_painter, QRectF(std::floor(tick.x), kRulerHeight, 1, size.height() - kRulerHeight), m_theme.grid);
    if (m_scene.request().laneHeight < kSmallTextSize)
        return;
    for (const SceneLane &lane : m_scene.lanes()) {
        const double y = std::floor(lane.rect.bottom());
        const double left = m_scene.map().left();
        const bool isPinned = m_diagram.lanes()[lane.lane].isPinned;
        if (y >= (isPinned ? m_scene.rows().lanesTop : m_scene.scrolledTop()))
            paintBlock(m_painter, QRectF(left, y, m_scene.map().right() - left, 1), m_theme.grid);
    }
}

void TimelinePainter::paintExecution()
{
    const core::Execution &execution = m_diagram.execution();
    if (execution.history().eventCount() == 0)
        return;
    const double y = m_scene.rows().executionY;
    const double begin = m_scene.executionBeginX();
    const double end = m_scene.executionEndX();
    const QColor color = m_theme.colorOf(execution.status());
    const double stepX = m_state.step == core::kNoRow ? end : std::min(end, m_scene.x(m_state.step));
    m_painter.setPen(QPen(toned(color), 5, Qt::SolidLine, Qt::FlatCap));
    m_painter.drawLine(QPointF(begin, y), QPointF(stepX, y));
    if (stepX < end) {
        m_painter.setPen(QPen(m_theme.mixed(color, 0.2), 5, Qt::SolidLine, Qt::FlatCap));
        m_painter.drawLine(QPointF(stepX, y), QPointF(end, y));
    }
    if (m_diagram.terminal() == core::kNoRow) {
        paintDashes(end + 5, end + 30, y, color);
        const QString words = TimelineWords::status(execution);
        paintText({QRectF(end + kRunningLabel, y - 9, 100, 18), words}, m_strongFont, m_theme.textMuted, {});
    }
    if (!m_diagram.hasStart())
        paintDashes(begin - 5, begin - 30, y, color);
    if (m_scene.start().isEmpty())
        return;
    beginMark({SceneHit::Kind::Start, 0, 1, m_scene.start()});
    m_painter.setPen(QPen(color, 2.5));
    m_painter.setBrush(m_theme.ground);
    m_painter.drawEllipse(QPointF(begin, y), 6.5, 6.5);
    endMark();
}

// Where the Workflow Execution goes on beyond what the file tells, its line breaks up.
void TimelinePainter::paintDashes(double from, double to, double y, const QColor &color)
{
    QPen pen(toned(color), 5, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({1, 1});
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(from, y), QPointF(to, y));
}

// Of the Command that ended the Workflow Execution, which its rule leaves free; empty where there is none.
QRectF TimelinePainter::signAtTheEnd() const
{
    const double x = m_scene.x(m_diagram.terminal());
    const auto &marks = m_scene.marks();
    const auto at = std::find_if(marks.rbegin(), marks.rend(), [x](const SceneMark &mark) {
        return mark.rect.left() < x && x < mark.rect.right() && std::abs(mark.rect.center().x() - x) < 2;
    });
    return at == marks.rend() ? QRectF() : at->rect.adjusted(0, -1, 0, 1);
}

void TimelinePainter::paintTerminal()
{
    const QRectF flag = m_scene.flag();
    if (flag.isEmpty())
        return;
    const core::Execution &execution = m_diagram.execution();
    const QColor color = m_theme.colorOf(execution.status());
    const double x = m_scene.x(m_diagram.terminal());
    const core::Row row = m_diagram.terminal();
    beginMark({SceneHit::Kind::Terminal, row, row + 1, flag});
    m_painter.setOpacity(isToCome(m_diagram.terminal()) ? kFaint : 1);
    m_painter.setPen(QPen(color, 2));
    const QRectF sign = signAtTheEnd();
    const double bottom = m_scene.request().size.height();
    m_painter.drawLine(QPointF(x, flag.top()), QPointF(x, sign.isEmpty() ? bottom : sign.top()));
    if (!sign.isEmpty())
        m_painter.drawLine(QPointF(x, sign.bottom()), QPointF(x, bottom));

    const bool fliesRight = flag.center().x() > x;
    const double tail = fliesRight ? flag.right() : flag.left();
    const double notch = fliesRight ? -8 : 8;
    QPainterPath shape(QPointF(x, flag.top()));
    shape.lineTo(tail, flag.top());
    shape.lineTo(tail + notch, flag.center().y());
    shape.lineTo(tail, flag.bottom());
    shape.lineTo(x, flag.bottom());
    shape.closeSubpath();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawPath(shape);

    const double signX = fliesRight ? flag.left() + 14 : flag.left() + 20;
    paintOutcomeSign(m_painter, {signX, flag.center().y()}, 9, execution.status(), m_theme.onFilled);
    paintText({flag.adjusted(signX - flag.left() + 10, 0, 0, 0), TimelineWords::status(execution)}, m_strongFont,
              m_theme.onFilled, {});
    m_painter.setOpacity(1);
    endMark();
}

void TimelinePainter::paintRuler()
{
    const QSizeF size = m_scene.request().size;
    m_painter.fillRect(QRectF(0, 0, size.width(), kRulerHeight - 1), m_theme.ground);
    m_painter.setFont(m_smallFont);
    m_painter.setPen(m_theme.textMuted);
    for (const SceneTick &tick : m_scene.ticks()) {
        drawText(QRectF(tick.labelX - kLabelRoom, 4, 2 * kLabelRoom, kRulerHeight - 6),
                 Qt::AlignHCenter | Qt::AlignVCenter, tick.label);
    }
    paintText(m_scene.rulerContext(), m_smallFont, m_theme.text, {});
}

void TimelinePainter::paintPanel()
{
    const SceneRows &rows = m_scene.rows();
    const double width = m_scene.request().panelWidth;
    if (width <= 0)
        return;
    m_painter.fillRect(QRectF(0, 0, width, m_scene.request().size.height()), m_theme.panel);
    paintLaneNames(false);
    // What scrolls is covered by what doesn't.
    m_painter.fillRect(QRectF(0, 0, width, m_scene.scrolledTop()), m_theme.panel);
    paintLaneNames(true);

    m_painter.setFont(m_strongFont);
    const double room = width - 2 * kPanelPadding;
    const auto title = [&](double y, const QString &text, const QString &shortened, const QColor &color) {
        const bool isWhole = m_strongText.horizontalAdvance(text) <= room;
        m_painter.setPen(color);
        drawText(QRectF(kPanelPadding, y - 10, room, 20), Qt::AlignVCenter,
                 isWhole ? text : m_strongText.elidedText(shortened, Qt::ElideRight, room));
    };
    title(rows.executionY, TimelineWords::tr("Workflow Execution"), TimelineWords::tr("Execution"), m_theme.text);
    title((rows.boxTop + rows.boxBottom) / 2, TimelineWords::tr("Workflow Tasks"), TimelineWords::tr("Tasks"),
          m_theme.text);
    if (rows.outsideY > 0)
        title(rows.outsideY, TimelineWords::tr("From outside"), TimelineWords::tr("Outside"),
              m_theme.colorOf(core::Category::Signal));
    m_painter.setFont(m_smallFont);
    const auto remark = [&](double y, const QString &text) {
        m_painter.setPen(m_theme.textMuted);
        drawText(QRectF(kPanelPadding, y - 8, room, 16), Qt::AlignVCenter,
                 m_smallText.elidedText(text, Qt::ElideRight, room));
    };
    if (m_diagram.execution().history().eventCount() > 0)
        remark(kRulerHeight / 2 + 1, TimelineWords::rulerTitle(m_scene.axis(), m_scene.request().times));
    remark(rows.branchY, TimelineWords::tr("and their Commands"));
}

void TimelinePainter::paintLaneNames(bool pinned)
{
    for (const SceneLane &lane : m_scene.lanes()) {
        if (m_diagram.lanes()[lane.lane].isPinned == pinned)
            paintLaneName(lane);
    }
}

// Left of the name: a bar where the lane is pinned, an arrowhead where it is collapsed.
void TimelinePainter::paintLaneSigns(const SceneLane &item, const core::Lane &lane)
{
    const double y = item.rect.center().y();
    if (lane.isPinned)
        paintBlock(m_painter, QRectF(0, item.rect.top() + 3, 3, item.rect.height() - 6),
                   m_theme.colorOf(lane.category));
    if (!lane.isCollapsed)
        return;
    QPainterPath head(QPointF(5, y - 4));
    head.lineTo(10, y);
    head.lineTo(5, y + 4);
    head.closeSubpath();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.textMuted);
    m_painter.drawPath(head);
}

void TimelinePainter::paintLaneName(const SceneLane &item)
{
    if (item.rect.height() < kSmallTextSize + 2)
        return;
    const core::Lane &lane = m_diagram.lanes()[item.lane];
    const double width = m_scene.request().panelWidth;
    const double y = item.rect.center().y();
    const QColor color = m_theme.colorOf(lane.category);
    paintLaneSigns(item, lane);
    const QPointF swatch(kPanelPadding + 5, y);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    if (lane.category == core::Category::Timer)
        m_painter.drawEllipse(swatch, 5, 5);
    else
        m_painter.drawRoundedRect(QRectF(swatch.x() - 5, swatch.y() - 5, 10, 10), 2, 2);
    paintKindSign(m_painter, swatch, 5, lane.category, m_theme.onFilled);

    const QString kind = TimelineWords::kindOf(lane.category);
    const double kindWidth = m_smallText.horizontalAdvance(kind) + 2;
    const QString name = TimelineWords::laneName(m_diagram, lane);
    const QFontMetricsF text(m_textFont);
    const double left = kPanelPadding + 18;
    const double whole = width - kPanelPadding - left;
    const double beside = whole - kindWidth - 10;
    // The swatch says the kind too, a cut name nothing does.
    const bool hasKind = beside >= kLeastNameRoom || text.horizontalAdvance(name) <= beside;
    const double room = hasKind ? beside : whole;
    if (hasKind) {
        m_painter.setFont(m_smallFont);
        m_painter.setPen(m_theme.textMuted);
        drawText(QRectF(width - kPanelPadding - kindWidth, y - 10, kindWidth, 20), Qt::AlignRight | Qt::AlignVCenter,
                 kind);
    }
    paintText({QRectF(left, y - 10, room, 20), text.elidedText(name, Qt::ElideRight, room)}, m_textFont, m_theme.text,
              {});
}

void TimelinePainter::paintStep()
{
    if (m_state.step == core::kNoRow)
        return;
    const double x = m_scene.x(m_state.step);
    if (x < m_scene.map().left() - kStepHead || x > m_scene.map().right() + kStepHead)
        return;
    m_painter.setPen(QPen(m_theme.step, 1.5));
    m_painter.drawLine(QPointF(x, kRulerHeight - 8), QPointF(x, m_scene.request().size.height()));
    QPainterPath head(QPointF(x, kRulerHeight));
    head.lineTo(x - kStepHead, kRulerHeight - 9);
    head.lineTo(x + kStepHead, kRulerHeight - 9);
    head.closeSubpath();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.step);
    m_painter.drawPath(head);
}

void TimelinePainter::paintSelection()
{
    if (!m_state.selected)
        return;
    const QRectF rect = m_scene.rectOf(*m_state.selected);
    if (rect.isEmpty())
        return;
    m_painter.setPen(QPen(m_theme.selection, 2.2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(rect.adjusted(-3.5, -3.5, 3.5, 3.5), 5, 5);
}

} // namespace hindsight::ui
