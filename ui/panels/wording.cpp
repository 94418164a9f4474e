#include "ui/panels/wording.h"

#include "core/execution/label.h"
#include "core/model/catalog.h"
#include "core/model/nesting.h"
#include "core/model/payload.h"

#include <QCoreApplication>
#include <QLocale>

namespace hindsight::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

} // namespace

QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString placeText(const core::Place &place)
{
    if (place.line > 0)
        return tr("line %1, column %2").arg(place.line).arg(place.column);
    return place.offset > 0 ? tr("byte %1").arg(place.offset) : QString();
}

QString durationText(core::Duration duration)
{
    return toQString(core::toText(duration));
}

QString spanText(const core::History &history, core::EventIndex from, core::EventIndex to)
{
    if (!from.isValid() || !to.isValid())
        return {};
    const auto span = core::elapsed(history.time(from), history.time(to));
    return span ? durationText(*span) : QString();
}

QString eventTitle(const core::History &history, core::EventIndex event)
{
    return QString::number(history.id(event).value) % u' ' % toQString(history.typeName(event));
}

QString taskTitle(core::TaskIndex task)
{
    return tr("Workflow Task %1").arg(task.value + 1);
}

QString commandTitle(const core::Execution &execution, core::CommandIndex command)
{
    return toQString(core::typeName(execution, command));
}

QString outcomeText(core::Outcome outcome)
{
    return toQString(core::nameOf(outcome));
}

QString nameOfEvent(const core::Execution &execution, core::EventIndex event)
{
    const std::string_view own = execution.history().nameText(event);
    if (!own.empty())
        return toQString(own);
    if (const core::CommandIndex command = execution.commandOf(event); command.isValid())
        return nameOfCommand(execution, command);
    const core::AwaitableIndex awaitable = execution.awaitableOf(event);
    return awaitable.isValid() ? nameOfCommand(execution, execution.awaitable(awaitable).command) : QString();
}

QString nameOfCommand(const core::Execution &execution, core::CommandIndex index)
{
    const core::Command &command = execution.command(index);
    const core::History &history = execution.history();
    const std::string_view own = history.nameText(command.name);
    if (!own.empty())
        return toQString(own);
    if (command.type != core::CommandType::StartTimer)
        return {};
    const bool isFromEvent = command.event.isValid();
    const core::Duration timeout =
        isFromEvent ? history.timeout(command.event) : history.commands()[index.value].timeout;
    return timeout.nanoseconds > 0 ? durationText(timeout) : QString();
}

QString bytesText(const core::Payload &payload)
{
    const QString size = QLocale().formattedDataSize(static_cast<qint64>(payload.size));
    const QString encoding = toQString(payload.encoding);
    if (payload.isEncrypted())
        return payload.keyId.empty() ? tr("encrypted, %1").arg(size)
                                     : tr("encrypted with key %1, %2").arg(toQString(payload.keyId), size);
    return (encoding.isEmpty() ? size : tr("%1, %2").arg(encoding, size)) % flawNote(payload);
}

QString flawNote(const core::Payload &payload)
{
    switch (payload.flaw) {
    case core::Payload::Flaw::None:
        break;
    case core::Payload::Flaw::NotJson:
        return tr(" (not JSON)");
    case core::Payload::Flaw::TooDeep:
        return tr(" (JSON nested deeper than %1 levels)").arg(core::kDeepestNesting);
    case core::Payload::Flaw::TooLarge:
        return tr(" (larger than the 64 MiB that are unpacked)");
    }
    return {};
}

QString shortened(const QString &text, int longest)
{
    const QString start = text.left(longest + 1).simplified();
    return start.size() > longest || text.size() > longest + 1 ? start.left(longest) % QChar(0x2026) : start;
}

} // namespace hindsight::ui
