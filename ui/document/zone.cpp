#include "ui/document/zone.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <chrono>

namespace hindsight::ui {

namespace {

const QString kUtc = QStringLiteral("UTC");
const QString kLocal = QStringLiteral("local");

// Zones change with whole seconds, so milliseconds are enough to ask for.
QDateTime instant(core::Timestamp time)
{
    using namespace std::chrono;
    return QDateTime::fromMSecsSinceEpoch(floor<milliseconds>(nanoseconds(time.nanoseconds)).count(), Qt::UTC);
}

} // namespace

Zone::Zone() : m_key(kUtc)
{
}

Zone::Zone(QString key, QTimeZone zone) : m_key(std::move(key)), m_zone(std::move(zone))
{
}

Zone Zone::local()
{
    return {kLocal, QTimeZone::systemTimeZone()};
}

std::optional<Zone> Zone::named(const QString &id)
{
    const QByteArray name = id.toUtf8();
    if (id == kUtc)
        return Zone();
    if (!QTimeZone::isTimeZoneIdAvailable(name))
        return std::nullopt;
    return Zone(id, QTimeZone(name));
}

Zone Zone::fromKey(const QString &key)
{
    return key == kLocal ? local() : named(key).value_or(Zone());
}

bool Zone::isNamed() const
{
    return m_key != kUtc && m_key != kLocal;
}

QString Zone::name() const
{
    return m_key == kLocal ? QCoreApplication::translate("Zone", "local") : m_key;
}

std::int64_t Zone::offsetAt(core::Timestamp time) const
{
    return m_zone.isValid() ? m_zone.offsetFromUtc(instant(time)) : 0;
}

QString Zone::suffixAt(core::Timestamp time) const
{
    if (!m_zone.isValid())
        return kUtc;
    const QString offset = QString::fromStdString(core::offsetText(offsetAt(time)));
    const QString letters = m_zone.abbreviation(instant(time));
    // Where a zone has no abbreviation of its own, IANA writes the offset once more.
    const bool isOwn = std::ranges::any_of(letters, [](QChar c) { return c.isLetter(); });
    return isOwn ? QString(offset % u" (" % letters % u')') : offset;
}

core::ZoneOffset Zone::offsets() const
{
    if (!m_zone.isValid())
        return {};
    return [zone = *this](core::Timestamp time) { return zone.offsetAt(time); };
}

} // namespace hindsight::ui
