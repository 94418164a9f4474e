#include "ui/window/export_kept.h"

#include "ui/document/file_name.h"

#include <QFileInfo>

#include <algorithm>

namespace hindsight::ui {

bool isKept(const QString &path, const QStringList &kept)
{
    return std::ranges::any_of(kept, [&path](const QString &each) { return isSameFile(path, each); });
}

QString besideKept(const QString &path, const QStringList &kept)
{
    const QFileInfo file(path);
    const QString ending = file.suffix().isEmpty() ? QString() : QString(u'.' % file.suffix());
    QString free = path;
    for (int number = 1; isKept(free, kept); ++number) {
        const QString more = number == 1 ? QString() : QStringLiteral("-%1").arg(number);
        free = path.chopped(ending.size()) % QStringLiteral("-export") % more % ending;
    }
    return free;
}

} // namespace hindsight::ui
