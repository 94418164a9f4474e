#include "ui/window/settings.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace hindsight::ui {

namespace {

// Raised when saved layouts stop fitting the window; the recent files outlive it.
constexpr int kLayoutVersion = 1;
constexpr int kRecentFiles = 12;
constexpr int kRecentZones = 5;

const QString kVersionKey = QStringLiteral("layout/version");
const QString kLayoutGroup = QStringLiteral("layout");
const QString kRecentKey = QStringLiteral("files/recent");
const QString kFolderKey = QStringLiteral("files/folder");
const QString kTimeFormKey = QStringLiteral("times/form");
const QString kZoneKey = QStringLiteral("times/zone");
const QString kRecentZonesKey = QStringLiteral("times/recent-zones");
const QString kAppearanceKey = QStringLiteral("window/appearance");
const QString kGeometryKey = QStringLiteral("layout/geometry");

QString layoutKey(const QString &name)
{
    return QStringLiteral("layout/state-") % name;
}

QString panelKey(const QString &name)
{
    return QStringLiteral("layout/shown-") % name;
}

} // namespace

Settings::Settings(QObject *parent) : QObject(parent), m_store(std::make_unique<QSettings>())
{
    dropOtherVersions();
}

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent), m_store(std::make_unique<QSettings>(file, QSettings::IniFormat)),
      m_folder(QFileInfo(file).absolutePath())
{
    dropOtherVersions();
}

Settings::~Settings() = default;

void Settings::dropOtherVersions()
{
    if (m_store->value(kVersionKey).toInt() == kLayoutVersion)
        return;
    m_store->remove(kLayoutGroup);
    m_store->setValue(kVersionKey, kLayoutVersion);
}

QStringList Settings::recentFiles() const
{
    return m_store->value(kRecentKey).toStringList();
}

void Settings::addRecentFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    while (files.size() > kRecentFiles)
        files.removeLast();
    if (files == recentFiles())
        return;
    m_store->setValue(kRecentKey, files);
    emit recentFilesChanged();
}

void Settings::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    if (files.removeAll(QFileInfo(path).absoluteFilePath()) == 0)
        return;
    m_store->setValue(kRecentKey, files);
    emit recentFilesChanged();
}

void Settings::clearRecentFiles()
{
    if (recentFiles().isEmpty())
        return;
    m_store->remove(kRecentKey);
    emit recentFilesChanged();
}

QString Settings::folder() const
{
    return m_store->value(kFolderKey).toString();
}

QString Settings::recoveryFolder() const
{
    const QString data =
        m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : m_folder;
    return data.isEmpty() ? QString() : QString(data % QStringLiteral("/unsaved-notes"));
}

void Settings::setFolder(const QString &folder)
{
    m_store->setValue(kFolderKey, folder);
}

Appearance Settings::appearance() const
{
    const int value = m_store->value(kAppearanceKey).toInt();
    const bool isKnown = value > static_cast<int>(Appearance::System) && value <= static_cast<int>(Appearance::Dark);
    return isKnown ? static_cast<Appearance>(value) : Appearance::System;
}

void Settings::setAppearance(Appearance appearance)
{
    m_store->setValue(kAppearanceKey, static_cast<int>(appearance));
}

TimeStyle Settings::times() const
{
    const int form = m_store->value(kTimeFormKey).toInt();
    const bool isKnown = form > 0 && form <= static_cast<int>(TimeForm::SincePrevious);
    return {.form = isKnown ? static_cast<TimeForm>(form) : TimeForm::Absolute,
            .zone = Zone::fromKey(m_store->value(kZoneKey).toString())};
}

void Settings::setTimes(const TimeStyle &times)
{
    if (times == this->times())
        return;
    m_store->setValue(kTimeFormKey, static_cast<int>(times.form));
    m_store->setValue(kZoneKey, times.zone.key());
    if (times.zone.isNamed()) {
        QStringList zones = recentZones();
        zones.removeAll(times.zone.key());
        zones.prepend(times.zone.key());
        m_store->setValue(kRecentZonesKey, zones.first(std::min<qsizetype>(zones.size(), kRecentZones)));
    }
    emit timesChanged();
}

QStringList Settings::recentZones() const
{
    return m_store->value(kRecentZonesKey).toStringList();
}

QByteArray Settings::windowGeometry() const
{
    return m_store->value(kGeometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store->setValue(kGeometryKey, geometry);
}

QByteArray Settings::layout(const QString &name) const
{
    return m_store->value(layoutKey(name)).toByteArray();
}

void Settings::setLayout(const QString &name, const QByteArray &state)
{
    m_store->setValue(layoutKey(name), state);
}

bool Settings::isPanelShown(const QString &name) const
{
    return m_store->value(panelKey(name), true).toBool();
}

void Settings::setPanelShown(const QString &name, bool isShown)
{
    m_store->setValue(panelKey(name), isShown);
}

} // namespace hindsight::ui
