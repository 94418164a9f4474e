#include "ui/timeline/moment_words.h"

#include "ui/document/time_text.h"

#include <QStringList>

#include <limits>

namespace hindsight::ui {

namespace {

constexpr int kDigits = 3; // of a second, for a glance
const QString kBetween = QStringLiteral(" · ");

// Unknown where the time is past what a Timestamp can hold.
core::Timestamp later(core::Timestamp start, core::Duration by)
{
    core::Timestamp time;
    if (!start.isKnown() || __builtin_add_overflow(start.nanoseconds, by.nanoseconds, &time.nanoseconds))
        return {};
    return time;
}

QString text(core::Duration duration)
{
    return QString::fromStdString(core::toText(duration));
}

core::Duration size(core::Duration duration)
{
    return duration.nanoseconds < 0 ? core::Duration{-duration.nanoseconds} : duration;
}

// `+9.1s`, or `−2s` before the start.
QString sinceStart(core::Duration elapsed)
{
    return (elapsed.nanoseconds < 0 ? u'−' : u'+') + text(size(elapsed));
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(kBetween);
}

} // namespace

std::optional<core::Duration> MomentWords::elapsedAt(core::Position position) const
{
    if (m_history.eventCount() == 0 || !m_history.firstTime().isKnown())
        return std::nullopt;
    if (m_axis.isTime())
        return core::Duration{m_axis.timeAt(position)};
    return core::elapsed(m_history.firstTime(), m_history.time(core::EventIndex(m_axis.nearest(position))));
}

QString MomentWords::eventAt(core::Position position) const
{
    if (m_axis.isTime() || m_history.eventCount() == 0)
        return {};
    return tr("Event %1").arg(m_history.id(core::EventIndex(m_axis.nearest(position))).value);
}

QString MomentWords::at(core::Position position, core::Row step) const
{
    QStringList parts{eventAt(position)};
    const auto elapsed = elapsedAt(position);
    if (elapsed)
        parts += {dateAndClock(later(m_history.firstTime(), *elapsed), m_zone, kDigits), sinceStart(*elapsed)};
    if (elapsed && step < m_history.eventCount()) {
        if (const auto stepped = core::elapsed(m_history.firstTime(), m_history.time(core::EventIndex(step)))) {
            const core::Duration apart{elapsed->nanoseconds - stepped->nanoseconds};
            parts += apart.nanoseconds < 0 ? tr("%1 before the step").arg(text(size(apart)))
                                           : tr("%1 after the step").arg(text(apart));
        }
    }
    return joined(parts);
}

QString MomentWords::endAt(core::Position position) const
{
    const auto elapsed = elapsedAt(position);
    return joined({eventAt(position), elapsed ? sinceStart(*elapsed) : QString()});
}

QString MomentWords::lengthOf(const Measure &measure) const
{
    const auto from = elapsedAt(measure.begin());
    const auto to = elapsedAt(measure.end());
    const auto [first, end] = rowsIn(m_axis, measure);
    const core::Row events = end - first;
    return joined({from && to ? text({to->nanoseconds - from->nanoseconds}) : QString(),
                   m_history.eventCount() == 0 ? QString()
                   : events == 1               ? tr("1 Event")
                                               : tr("%1 Events").arg(events)});
}

} // namespace hindsight::ui
