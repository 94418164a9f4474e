// The timeline: shows the Document's history as a picture and lets a person move in it and select. Reads the Document
// and its ViewState and changes nothing but the ViewState. GUI thread only.
#pragma once

#include "core/diagram/axis.h"
#include "ui/document/selection.h"
#include "ui/timeline/held_keys.h"
#include "ui/timeline/kept_picture.h"
#include "ui/timeline/mark_walk.h"
#include "ui/timeline/measure.h"
#include "ui/timeline/overlay.h"

#include <QAbstractScrollArea>
#include <QPoint>

#include <memory>
#include <optional>

class QGestureEvent;
class QHelpEvent;
class QMenu;

namespace hindsight::ui {

class Document;
class ViewState;

class TimelineView final : public QAbstractScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineView)

public:
    /// The document must outlive the view.
    explicit TimelineView(Document &document, QWidget *parent = nullptr);
    ~TimelineView() override;

    /// What is drawn, brought up to date. Empty while the view has no size.
    [[nodiscard]] const TimelineScene *scene();
    /// Of the column with the lanes' names.
    [[nodiscard]] double panelWidth() const;
    /// Another number for each scene.
    [[nodiscard]] std::uint64_t sceneRevision() const { return m_sceneRevision; }
    /// The mark that shows what is selected.
    [[nodiscard]] const std::optional<SceneHit> &selectedMark() const { return m_paintState.selected; }
    /// kNoRow while nobody steps.
    [[nodiscard]] core::Row stepRow() const { return m_paintState.step; }
    /// What a person has put on Events.
    [[nodiscard]] const std::vector<NoteMark> &notes() const { return *m_paintState.notes; }
    /// What is measured on the ruler, in units of the scale.
    [[nodiscard]] const std::optional<Measure> &measure() const { return m_measure; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The history that is shown was painted for the first time.
    void firstPainted();
    void panelWidthChanged(double width);
    /// A person wants to read on about what is selected.
    void detailsAsked();
    void measureChanged();
    /// A menu opens, on a lane where that has a name; who knows more to do with what is selected adds it.
    void menuOpening(QMenu &menu, const QString &lane);

public slots:
    void zoomIn();
    void zoomOut();
    void fitAll();
    /// Nothing happens where nothing is selected.
    void fitSelection();
    /// Nothing happens where nothing is measured.
    void fitMeasure();
    /// What is in the middle stays there. Time needs a history with times.
    void setScale(core::Scale scale);
    /// Selects what the mark stands for, so that it is the one that shows it.
    void choose(const hindsight::ui::SceneHit &mark);
    /// Chooses the next mark from the one that is selected, or a first one.
    void walk(hindsight::ui::MarkStep step);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Drag
    {
        QPoint pressedAt;
        core::Range range;
        int scrolled = 0;
        std::optional<Measure> measure = {}; // what is measured; of a drag that pans nothing
        bool isMoving = false;
    };

    // timeline_view.cpp
    void layOut();
    void followDocument();
    void followScale();
    void followRange();
    void followArrangement();
    void followSelection();
    void followStep();
    void followTimes();
    void followNotes();
    void updateLinks();
    void tellPanelWidth();
    void describeSelection();
    [[nodiscard]] double plotWidth() const;
    [[nodiscard]] PixelMap map() const;
    // timeline_range.cpp
    void showWhole(bool initially);
    void showRange(const core::Range &range);
    void showRows(core::Row first, core::Row last);
    void bringIn(core::Row row, core::AwaitableIndex awaitable);
    void zoomAt(double x, double factor);
    void pan(double pixels);
    void followPlotWidth();
    void updateBars();
    [[nodiscard]] core::Range wholeRange() const;
    // timeline_choice.cpp
    [[nodiscard]] core::Row columnInSight() const;
    // timeline_input.cpp
    bool followPinch(const QGestureEvent &event);
    void scroll(const QPointF &pixels);
    // timeline_pointer.cpp
    void startMeasuring(const QMouseEvent &event);
    void dragTo(const QPoint &point);
    void clickRuler(const QPointF &point);
    void select(const SceneHit &hit);
    void showTooltip(const QHelpEvent &event);
    void stopHovering();
    bool hoverMark();
    [[nodiscard]] core::EventIndex noteAt(const QPointF &point);
    void updateOverlay();
    void updateCursor();
    void setMeasure(const std::optional<Measure> &measure);
    [[nodiscard]] Overlay overlay(const TimelineScene &scene) const;
    [[nodiscard]] core::Position rulerPlace(double x) const;
    [[nodiscard]] std::optional<Measure> grabbedMeasure(double x) const;
    [[nodiscard]] bool isOnRuler(const QPointF &point) const;
    [[nodiscard]] bool isMeasured(const QPointF &point) const;
    /// Where a key zooms: at the cursor, or in the middle while that is somewhere else.
    [[nodiscard]] double zoomPlace() const;

    Document &m_document;
    ViewState &m_viewState;
    std::shared_ptr<const core::Diagram> m_diagram;
    std::unique_ptr<const core::Axis> m_axis;
    std::unique_ptr<const TimelineScene> m_scene;
    std::uint64_t m_sceneRevision = 0;
    PaintState m_paintState;
    KeptPicture m_picture;
    Overlay m_overlay; // as it was painted, or will be with the next frame
    HeldKeys m_heldKeys;
    std::optional<QPointF> m_cursor; // while it is over the viewport
    std::optional<Measure> m_measure;
    SceneHit m_hoveredMark;
    core::Chain m_hoveredChain;
    std::vector<SceneLink> m_hoveredLinks; // of that chain
    Selection m_chosen;                    // through a mark of this kind; what is selected otherwise has none
    SceneHit::Kind m_chosenKind = SceneHit::Kind::Nothing;
    core::Row m_walkColumn = core::kNoRow; // of a walk up and down
    std::optional<Drag> m_drag;
    double m_scrollRest = 0; // less than a pixel that the wheel turned and no bar could show
    double m_fullPanelWidth = 0;
    double m_toldPanelWidth = 0;
    double m_shownWidth = 0;    // of the plot that the range was last made for
    bool m_isWholeShown = true; // stays so when the view is resized
    bool m_isStaying = false;   // what is selected is not brought into view
    bool m_isPainted = false;   // since the history was laid out
    bool m_isFollowing = false; // the scroll bars are being set, not moved
};

} // namespace hindsight::ui
