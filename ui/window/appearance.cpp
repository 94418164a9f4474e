#include "ui/window/appearance.h"

#include "ui/theme/theme.h"

#include <QApplication>

namespace hindsight::ui {

namespace {

const Theme &themeOf(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return Theme::light();
    case Appearance::Dark:
        return Theme::dark();
    case Appearance::System:
        break;
    }
    // A palette that sets nothing brings the platform's own back.
    QApplication::setPalette(QPalette());
    return Theme::of(QApplication::palette());
}

} // namespace

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    const QColor button = theme.isDark ? theme.panel.lighter(125) : theme.ground;
    palette.setColor(QPalette::Window, theme.panel);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.ground);
    palette.setColor(QPalette::AlternateBase, theme.isDark ? theme.ground.lighter(118) : theme.panel.lighter(102));
    palette.setColor(QPalette::ToolTipBase, theme.isDark ? theme.grid : theme.ground);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.textMuted);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.onFilled);
    // A tint, so that marks and failures keep their colours in a selected row.
    palette.setColor(QPalette::Highlight, theme.isDark ? QColor(0x26, 0x3f, 0x5a) : QColor(0xcf, 0xe3, 0xf7));
    palette.setColor(QPalette::HighlightedText, theme.text);
    palette.setColor(QPalette::Link, theme.selection);
    palette.setColor(QPalette::LinkVisited, theme.selection);
    palette.setColor(QPalette::Light, button.lighter(theme.isDark ? 130 : 105));
    palette.setColor(QPalette::Midlight, button.lighter(theme.isDark ? 115 : 102));
    palette.setColor(QPalette::Mid, theme.isDark ? theme.grid.lighter(120) : theme.grid.darker(115));
    palette.setColor(QPalette::Dark, theme.isDark ? theme.ground.darker(120) : theme.grid.darker(130));
    palette.setColor(QPalette::Shadow, theme.isDark ? Qt::black : theme.grid.darker(180));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.isDark ? QColor(0x6b, 0x76, 0x86) : QColor(0x9a, 0xa3, 0xaf));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.grid);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.textMuted);
    return palette;
}

void apply(Appearance appearance)
{
    QApplication::setPalette(paletteOf(themeOf(appearance)));
}

} // namespace hindsight::ui
