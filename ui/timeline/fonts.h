// The picture's fonts: the application's family in the picture's sizes.
#pragma once

#include <QFont>

namespace hindsight::ui::fonts {

[[nodiscard]] QFont text();
[[nodiscard]] QFont strong();
[[nodiscard]] QFont small();
[[nodiscard]] QFont title();

/// While one lives, the fonts of its thread are those of files: without the desktop's family and hinting, so that a
/// picture is the same from a window as from the command line.
class OfFiles final
{
public:
    OfFiles();
    ~OfFiles();
    OfFiles(const OfFiles &) = delete;
    OfFiles &operator=(const OfFiles &) = delete;

private:
    bool m_was;
};

} // namespace hindsight::ui::fonts
