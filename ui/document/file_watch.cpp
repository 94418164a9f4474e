#include "ui/document/file_watch.h"

#include "ui/document/file_name.h"
#include "ui/document/path_watcher.h"

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
    connect(&PathWatcher::shared(), &PathWatcher::changed, this, [this](const QString &path) {
        // An editor writes another file into the folder and gives it this one's name.
        if (!m_folder.isEmpty() && (path == m_path || path == m_folder))
            wait();
    });
    connect(&m_pause, &QTimer::timeout, this, &FileWatch::look);
}

FileWatch::~FileWatch()
{
    forget();
}

void FileWatch::watch(const QString &path)
{
    forget();
    m_pause.stop();
    m_path = path;
    m_stamp = stampOf(path);
    if (!m_stamp.isThere || path.startsWith(u":/"))
        return;
    m_folder = QFileInfo(path).absolutePath();
    PathWatcher::shared().add(m_path);
    PathWatcher::shared().add(m_folder);
}

void FileWatch::forget()
{
    if (m_folder.isEmpty())
        return;
    PathWatcher::shared().remove(m_path);
    PathWatcher::shared().remove(m_folder);
    m_folder.clear();
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
    if (isOtherFile)
        PathWatcher::shared().renew(m_path);
    emit changed();
}

} // namespace hindsight::ui
