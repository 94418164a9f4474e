// A time zone that a person chose: UTC, the computer's own, or one of IANA's by its name. A value; crosses threads
// freely.
#pragma once

#include "core/model/clock_time.h"

#include <QString>
#include <QTimeZone>

#include <optional>

namespace hindsight::ui {

class Zone
{
public:
    /// UTC.
    Zone();
    /// The one in which the computer is as this is called.
    [[nodiscard]] static Zone local();
    /// `Europe/Berlin`; nothing where this computer doesn't know it.
    [[nodiscard]] static std::optional<Zone> named(const QString &id);
    /// What key() gave; UTC for anything else.
    [[nodiscard]] static Zone fromKey(const QString &key);

    /// For the settings: `UTC`, `local`, `Europe/Berlin`.
    [[nodiscard]] const QString &key() const { return m_key; }
    /// Neither UTC nor the computer's own.
    [[nodiscard]] bool isNamed() const;
    /// For people: `UTC`, `local`, `Europe/Berlin`.
    [[nodiscard]] QString name() const;

    /// Seconds east of UTC. REQUIRES: time.isKnown()
    [[nodiscard]] std::int64_t offsetAt(core::Timestamp time) const;
    /// Behind a time that stands alone: `UTC`, `+01:00 (CET)`, `+05:45`. REQUIRES: time.isKnown()
    [[nodiscard]] QString suffixAt(core::Timestamp time) const;
    [[nodiscard]] core::ZoneOffset offsets() const;

    bool operator==(const Zone &other) const { return m_key == other.m_key && m_zone == other.m_zone; }

private:
    Zone(QString key, QTimeZone zone);

    QString m_key;
    QTimeZone m_zone; // not valid: UTC, whose offset nobody has to look up
};

} // namespace hindsight::ui
