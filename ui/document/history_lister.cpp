#include "ui/document/history_lister.h"

#include "core/reading/reader.h"
#include "ui/document/file_finder.h"
#include "ui/document/file_name.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QtConcurrent>

#include <filesystem>
#include <new>
#include <system_error>

namespace hindsight::ui {

namespace {

constexpr qint64 kPartMilliseconds = 100;

core::Result<QStringList> filesOf(const QStringList &places, const std::stop_token &stop)
{
    QStringList files;
    for (const QString &place : places) {
        auto found = filesAt(place, stop);
        // What is missing among several is said in its row.
        if (!found && places.size() == 1)
            return found.error();
        files += found ? *found : QStringList{place};
    }
    return files;
}

core::Result<HistoryEntries> readEntries(const QString &path, const core::ReadLimits &limits,
                                         const std::stop_token &stop)
{
    const std::string name = fileBytesOf(path);
    std::error_code unknown;
    const auto status = std::filesystem::status(name, unknown);
    // A pipe would be waited for.
    if (std::filesystem::is_other(status))
        return core::Error{core::ErrorKind::CannotOpen, "neither a file nor a folder", {}};
    const auto histories = core::readFile(name, {.stop = stop, .progress = {}, .limits = limits});
    if (!histories)
        return histories.error();
    HistoryEntries entries;
    for (const auto &history : *histories) {
        const auto execution = core::buildExecution(history, stop);
        if (!execution)
            return execution.error();
        const std::size_t number = histories->size() > 1 ? entries.size() + 1 : 0;
        entries.push_back(entryOf(**execution, {.path = path, .number = number}));
    }
    return entries;
}

HistoryEntries entriesOf(const QString &path, const core::ReadLimits &limits, const std::stop_token &stop)
{
    // A file can be larger than the memory there is; that must not end the program.
    try {
        auto entries = readEntries(path, limits, stop);
        return entries ? std::move(*entries) : HistoryEntries{entryOf(entries.error(), path)};
    } catch (const std::bad_alloc &) {
        return {entryOf({core::ErrorKind::TooLarge, "there is not enough memory for it", {}}, path)};
    }
}

void listFiles(QPromise<ListedPart> &promise, const QStringList &places, const core::ReadLimits &limits,
               const std::stop_token &stop)
{
    const auto files = filesOf(places, stop);
    ListedPart part;
    if (!files) {
        part.error = files.error();
        promise.addResult(part);
        return;
    }
    part.fileCount = files->size();
    QElapsedTimer sinceLast;
    sinceLast.start();
    for (const QString &file : *files) {
        HistoryEntries entries = entriesOf(file, limits, stop);
        if (stop.stop_requested())
            return;
        std::ranges::move(entries, std::back_inserter(part.entries));
        ++part.filesRead;
        if (part.filesRead < part.fileCount && sinceLast.elapsed() < kPartMilliseconds)
            continue;
        promise.addResult(part);
        part.entries.clear();
        sinceLast.start();
    }
}

} // namespace

HistoryLister::HistoryLister(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this, &HistoryLister::deliver);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &HistoryLister::deliverEnd);
}

HistoryLister::~HistoryLister()
{
    m_stop.request_stop();
}

void HistoryLister::list(const QStringList &places)
{
    cancel();
    m_stop = {};
    m_watcher.setFuture(QtConcurrent::run(&m_thread, &listFiles, places, m_limits, m_stop.get_token()));
}

void HistoryLister::cancel()
{
    m_stop.request_stop();
    m_watcher.setFuture({});
}

void HistoryLister::deliver(int index)
{
    const ListedPart part = m_watcher.resultAt(index);
    if (part.error)
        emit failed(*part.error);
    else
        emit listed(part);
}

void HistoryLister::deliverEnd()
{
    // An empty future, set by cancel(), reports that it finished too.
    if (m_watcher.future().resultCount() > 0 && !m_watcher.resultAt(0).error)
        emit finished();
}

} // namespace hindsight::ui
