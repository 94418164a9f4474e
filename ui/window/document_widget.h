// An open history: the overview, the timeline, the tables below it, the step and the details beside them. Remembers in
// the settings how its parts share the room and which are shown.
#pragma once

#include "core/execution/stepping.h"
#include "ui/document/document.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QWidget>

#include <functional>

class QMenu;
class QSplitter;
class QTabWidget;

namespace hindsight::ui {

class DetailsPanel;
class LatePage;
class MessageArea;
class MessageBar;
class NotesPanel;
class OverviewView;
class RowModel;
class Settings;
class StepBar;
class StopRunner;
class StopsPanel;
class TimelineView;

class DocumentWidget final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DocumentWidget)

public:
    enum class Part : std::uint8_t { Overview, Tables, Step, Details };

    /// `settings` outlives the widget.
    DocumentWidget(const QString &path, std::shared_ptr<const core::Execution> execution, Settings &settings,
                   QWidget *parent = nullptr);
    ~DocumentWidget() override;

    [[nodiscard]] Document &document() const { return *m_document; }
    [[nodiscard]] OverviewView &overview() const { return *m_overview; }
    [[nodiscard]] TimelineView &timeline() const { return *m_timeline; }
    [[nodiscard]] StepBar &stepBar() const { return *m_stepBar; }
    [[nodiscard]] DetailsPanel &details() const { return *m_details; }
    [[nodiscard]] MessageArea &messages() const { return *m_messages; }

    [[nodiscard]] bool isShown(Part part) const;
    void setShown(Part part, bool isShown);

    /// Selects the Event of that id, or the last one by that time as typedTime() understands it; steps there where
    /// somebody steps. Says so where there is none.
    void goTo(const QString &text);
    /// To the next stop; says so where there is none.
    void runToStop(core::StepDirection direction);
    [[nodiscard]] StopRunner &stopRunner() const { return *m_stopRunner; }
    void showStops();

    /// Marks the selected Event, or takes its mark away.
    void toggleMark();
    /// Gives the keyboard to the note on the selected Event.
    void editNote();
    [[nodiscard]] bool isEventSelected() const;
    /// Whether the selected Event is.
    [[nodiscard]] bool isMarked() const;

signals:
    void saveNotesAsked();
    void saveNotesAsAsked();

public:
    /// Moves the keyboard from part to part: timeline, table, step, details, overview.
    void focusNextPart();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addPicture();
    void addTables();
    [[nodiscard]] LatePage *tablePage(const QString &name, std::function<RowModel *()> model);
    void addStops();
    void addNotes();
    void showNotesTrouble();
    void restoreLayout();
    void saveLayout();
    void showProblems();
    void showRun(double part);
    void showNoStop(core::EventIndex from, core::StepDirection direction);
    void fillMenu(QMenu &menu, const QString &lane = {});
    [[nodiscard]] QWidget *widgetOf(Part part) const;

    Settings &m_settings;
    Document *m_document;
    StopRunner *m_stopRunner;
    MessageArea *m_messages;
    OverviewView *m_overview = nullptr;
    TimelineView *m_timeline = nullptr;
    StepBar *m_stepBar = nullptr;
    QTabWidget *m_tables;
    QWidget *m_step;
    DetailsPanel *m_details;
    LatePage *m_problems = nullptr;
    StopsPanel *m_stops = nullptr;
    NotesPanel *m_notes = nullptr;
    QElapsedTimer m_sinceRun;
    QPointer<MessageBar> m_running; // says how far a run is
    QSplitter *m_left;
    QSplitter *m_right;
    QSplitter *m_whole;
    bool m_isRoomShared = false;
};

} // namespace hindsight::ui
