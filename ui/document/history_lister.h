// Lists the histories in a folder, a pattern or many files off the GUI thread: reads one file after the other and keeps
// of each only its entries. One listing a lister; cancel() and the destructor end it, and nothing of it arrives
// afterwards. Lives on the GUI thread; the job holds values only.
#pragma once

#include "core/reading/read_limits.h"
#include "ui/document/history_entry.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <optional>
#include <stop_token>

namespace hindsight::ui {

/// What is known after some more files were read.
struct ListedPart
{
    HistoryEntries entries; // those that are new
    qsizetype filesRead = 0;
    qsizetype fileCount = 0;
    std::optional<core::Error> error; // none of the files could be found; nothing follows
};

class HistoryLister final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryLister)

public:
    explicit HistoryLister(QObject *parent = nullptr);
    ~HistoryLister() override;

    /// Of what is read from here on; core's own where nothing is set.
    void setLimits(const core::ReadLimits &limits) { m_limits = limits; }

    /// Ends in exactly one of finished() and failed(), unless it is cancelled: then in neither.
    void list(const QStringList &places);
    void cancel();

signals:
    /// At most some ten times a second. Together, in the order of the files and of the histories in each.
    void listed(const hindsight::ui::ListedPart &part);
    void finished();
    /// The places stand for no file.
    void failed(const hindsight::core::Error &error);

private:
    void deliver(int index);
    void deliverEnd();

    // Of its own: a long listing must not hold up what else is read.
    QThreadPool m_thread;
    QFutureWatcher<ListedPart> m_watcher;
    std::stop_source m_stop;
    core::ReadLimits m_limits;
};

} // namespace hindsight::ui
