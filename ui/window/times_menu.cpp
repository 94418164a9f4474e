#include "ui/window/times_menu.h"

#include "ui/window/settings.h"

#include <QActionGroup>

namespace hindsight::ui {

TimesMenu::TimesMenu(Settings &settings, QWidget *parent)
    : QMenu(tr("Ti&mes"), parent), m_settings(settings), m_forms(new QActionGroup(this)),
      m_zones(new QActionGroup(this))
{
    addForm(tr("&Absolute"), QKeySequence(tr("Alt+1")), TimeForm::Absolute);
    addForm(tr("Since the &Start"), QKeySequence(tr("Alt+2")), TimeForm::SinceStart);
    addForm(tr("Since the &Previous Event"), QKeySequence(tr("Alt+3")), TimeForm::SincePrevious);
    addSeparator();
    addZone(tr("&UTC"), Zone());
    addZone(tr("&Local Time"), Zone::local());
    m_beforeOther = addSeparator();
    connect(addAction(tr("&Other Zone…")), &QAction::triggered, this, &TimesMenu::zoneAsked);
    addRecentZones();
    follow();
    connect(&settings, &Settings::timesChanged, this, &TimesMenu::follow);
    // The menu that is open stays as it is; the next time the zone that was used last stands first.
    connect(this, &QMenu::aboutToShow, this, &TimesMenu::addRecentZones);
    connect(this, &QMenu::aboutToShow, this, &TimesMenu::follow);
}

void TimesMenu::addForm(const QString &text, const QKeySequence &key, TimeForm form)
{
    QAction *action = m_forms->addAction(addAction(text));
    action->setShortcut(key);
    action->setCheckable(true);
    action->setData(static_cast<int>(form));
    connect(action, &QAction::triggered, this,
            [this, form] { m_settings.setTimes({.form = form, .zone = m_settings.times().zone}); });
}

void TimesMenu::addZone(const QString &text, const Zone &zone)
{
    QAction *action = m_zones->addAction(new QAction(text, this));
    action->setCheckable(true);
    action->setData(zone.key());
    connect(action, &QAction::triggered, this,
            [this, zone] { m_settings.setTimes({.form = m_settings.times().form, .zone = zone}); });
    insertAction(zone.isNamed() ? m_beforeOther : nullptr, action);
    if (zone.isNamed())
        m_recent += action;
}

void TimesMenu::addRecentZones()
{
    qDeleteAll(m_recent);
    m_recent.clear();
    const QStringList zones = m_settings.recentZones();
    for (const QString &key : zones) {
        // What the computer does not know any more is left out.
        if (const auto zone = Zone::named(key))
            addZone(key, *zone);
    }
}

void TimesMenu::follow()
{
    const TimeStyle times = m_settings.times();
    const QList<QAction *> forms = m_forms->actions();
    for (QAction *action : forms)
        action->setChecked(action->data().toInt() == static_cast<int>(times.form));
    const QList<QAction *> zones = m_zones->actions();
    for (QAction *action : zones)
        action->setChecked(action->data().toString() == times.zone.key());
}

} // namespace hindsight::ui
