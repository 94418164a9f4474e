// The menu of how times are written: their form and their zone, kept in step with the settings.
#pragma once

#include "ui/document/time_style.h"

#include <QMenu>

class QActionGroup;

namespace hindsight::ui {

class Settings;

class TimesMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimesMenu)

public:
    /// `settings` outlives the menu.
    explicit TimesMenu(Settings &settings, QWidget *parent = nullptr);

signals:
    /// For one that is not in the menu.
    void zoneAsked();

private:
    void addForm(const QString &text, const QKeySequence &key, TimeForm form);
    void addZone(const QString &text, const Zone &zone);
    void addRecentZones();
    void follow();

    Settings &m_settings;
    QActionGroup *m_forms;
    QActionGroup *m_zones;
    QAction *m_beforeOther; // the recent zones stand above it
    QList<QAction *> m_recent;
};

} // namespace hindsight::ui
