#include "ui/document/notes_on_disk.h"

#include "ui/document/file_name.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace hindsight::ui {

namespace {

using Json = nlohmann::ordered_json;

core::Error errorOf(core::ErrorKind kind, const QFileDevice &file)
{
    return {kind, file.errorString().toStdString(), {}};
}

core::Result<std::optional<std::string>> readText(const QString &path)
{
    // Qt would take another file for it.
    if (hasLoneBytes(path) || !QFileInfo::exists(path))
        return std::optional<std::string>();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return errorOf(core::ErrorKind::CannotOpen, file);
    // One byte more tells that it is too large.
    const QByteArray bytes = file.read(static_cast<qint64>(core::NotesFile::kLargest) + 1);
    if (file.error() != QFileDevice::NoError)
        return errorOf(core::ErrorKind::CannotOpen, file);
    return std::optional(bytes.toStdString());
}

} // namespace

core::Result<std::optional<core::NotesFile>> readNotes(const QString &path)
{
    const auto text = readText(path);
    if (!text)
        return text.error();
    if (!*text)
        return std::optional<core::NotesFile>();
    auto file = core::NotesFile::parse(**text);
    if (!file)
        return file.error();
    return std::optional(std::move(*file));
}

std::optional<core::Error> writeText(const QString &path, const std::string &text)
{
    if (hasLoneBytes(path))
        return core::Error{core::ErrorKind::CannotWrite, "notes are not kept beside a file whose name is no UTF-8", {}};
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), size) != size || !file.commit())
        return errorOf(core::ErrorKind::CannotWrite, file);
    return std::nullopt;
}

core::Result<std::optional<UnsavedNotes>> readUnsaved(const QString &path)
{
    const auto text = readText(path);
    if (!text)
        return text.error();
    if (!*text)
        return std::optional<UnsavedNotes>();
    const Json both = Json::parse(**text, nullptr, false);
    const bool isBoth = both.is_object() && both.contains("unsaved") && both.contains("saved") &&
                        both["unsaved"].is_string() && both["saved"].is_string();
    if (!isBoth)
        return core::Error{core::ErrorKind::Damaged, "not what was kept there", {}};
    auto unsaved = core::NotesFile::parse(both["unsaved"].get_ref<const std::string &>());
    auto saved = core::NotesFile::parse(both["saved"].get_ref<const std::string &>());
    if (!unsaved || !saved)
        return unsaved ? saved.error() : unsaved.error();
    return std::optional(UnsavedNotes{std::move(*unsaved), std::move(*saved)});
}

std::optional<core::Error> writeUnsaved(const QString &path, const UnsavedNotes &notes)
{
    const Json both{{"unsaved", notes.unsaved.text()}, {"saved", notes.saved.text()}};
    return writeText(path, both.dump());
}

} // namespace hindsight::ui
