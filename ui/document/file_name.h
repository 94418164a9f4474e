// File names between the system and Qt. The system's are bytes, and where they are no UTF-8 QFile::decodeName() loses
// them, so that the file cannot be opened any more. Here such a byte is a lone surrogate, U+DC80 to U+DCFF, which no
// text has. Qt itself would open another file by such a name, or none. Any thread.
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace hindsight::ui {

[[nodiscard]] QString fileNameOf(std::string_view bytes);

/// The bytes that fileNameOf() was given; the UTF-8 of any other text.
[[nodiscard]] std::string fileBytesOf(const QString &name);

/// Some of it is no UTF-8.
[[nodiscard]] bool hasLoneBytes(const QString &name);

/// With U+FFFD in place of each byte that is no UTF-8, for people and for the name of another file.
[[nodiscard]] QString withoutLoneBytes(QString name);

/// Whether both lead to one file that is there: by another spelling or through a link too. Looks at the disk.
[[nodiscard]] bool isSameFile(const QString &name, const QString &other);

} // namespace hindsight::ui
