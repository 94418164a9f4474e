// Reads a pipe off the GUI thread and shows what has arrived so far while the rest is still to come: what is whole, a
// few times a second, but never so often that it takes more than a part of the time. One pipe a reader; cancel() and
// the destructor end it, and nothing of it arrives afterwards. Lives on the GUI thread; the job holds values only.
#pragma once

#include "core/reading/read_limits.h"
#include "ui/document/history_loader.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <stop_token>

namespace hindsight::ui {

class PipeReader final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PipeReader)

public:
    explicit PipeReader(QObject *parent = nullptr);
    ~PipeReader() override;

    /// Of what is read from here on; core's own where nothing is set.
    void setLimits(const core::ReadLimits &limits) { m_limits = limits; }

    /// True for standard input, `-`, and for what is neither a file nor a folder.
    [[nodiscard]] static bool isPipe(const QString &path);

    /// Ends in exactly one of finished() and failed(), unless it is cancelled: then in neither.
    void read(const QString &path);
    void cancel();

signals:
    /// So many bytes have come; some ten times a second while they do.
    void received(qint64 bytes);
    /// The histories in what has come so far. That it ends in the middle of something is no damage yet.
    void arrived(const hindsight::ui::Executions &executions);
    /// All has come, and nothing follows.
    void finished(const hindsight::ui::Executions &executions);
    void failed(const hindsight::core::Error &error);

private:
    struct Mailbox;

    void collect();

    // Of its own: a pipe to which nobody writes must not hold up what else is read.
    QThreadPool m_thread;
    QTimer m_collection;
    std::shared_ptr<Mailbox> m_mailbox; // null where nothing is read
    std::stop_source m_stop;
    core::ReadLimits m_limits;
    qint64 m_received = 0;
};

} // namespace hindsight::ui
