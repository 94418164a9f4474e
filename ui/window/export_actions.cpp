#include "ui/window/export_actions.h"

#include "core/diagram/axis.h"
#include "ui/document/document.h"
#include "ui/document/pipe_reader.h"
#include "ui/document/view_state.h"
#include "ui/exporting/exporting.h"
#include "ui/exporting/pdf_writer.h"
#include "ui/exporting/picture.h"
#include "ui/theme/icons.h"
#include "ui/window/document_widget.h"
#include "ui/window/export_dialog.h"
#include "ui/window/exporter.h"
#include "ui/window/message_area.h"
#include "ui/window/message_bar.h"
#include "ui/window/samples.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTimer>
#include <QToolBar>

namespace hindsight::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kLongExport = 400ms;

} // namespace

ExportActions::ExportActions(QWidget *window, MessageArea *messages)
    : QObject(window), m_window(window), m_messages(messages), m_exporter(new Exporter(this)),
      m_export(new QAction(icon(QStringLiteral("export")), tr("&Export…"), this)),
      m_copyPicture(new QAction(tr("Copy as P&icture"), this)), m_copySvg(new QAction(tr("Copy as S&VG"), this)),
      m_print(new QAction(tr("&Print…"), this))
{
    m_export->setShortcut(QKeySequence(tr("Ctrl+E")));
    m_copyPicture->setShortcut(QKeySequence(tr("Ctrl+Alt+C")));
    m_print->setShortcut(QKeySequence::Print);
    connect(m_export, &QAction::triggered, this, &ExportActions::askToExport);
    connect(m_copyPicture, &QAction::triggered, this, &ExportActions::copyPicture);
    connect(m_copySvg, &QAction::triggered, this, &ExportActions::copySvg);
    connect(m_print, &QAction::triggered, this, &ExportActions::askToPrint);
    connect(m_exporter, &Exporter::progressed, this, &ExportActions::reportProgress);
    connect(m_exporter, &Exporter::written, this, &ExportActions::reportWritten);
    connect(m_exporter, &Exporter::cancelled, this, [this](const QString &path) {
        end(path, core::Severity::Info,
            tr("Not exported: cancelled. %1 is as it was.").arg(QDir::toNativeSeparators(path)));
    });
    connect(m_exporter, &Exporter::failed, this, [this](const QString &path, const core::Error &error) {
        const std::string file = QDir::toNativeSeparators(path).toStdString();
        end(path, core::Severity::Error,
            tr("Not exported: %1").arg(QString::fromStdString(core::describe(error, file))));
    });
    setDocument(nullptr);
}

void ExportActions::setDocument(DocumentWidget *document)
{
    m_document = document;
    for (QAction *action : {m_export, m_copyPicture, m_copySvg, m_print})
        action->setEnabled(document != nullptr);
}

void ExportActions::fillFileMenu(QMenu &menu) const
{
    menu.addAction(m_export);
    menu.addAction(m_copyPicture);
    menu.addAction(m_copySvg);
    menu.addAction(m_print);
}

void ExportActions::fillToolBar(QToolBar &bar) const
{
    bar.addAction(m_export);
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
    proposal.path = QDir(folder).filePath(name % QStringLiteral(".svg"));
    PictureOptions &picture = proposal.options.picture;
    picture.scale = view.scale();
    picture.theme = Theme::of(m_window->palette()).isDark ? PictureTheme::Dark : PictureTheme::Light;
    picture.arrangement = view.arrangement();
    picture.times = view.times();
    const core::Axis axis(execution, view.scale());
    const core::Row first = axis.firstAtOrAfter(view.range().begin);
    const core::Row end = axis.firstAtOrAfter(view.range().end + 1);
    if (first < end) {
        proposal.firstVisible = idOf(core::EventIndex(first));
        proposal.lastVisible = idOf(core::EventIndex(end - 1));
    }
    proposal.selected = idOf(view.selection().event(execution));
    proposal.step = idOf(view.step());
    proposal.taskCount = static_cast<std::int64_t>(execution.tasks().size());
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
    connect(dialog, &ExportDialog::copyAsked, this,
            [this, execution](const ExportOptions &options) { copy(execution, options); });
    dialog->open();
}

void ExportActions::copyPicture()
{
    if (!m_document)
        return;
    ExportOptions options = proposal().options;
    options.format = ExportFormat::Png;
    copy(m_document->document().sharedExecution(), options);
}

void ExportActions::copySvg()
{
    if (!m_document)
        return;
    copy(m_document->document().sharedExecution(), proposal().options);
}

void ExportActions::copy(const std::shared_ptr<const core::Execution> &execution, const ExportOptions &options)
{
    ExportOptions written = options;
    const bool isImage = options.format == ExportFormat::Png || options.format == ExportFormat::Pdf;
    if (isImage)
        written.format = ExportFormat::Png;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto exported = exportTo(buffer, execution, written);
    if (!exported) {
        m_messages->show(core::Severity::Error,
                         tr("Not copied: %1").arg(QString::fromStdString(exported.error().message)));
        return;
    }
    auto *data = new QMimeData;
    if (isImage)
        data->setImageData(QImage::fromData(buffer.data()));
    else
        data->setText(QString::fromUtf8(buffer.data()));
    if (options.format == ExportFormat::Svg)
        data->setData(QStringLiteral("image/svg+xml"), buffer.data());
    QGuiApplication::clipboard()->setMimeData(data);
    const QString what = isImage                               ? tr("Copied as a picture.")
                         : options.format == ExportFormat::Svg ? tr("Copied as SVG.")
                                                               : tr("Copied as text.");
    m_messages->show(core::Severity::Info, exported->remark.isEmpty() ? what : QString(what % u' ' % exported->remark));
}

void ExportActions::askToPrint()
{
    if (!m_document)
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    auto *dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<>(&QDialog::accepted), this,
            [printer, execution = m_document->document().sharedExecution(), options = proposal().options.picture] {
                if (const auto picture = Picture::make(execution, options)) {
                    QPainter painter(printer.get());
                    paintPages(painter, *printer, *picture, pagesOf(*picture));
                }
            });
    dialog->open();
}

// A quick export shows only that it is done.
void ExportActions::reportProgress(const QString &path, int percent)
{
    const bool isBegun = !m_running.contains(path);
    m_running[path] = percent;
    if (isBegun) {
        QTimer::singleShot(kLongExport, this, [this, path] { showRunning(path); });
        return;
    }
    if (MessageBar *bar = m_bars.value(path))
        bar->setProgress(percent);
}

void ExportActions::showRunning(const QString &path)
{
    if (!m_running.contains(path))
        return;
    MessageBar *bar =
        m_messages->show(core::Severity::Info, tr("Exporting to %1").arg(QDir::toNativeSeparators(path)), path);
    bar->setProgress(m_running.value(path));
    connect(bar->addButton(tr("Cancel")), &QPushButton::clicked, m_exporter, &Exporter::cancel);
    m_bars[path] = bar;
}

void ExportActions::end(const QString &path, core::Severity severity, const QString &text)
{
    m_running.remove(path);
    m_bars.remove(path);
    m_messages->show(severity, text, path);
}

void ExportActions::reportWritten(const QString &path, const QString &remark)
{
    const QString file = QDir::toNativeSeparators(path);
    end(path, core::Severity::Info,
        remark.isEmpty() ? tr("Exported to %1").arg(file) : tr("Exported to %1. %2").arg(file, remark));
}

} // namespace hindsight::ui
