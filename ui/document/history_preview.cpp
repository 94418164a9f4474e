#include "ui/document/history_preview.h"

#include "core/reading/reader.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrent>

namespace hindsight::ui {

namespace {

using Beginning = std::shared_ptr<const core::Execution>;

// Some hundred Events: more than a window shows at once.
constexpr qint64 kBeginningBytes = 128 << 10;

// What the cut at the end leaves damaged is what the loader reads.
Beginning beginningOf(const QString &path, const std::stop_token &stop)
{
    const QFileInfo info(path);
    QFile file(path);
    if (stop.stop_requested() || !info.isFile() || info.size() < HistoryPreview::kLeastFileBytes ||
        !file.open(QIODevice::ReadOnly))
        return {};
    core::ReadControl control;
    control.stop = stop;
    const auto histories = core::readBytes(file.read(kBeginningBytes).toStdString(), path.toStdString(), control);
    if (!histories || histories->front()->eventCount() == 0)
        return {};
    const auto execution = core::buildExecution(histories->front(), stop);
    return execution ? *execution : nullptr;
}

} // namespace

HistoryPreview::HistoryPreview(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &HistoryPreview::deliver);
}

HistoryPreview::~HistoryPreview()
{
    m_stop.request_stop();
}

void HistoryPreview::look(const QString &path)
{
    cancel();
    m_stop = {};
    m_watcher.setFuture(QtConcurrent::run(&beginningOf, path, m_stop.get_token()));
}

void HistoryPreview::cancel()
{
    m_stop.request_stop();
    m_watcher.setFuture({});
}

void HistoryPreview::deliver()
{
    if (m_watcher.future().resultCount() == 0)
        return;
    if (const Beginning beginning = m_watcher.result())
        emit found(beginning);
}

} // namespace hindsight::ui
