#include "ui/document/history_loader.h"

#include "core/reading/reader.h"
#include "ui/document/file_name.h"
#include "ui/document/timing.h"

#include <QFile>
#include <QPromise>
#include <QtConcurrent>

#include <new>

namespace hindsight::ui {

namespace {

using Outcome = core::Result<Executions>;

constexpr int kProgressSteps = 1000;

core::Result<core::Histories> readHistories(const QString &path, const core::ReadControl &control)
{
    if (!path.startsWith(u":/"))
        return core::readFile(fileBytesOf(path), control);
    QFile resource(path);
    if (!resource.open(QIODevice::ReadOnly))
        return core::Error{core::ErrorKind::CannotOpen, resource.errorString().toStdString(), {}};
    return core::readBytes(resource.readAll().toStdString(), path.toStdString(), control);
}

Outcome readExecutions(const QString &path, const core::ReadControl &control)
{
    const auto histories = readHistories(path, control);
    if (!histories)
        return histories.error();
    logPhase("read");
    auto executions = buildExecutions(*histories, control.stop);
    logPhase("execution built");
    return executions;
}

void load(QPromise<Outcome> &promise, const QString &path, const core::ReadLimits &limits, const std::stop_token &stop)
{
    promise.setProgressRange(0, kProgressSteps);
    core::ReadControl control;
    control.stop = stop;
    control.limits = limits;
    control.progress = [&promise](double fraction) {
        promise.setProgressValue(static_cast<int>(fraction * kProgressSteps));
    };
    // A file can be larger than the memory there is; that must not end the program.
    try {
        promise.addResult(readExecutions(path, control));
    } catch (const std::bad_alloc &) {
        promise.addResult(Outcome(core::Error{core::ErrorKind::TooLarge, "there is not enough memory for it", {}}));
    }
}

} // namespace

HistoryLoader::HistoryLoader(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int value) { emit progressed(static_cast<double>(value) / kProgressSteps); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &HistoryLoader::deliver);
}

HistoryLoader::~HistoryLoader()
{
    m_stop.request_stop();
}

void HistoryLoader::load(const QString &path)
{
    cancel();
    m_stop = {};
    m_isLoading = true;
    // setFuture() drops what the watcher still had to deliver of the load before.
    m_watcher.setFuture(QtConcurrent::run(&ui::load, path, m_limits, m_stop.get_token()));
}

void HistoryLoader::cancel()
{
    m_stop.request_stop();
    m_isLoading = false;
    m_watcher.setFuture({});
}

void HistoryLoader::deliver()
{
    // An empty future, set by cancel(), reports that it finished too.
    if (m_watcher.future().resultCount() == 0)
        return;
    m_isLoading = false;
    const Outcome outcome = m_watcher.result();
    if (outcome)
        emit loaded(*outcome);
    else
        emit failed(outcome.error());
}

} // namespace hindsight::ui
