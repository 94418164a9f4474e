// What the Help menu shows, in windows that don't hold up anything.
#pragma once

class QMenuBar;
class QWidget;

namespace hindsight::ui {

/// Every action of the menus that has a key, menu by menu.
void showShortcuts(const QMenuBar &menus, QWidget *parent);
void showAbout(QWidget *parent);

} // namespace hindsight::ui
