#include "ui/window/export_messages.h"

#include "ui/window/message_area.h"
#include "ui/window/message_bar.h"

#include <QDir>
#include <QPushButton>
#include <QTimer>

namespace hindsight::ui {

namespace {

using namespace std::chrono_literals;
using Kind = ExportTarget::Kind;

constexpr auto kLongExport = 400ms;

QString placeOf(const ExportTarget &target)
{
    return target.kind == Kind::File ? QDir::toNativeSeparators(target.name) : target.name;
}

QString begun(const ExportTarget &target)
{
    switch (target.kind) {
    case Kind::Clipboard:
        return ExportMessages::tr("Copying");
    case Kind::Printer:
        return ExportMessages::tr("Printing on %1").arg(placeOf(target));
    case Kind::File:
        break;
    }
    return ExportMessages::tr("Exporting to %1").arg(placeOf(target));
}

QString notDone(const ExportTarget &target)
{
    switch (target.kind) {
    case Kind::Clipboard:
        return ExportMessages::tr("Not copied");
    case Kind::Printer:
        return ExportMessages::tr("Not printed");
    case Kind::File:
        break;
    }
    return ExportMessages::tr("Not exported");
}

QString done(const ExportTarget &target, ExportFormat format)
{
    switch (target.kind) {
    case Kind::Clipboard:
        return format == ExportFormat::Svg                                  ? ExportMessages::tr("Copied as SVG")
               : format == ExportFormat::Png || format == ExportFormat::Pdf ? ExportMessages::tr("Copied as a picture")
                                                                            : ExportMessages::tr("Copied as text");
    case Kind::Printer:
        return ExportMessages::tr("Printed on %1").arg(placeOf(target));
    case Kind::File:
        break;
    }
    return ExportMessages::tr("Exported to %1").arg(placeOf(target));
}

QString withoutWhat(core::Redaction redaction)
{
    switch (redaction) {
    case core::Redaction::Drop:
        return ExportMessages::tr(", without payloads and messages");
    case core::Redaction::Hash:
        return ExportMessages::tr(", with size and hash in place of payloads and messages");
    case core::Redaction::None:
        break;
    }
    return {};
}

QString cancelledWords(const ExportTarget &target)
{
    const QString words = ExportMessages::tr("%1: cancelled.").arg(notDone(target));
    if (target.kind == Kind::File && !target.isNew)
        return words % u' ' % ExportMessages::tr("%1 is as it was.").arg(placeOf(target));
    if (target.kind == Kind::Printer)
        return words % u' ' % ExportMessages::tr("Paper may come out with what was begun.");
    return words;
}

} // namespace

ExportMessages::ExportMessages(Exporter *exporter, MessageArea *messages)
    : QObject(exporter), m_exporter(exporter), m_messages(messages)
{
    connect(exporter, &Exporter::progressed, this, &ExportMessages::follow);
    connect(exporter, &Exporter::ended, this, &ExportMessages::tellEnd);
}

// A quick export shows only that it is done.
void ExportMessages::follow(const ExportTarget &target, int percent)
{
    Running &running = m_running[target.key()];
    running.percent = percent;
    if (running.bar)
        running.bar->setProgress(percent);
    if (running.timer)
        return;
    running.timer = std::make_shared<QTimer>();
    running.timer->setSingleShot(true);
    connect(running.timer.get(), &QTimer::timeout, this, [this, target] { showRunning(target); });
    running.timer->start(kLongExport);
}

void ExportMessages::showRunning(const ExportTarget &target)
{
    Running &running = m_running[target.key()];
    MessageBar *bar = m_messages->show(core::Severity::Info, begun(target), target.key());
    bar->setProgress(running.percent);
    connect(bar->addButton(tr("Cancel")), &QPushButton::clicked, m_exporter,
            [exporter = m_exporter, target] { exporter->cancel(target); });
    running.bar = bar;
}

void ExportMessages::tellEnd(const ExportTarget &target, const ExportOptions &options,
                             const core::Result<Exported> &outcome)
{
    m_running.remove(target.key());
    const auto say = [&](core::Severity severity, const QString &text) {
        m_messages->show(severity, text, target.key());
    };
    if (outcome) {
        const QString words = done(target, options.format) % withoutWhat(options.redaction);
        return say(core::Severity::Info, outcome->remark.isEmpty() ? words : QString(words % u". " % outcome->remark));
    }
    const core::Error &error = outcome.error();
    if (error.kind == core::ErrorKind::Cancelled)
        return say(core::Severity::Info, cancelledWords(target));
    const QString why = QString::fromStdString(
        target.kind == Kind::File ? core::describe(error, placeOf(target).toStdString()) : error.message);
    say(core::Severity::Error, tr("%1: %2").arg(notDone(target), why));
}

} // namespace hindsight::ui
