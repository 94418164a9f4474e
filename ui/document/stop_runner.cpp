#include "ui/document/stop_runner.h"

#include "ui/document/document.h"
#include "ui/document/view_state.h"

#include <QPromise>
#include <QtConcurrent>

#include <memory>
#include <new>

namespace hindsight::ui {

namespace {

using Outcome = core::Result<core::FoundStop>;

constexpr int kProgressSteps = 1000;

struct Search
{
    std::shared_ptr<const core::Execution> execution;
    core::EventIndex from;
    std::vector<core::Stop> stops;
    core::StepDirection direction = core::StepDirection::Forward;
};

void search(QPromise<Outcome> &promise, const Search &search, const std::stop_token &stop)
{
    promise.setProgressRange(0, kProgressSteps);
    const core::StopSearchControl control{.stop = stop, .progress = [&promise](double fraction) {
                                              promise.setProgressValue(static_cast<int>(fraction * kProgressSteps));
                                          }};
    // Without memory for an Event's attributes the rest of the window goes on.
    try {
        promise.addResult(core::findStop(*search.execution, search.from, search.stops, search.direction, control));
    } catch (const std::bad_alloc &) {
        promise.addResult(Outcome(core::Error{core::ErrorKind::TooLarge, "there is not enough memory for it", {}}));
    }
}

} // namespace

StopRunner::StopRunner(Document &document, QObject *parent) : QObject(parent), m_document(document)
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int value) { emit progressed(static_cast<double>(value) / kProgressSteps); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &StopRunner::deliver);
    connect(&document, &Document::executionChanged, this, &StopRunner::cancel);
}

StopRunner::~StopRunner()
{
    m_stop.request_stop();
}

void StopRunner::run(core::StepDirection direction)
{
    // A key that is held down asks many times; begun anew by each, a long run would never end.
    if (m_isRunning && direction == m_direction)
        return;
    cancel();
    m_stop = {};
    m_direction = direction;
    const ViewState &view = m_document.viewState();
    m_from = view.step().isValid() ? view.step() : view.selection().event(m_document.execution());
    // setFuture() drops what the watcher still had to deliver of the run before.
    m_watcher.setFuture(QtConcurrent::run(
        &search, Search{m_document.sharedExecution(), m_from, view.stops(), direction}, m_stop.get_token()));
    setRunning(true);
}

void StopRunner::cancel()
{
    m_stop.request_stop();
    m_watcher.setFuture({});
    setRunning(false);
}

void StopRunner::deliver()
{
    // An empty future, set by cancel(), reports that it finished too.
    if (m_watcher.future().resultCount() == 0)
        return;
    const Outcome outcome = m_watcher.result();
    setRunning(false);
    if (!outcome)
        return;
    if (!outcome->event.isValid()) {
        emit passedAll(m_from, m_direction);
        return;
    }
    m_document.viewState().stepTo(outcome->event);
    emit stopped(*outcome);
}

void StopRunner::setRunning(bool isRunning)
{
    if (isRunning == m_isRunning)
        return;
    m_isRunning = isRunning;
    emit runningChanged(isRunning);
}

} // namespace hindsight::ui
