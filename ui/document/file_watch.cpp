#include "ui/document/file_watch.h"

#include "ui/document/file_name.h"

#include <QFileInfo>

#include <sys/stat.h>

namespace hindsight::ui {

namespace {

constexpr int kPauseMilliseconds = 200;

} // namespace

FileWatch::FileWatch(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::wait);
    // An editor writes another file and gives it this one's name.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::wait);
    connect(&m_pause, &QTimer::timeout, this, &FileWatch::look);
}

void FileWatch::watch(const QString &path)
{
    if (const QStringList before = m_watcher.files() + m_watcher.directories(); !before.isEmpty())
        m_watcher.removePaths(before);
    m_pause.stop();
    m_path = path;
    m_stamp = stampOf(path);
    if (!m_stamp.isThere || path.startsWith(u":/"))
        return;
    m_watcher.addPath(path);
    m_watcher.addPath(QFileInfo(path).absolutePath());
}

void FileWatch::setPause(int milliseconds)
{
    m_pause.setInterval(std::max(milliseconds, kPauseMilliseconds));
}

FileWatch::Stamp FileWatch::stampOf(const QString &path)
{
    struct stat status = {};
    if (::stat(fileBytesOf(path).c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    return {.isThere = true,
            .inode = status.st_ino,
            .size = status.st_size,
            .modifiedSeconds = status.st_mtim.tv_sec,
            .modifiedNanos = status.st_mtim.tv_nsec};
}

// Not begun anew by each change, or a file that never rests would never be read.
void FileWatch::wait()
{
    if (!m_pause.isActive())
        m_pause.start();
}

void FileWatch::look()
{
    const Stamp stamp = stampOf(m_path);
    if (stamp == m_stamp)
        return;
    const bool isOtherFile = stamp.inode != m_stamp.inode;
    m_stamp = stamp;
    if (!stamp.isThere) {
        emit removed();
        return;
    }
    if (isOtherFile) {
        // What is watched is the file, not its name.
        m_watcher.removePath(m_path);
        m_watcher.addPath(m_path);
    }
    emit changed();
}

} // namespace hindsight::ui
