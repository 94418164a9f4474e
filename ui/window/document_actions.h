// What can be done with the document in front: stepping, zooming, scales, its parts. One set for the window, in menus,
// tool bar and keys; without a document all of it is disabled.
#pragma once

#include "core/diagram/scale.h"
#include "core/execution/stepping.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QActionGroup;
class QKeySequence;
class QMenu;
class QToolBar;

namespace hindsight::ui {

class DocumentWidget;

class DocumentActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DocumentActions)

public:
    explicit DocumentActions(QWidget *window);

    /// The document in front; null where there is none.
    void setDocument(DocumentWidget *document);

    void fillFileMenu(QMenu &menu) const;
    void fillEditMenu(QMenu &menu) const;
    void fillViewMenu(QMenu &menu) const;
    void fillStepMenu(QMenu &menu) const;
    void fillToolBar(QToolBar &bar) const;

signals:
    void goToEventAsked();

private:
    using Deed = std::function<void(DocumentWidget &)>;

    QAction *add(const QString &text, const QString &iconName, const QList<QKeySequence> &keys, Deed deed);
    QAction *addStep(const QString &text, const QString &iconName, const QList<QKeySequence> &keys, core::StepUnit unit,
                     core::StepDirection direction);
    void addStepActions();
    void addStopActions();
    void addNoteActions();
    void addScaleActions();
    void addZoomActions();
    void addMarkActions();
    void addPartActions();
    /// Makes what can be checked or is impossible agree with the document.
    void update();

    QPointer<DocumentWidget> m_document;
    QList<QAction *> m_all;
    QList<QAction *> m_steps;
    QList<QAction *> m_runs;
    QList<QAction *> m_zooms;
    QList<QAction *> m_marks;
    QList<QAction *> m_parts;
    QActionGroup *m_scales;
    QAction *m_sequence = nullptr;
    QAction *m_time = nullptr;
    QAction *m_foldedTime = nullptr;
    QAction *m_fitMeasure = nullptr;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    QAction *m_compare = nullptr;
    QAction *m_endStepping = nullptr;
    QAction *m_goTo = nullptr;
    QAction *m_showStops = nullptr;
    QAction *m_mark = nullptr;
    QAction *m_note = nullptr;
    QAction *m_saveNotes = nullptr;
    QAction *m_saveNotesAs = nullptr;
    QAction *m_copyJson = nullptr;
    QAction *m_nextPart = nullptr;
};

} // namespace hindsight::ui
