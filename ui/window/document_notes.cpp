// The part of an open history that a person writes: stops and runs to them, marks and notes.
#include "ui/document/notebook.h"
#include "ui/document/player.h"
#include "ui/document/stop_runner.h"
#include "ui/document/view_state.h"
#include "ui/panels/note_menu.h"
#include "ui/panels/notes_panel.h"
#include "ui/panels/step_bar.h"
#include "ui/panels/stop_menu.h"
#include "ui/panels/stops_panel.h"
#include "ui/panels/wording.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/document_widget.h"
#include "ui/window/message_area.h"
#include "ui/window/message_bar.h"

#include <QDir>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>

#include <algorithm>

namespace hindsight::ui {

namespace {

constexpr int kQuietMs = 400;
const QString kStopTopic = QStringLiteral("stops");
const QString kNotesTopic = QStringLiteral("notes");

} // namespace

void DocumentWidget::addStops()
{
    m_stops = new StopsPanel(*m_document, *m_stopRunner);
    m_tables->addTab(m_stops, tr("Stops"));
    const auto countStops = [this] {
        const std::size_t count = m_document->viewState().stops().size();
        m_tables->setTabText(m_tables->indexOf(m_stops), count == 0 ? tr("Stops") : tr("Stops (%1)").arg(count));
    };
    countStops();
    connect(&m_document->viewState(), &ViewState::stopsChanged, this, countStops);
    const auto forget = [this] { m_messages->clear(kStopTopic); };
    connect(&m_document->viewState(), &ViewState::stopsChanged, this, forget);
    connect(&m_document->viewState(), &ViewState::stepChanged, this, forget);
    connect(m_stopRunner, &StopRunner::progressed, this, &DocumentWidget::showRun);
    connect(m_stopRunner, &StopRunner::runningChanged, this, forget);
    connect(m_stopRunner, &StopRunner::passedAll, this, &DocumentWidget::showNoStop);
    connect(m_timeline, &TimelineView::menuOpening, this, &DocumentWidget::fillMenu);
}

void DocumentWidget::fillMenu(QMenu &menu, const QString &lane)
{
    fillNoteMenu(menu, *m_document);
    if (isEventSelected()) {
        QAction *note = menu.addAction(tr("Edit &Note"), this, &DocumentWidget::editNote);
        note->setShortcut(QKeySequence(tr("Ctrl+Shift+M")));
    }
    menu.addSeparator();
    fillStopMenu(menu, *m_document, lane);
}

void DocumentWidget::showStops()
{
    if (!m_stops)
        return;
    setShown(Part::Tables, true);
    m_tables->setCurrentWidget(m_stops);
    m_stops->setFocus(Qt::OtherFocusReason);
}

void DocumentWidget::runToStop(core::StepDirection direction)
{
    const std::vector<core::Stop> &stops = m_document->viewState().stops();
    if (std::ranges::none_of(stops, &core::Stop::isOn)) {
        MessageBar *bar = m_messages->show(
            core::Severity::Info, stops.empty() ? tr("There is no stop to run to.") : tr("All stops are switched off."),
            kStopTopic);
        connect(bar->addButton(tr("Show Stops")), &QPushButton::clicked, this, &DocumentWidget::showStops);
        return;
    }
    m_stepBar->player().pause();
    if (!m_stopRunner->isRunning())
        m_sinceRun.start();
    m_stopRunner->run(direction);
}

// A run that is over at once says nothing on its way.
void DocumentWidget::showRun(double part)
{
    if (!m_stopRunner->isRunning() || m_sinceRun.elapsed() < kQuietMs)
        return;
    const QString text = tr("Running to the next stop: %1 %").arg(static_cast<int>(part * 100));
    if (m_running) {
        m_running->setText(text);
        return;
    }
    m_running = m_messages->show(core::Severity::Info, text, kStopTopic);
    connect(m_running->addButton(tr("Cancel")), &QPushButton::clicked, m_stopRunner, &StopRunner::cancel);
}

void DocumentWidget::showNoStop(core::EventIndex from, core::StepDirection direction)
{
    const bool isForward = direction == core::StepDirection::Forward;
    QString text = isForward ? tr("No Event stops a run.") : tr("No Event stops a run back.");
    if (from.isValid()) {
        const auto id = m_document->execution().history().id(from).value;
        text = isForward ? tr("No stop after Event %1.").arg(id) : tr("No stop before Event %1.").arg(id);
    }
    m_messages->show(core::Severity::Info, text, kStopTopic);
}

void DocumentWidget::addNotes()
{
    m_notes = new NotesPanel(*m_document);
    m_tables->addTab(m_notes, tr("Notes"));
    const auto countNotes = [this] {
        const std::size_t count = m_document->notebook().notes().events.size();
        m_tables->setTabText(m_tables->indexOf(m_notes), count == 0 ? tr("Notes") : tr("Notes (%1)").arg(count));
    };
    countNotes();
    Notebook &notebook = m_document->notebook();
    connect(&notebook, &Notebook::changed, this, countNotes);
    connect(&notebook, &Notebook::troubled, this, &DocumentWidget::showNotesTrouble);
    connect(&notebook, &Notebook::modifiedChanged, this, [this](bool isModified) {
        if (!isModified)
            m_messages->clear(kNotesTopic);
    });
    connect(m_notes, &NotesPanel::saveAsked, this, &DocumentWidget::saveNotesAsked);
    if (notebook.trouble())
        showNotesTrouble();
    if (!notebook.isRecovered())
        return;
    MessageBar *bar = m_messages->show(core::Severity::Info,
                                       tr("Notes that were not saved the last time are here again."), kNotesTopic);
    connect(bar->addButton(tr("Save")), &QPushButton::clicked, this, &DocumentWidget::saveNotesAsked);
    connect(bar->addButton(tr("Discard")), &QPushButton::clicked, &notebook, &Notebook::discard);
}

void DocumentWidget::showNotesTrouble()
{
    const Notebook &notebook = m_document->notebook();
    const std::string file = QDir::toNativeSeparators(notebook.path()).toStdString();
    m_messages->show(core::Severity::Error, tr("Notes: %1").arg(toQString(core::describe(*notebook.trouble(), file))),
                     QStringLiteral("notes trouble"));
}

bool DocumentWidget::isEventSelected() const
{
    return m_document->viewState().selection().event(m_document->execution()).isValid();
}

bool DocumentWidget::isMarked() const
{
    const core::EventIndex event = m_document->viewState().selection().event(m_document->execution());
    return event.isValid() && m_document->notebook().noteOn(m_document->execution().history().id(event)).isMarked;
}

void DocumentWidget::toggleMark()
{
    const core::EventIndex event = m_document->viewState().selection().event(m_document->execution());
    if (event.isValid())
        toggleMarkOn(*m_document, event);
}

void DocumentWidget::editNote()
{
    if (!m_notes)
        return;
    setShown(Part::Tables, true);
    m_tables->setCurrentWidget(m_notes);
    m_notes->edit();
}

} // namespace hindsight::ui
