// Reading and writing notes files: small ones, so at once and on the calling thread.
#pragma once

#include "core/notes/notes_file.h"

#include <QString>

#include <optional>

namespace hindsight::ui {

/// Nothing where there is no such file.
[[nodiscard]] core::Result<std::optional<core::NotesFile>> readNotes(const QString &path);
/// The old file stays until the new one is whole.
[[nodiscard]] std::optional<core::Error> writeText(const QString &path, const std::string &text);

/// What a person has changed and not saved, with what was saved then.
struct UnsavedNotes
{
    core::NotesFile unsaved;
    core::NotesFile saved;
};

[[nodiscard]] core::Result<std::optional<UnsavedNotes>> readUnsaved(const QString &path);
[[nodiscard]] std::optional<core::Error> writeUnsaved(const QString &path, const UnsavedNotes &notes);

} // namespace hindsight::ui
