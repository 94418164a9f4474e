#include "ui/panels/details_text.h"

#include "core/model/catalog.h"
#include "ui/document/time_text.h"
#include "ui/panels/relations.h"
#include "ui/panels/wording.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>

namespace hindsight::ui {

namespace {

// Enough of a stack trace to see where it comes from; the attributes have all of it.
constexpr int kLongestTrace = 20'000;
constexpr int kLongestText = 4'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("DetailsText", text);
}

QString escaped(const QString &text)
{
    return text.left(kLongestText).toHtmlEscaped();
}

QString escaped(std::string_view text)
{
    return escaped(toQString(text.substr(0, static_cast<std::size_t>(kLongestText) * 4)));
}

QString muted(const QString &html, const Theme &theme)
{
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(theme.textMuted.name(), html);
}

QString heading(const QString &title, const QString &below, const Theme &theme)
{
    return QStringLiteral("<p style='font-size:large; margin:0'><b>%1</b></p><p style='margin:2px 0 10px 0'>%2</p>")
        .arg(title, muted(below, theme));
}

QString section(const QString &title, const QColor &color)
{
    return QStringLiteral("<p style='margin:12px 0 2px 0; color:%1'><b>%2</b></p>").arg(color.name(), title);
}

QString row(const QString &label, const QString &html, const Theme &theme)
{
    return QStringLiteral("<tr><td style='padding:1px 12px 1px 0'>%1</td><td style='padding:1px 0'>%2</td></tr>")
        .arg(muted(label.toHtmlEscaped(), theme), html);
}

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

QString eventHeading(const DetailsSubject &subject, const Theme &theme)
{
    const core::Execution &execution = subject.execution;
    const core::EventIndex event(subject.selection.index);
    const core::History &history = execution.history();
    QString title = escaped(history.typeName(event));
    if (const QString name = nameOfEvent(execution, event); !name.isEmpty())
        title += u' ' % muted(escaped(shortened(name, 80)), theme);
    QStringList below{tr("Event %1").arg(history.id(event).value)};
    if (const QString time = eventTimeAlone(history, event, subject.times); !time.isEmpty()) {
        const bool isAbsolute = subject.times.form == TimeForm::Absolute;
        below << time << (isAbsolute ? sinceStart(history, event) : wholeTime(history.time(event), subject.times.zone));
    }
    return heading(title, joined(below), theme);
}

QString taskHeading(const core::Execution &execution, core::TaskIndex index, const Theme &theme)
{
    const core::WorkflowTask &task = execution.task(index);
    QStringList below{outcomeText(task.outcome)};
    const int attempt = task.scheduled.isValid() ? execution.history().attempt(task.scheduled) : 0;
    if (attempt > 0)
        below << tr("attempt %1").arg(attempt);
    return heading(taskTitle(index), joined(below), theme);
}

QString commandHeading(const core::Execution &execution, core::CommandIndex index, const Theme &theme)
{
    const core::Command &command = execution.command(index);
    QString title = escaped(commandTitle(execution, index));
    if (const QString name = nameOfCommand(execution, index); !name.isEmpty())
        title += u' ' % muted(escaped(shortened(name, 80)), theme);
    const QString below = core::info(command.type).awaitable ? tr("Command whose result can be awaited")
                                                             : tr("Command without a result to await");
    return heading(title, below, theme);
}

QString overview(const DetailsSubject &subject, const Theme &theme)
{
    const core::Execution &execution = subject.execution;
    const core::History &history = execution.history();
    const core::WorkflowInfo &workflow = history.workflow();
    const QString title = workflow.workflowType.empty() ? tr("Workflow Execution") : escaped(workflow.workflowType);
    const QString duration = history.eventCount() == 0
                                 ? QString()
                                 : spanText(history, core::EventIndex(0), core::EventIndex(history.eventCount() - 1));
    QString rows;
    const auto add = [&rows, &theme](const QString &label, const QString &html) {
        if (!html.isEmpty())
            rows += row(label, html, theme);
    };
    add(tr("Workflow Id"), escaped(workflow.workflowId));
    add(tr("Run Id"), escaped(workflow.runId));
    add(tr("Task Queue"), escaped(workflow.taskQueue));
    add(tr("Began"), wholeTime(history.firstTime(), subject.times.zone));
    add(tr("Last Event"), wholeTime(history.lastTime(), subject.times.zone));
    add(tr("Duration"), duration);
    add(tr("Events"), QString::number(history.eventCount()));
    add(tr("Workflow Tasks"), QString::number(execution.tasks().size()));
    add(tr("Commands"), QString::number(execution.commands().size()));
    add(tr("File"), escaped(history.source().label()));
    add(tr("Format"), escaped(history.format()));
    return heading(title, outcomeText(execution.status()), theme) % QStringLiteral("<table>") % rows %
           QStringLiteral("</table>");
}

QString notesHtml(const std::vector<EventNote> &notes, const Theme &theme)
{
    QString html;
    for (const auto &[event, note] : notes) {
        const QString title = note.isMarked ? tr("Event %1 is marked") : tr("Note on Event %1");
        html += section(title.arg(event.value), theme.text);
        if (!note.text.empty())
            html += QStringLiteral("<p style='margin:0 0 10px 0; white-space:pre-wrap'>%1</p>").arg(escaped(note.text));
    }
    return html;
}

QString relationsHtml(const std::vector<RelationRow> &relations, const Theme &theme)
{
    QString rows;
    for (const RelationRow &link : relations) {
        QStringList pieces;
        for (const RelationPiece &piece : link.pieces) {
            pieces << (piece.target.isNothing()
                           ? escaped(piece.text)
                           : QStringLiteral("<a href='%1'>%2</a>").arg(addressOf(piece.target), escaped(piece.text)));
        }
        rows += row(link.label, pieces.join(QStringLiteral("<br>")), theme);
    }
    return rows.isEmpty() ? rows : QString(QStringLiteral("<table>") % rows % QStringLiteral("</table>"));
}

QString failureHtml(const std::vector<core::Failure> &failures, const Theme &theme)
{
    QString html;
    const QColor color = theme.colorOf(core::Outcome::Failed);
    for (const core::Failure &failure : failures) {
        html += section(html.isEmpty() ? tr("Failure") : tr("Caused by"), color);
        QStringList facts;
        for (const std::string &fact : {failure.kind, failure.type, failure.source}) {
            if (!fact.empty())
                facts << escaped(fact);
        }
        if (failure.nonRetryable)
            facts << tr("not retried");
        html += QStringLiteral("<p style='margin:0; white-space:pre-wrap'>%1</p>").arg(escaped(failure.message));
        html += QStringLiteral("<p style='margin:0'>%1</p>").arg(muted(joined(facts), theme));
        if (!failure.stackTrace.empty()) {
            const QString trace = toQString(failure.stackTrace);
            html += QStringLiteral("<p style='margin:4px 0 0 0; white-space:pre-wrap; font-family:monospace'>%1%2</p>")
                        .arg(trace.left(kLongestTrace).toHtmlEscaped(),
                             trace.size() > kLongestTrace ? QStringLiteral("…") : QString());
        }
    }
    return html;
}

QString explanationHtml(const core::CommandTypeInfo &type, const Theme &theme)
{
    if (type.type == core::CommandType::None)
        return {};
    return section(tr("About %1").arg(toQString(type.name)), theme.text) %
           QStringLiteral("<p style='margin:0'>%1</p><p style='margin:4px 0 0 0'>%2</p>"
                          "<p style='margin:4px 0 0 0'>%3</p>")
               .arg(escaped(type.trigger), escaped(type.result), tr("Event: %1").arg(escaped(type.produces)));
}

QString headingOf(const DetailsSubject &subject, const Theme &theme)
{
    const core::Execution &execution = subject.execution;
    const Selection &selection = subject.selection;
    switch (selection.kind) {
    case Selection::Kind::Event:
        return eventHeading(subject, theme);
    case Selection::Kind::WorkflowTask:
        return taskHeading(execution, core::TaskIndex(selection.index), theme);
    case Selection::Kind::Command:
        return commandHeading(execution, core::CommandIndex(selection.index), theme);
    case Selection::Kind::Nothing:
        break;
    }
    return overview(subject, theme);
}

} // namespace

QString detailsText(const DetailsSubject &subject, const Theme &theme)
{
    const core::Execution &execution = subject.execution;
    QString html = headingOf(subject, theme);
    html += notesHtml(subject.notes, theme);
    html += relationsHtml(relationsOf(execution, subject.selection), theme);
    html += failureHtml(subject.failures, theme);
    const core::CommandIndex command = subject.selection.command(execution);
    if (command.isValid())
        html += explanationHtml(core::info(execution.command(command).type), theme);
    if (!subject.trouble.isEmpty())
        html += section(tr("The attributes can't be shown"), theme.colorOf(core::Outcome::Failed)) %
                QStringLiteral("<p style='margin:0'>%1</p>").arg(escaped(subject.trouble));
    return html;
}

} // namespace hindsight::ui
