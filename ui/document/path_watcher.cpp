#include "ui/document/path_watcher.h"

#include <QCoreApplication>
#include <QPointer>

namespace hindsight::ui {

PathWatcher &PathWatcher::shared()
{
    static QPointer<PathWatcher> watcher;
    if (!watcher)
        watcher = new PathWatcher(QCoreApplication::instance());
    return *watcher;
}

PathWatcher::PathWatcher(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &PathWatcher::changed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &PathWatcher::changed);
}

void PathWatcher::add(const QString &path)
{
    if (++m_wanted[path] == 1)
        m_watcher.addPath(path);
}

void PathWatcher::remove(const QString &path)
{
    const auto wanted = m_wanted.find(path);
    if (wanted == m_wanted.end() || --*wanted > 0)
        return;
    m_wanted.erase(wanted);
    m_watcher.removePath(path);
}

void PathWatcher::renew(const QString &path)
{
    m_watcher.removePath(path);
    m_watcher.addPath(path);
}

} // namespace hindsight::ui
