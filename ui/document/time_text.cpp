#include "ui/document/time_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace hindsight::ui {

namespace {

constexpr int kLeastDigits = 3;
constexpr std::uint64_t kNanosPerSecond = 1'000'000'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("TimeText", text);
}

std::optional<core::Duration> sinceFirst(const core::History &history, core::EventIndex event)
{
    return core::elapsed(history.firstTime(), history.time(event));
}

std::optional<core::Duration> sinceBefore(const core::History &history, core::EventIndex event)
{
    if (event.value == 0)
        return std::nullopt;
    return core::elapsed(history.time(core::EventIndex(event.value - 1)), history.time(event));
}

// `+1.2s`; what is negative has its sign already.
QString signedText(const QString &span)
{
    return span.startsWith(u'-') ? span : QString(u'+' % span);
}

QString rounded(const std::optional<core::Duration> &span)
{
    return span ? signedText(QString::fromStdString(core::toText(*span))) : QString();
}

int allDigitsOf(std::int64_t nanoseconds)
{
    return std::max(kLeastDigits, core::digitsOf(nanoseconds % static_cast<std::int64_t>(kNanosPerSecond)));
}

QString whole(core::Duration span)
{
    return clockedSpan(span, allDigitsOf(span.nanoseconds));
}

bool areClocksSet(const core::History &history, const Zone &zone)
{
    return zone.offsetAt(history.firstTime()) != zone.offsetAt(history.lastTime());
}

} // namespace

QString dateAndClock(core::Timestamp time, const Zone &zone, int digits)
{
    if (!time.isKnown())
        return {};
    const core::ClockTime shown = core::clockTime(time, zone.offsetAt(time));
    return QString::fromStdString(core::dateText(shown) + ' ' + core::clockText(shown, digits));
}

QString wholeTime(core::Timestamp time, const Zone &zone)
{
    if (!time.isKnown())
        return {};
    return dateAndClock(time, zone, allDigitsOf(time.nanoseconds)) % u' ' % zone.suffixAt(time);
}

QString clockedSpan(core::Duration span, int digits)
{
    const bool isNegative = span.nanoseconds < 0;
    const auto size =
        isNegative ? -static_cast<std::uint64_t>(span.nanoseconds) : static_cast<std::uint64_t>(span.nanoseconds);
    const std::uint64_t seconds = size / kNanosPerSecond;
    const std::array<std::uint64_t, 3> amounts{seconds / 86'400, seconds / 3'600 % 24, seconds / 60 % 60};
    constexpr std::array<char16_t, 3> kUnits{u'd', u'h', u'm'};
    // Behind a larger unit each has two digits, so that they stand below each other.
    const auto padded = [](std::uint64_t amount, bool isFirst) {
        return QStringLiteral("%1").arg(amount, isFirst ? 1 : 2, 10, QLatin1Char('0'));
    };
    QStringList parts;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (amounts.at(i) > 0 || !parts.isEmpty())
            parts += padded(amounts.at(i), parts.isEmpty()) % QChar(kUnits.at(i));
    }
    const QString fraction = QStringLiteral("%1").arg(size % kNanosPerSecond, 9, 10, QLatin1Char('0')).left(digits);
    parts += padded(seconds % 60, parts.isEmpty()) % u'.' % fraction % u's';
    return (isNegative ? QStringLiteral("-") : QString()) % parts.join(u' ');
}

QString sinceStart(const core::History &history, core::EventIndex event)
{
    return rounded(sinceFirst(history, event));
}

QString sincePrevious(const core::History &history, core::EventIndex event)
{
    return rounded(sinceBefore(history, event));
}

QString eventTime(const core::History &history, core::EventIndex event, const TimeStyle &style)
{
    const core::Timestamp time = history.time(event);
    if (!time.isKnown())
        return {};
    switch (style.form) {
    case TimeForm::SinceStart:
        return signedText(clockedSpan(*sinceFirst(history, event), kLeastDigits));
    case TimeForm::SincePrevious:
        return sincePrevious(history, event);
    case TimeForm::Absolute:
        break;
    }
    const QString text = dateAndClock(time, style.zone, kLeastDigits);
    return areClocksSet(history, style.zone)
               ? QString(text % u' ' % QString::fromStdString(core::offsetText(style.zone.offsetAt(time))))
               : text;
}

QString eventTimeAlone(const core::History &history, core::EventIndex event, const TimeStyle &style)
{
    const core::Timestamp time = history.time(event);
    if (!time.isKnown() || style.form == TimeForm::Absolute)
        return wholeTime(time, style.zone);
    if (const auto before = sinceBefore(history, event); before && style.form == TimeForm::SincePrevious) {
        const auto id = history.id(core::EventIndex(event.value - 1)).value;
        return tr("%1 after Event %2").arg(whole(*before)).arg(id);
    }
    return tr("%1 after the start").arg(whole(*sinceFirst(history, event)));
}

QString timeHeading(const TimeStyle &style)
{
    switch (style.form) {
    case TimeForm::SinceStart:
        return tr("Since start");
    case TimeForm::SincePrevious:
        return tr("Since previous");
    case TimeForm::Absolute:
        break;
    }
    return tr("Time (%1)").arg(style.zone.name());
}

} // namespace hindsight::ui
