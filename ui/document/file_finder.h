// Which files a word of the command line, a drop or a dialog stands for: itself, those of a folder, or those that match
// a pattern. Names are as fileNameOf() makes them. Touches the disk and nothing else; any thread.
#pragma once

#include "core/model/result.h"

#include <QStringList>

#include <stop_token>

namespace hindsight::ui {

enum class PlaceKind : std::uint8_t {
    File,   // also what does not exist, standard input (`-`) and a resource
    Folder, // all files in it, at any depth
    Pattern // `*`, `?` or `[…]` in it, and there is no file of that very name
};

[[nodiscard]] PlaceKind kindOf(const QString &place);

/// The files and folders that match, sorted as people count (`run-9` before `run-10`), by the rules of the shell: `*`
/// matches no `/` and no leading dot, and `**/` any number of folders, none as well, of which it finds the files that
/// filesIn() would. An error where there is none, or where it was asked to stop.
/// REQUIRES: kindOf(pattern) == PlaceKind::Pattern
[[nodiscard]] core::Result<QStringList> matchesOf(const QString &pattern, const std::stop_token &stop = {});

/// The files in a folder and in the folders in it, sorted as people count. Hidden ones are left out, notes files
/// (`*.hindsight.json`) and links to folders; a folder in it that must not be read is in the list, so that reading it
/// says why. An error where the folder itself can't be read or has no file, or where it was asked to stop.
[[nodiscard]] core::Result<QStringList> filesIn(const QString &folder, const std::stop_token &stop = {});

/// All files that a place stands for, those in folders that match a pattern included; the same are left out.
[[nodiscard]] core::Result<QStringList> filesAt(const QString &place, const std::stop_token &stop = {});

} // namespace hindsight::ui
