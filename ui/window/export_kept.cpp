#include "ui/window/export_kept.h"

#include "ui/document/file_name.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>

namespace hindsight::ui {

// The system knows best which names are of one file; QFileInfo knows no name that is not UTF-8.
bool isKept(const QString &path, const QStringList &kept)
{
    const std::filesystem::path file(fileBytesOf(path));
    return std::ranges::any_of(kept, [&file](const QString &each) {
        std::error_code isMissing;
        return std::filesystem::equivalent(file, std::filesystem::path(fileBytesOf(each)), isMissing);
    });
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
