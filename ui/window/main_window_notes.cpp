// What the window asks and says about notes: where to save them, what to do with those that are not saved.
#include "core/model/result.h"
#include "ui/document/notebook.h"
#include "ui/document/view_state.h"
#include "ui/panels/wording.h"
#include "ui/window/document_widget.h"
#include "ui/window/history_tab.h"
#include "ui/window/history_tabs.h"
#include "ui/window/main_window.h"
#include "ui/window/message_area.h"
#include "ui/window/message_bar.h"
#include "ui/window/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace hindsight::ui {

namespace {

const QString kTopic = QStringLiteral("saving notes");

Notebook &notebookOf(const DocumentWidget &document)
{
    return document.document().notebook();
}

const std::vector<core::Stop> &stopsOf(const DocumentWidget &document)
{
    return document.document().viewState().stops();
}

QString troubleOf(const Notebook &notebook)
{
    const std::string file = QDir::toNativeSeparators(notebook.path()).toStdString();
    return notebook.trouble() ? toQString(core::describe(*notebook.trouble(), file)) : QString();
}

} // namespace

void MainWindow::connectNotes(HistoryTab *tab)
{
    DocumentWidget *document = tab->documentWidget();
    if (!document)
        return;
    const auto showTitle = [this, tab] {
        m_tabs->showTitle(tab);
        showCurrent();
    };
    connect(document, &DocumentWidget::saveNotesAsked, this, [this, document] { saveNotes(*document); });
    connect(document, &DocumentWidget::saveNotesAsAsked, this, [this, document] { chooseNotesPlace(*document); });
    connect(&notebookOf(*document), &Notebook::modifiedChanged, tab, showTitle);
    connect(&notebookOf(*document), &Notebook::changed, document, [document] { document->messages().clear(kTopic); });
    m_tabs->showTitle(tab);
}

void MainWindow::saveNotes(DocumentWidget &document)
{
    reportSaving(document, notebookOf(document).save(stopsOf(document)));
}

bool MainWindow::reportSaving(DocumentWidget &document, Notebook::Saving saving)
{
    const Notebook &notebook = notebookOf(document);
    MessageArea &messages = document.messages();
    messages.clear(QStringLiteral("notes trouble"));
    const auto offer = [this, &document](MessageBar *bar, const QString &label, auto deed) {
        connect(bar->addButton(label), &QPushButton::clicked, &document, [this, &document, deed] { deed(document); });
    };
    const auto elsewhere = [this](DocumentWidget &of) { chooseNotesPlace(of); };
    MessageBar *bar = nullptr;
    switch (saving) {
    case Notebook::Saving::Saved:
        messages.show(core::Severity::Info, tr("Notes saved to %1").arg(QDir::toNativeSeparators(notebook.path())),
                      kTopic);
        return true;
    case Notebook::Saving::NeedsPlace:
        chooseNotesPlace(document);
        return false;
    case Notebook::Saving::ChangedOnDisk:
        bar = messages.show(core::Severity::Warning,
                            tr("Others have changed these notes on the disk. Nothing was written yet."), kTopic);
        offer(bar, tr("Merge and Save"),
              [this](DocumentWidget &of) { reportSaving(of, notebookOf(of).saveMerged(stopsOf(of))); });
        break;
    case Notebook::Saving::Unreadable:
        bar = messages.show(core::Severity::Error,
                            tr("Not written over, as what is there is no notes file: %1").arg(troubleOf(notebook)),
                            kTopic);
        offer(bar, tr("Write Over It"),
              [this](DocumentWidget &of) { reportSaving(of, notebookOf(of).saveOver(stopsOf(of))); });
        break;
    case Notebook::Saving::Failed:
        bar =
            messages.show(core::Severity::Error, tr("The notes cannot be saved: %1").arg(troubleOf(notebook)), kTopic);
        break;
    }
    offer(bar, tr("Save Elsewhere…"), elsewhere);
    return false;
}

void MainWindow::chooseNotesPlace(DocumentWidget &document)
{
    QString place = notebookOf(document).path();
    if (place.isEmpty()) {
        const QString history = document.document().path();
        const QString name = history.startsWith(u":/") ? QFileInfo(history).fileName() : QStringLiteral("history");
        place = QDir(m_settings.folder()).filePath(name % QStringLiteral(".hindsight.json"));
    }
    auto *dialog = new QFileDialog(this, tr("Save the notes"), place);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Notes (*.hindsight.json)"), tr("All files (*)")});
    dialog->selectFile(QFileInfo(place).fileName());
    connect(dialog, &QFileDialog::fileSelected, &document, [this, &document](const QString &file) {
        reportSaving(document, notebookOf(document).saveAs(file, stopsOf(document)));
    });
    dialog->open();
}

QList<HistoryTab *> MainWindow::tabsWithUnsavedNotes() const
{
    QList<HistoryTab *> tabs;
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto *tab = qobject_cast<HistoryTab *>(m_tabs->widget(i));
        if (tab->hasUnsavedNotes())
            tabs += tab;
    }
    return tabs;
}

bool MainWindow::saveAllNotes(const QList<QPointer<HistoryTab>> &tabs)
{
    return std::ranges::all_of(tabs, [this](const QPointer<HistoryTab> &tab) {
        if (!tab || !tab->hasUnsavedNotes())
            return true;
        m_tabs->setCurrentWidget(tab);
        DocumentWidget &document = *tab->documentWidget();
        return reportSaving(document, notebookOf(document).save(stopsOf(document)));
    });
}

void MainWindow::askAboutNotes(const QList<HistoryTab *> &tabs, std::function<void()> then)
{
    QStringList names;
    QList<QPointer<HistoryTab>> asked;
    for (HistoryTab *tab : tabs) {
        names += tab->name();
        asked += tab;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Notes are not saved"),
                                tr("The notes on %1 are not saved.").arg(shortened(names.join(tr(", ")), 200)),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::finished, this, [this, asked, then = std::move(then)](int answer) {
        if (answer == QMessageBox::Cancel || (answer == QMessageBox::Save && !saveAllNotes(asked)))
            return;
        for (const QPointer<HistoryTab> &tab : asked) {
            if (tab && answer == QMessageBox::Discard && tab->hasUnsavedNotes())
                notebookOf(*tab->documentWidget()).discard();
        }
        then();
    });
    box->open();
}

} // namespace hindsight::ui
