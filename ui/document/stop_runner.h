// Runs the step of a Document to the next of its ViewState's stops, forward or back, off the GUI thread: an expression
// over the attributes of a million Events takes its time, and meanwhile the window stays usable. One run at a time; a
// change of the history and the destructor end it, and nothing of it arrives afterwards. Lives on the GUI thread; the
// job holds values only.
#pragma once

#include "core/stops/stop.h"

#include <QFutureWatcher>
#include <QObject>

#include <stop_token>

namespace hindsight::ui {

class Document;

class StopRunner final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StopRunner)

public:
    /// The document must outlive the runner.
    explicit StopRunner(Document &document, QObject *parent = nullptr);
    ~StopRunner() override;

    /// From where the step is, or the selected Event; ends in stopped() or passedAll(), unless it is cancelled. What
    /// runs that way already runs on.
    void run(core::StepDirection direction);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    void runningChanged(bool isRunning);
    /// 0 to 1, rising.
    void progressed(double fraction);
    /// The step is there.
    void stopped(const hindsight::core::FoundStop &found);
    /// From that Event on there is no stop; none where the run began at an end of the history.
    void passedAll(hindsight::core::EventIndex from, hindsight::core::StepDirection direction);

private:
    void deliver();
    void setRunning(bool isRunning);

    Document &m_document;
    QFutureWatcher<core::Result<core::FoundStop>> m_watcher;
    std::stop_source m_stop;
    core::EventIndex m_from;
    core::StepDirection m_direction = core::StepDirection::Forward;
    bool m_isRunning = false;
};

} // namespace hindsight::ui
