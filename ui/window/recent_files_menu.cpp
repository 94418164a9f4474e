#include "ui/window/recent_files_menu.h"

#include "ui/window/settings.h"

#include <QDir>
#include <QFileInfo>

namespace hindsight::ui {

RecentFilesMenu::RecentFilesMenu(Settings &settings, QWidget *parent)
    : QMenu(tr("Open &Recent"), parent), m_settings(settings)
{
    connect(&settings, &Settings::recentFilesChanged, this, &RecentFilesMenu::fill);
    fill();
}

void RecentFilesMenu::fill()
{
    clear();
    const QStringList files = m_settings.recentFiles();
    int number = 0;
    for (const QString &path : files) {
        const QFileInfo file(path);
        QString name = tr("%1 — %2").arg(file.fileName(), QDir::toNativeSeparators(file.path()));
        name.replace(u'&', QStringLiteral("&&"));
        // The first nine have a key.
        QAction *action = addAction(++number < 10 ? QStringLiteral("&%1  %2").arg(number).arg(name) : name);
        connect(action, &QAction::triggered, this, [this, path] { emit fileChosen(path); });
    }
    if (!files.isEmpty()) {
        addSeparator();
        connect(addAction(tr("&Clear Recent Files")), &QAction::triggered, &m_settings, &Settings::clearRecentFiles);
    }
    setEnabled(!files.isEmpty());
}

} // namespace hindsight::ui
