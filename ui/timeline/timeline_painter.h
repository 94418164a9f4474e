// How the picture looks: paints a TimelineScene on any paint device, the window's, an image or a vector file. Looks
// into the scene only; nothing here walks the history.
#pragma once

#include "core/diagram/chain.h"
#include "ui/theme/theme.h"
#include "ui/timeline/paint_cache.h"
#include "ui/timeline/paint_groups.h"
#include "ui/timeline/timeline_scene.h"

#include <QFontMetricsF>
#include <QPainter>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace hindsight::ui {

/// What a person has put on an Event, shown over the ruler.
struct NoteMark
{
    core::Row row = 0;
    bool isMarked = false;
    bool hasText = false;

    bool operator==(const NoteMark &) const = default;
};

/// What a frame shows besides the scene.
struct PaintState
{
    core::Row step = core::kNoRow; // what comes after it is drawn faintly; kNoRow: nothing is
    std::optional<SceneHit> selected;
    core::Chain chain;                       // lit, the rest dimmed, where it is not empty
    std::vector<std::uint32_t> litBars = {}; // those of the chain, rising
    std::vector<SceneLink> litLinks = {};    // those of the chain
    core::Row comparedWith = core::kNoRow;   // the step that the state is compared with
    std::shared_ptr<const std::vector<NoteMark>> notes = {};

    bool operator==(const PaintState &) const = default;
};

class TimelinePainter
{
public:
    /// All of them, and `groups` and `cache` where there are any, must outlive the painter.
    TimelinePainter(QPainter &painter, const TimelineScene &scene, const Theme &theme, const PaintState &state,
                    PaintGroups *groups = nullptr, PaintCache *cache = nullptr);

    void paint();
    /// Those of the state alone, over a picture that is there.
    void paintLitLinks();

private:
    // timeline_painter.cpp
    void paintGround();
    void paintExecution();
    void paintDashes(double from, double to, double y, const QColor &color);
    void paintTerminal();
    [[nodiscard]] QRectF signAtTheEnd() const;
    void paintRuler();
    void paintPanel();
    void paintLaneNames(bool pinned);
    void paintLaneName(const SceneLane &lane);
    void paintLaneSigns(const SceneLane &item, const core::Lane &lane);
    void paintStep();
    void paintSelection();
    // place_painter.cpp
    void paintComparedWith();
    void paintNotes();
    // gap_painter.cpp
    void paintGaps();
    void paintGapMarks();
    // mark_painter.cpp
    void paintBoxes();
    void paintBox(const SceneBox &box);
    void paintFoldedBox(const SceneBox &box);
    void paintFoldedBoxBody(const SceneBox &box);
    void paintBranches();
    void paintBranch(const SceneBranch &branch);
    void paintMarks();
    void paintMark(const SceneMark &mark);
    void paintFoldedMark(const SceneMark &mark);
    void paintArrivals();
    // lane_painter.cpp
    void paintLinks();
    void paintLink(const SceneLink &link, bool isLit);
    void paintPlainLink(const SceneLink &link);
    void paintBars(bool pinned);
    void paintBar(const SceneBar &bar);
    [[nodiscard]] bool isPlain(const SceneBar &bar) const;
    void paintBarBody(const SceneBar &bar, const QColor &color);
    void paintBarHatch(const QRectF &waiting, const QColor &color);
    void paintBarEnd(const SceneBar &bar);
    void paintFoldedBar(const SceneBar &bar);
    void paintFoldedBody(const SceneBar &item, const QColor &color);
    [[nodiscard]] core::Row lastEnd(const SceneBar &item) const;
    [[nodiscard]] bool holdsAny(const SceneBar &bar) const;

    void beginMark(const SceneHit &hit);
    void beginLink(const SceneLink &link);
    void endMark(); // or a link
    void paintText(const SceneText &text, const QFont &font, const QColor &color, const QColor &behind);
    void drawText(const QRectF &rect, int flags, const QString &text);
    /// Theme::toned(), which searches, remembered for a frame that asks for the same few colours thousands of times.
    [[nodiscard]] QColor toned(const QColor &color);
    template<class Paint>
    void layer(PaintGroups::Layer layer, Paint paint);
    /// Calls `paint` with what of the rectangle has happened by the step in full and the rest faint.
    template<class Paint>
    void paintSplitAtStep(core::Row begin, core::Row end, const QRectF &rect, bool isLit, Paint paint);

    [[nodiscard]] bool isToCome(core::Row row) const { return row != core::kNoRow && row > m_state.step; }
    [[nodiscard]] double opacity(bool isLit, bool isAhead) const;

    QPainter &m_painter;
    const TimelineScene &m_scene;
    const core::Diagram &m_diagram;
    const Theme &m_theme;
    const PaintState &m_state;
    PaintGroups *m_groups;
    PaintCache *m_cache;
    std::vector<std::pair<QColor, QColor>> m_toned;
    bool m_isDimming; // a chain is lit and nothing is stepped through
    // One of each for all texts of a frame: a font looks for its engine when it is used first.
    const QFont m_textFont;
    const QFont m_strongFont;
    const QFont m_smallFont;
    const QFontMetricsF m_strongText;
    const QFontMetricsF m_smallText;
};

} // namespace hindsight::ui
