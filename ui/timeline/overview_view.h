// The overview: the whole history on one strip, with the part that the timeline shows as a handle to move, to resize
// and to choose anew. Reads the Document and its ViewState and changes nothing but the ViewState. GUI thread only.
#pragma once

#include "ui/timeline/overview_painter.h"

#include <QPixmap>
#include <QWidget>

#include <memory>
#include <optional>

class QHelpEvent;

namespace hindsight::ui {

class Document;
class ViewState;

class OverviewView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewView)

public:
    /// The document must outlive the view.
    explicit OverviewView(Document &document, QWidget *parent = nullptr);
    ~OverviewView() override;

    /// What is drawn, brought up to date; made anew only where the history, the scale or the size has changed. Null
    /// where there is no room for it.
    [[nodiscard]] const OverviewScene *scene();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public slots:
    /// The room that the rows' names have, so that they stand over those of the timeline.
    void setPanelWidth(double width);

signals:
    void wholeAsked();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    struct Drag
    {
        OverviewHit held = OverviewHit::Beside; // Beside: chooses a part
        QPointF pressedAt;
        core::Range range; // that was visible then
        std::optional<core::Row> failure = std::nullopt;
        bool isMoving = false;
        core::Range chosen = {};
    };

    // overview_view.cpp
    void layOut();
    void followRange();
    [[nodiscard]] const core::Axis &axis();
    [[nodiscard]] const QPixmap &density();
    [[nodiscard]] OverviewState state();
    [[nodiscard]] std::optional<double> xOf(core::EventIndex event);
    // overview_input.cpp
    void showRange(const core::Range &range);
    void centreAt(core::Position position);
    void moveBy(core::Position by);
    void moveEdge(OverviewHit edge, const core::Range &from, core::Position by);
    void zoomAt(core::Position anchor, double factor);
    void goTo(core::Row failure);
    void hover(const QPointF &point);
    void dragTo(const QPointF &point);
    void finishDrag();
    void endDrag();
    void showTooltip(const QHelpEvent &event);

    Document &m_document;
    ViewState &m_viewState;
    std::unique_ptr<const core::Axis> m_axis;
    std::unique_ptr<const OverviewScene> m_scene;
    QPixmap m_density;
    const Theme *m_densityTheme = nullptr;
    double m_panelWidth = 0;
    std::optional<Drag> m_drag;
    OverviewHit m_hovered = OverviewHit::Nothing;
};

} // namespace hindsight::ui
