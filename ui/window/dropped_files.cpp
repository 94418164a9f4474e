#include "ui/window/dropped_files.h"

#include <QMimeData>
#include <QUrl>

namespace hindsight::ui {

QStringList droppedFiles(const QMimeData &data)
{
    QStringList files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files += url.toLocalFile();
    }
    files.removeDuplicates();
    return files;
}

} // namespace hindsight::ui
