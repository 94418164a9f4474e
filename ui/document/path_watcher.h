// The one watcher of files and folders that all open histories share: the system has few of them for a person (128 on
// many), and giving one back takes it tens of milliseconds. GUI thread only.
#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>

namespace hindsight::ui {

class PathWatcher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PathWatcher)

public:
    /// Lives as long as the application. REQUIRES: there is a QCoreApplication
    [[nodiscard]] static PathWatcher &shared();

    /// A path is watched as long as somebody wants it: as many remove() as add().
    void add(const QString &path);
    void remove(const QString &path);
    /// Watches what has that name now; what is watched is else the file that had it.
    void renew(const QString &path);

signals:
    /// The file, or what is in the folder.
    void changed(const QString &path);

private:
    explicit PathWatcher(QObject *parent);

    QFileSystemWatcher m_watcher;
    QHash<QString, int> m_wanted; // how often
};

} // namespace hindsight::ui
