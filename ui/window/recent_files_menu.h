// The menu of files that were open before, newest first, kept in step with the settings.
#pragma once

#include <QMenu>

namespace hindsight::ui {

class Settings;

class RecentFilesMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecentFilesMenu)

public:
    explicit RecentFilesMenu(Settings &settings, QWidget *parent = nullptr);

signals:
    void fileChosen(const QString &path);

private:
    void fill();

    Settings &m_settings;
};

} // namespace hindsight::ui
