#include "ui/document/file_finder.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <glob.h>

namespace hindsight::ui {

namespace {

core::Error error(core::ErrorKind kind, std::string message)
{
    return core::Error{.kind = kind, .message = std::move(message), .place = {}};
}

qsizetype endOfDigits(QStringView text, qsizetype from)
{
    while (from < text.size() && text[from].isDigit())
        ++from;
    return from;
}

// Takes the digits that begin at both positions as numbers, of any length.
int compareNumbers(QStringView left, qsizetype &l, QStringView right, qsizetype &r)
{
    const auto significant = [](QStringView text, qsizetype &at) {
        const qsizetype end = endOfDigits(text, at);
        while (at < end && text[at].digitValue() == 0)
            ++at;
        const QStringView digits = text.sliced(at, end - at);
        at = end;
        return digits;
    };
    const QStringView a = significant(left, l);
    const QStringView b = significant(right, r);
    return a.size() != b.size() ? (a.size() < b.size() ? -1 : 1) : a.compare(b);
}

// What stands in a folder stays together, since nothing in a name comes before its '/'.
int orderOf(QChar c)
{
    return c == u'/' ? 0 : c.toCaseFolded().unicode();
}

bool comesBefore(const QString &left, const QString &right)
{
    qsizetype l = 0;
    qsizetype r = 0;
    while (l < left.size() && r < right.size()) {
        int order = 0;
        if (left[l].isDigit() && right[r].isDigit())
            order = compareNumbers(left, l, right, r);
        else
            order = orderOf(left[l++]) - orderOf(right[r++]);
        if (order != 0)
            return order < 0;
    }
    const bool isLeftAtEnd = l == left.size();
    return isLeftAtEnd == (r == right.size()) ? left < right : isLeftAtEnd;
}

// What is kept beside a history is none.
bool isNotes(const QString &path)
{
    return path.endsWith(u".hindsight.json");
}

// False where it was asked to stop.
bool addFiles(const QString &folder, QStringList &files, const std::stop_token &stop)
{
    QStringList pending{folder};
    while (!pending.isEmpty()) {
        QDirIterator entries(pending.takeLast(), QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
        while (entries.hasNext()) {
            if (stop.stop_requested())
                return false;
            const QString path = entries.next();
            const QFileInfo entry = entries.fileInfo();
            if (isNotes(path))
                continue;
            if (!entry.isDir() || !(entry.isReadable() && entry.isExecutable()))
                files += path;
            else if (!entry.isSymLink())
                pending += path;
        }
    }
    return true;
}

} // namespace

PlaceKind kindOf(const QString &place)
{
    const QFileInfo info(place);
    if (info.isDir())
        return PlaceKind::Folder;
    const bool hasWildcard =
        std::any_of(place.begin(), place.end(), [](QChar c) { return c == u'*' || c == u'?' || c == u'['; });
    return hasWildcard && !info.exists() ? PlaceKind::Pattern : PlaceKind::File;
}

core::Result<QStringList> matchesOf(const QString &pattern)
{
    glob_t found = {};
    const int failure = ::glob(QFile::encodeName(pattern).constData(), GLOB_NOSORT, nullptr, &found);
    QStringList matches;
    for (std::size_t i = 0; i < found.gl_pathc; ++i)
        matches += QFile::decodeName(found.gl_pathv[i]);
    ::globfree(&found);
    if (failure == GLOB_NOSPACE)
        return error(core::ErrorKind::TooLarge, "there is not enough memory for all that match this pattern");
    if (matches.isEmpty())
        return error(core::ErrorKind::CannotOpen, "no file matches this pattern");
    std::ranges::sort(matches, comesBefore);
    return matches;
}

core::Result<QStringList> filesIn(const QString &folder, const std::stop_token &stop)
{
    const QFileInfo info(folder);
    if (!info.isReadable() || !info.isExecutable())
        return error(core::ErrorKind::CannotOpen, "no permission to read this folder");
    QStringList files;
    if (!addFiles(folder, files, stop))
        return error(core::ErrorKind::Cancelled, "reading was cancelled");
    if (files.isEmpty())
        return error(core::ErrorKind::Empty, "a folder without a file in it");
    std::ranges::sort(files, comesBefore);
    return files;
}

core::Result<QStringList> filesAt(const QString &place, const std::stop_token &stop)
{
    switch (kindOf(place)) {
    case PlaceKind::File:
        return QStringList{place};
    case PlaceKind::Folder:
        return filesIn(place, stop);
    case PlaceKind::Pattern:
        break;
    }
    const auto matches = matchesOf(place);
    if (!matches)
        return matches.error();
    QStringList files;
    for (const QString &match : *matches) {
        if (isNotes(match))
            continue;
        if (!QFileInfo(match).isDir()) {
            files += match;
        } else if (auto inside = filesIn(match, stop)) {
            files += *inside;
        } else if (inside.error().kind != core::ErrorKind::Empty) {
            return inside.error();
        }
    }
    return files;
}

} // namespace hindsight::ui
