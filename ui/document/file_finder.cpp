#include "ui/document/file_finder.h"

#include "ui/document/file_name.h"

#include <QRegularExpression>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <glob.h>
#include <unistd.h>

namespace hindsight::ui {

namespace fs = std::filesystem;
using namespace Qt::StringLiterals;

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

bool isFolderAt(const QString &path)
{
    std::error_code unknown;
    return fs::is_directory(fileBytesOf(path), unknown);
}

bool mayEnter(const QString &folder)
{
    return ::access(fileBytesOf(folder).c_str(), R_OK | X_OK) == 0;
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
        const QString parent = pending.takeLast();
        std::error_code failure;
        const fs::directory_iterator entries(fileBytesOf(parent), failure);
        for (auto entry = fs::begin(entries); !failure && entry != fs::end(entries); entry.increment(failure)) {
            if (stop.stop_requested())
                return false;
            const std::string name = entry->path().filename().string();
            const QString path = parent % (parent.endsWith(u'/') ? u""_s : u"/"_s) % fileNameOf(name);
            if (name.starts_with('.') || isNotes(path))
                continue;
            std::error_code unknown;
            const fs::file_status status = entry->status(unknown);
            const bool isFolder = fs::is_directory(status);
            if (fs::is_regular_file(status) || (isFolder && !mayEnter(path)))
                files += path;
            else if (isFolder && !entry->is_symlink(unknown))
                pending += path;
        }
    }
    return true;
}

// Where a pattern's `**/` stands for any number of folders, also for none; -1 where it has none.
qsizetype anyFoldersAt(const QString &pattern, qsizetype from)
{
    for (qsizetype at = pattern.indexOf(u"**/", from); at >= 0; at = pattern.indexOf(u"**/", at + 1)) {
        if (at == 0 || pattern[at - 1] == u'/')
            return at;
    }
    return -1;
}

QRegularExpression expressionOf(const QString &pattern)
{
    QString expression;
    qsizetype done = 0;
    const auto add = [&](qsizetype end) {
        expression += QRegularExpression::wildcardToRegularExpression(QStringView(pattern).sliced(done, end - done),
                                                                      QRegularExpression::UnanchoredWildcardConversion);
    };
    for (qsizetype at = anyFoldersAt(pattern, 0); at >= 0; at = anyFoldersAt(pattern, done)) {
        add(at);
        expression += u"(?:[^/]+/)*";
        done = at + 3;
    }
    add(pattern.size());
    return QRegularExpression(QRegularExpression::anchoredPattern(expression),
                              QRegularExpression::DotMatchesEverythingOption);
}

// glob() knows no `**`. As with a folder's files, what is hidden is passed over.
core::Result<QStringList> matchesBelow(const QString &pattern, const std::stop_token &stop)
{
    const auto firstWildcard =
        std::find_if(pattern.begin(), pattern.end(), [](QChar c) { return c == u'*' || c == u'?' || c == u'['; });
    const qsizetype slash = pattern.lastIndexOf(u'/', firstWildcard - pattern.begin());
    const QString folder = pattern.left(slash + 1);
    QStringList files;
    if (!addFiles(folder.isEmpty() ? u"./"_s : folder, files, stop))
        return error(core::ErrorKind::Cancelled, "reading was cancelled");
    const QRegularExpression expression = expressionOf(pattern);
    QStringList matches;
    for (const QString &file : files) {
        const QString path = folder.isEmpty() ? file.sliced(2) : file;
        if (expression.match(path).hasMatch())
            matches += path;
    }
    return matches;
}

} // namespace

PlaceKind kindOf(const QString &place)
{
    if (isFolderAt(place))
        return PlaceKind::Folder;
    const bool hasWildcard =
        std::any_of(place.begin(), place.end(), [](QChar c) { return c == u'*' || c == u'?' || c == u'['; });
    std::error_code unknown;
    return hasWildcard && !fs::exists(fileBytesOf(place), unknown) ? PlaceKind::Pattern : PlaceKind::File;
}

core::Result<QStringList> matchesOf(const QString &pattern, const std::stop_token &stop)
{
    if (anyFoldersAt(pattern, 0) >= 0) {
        auto below = matchesBelow(pattern, stop);
        if (below && below->isEmpty())
            return error(core::ErrorKind::CannotOpen, "no file matches this pattern");
        if (below)
            std::ranges::sort(*below, comesBefore);
        return below;
    }
    glob_t found = {};
    const int failure = ::glob(fileBytesOf(pattern).c_str(), GLOB_NOSORT, nullptr, &found);
    QStringList matches;
    for (std::size_t i = 0; i < found.gl_pathc; ++i)
        matches += fileNameOf(found.gl_pathv[i]);
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
    if (!mayEnter(folder))
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
    const auto matches = matchesOf(place, stop);
    if (!matches)
        return matches.error();
    QStringList files;
    for (const QString &match : *matches) {
        if (isNotes(match))
            continue;
        if (!isFolderAt(match)) {
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
