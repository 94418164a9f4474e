#include "ui/window/document_actions.h"

#include "ui/document/notebook.h"
#include "ui/document/stop_runner.h"
#include "ui/document/view_history.h"
#include "ui/document/view_state.h"
#include "ui/document/walk.h"
#include "ui/panels/details_panel.h"
#include "ui/panels/step_bar.h"
#include "ui/panels/stop_menu.h"
#include "ui/theme/icons.h"
#include "ui/timeline/lane_menu.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/document_widget.h"

#include <QActionGroup>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

namespace hindsight::ui {

using core::StepDirection;
using core::StepUnit;

DocumentActions::DocumentActions(QWidget *window) : QObject(window), m_scales(new QActionGroup(this))
{
    m_copyJson = add(tr("Copy Selection as &JSON"), QStringLiteral("copy"), {QKeySequence(tr("Ctrl+Shift+C"))},
                     [](DocumentWidget &document) { document.details().copyAsJson(); });
    addStepActions();
    addStopActions();
    addNoteActions();
    addScaleActions();
    addZoomActions();
    addMarkActions();
    addPartActions();
    update();
}

void DocumentActions::setDocument(DocumentWidget *document)
{
    if (m_document) {
        m_document->document().disconnect(this);
        m_document->document().notebook().disconnect(this);
        m_document->document().viewHistory().disconnect(this);
        m_document->document().viewState().disconnect(this);
        m_document->timeline().disconnect(this);
        m_document->stopRunner().disconnect(this);
    }
    m_document = document;
    if (document) {
        const ViewState &view = document->document().viewState();
        connect(&view, &ViewState::stepChanged, this, &DocumentActions::update);
        connect(&document->document().viewHistory(), &ViewHistory::changed, this, &DocumentActions::update);
        connect(&view, &ViewState::scaleChanged, this, &DocumentActions::update);
        connect(&document->stopRunner(), &StopRunner::runningChanged, this, &DocumentActions::update);
        connect(&document->timeline(), &TimelineView::measureChanged, this, &DocumentActions::update);
        connect(&document->document(), &Document::executionChanged, this, &DocumentActions::update);
        connect(&document->document().notebook(), &Notebook::changed, this, &DocumentActions::update);
        connect(&view, &ViewState::selectionChanged, this, &DocumentActions::update);
    }
    update();
}

QAction *DocumentActions::add(const QString &text, const QString &iconName, const QList<QKeySequence> &keys, Deed deed)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, [this, deed = std::move(deed)] {
        if (m_document)
            deed(*m_document);
    });
    m_all += action;
    return action;
}

QAction *DocumentActions::addStep(const QString &text, const QString &iconName, const QList<QKeySequence> &keys,
                                  StepUnit unit, StepDirection direction)
{
    QAction *action = add(text, iconName, keys,
                          [unit, direction](DocumentWidget &document) { step(document.document(), unit, direction); });
    m_steps += action;
    return action;
}

void DocumentActions::addStepActions()
{
    addStep(tr("&Next Event"), QStringLiteral("event-next"), {QKeySequence(tr("F7")), QKeySequence(tr("."))},
            StepUnit::Event, StepDirection::Forward);
    addStep(tr("&Previous Event"), QStringLiteral("event-previous"),
            {QKeySequence(tr("Shift+F7")), QKeySequence(tr(","))}, StepUnit::Event, StepDirection::Back);
    addStep(tr("Next &Command"), QStringLiteral("command-next"), {QKeySequence(tr("F8"))}, StepUnit::Command,
            StepDirection::Forward);
    addStep(tr("Previous C&ommand"), QStringLiteral("command-previous"), {QKeySequence(tr("Shift+F8"))},
            StepUnit::Command, StepDirection::Back);
    addStep(tr("Next Workflow &Task"), QStringLiteral("task-next"), {QKeySequence(tr("F9"))}, StepUnit::WorkflowTask,
            StepDirection::Forward);
    addStep(tr("Previous Workflow T&ask"), QStringLiteral("task-previous"), {QKeySequence(tr("Shift+F9"))},
            StepUnit::WorkflowTask, StepDirection::Back);
    addStep(tr("Next That &Matters"), QStringLiteral("notable-next"), {QKeySequence(tr("F4"))}, StepUnit::Notable,
            StepDirection::Forward);
    addStep(tr("Previous That Matte&rs"), QStringLiteral("notable-previous"), {QKeySequence(tr("Shift+F4"))},
            StepUnit::Notable, StepDirection::Back);
    m_steps += add(tr("&First Event"), QStringLiteral("step-first"), {QKeySequence(tr("Alt+Home"))},
                   [](DocumentWidget &document) { stepToFirst(document.document()); });
    m_steps += add(tr("&Last Event"), QStringLiteral("step-last"), {QKeySequence(tr("Alt+End"))},
                   [](DocumentWidget &document) { stepToLast(document.document()); });
    m_steps += add(tr("Pla&y or Pause"), QStringLiteral("play"), {QKeySequence(tr("F5"))},
                   [](DocumentWidget &document) { document.stepBar().togglePlaying(); });
    m_compare = add(tr("Compare &With This Step"), {}, {QKeySequence(tr("F3"))}, [](DocumentWidget &document) {
        ViewState &view = document.document().viewState();
        view.compareWith(view.comparedWith() == view.step() ? core::EventIndex() : view.step());
    });
    m_compare->setToolTip(tr("Mark what has changed since this step; a second time, since the step before"));
    m_endStepping = add(tr("&End Stepping"), {}, {QKeySequence(Qt::Key_Escape)}, [](DocumentWidget &document) {
        if (document.stopRunner().isRunning())
            document.stopRunner().cancel();
        else
            endStepping(document.document());
    });
    m_goTo = add(tr("&Go to Event or Time…"), {}, {QKeySequence(tr("Ctrl+G"))},
                 [this](DocumentWidget & /*document*/) { emit goToEventAsked(); });
}

void DocumentActions::addStopActions()
{
    m_runs += add(tr("R&un to the Next Stop"), QStringLiteral("run-forward"), {QKeySequence(tr("Ctrl+F5"))},
                  [](DocumentWidget &document) { document.runToStop(StepDirection::Forward); });
    m_runs += add(tr("Run &Back to the Stop Before"), QStringLiteral("run-back"), {QKeySequence(tr("Ctrl+Shift+F5"))},
                  [](DocumentWidget &document) { document.runToStop(StepDirection::Back); });
    m_showStops = add(tr("&Show Stops"), {}, {}, [](DocumentWidget &document) { document.showStops(); });
}

void DocumentActions::addNoteActions()
{
    m_mark = add(tr("Mar&k Event"), {}, {QKeySequence(tr("Ctrl+M"))},
                 [](DocumentWidget &document) { document.toggleMark(); });
    m_note = add(tr("Edit &Note on Event"), {}, {QKeySequence(tr("Ctrl+Shift+M"))},
                 [](DocumentWidget &document) { document.editNote(); });
    m_saveNotes = add(tr("&Save Notes"), {}, {QKeySequence(tr("Ctrl+S"))},
                      [](DocumentWidget &document) { emit document.saveNotesAsked(); });
    m_saveNotesAs = add(tr("Save Notes &As…"), {}, {QKeySequence(tr("Ctrl+Shift+S"))},
                        [](DocumentWidget &document) { emit document.saveNotesAsAsked(); });
}

void DocumentActions::addScaleActions()
{
    m_sequence = add(tr("&Sequence"), QStringLiteral("scale-sequence"), {QKeySequence(tr("Ctrl+1"))},
                     [](DocumentWidget &document) { document.timeline().setScale(core::Scale::Sequence); });
    m_time = add(tr("&Time"), QStringLiteral("scale-time"), {QKeySequence(tr("Ctrl+2"))},
                 [](DocumentWidget &document) { document.timeline().setScale(core::Scale::Time); });
    m_foldedTime = add(tr("Time, &Idle Folded"), QStringLiteral("scale-folded"), {QKeySequence(tr("Ctrl+3"))},
                       [](DocumentWidget &document) { document.timeline().setScale(core::Scale::FoldedTime); });
    m_foldedTime->setIconText(tr("Folded"));
    m_sequence->setToolTip(tr("Every Event has a column of its own"));
    m_time->setToolTip(tr("Events stand where they happened in time"));
    m_foldedTime->setToolTip(tr("As in Time, but what is long and empty is drawn short, with its length"));
    for (QAction *action : {m_sequence, m_time, m_foldedTime}) {
        action->setCheckable(true);
        m_scales->addAction(action);
    }
}

void DocumentActions::addZoomActions()
{
    m_zooms += add(tr("&Zoom In"), QStringLiteral("zoom-in"), {QKeySequence(tr("Ctrl++")), QKeySequence(tr("Ctrl+="))},
                   [](DocumentWidget &document) { document.timeline().zoomIn(); });
    m_zooms += add(tr("Zoom &Out"), QStringLiteral("zoom-out"), {QKeySequence(tr("Ctrl+-"))},
                   [](DocumentWidget &document) { document.timeline().zoomOut(); });
    m_zooms += add(tr("&Fit All"), QStringLiteral("zoom-fit"), {QKeySequence(tr("Ctrl+0"))},
                   [](DocumentWidget &document) { document.timeline().fitAll(); });
    m_zooms += add(tr("Fit S&election"), {}, {QKeySequence(tr("Ctrl+9"))},
                   [](DocumentWidget &document) { document.timeline().fitSelection(); });
    m_fitMeasure = add(tr("Fit the Meas&ured Stretch"), {}, {QKeySequence(tr("Ctrl+8"))},
                       [](DocumentWidget &document) { document.timeline().fitMeasure(); });
    m_zooms += m_fitMeasure;
    m_back = add(tr("Bac&k to the View Before"), {}, {QKeySequence(tr("Alt+Left"))},
                 [](DocumentWidget &document) { document.document().viewHistory().goBack(); });
    m_forward = add(tr("Fo&rward to the Next View"), {}, {QKeySequence(tr("Alt+Right"))},
                    [](DocumentWidget &document) { document.document().viewHistory().goForward(); });
}

void DocumentActions::addMarkActions()
{
    const auto addStepTo = [this](const QString &text, const QKeySequence &key, MarkStep step) {
        m_marks += add(text, {}, {key}, [step](DocumentWidget &document) { document.timeline().walk(step); });
    };
    addStepTo(tr("Mark to the &Left"), QKeySequence(tr("Ctrl+Left")), MarkStep::Left);
    addStepTo(tr("Mark to the &Right"), QKeySequence(tr("Ctrl+Right")), MarkStep::Right);
    addStepTo(tr("Mark &Above"), QKeySequence(tr("Ctrl+Up")), MarkStep::Up);
    addStepTo(tr("Mark &Below"), QKeySequence(tr("Ctrl+Down")), MarkStep::Down);
}

void DocumentActions::addPartActions()
{
    using Part = DocumentWidget::Part;
    const auto addPart = [this](const QString &text, Part part) {
        QAction *action =
            add(text, {}, {}, [part](DocumentWidget &document) { document.setShown(part, !document.isShown(part)); });
        action->setCheckable(true);
        action->setData(static_cast<int>(part));
        m_parts += action;
    };
    addPart(tr("O&verview"), Part::Overview);
    addPart(tr("Ta&bles"), Part::Tables);
    addPart(tr("Ste&p"), Part::Step);
    addPart(tr("&Details"), Part::Details);
    m_nextPart = add(tr("&Next Part of the Window"), {}, {QKeySequence(tr("F6"))},
                     [](DocumentWidget &document) { document.focusNextPart(); });
}

void DocumentActions::update()
{
    for (QAction *action : std::as_const(m_all))
        action->setEnabled(m_document != nullptr);
    if (!m_document)
        return;
    const ViewState &view = m_document->document().viewState();
    m_back->setEnabled(m_document->document().viewHistory().canGoBack());
    m_forward->setEnabled(m_document->document().viewHistory().canGoForward());
    m_compare->setEnabled(view.step().isValid() || view.comparedWith().isValid());
    m_endStepping->setEnabled(view.step().isValid() || m_document->stopRunner().isRunning());
    const core::EventIndex event = view.selection().event(m_document->document().execution());
    m_mark->setEnabled(event.isValid());
    m_mark->setText(event.isValid() && m_document->isMarked() ? tr("Unmar&k Event") : tr("Mar&k Event"));
    m_note->setEnabled(event.isValid());
    for (const auto &[scale, action] : {std::pair(core::Scale::Sequence, m_sequence),
                                        {core::Scale::Time, m_time},
                                        {core::Scale::FoldedTime, m_foldedTime}})
        action->setChecked(view.scale() == scale);
    m_fitMeasure->setEnabled(m_document->timeline().measure().has_value());
    for (QAction *action : std::as_const(m_parts))
        action->setChecked(m_document->isShown(static_cast<DocumentWidget::Part>(action->data().toInt())));
}

void DocumentActions::fillFileMenu(QMenu &menu) const
{
    menu.addAction(m_saveNotes);
    menu.addAction(m_saveNotesAs);
}

void DocumentActions::fillEditMenu(QMenu &menu) const
{
    menu.addAction(m_copyJson);
    menu.addSeparator();
    menu.addAction(m_mark);
    menu.addAction(m_note);
    menu.addSeparator();
    menu.addAction(m_goTo);
    menu.addSeparator();
    menu.addActions(m_marks);
}

void DocumentActions::fillViewMenu(QMenu &menu) const
{
    menu.addActions(m_zooms);
    menu.addSeparator();
    menu.addAction(m_back);
    menu.addAction(m_forward);
    menu.addSeparator();
    menu.addActions(m_scales->actions());
    QMenu *const lanes = menu.addMenu(tr("&Lanes"));
    connect(lanes, &QMenu::aboutToShow, this, [this, lanes] {
        lanes->clear();
        if (m_document)
            fillLanesMenu(*lanes, m_document->document().viewState());
    });
    menu.addSeparator();
    menu.addActions(m_parts);
    menu.addAction(m_nextPart);
}

void DocumentActions::fillStepMenu(QMenu &menu) const
{
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        if (i > 0 && i % 2 == 0)
            menu.addSeparator();
        menu.addAction(m_steps[i]);
    }
    menu.addSeparator();
    menu.addActions(m_runs);
    QMenu *const stops = menu.addMenu(tr("&Stops"));
    connect(stops, &QMenu::aboutToShow, this, [this, stops] {
        stops->clear();
        if (m_document)
            fillStopMenu(*stops, m_document->document());
        stops->addSeparator();
        stops->addAction(m_showStops);
    });
    menu.addSeparator();
    menu.addAction(m_compare);
    menu.addAction(m_endStepping);
}

void DocumentActions::fillToolBar(QToolBar &bar) const
{
    for (QAction *action : m_scales->actions()) {
        bar.addAction(action);
        // They are told apart by their words.
        qobject_cast<QToolButton *>(bar.widgetForAction(action))->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    bar.addSeparator();
    bar.addActions(m_zooms.first(3));
}

} // namespace hindsight::ui
