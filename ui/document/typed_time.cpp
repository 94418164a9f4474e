#include "ui/document/typed_time.h"

#include "core/model/clock_time.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

namespace hindsight::ui {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kDay = 86'400 * kSecond;

core::Timestamp firstTime(const core::History &history)
{
    for (std::size_t row = 0; row < history.eventCount(); ++row) {
        if (const core::Timestamp time = history.time(core::EventIndex(row)); time.isKnown())
            return time;
    }
    return {};
}

/// `+1h 4m 9.12s`, `90s`; a number alone is no span, it may be an Event's id.
std::optional<core::Duration> typedSpan(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^\+?\s*(?:(\d{1,6})d)?\s*(?:(\d{1,6})h)?\s*(?:(\d{1,6})m)?\s*)"
                       R"((?:(\d{1,6}(?:\.\d{1,9})?)s)?\s*(?:(\d{1,6}(?:\.\d{1,6})?)ms)?$)"));
    const QRegularExpressionMatch match = form.match(text);
    constexpr std::array kUnits{86'400.0, 3'600.0, 60.0, 1.0, 0.001};
    double seconds = 0;
    bool hasUnit = false;
    for (int unit = 0; unit < static_cast<int>(kUnits.size()); ++unit) {
        const QString number = match.captured(unit + 1);
        hasUnit |= !number.isEmpty();
        seconds += number.toDouble() * kUnits[static_cast<std::size_t>(unit)];
    }
    if (!hasUnit)
        return std::nullopt;
    return core::Duration{std::llround(seconds * static_cast<double>(kSecond))};
}

/// That clock of that day in the zone.
std::optional<core::Timestamp> inZone(const QString &day, const QString &clock, const Zone &zone)
{
    QString whole = clock;
    if (whole.count(u':') == 1)
        whole += QStringLiteral(":00");
    if (whole.indexOf(u':') == 1)
        whole.prepend(u'0');
    const auto asUtc = core::parseRfc3339(QString(day % u'T' % whole % u'Z').toStdString());
    if (!asUtc)
        return std::nullopt;
    // The offset of the time itself, which is one offset away from the guess.
    const core::Timestamp guess{asUtc->nanoseconds - zone.offsetAt(*asUtc) * kSecond};
    return core::Timestamp{asUtc->nanoseconds - zone.offsetAt(guess) * kSecond};
}

} // namespace

std::optional<core::Timestamp> typedTime(const QString &text, const core::History &history, const Zone &zone)
{
    const core::Timestamp first = firstTime(history);
    const QString typed = text.trimmed();
    if (!first.isKnown())
        return std::nullopt;
    if (const auto span = typedSpan(typed))
        return core::Timestamp{first.nanoseconds + span->nanoseconds};
    if (const auto time = core::parseRfc3339(typed.toStdString()))
        return time;
    static const QRegularExpression form(
        QStringLiteral(R"(^(?:(\d{4}-\d\d-\d\d)[T\s]+)?(\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?)$)"));
    const QRegularExpressionMatch match = form.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    if (!match.captured(1).isEmpty())
        return inZone(match.captured(1), match.captured(2), zone);
    const auto dayOf = [&zone](core::Timestamp time) {
        return QString::fromStdString(core::dateText(core::clockTime(time, zone.offsetAt(time))));
    };
    const auto time = inZone(dayOf(first), match.captured(2), zone);
    // A history that began in the evening goes on in the morning.
    return !time || *time >= core::Timestamp{first.nanoseconds - kSecond}
               ? time
               : inZone(dayOf({first.nanoseconds + kDay}), match.captured(2), zone);
}

core::EventIndex eventAt(const core::History &history, core::Timestamp time)
{
    core::EventIndex last;
    core::Timestamp latest;
    for (std::size_t row = 0; row < history.eventCount(); ++row) {
        const core::Timestamp here = history.time(core::EventIndex(row));
        if (here.isKnown() && (!latest.isKnown() || here > latest))
            latest = here;
        if (!latest.isKnown() || latest > time)
            continue;
        last = core::EventIndex(row);
    }
    const bool hasTimes = latest.isKnown();
    return last.isValid() || !hasTimes ? last : core::EventIndex(0);
}

} // namespace hindsight::ui
