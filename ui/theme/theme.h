// The colours of the picture, light, dark or without any for a printer, from one table; a plain value, so that an
// export can ask for each.
// One hue per kind, the same in both themes. Never the only bearer of a meaning: shapes and words say it too.
#pragma once

#include "core/model/event_type.h"

#include <QColor>

class QPalette;

namespace hindsight::ui {

struct Theme
{
    bool isDark = false;
    bool isMono = false; // black, grey and white
    QColor ground;
    QColor panel; // behind the lanes' names
    QColor grid;
    QColor text;
    QColor textMuted;
    QColor onFilled; // text and signs on a filled mark
    QColor workflowTask;
    QColor selection;
    QColor step;

    [[nodiscard]] static const Theme &light();
    [[nodiscard]] static const Theme &dark();
    [[nodiscard]] static const Theme &print();
    /// Dark where the palette's text is lighter than its window.
    [[nodiscard]] static const Theme &of(const QPalette &palette);

    [[nodiscard]] QColor colorOf(core::Category category) const;
    [[nodiscard]] QColor colorOf(core::Outcome outcome) const;
    /// So much of a colour, 0 to 1, over the ground; opaque, so that nothing shines through.
    [[nodiscard]] QColor mixed(const QColor &color, double part) const;
    /// As little of a colour over the ground as is still told from it (kMarkContrast): for hatches and for what stands
    /// behind; `text` can be read on it.
    [[nodiscard]] QColor toned(const QColor &color) const;
    /// What a bar is filled with once it was started, for its name in `text`; its outline and the lack of a hatch say
    /// it too.
    [[nodiscard]] QColor working(const QColor &color) const;
};

} // namespace hindsight::ui
