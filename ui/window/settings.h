// What the program remembers between runs: one typed face over QSettings, the only place that knows the keys. Handed to
// whoever needs it. What an older version wrote and this one can't use is ignored.
#pragma once

#include "core/reading/read_limits.h"
#include "ui/document/time_style.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <cstdint>
#include <memory>

class QSettings;

namespace hindsight::ui {

enum class Appearance : std::uint8_t { System, Light, Dark };

class Settings final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Settings)

public:
    /// The person's own settings.
    explicit Settings(QObject *parent = nullptr);
    /// Those of an INI file.
    explicit Settings(const QString &file, QObject *parent = nullptr);
    ~Settings() override;

    /// Newest first, absolute paths.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);
    void clearRecentFiles();

    /// The folder that the file dialogs begin in; empty the first time.
    [[nodiscard]] QString folder() const;
    void setFolder(const QString &folder);

    /// Where notes are kept that are not saved; for settings of a file, beside it.
    [[nodiscard]] QString recoveryFolder() const;

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);

    [[nodiscard]] TimeStyle times() const;
    /// A zone by its name becomes the newest of the recent ones.
    void setTimes(const TimeStyle &times);
    /// By name, newest first.
    [[nodiscard]] QStringList recentZones() const;

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

    /// Of a splitter or a table's header, by its name.
    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);

    [[nodiscard]] bool isPanelShown(const QString &name) const;
    void setPanelShown(const QString &name, bool isShown);

    /// How much of a file is read; of this run alone, never remembered.
    [[nodiscard]] const core::ReadLimits &readLimits() const { return m_readLimits; }
    void setReadLimits(const core::ReadLimits &limits) { m_readLimits = limits; }

signals:
    void recentFilesChanged();
    void timesChanged();

private:
    void dropOtherVersions();

    std::unique_ptr<QSettings> m_store;
    QString m_folder; // of the file; empty for the person's own
    core::ReadLimits m_readLimits;
};

} // namespace hindsight::ui
