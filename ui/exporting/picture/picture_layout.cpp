#include "ui/exporting/picture/picture_layout.h"

#include "ui/exporting/picture/picture_text.h"
#include "ui/exporting/picture/state_block.h"
#include "ui/timeline/fonts.h"
#include "ui/timeline/legend.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/timeline_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kPadding = 16;
constexpr double kGap = 8;
constexpr double kBottom = 16;
constexpr double kLeastWidth = 900;
constexpr double kLeastTimeWidth = 1'500;
constexpr double kMostTimeWidth = 6'000;
constexpr double kTimeWidthOfAnEvent = 16;
constexpr double kEdge = 3; // between the part's marks and the edge
constexpr int kMostTries = 4;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PictureLayout)

public:
    static QString narrow(double column)
    {
        return tr("Each Event is %1 points wide; what is too small to be seen is drawn together.")
            .arg(QString::number(column, 'f', column < 1 ? 2 : 1));
    }
    static QString hidden() { return tr("All lanes are hidden."); }
    static QString low() { return tr("The lanes are drawn low, without their names."); }
    static QString cut(std::uint32_t shown, std::size_t all)
    {
        return tr("The first %1 of %2 lanes are shown.").arg(shown).arg(all);
    }
};

double naturalColumn(const core::Diagram &diagram)
{
    return diagram.execution().history().eventCount() > 0 ? kReadableColumn : kCommandColumn;
}

// In Sequence a short history keeps its natural columns and leaves the rest free.
PlotMargins marginsOf(const PictureContent &content, double plot)
{
    const double gaps = content.lastRow - content.firstRow;
    const double end = endRoom(content, plot);
    const double needed = kMarginLeft + end + gaps * naturalColumn(*content.diagram);
    const double spare = content.axis.isTime() || !content.isWhole() ? 0 : std::max(0.0, plot - needed);
    return {kMarginLeft, end + spare};
}

// Those of a collapsed lane do not end in the order in which they opened.
core::Row latestEnd(const core::Diagram &diagram, std::uint32_t first, std::uint32_t end)
{
    core::Row latest = 0;
    for (auto bar = first; bar < end; ++bar)
        latest = std::max(latest, diagram.bars()[bar].end);
    return latest;
}

// By how much the part's own marks stand out at the sides of the plot. What began before it or ends after it does not
// count: that runs over the edge.
PlotMargins standingOut(const TimelineScene &scene)
{
    const core::Diagram &diagram = scene.diagram();
    const SceneRequest &request = scene.request();
    const double left = scene.map().left() + kEdge;
    const double right = scene.map().right() - kEdge;
    PlotMargins out;
    const auto add = [&](const QRectF &rect, core::Row first, core::Row last) {
        if (first >= request.firstRow)
            out.left = std::max(out.left, left - rect.left());
        if (last <= request.lastRow)
            out.right = std::max(out.right, rect.right() - right);
    };
    for (const SceneBox &box : scene.boxes())
        add(box.rect, diagram.tasks()[box.first].begin, diagram.tasks()[box.end - 1].end);
    for (const SceneMark &mark : scene.marks())
        add(mark.rect, diagram.commands()[mark.first].row, diagram.commands()[mark.end - 1].row);
    for (const SceneBar &bar : scene.bars())
        add(bar.rect.adjusted(0, 0, bar.endRadius, 0), diagram.bars()[bar.first].opened,
            latestEnd(diagram, bar.first, bar.end));
    return out;
}

// A task of milliseconds is as wide as its number and, in a scale of time, its Commands stand beside it: the more room
// they get, the more of them can be told apart.
void makeRoomForPart(const PictureContent &content, SceneRequest request, double plot, PlotMargins &margins)
{
    request.hasLabels = false;
    for (int i = 0; i < kMostTries; ++i) {
        request.range = fitted(content.extent(), plot, margins.left, margins.right);
        const PlotMargins out = standingOut(TimelineScene(*content.diagram, content.axis, request));
        const double most = plot / 3;
        const PlotMargins wider = {std::min(margins.left + out.left, std::max(most, margins.left)),
                                   std::min(margins.right + out.right, std::max(most, margins.right))};
        if (wider.left < margins.left + 1 && wider.right < margins.right + 1)
            return;
        margins = wider;
    }
}

} // namespace

QString titleOf(const PictureContent &content, const PictureOptions &options)
{
    const QString title = options.title ? *options.title : TimelineWords::title(content.diagram->execution());
    return title.simplified().isEmpty() ? QString() : title;
}

QString remarkOn(const PictureContent &content, const PictureOptions &options, double column, double laneHeight,
                 double mostLanesHeight)
{
    QStringList remarks;
    if (!options.arrangement.hidden.empty() && content.diagram->lanes().empty() &&
        content.diagram->hiddenBarCount() > 0)
        remarks.append(Words::hidden());
    if (column > 0 && column < kReadableColumn / 2)
        remarks.append(Words::narrow(column));
    if (laneHeight < kSmallTextSize + 2)
        remarks.append(Words::low());
    const auto lanes = content.diagram->lanes().size();
    if (static_cast<double>(lanes) * laneHeight > mostLanesHeight + 1)
        remarks.append(Words::cut(static_cast<std::uint32_t>(mostLanesHeight / laneHeight), lanes));
    return remarks.join(u' ');
}

double endRoom(const PictureContent &content, double plot)
{
    const bool hasEnd = content.hasTerminal() || content.lastRow + 1 == content.axis.rowCount();
    return hasEnd ? TimelineScene::endRoom(*content.diagram, plot) : kMarginRight;
}

double naturalWidth(const PictureContent &content, double most)
{
    const double around = TimelineScene::panelWidth(*content.diagram) + kMarginLeft + endRoom(content, most);
    const double events = content.lastRow - content.firstRow + 1.0;
    if (content.axis.isTime())
        return std::clamp(around + events * kTimeWidthOfAnEvent, kLeastTimeWidth, kMostTimeWidth);
    const double gaps = std::max(1.0, events - 1);
    const double column = std::min(naturalColumn(*content.diagram), (most - around) / gaps);
    return std::max(kLeastWidth, around + column * (events - 1));
}

double naturalLaneHeight(const core::Diagram &diagram)
{
    const auto lanes = static_cast<double>(diagram.lanes().size());
    return std::clamp(kMostLanesHeight / std::max(1.0, lanes), kLeastLaneHeight, kLaneHeight);
}

LegendScope legendOf(const PictureContent &content, const SceneRequest &request)
{
    const fonts::OfFiles fonts;
    // Names, which cost most of a scene, move nothing.
    SceneRequest nameless = request;
    nameless.hasLabels = false;
    const TimelineScene scene(*content.diagram, content.axis, nameless);
    return legendScopeOf(scene, content.stateIn(scene));
}

BelowLayout belowOf(const PictureContent &content, const PictureOptions &options, const LegendScope &legend, double top,
                    double width)
{
    const double room = width - 2 * kPadding;
    BelowLayout below{.legend = {}, .caption = {}, .state = {}, .bottom = top};
    const auto place = [&](double needed) {
        const QRectF rect(kPadding, below.bottom + kGap, room, needed);
        below.bottom = std::ceil(rect.bottom());
        return rect;
    };
    if (options.hasLegend && !legend.isEmpty())
        below.legend = place(legendHeight(legend, room));
    if (!options.caption.isEmpty())
        below.caption = place(captionHeight(options.caption, room));
    if (!content.below.empty())
        below.state = place(stateHeight(content.below, room));
    return below;
}

PictureLayout layOut(const PictureContent &content, const PictureOptions &options)
{
    const core::Diagram &diagram = *content.diagram;
    const double width = std::ceil(options.width > 0 ? std::clamp(options.width, kLeastPictureWidth, kMostPictureWidth)
                                                     : naturalWidth(content, kMostPictureWidth));
    // Of a narrow picture names are shortened before links and signs are lost.
    const double panel = std::min(TimelineScene::panelWidth(diagram), width / 3);
    const double lane = naturalLaneHeight(diagram);
    const double lanes = std::min(TimelineScene::lanesHeight(diagram, lane), kMostLanesHeight + kBelowLanes);
    const double height = std::ceil(SceneRows::of(diagram).lanesTop + lanes);

    PictureLayout layout;
    layout.request = {.range = {},
                      .size = {width, height},
                      .panelWidth = panel,
                      .laneHeight = lane,
                      .times = options.times,
                      .hasLabels = options.hasLabels};
    layout.margins = marginsOf(content, width - panel);
    if (!content.isWhole()) {
        layout.request.firstRow = content.firstRow;
        layout.request.lastRow = content.lastRow;
        makeRoomForPart(content, layout.request, width - panel, layout.margins);
    }
    layout.request.range = fitted(content.extent(), width - panel, layout.margins.left, layout.margins.right);
    const double column = content.axis.isTime()
                              ? 0
                              : core::kColumn * (width - panel) / static_cast<double>(layout.request.range.length());
    layout.remark = remarkOn(content, options, column, lane, kMostLanesHeight);
    layout.summary = content.summary;
    if (!layout.remark.isEmpty())
        layout.summary += u" · " % layout.remark;
    if (const QString title = titleOf(content, options); !title.isEmpty())
        layout.title = {0, 0, width, titleHeight(title, layout.summary, width)};
    if (options.hasLegend)
        layout.legend = legendOf(content, layout.request);
    layout.below = belowOf(content, options, layout.legend, layout.title.height() + height, width);
    layout.size = {width, layout.below.bottom + kBottom};
    return layout;
}

} // namespace hindsight::ui
