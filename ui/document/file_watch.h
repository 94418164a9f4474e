// Notices when a file changes on the disk, however it is done: appended to, written over, cut, replaced by another
// under its name, deleted and made again. Several changes in a moment are one. GUI thread only.
#pragma once

#include <QObject>
#include <QTimer>

#include <cstdint>

namespace hindsight::ui {

class FileWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileWatch)

public:
    explicit FileWatch(QObject *parent = nullptr);
    ~FileWatch() override;

    /// From here on, also for what has not been read yet; a file before is forgotten. What is no file is never said to
    /// change.
    void watch(const QString &path);
    /// The least time between a change and its signal, in milliseconds, for a file that takes long to read.
    void setPause(int milliseconds);

signals:
    void changed();
    void removed();

private:
    // What tells one state of a file from another.
    struct Stamp
    {
        bool isThere = false;
        std::uint64_t inode = 0;
        std::int64_t size = 0;
        std::int64_t modifiedSeconds = 0;
        std::int64_t modifiedNanos = 0;

        bool operator==(const Stamp &) const = default;
    };

    [[nodiscard]] static Stamp stampOf(const QString &path);
    void forget();
    void wait();
    void look();

    QString m_path;
    QString m_folder; // of the path; empty while nothing is watched
    Stamp m_stamp;
    QTimer m_pause;
};

} // namespace hindsight::ui
