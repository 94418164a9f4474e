#include "ui/window/export_actions.h"

#include "core/diagram/axis.h"
#include "ui/document/document.h"
#include "ui/document/file_name.h"
#include "ui/document/pipe_reader.h"
#include "ui/document/view_state.h"
#include "ui/theme/icons.h"
#include "ui/timeline/timeline_words.h"
#include "ui/window/document_widget.h"
#include "ui/window/export_dialog.h"
#include "ui/window/export_form.h"
#include "ui/window/export_kept.h"
#include "ui/window/export_messages.h"
#include "ui/window/exporter.h"
#include "ui/window/history_tab.h"
#include "ui/window/samples.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QToolBar>

namespace hindsight::ui {

ExportActions::ExportActions(QWidget *window, MessageArea *messages)
    : QObject(window), m_window(window), m_exporter(new Exporter(this, [this] { return openFiles(); })),
      m_export(new QAction(icon(QStringLiteral("export")), tr("&Export…"), this)),
      m_copyPicture(new QAction(tr("Copy as P&icture"), this)), m_copySvg(new QAction(tr("Copy as S&VG"), this)),
      m_print(new QAction(tr("&Print…"), this)), m_private(makePrivateMenu())
{
    new ExportMessages(m_exporter, messages);
    m_export->setShortcut(QKeySequence(tr("Ctrl+E")));
    m_copyPicture->setShortcut(QKeySequence(tr("Ctrl+Alt+C")));
    m_print->setShortcut(QKeySequence::Print);
    connect(m_export, &QAction::triggered, this, &ExportActions::askToExport);
    connect(m_copyPicture, &QAction::triggered, this, &ExportActions::copyPicture);
    connect(m_copySvg, &QAction::triggered, this, &ExportActions::copySvg);
    connect(m_print, &QAction::triggered, this, &ExportActions::askToPrint);
    setDocument(nullptr);
}

// The words are those of the export dialog.
QMenu *ExportActions::makePrivateMenu()
{
    auto *menu = new QMenu(tr("Private in E&xports"), m_window);
    auto *choices = new QActionGroup(this);
    const QStringList words = redactionWords();
    for (int i = 0; i < words.size(); ++i) {
        QAction *choice = menu->addAction(words[i]);
        choice->setCheckable(true);
        choice->setChecked(i == static_cast<int>(m_redaction));
        choices->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, i] { m_redaction = static_cast<core::Redaction>(i); });
    }
    return menu;
}

void ExportActions::setDocument(DocumentWidget *document)
{
    m_document = document;
    for (QAction *action : {m_export, m_copyPicture, m_copySvg, m_print})
        action->setEnabled(document != nullptr);
    m_private->setEnabled(document != nullptr);
}

void ExportActions::fillFileMenu(QMenu &menu) const
{
    menu.addAction(m_export);
    menu.addAction(m_copyPicture);
    menu.addAction(m_copySvg);
    menu.addAction(m_print);
    menu.addMenu(m_private);
}

void ExportActions::fillToolBar(QToolBar &bar) const
{
    bar.addAction(m_export);
}

// Of all tabs: another one's file is as dear as that of the document in front.
QStringList ExportActions::openFiles() const
{
    QStringList files;
    for (const HistoryTab *tab : m_window->findChildren<HistoryTab *>())
        files.append(tab->location().path);
    return files;
}

ExportProposal ExportActions::proposal() const
{
    const Document &document = m_document->document();
    const core::Execution &execution = document.execution();
    const core::History &history = execution.history();
    const ViewState &view = document.viewState();
    const auto idOf = [&history](core::EventIndex event) {
        return event.isValid() && event.value < history.eventCount() ? history.id(event).value : 0;
    };
    const QFileInfo source(document.path());
    const QString folder = isSample(document.path()) ? QDir::currentPath() : source.absolutePath();
    const QString name = PipeReader::isPipe(document.path()) ? QStringLiteral("history") : source.completeBaseName();

    ExportProposal proposal;
    proposal.kept = openFiles();
    proposal.path = besideKept(withoutLoneBytes(QDir(folder).filePath(name % QStringLiteral(".svg"))), proposal.kept);
    proposal.options.redaction = m_redaction;
    PictureOptions &picture = proposal.options.picture;
    picture.scale = view.scale();
    picture.theme = Theme::of(m_window->palette()).isDark ? PictureTheme::Dark : PictureTheme::Light;
    picture.arrangement = view.arrangement();
    picture.times = view.times();
    proposal.title = TimelineWords::title(execution);
    if (history.eventCount() > 0) {
        proposal.firstEvent = idOf(core::EventIndex(0));
        proposal.lastEvent = idOf(core::EventIndex(history.eventCount() - 1));
    }
    const core::Axis axis(execution, view.scale());
    const core::Row first = axis.firstAtOrAfter(view.range().begin);
    const core::Row end = axis.firstAtOrAfter(view.range().end + 1);
    if (first < end) {
        proposal.firstVisible = idOf(core::EventIndex(first));
        proposal.lastVisible = idOf(core::EventIndex(end - 1));
    }
    proposal.selected = idOf(view.selection().event(execution));
    proposal.step = idOf(view.step());
    // Who steps gets what is seen.
    if (proposal.step > 0)
        picture.part = {.kind = PicturePart::Kind::Step, .first = proposal.step, .last = 0};
    // Of Commands alone there is no part.
    proposal.taskCount = history.eventCount() > 0 ? static_cast<std::int64_t>(execution.tasks().size()) : 0;
    proposal.options.table = tableOf(proposal.options, execution);
    return proposal;
}

void ExportActions::askToExport()
{
    if (!m_document)
        return;
    const auto execution = m_document->document().sharedExecution();
    auto *dialog = new ExportDialog(execution, proposal(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exportAsked, m_exporter,
            [this, execution](const ExportOptions &options, const QString &path) {
                m_exporter->write(execution, options, path);
            });
    connect(dialog, &ExportDialog::copyAsked, m_exporter,
            [this, execution](const ExportOptions &options) { m_exporter->copy(execution, options); });
    dialog->open();
}

void ExportActions::copyPicture()
{
    if (!m_document)
        return;
    ExportOptions options = proposal().options;
    options.format = ExportFormat::Png;
    m_exporter->copy(m_document->document().sharedExecution(), options);
}

void ExportActions::copySvg()
{
    if (m_document)
        m_exporter->copy(m_document->document().sharedExecution(), proposal().options);
}

void ExportActions::askToPrint()
{
    if (!m_document)
        return;
    const auto execution = m_document->document().sharedExecution();
    ExportProposal proposed = proposal();
    proposed.purpose = ExportPurpose::Paper;
    proposed.options.format = ExportFormat::Pdf;
    proposed.options.picture.theme = PictureTheme::Light; // paper is
    auto *dialog = new ExportDialog(execution, proposed, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::printAsked, this,
            [this, execution](const ExportOptions &options) { choosePrinter(execution, options); });
    dialog->open();
}

void ExportActions::choosePrinter(const std::shared_ptr<const core::Execution> &execution, const ExportOptions &options)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setCreator(QStringLiteral("Hindsight"));
    printer->setDocName(options.picture.title.value_or(TimelineWords::title(*execution)));
    auto *dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    connect(dialog, qOverload<>(&QDialog::accepted), m_exporter,
            [this, printer, execution, options] { m_exporter->print(execution, options, printer); });
    dialog->open();
}

} // namespace hindsight::ui
