#include "ui/window/main_window.h"

#include "core/model/result.h"
#include "ui/document/view_state.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/window/appearance.h"
#include "ui/window/document_actions.h"
#include "ui/window/document_widget.h"
#include "ui/window/dropped_files.h"
#include "ui/window/export_dialog.h"
#include "ui/window/go_to_event_field.h"
#include "ui/window/help.h"
#include "ui/window/history_tab.h"
#include "ui/window/message_area.h"
#include "ui/window/picture_exporter.h"
#include "ui/window/recent_files_menu.h"
#include "ui/window/samples.h"
#include "ui/window/settings.h"
#include "ui/window/start_page.h"

#include <QActionGroup>
#include <QDropEvent>
#include <QFileDialog>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace hindsight::ui {

namespace {

constexpr int kToolIconPx = 16;
constexpr int kCloseIconPx = 10;

// Two paths to one file are one file; what does not exist or is a resource is known by its path.
QString identityOf(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? path : canonical;
}

QString wordsFor(const core::Error &error, const QString &path)
{
    return QString::fromStdString(core::describe(error, QDir::toNativeSeparators(path).toStdString()));
}

bool isSample(const QString &path)
{
    return path.startsWith(u":/");
}

} // namespace

MainWindow::MainWindow(Settings &settings, QWidget *parent)
    : QMainWindow(parent), m_settings(settings), m_documentActions(new DocumentActions(this)),
      m_pages(new QStackedWidget(this)), m_tabs(new QTabWidget(m_pages)), m_messages(new MessageArea(this)),
      m_goTo(new GoToEventField(this)), m_exporter(new PictureExporter(this))
{
    setAcceptDrops(true);
    m_tabs->setDocumentMode(true);
    m_tabs->setMovable(true);
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_tabs->setAccessibleName(tr("Open files"));
    auto *start = new StartPage(settings, samples(), m_pages);
    m_pages->addWidget(start);
    m_pages->addWidget(m_tabs);

    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);
    setCentralWidget(content);
    addMenus();
    addToolBar();

    connect(start, &StartPage::openAsked, this, &MainWindow::chooseFiles);
    connect(start, &StartPage::fileChosen, this, &MainWindow::openFile);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::showCurrent);
    connect(m_documentActions, &DocumentActions::goToEventAsked, m_goTo,
            [this] { m_goTo->setFocus(Qt::ShortcutFocusReason); });
    connect(m_goTo, &GoToEventField::chosen, this, [this](core::EventId id) {
        if (DocumentWidget *document = currentDocument())
            document->goToEvent(id);
    });

    connect(m_exporter, &PictureExporter::written, this, &MainWindow::reportExport);
    connect(m_exporter, &PictureExporter::failed, this, [this](const QString &path, const core::Error &error) {
        m_messages->show(core::Severity::Error, wordsFor(error, path));
    });

    resize(1360, 860);
    restoreGeometry(settings.windowGeometry());
    showCurrent();
}

void MainWindow::addMenus()
{
    addFileMenu();
    m_documentActions->fillEditMenu(*menuBar()->addMenu(tr("&Edit")));
    QMenu *view = menuBar()->addMenu(tr("&View"));
    m_documentActions->fillViewMenu(*view);
    view->addSeparator();
    addAppearanceMenu(*view);
    m_documentActions->fillStepMenu(*menuBar()->addMenu(tr("&Step")));
    addHelpMenu();
}

void MainWindow::addFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    m_openAction = file->addAction(icon(QStringLiteral("open")), tr("&Open…"), this, &MainWindow::chooseFiles);
    m_openAction->setShortcut(QKeySequence::Open);
    auto *recent = new RecentFilesMenu(m_settings, file);
    connect(recent, &RecentFilesMenu::fileChosen, this, &MainWindow::openFile);
    file->addMenu(recent);
    file->addSeparator();
    m_exportAction = file->addAction(icon(QStringLiteral("export")), tr("&Export…"), this, &MainWindow::exportPicture);
    m_exportAction->setShortcut(QKeySequence(tr("Ctrl+E")));
    file->addSeparator();
    m_closeAction = file->addAction(tr("&Close Tab"), this, &MainWindow::closeCurrentTab);
    m_closeAction->setShortcut(QKeySequence(tr("Ctrl+W")));
    QAction *quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence(tr("Ctrl+Q")));
}

void MainWindow::addAppearanceMenu(QMenu &view)
{
    QMenu *menu = view.addMenu(tr("&Appearance"));
    auto *group = new QActionGroup(menu);
    const auto add = [this, menu, group](const QString &text, Appearance appearance) {
        QAction *action = group->addAction(menu->addAction(text));
        action->setCheckable(true);
        action->setChecked(m_settings.appearance() == appearance);
        connect(action, &QAction::triggered, this, [this, appearance] {
            m_settings.setAppearance(appearance);
            apply(appearance);
        });
    };
    add(tr("As the &System"), Appearance::System);
    add(tr("&Light"), Appearance::Light);
    add(tr("&Dark"), Appearance::Dark);
}

void MainWindow::addHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *keys = help->addAction(tr("&Keyboard Shortcuts"), this, [this] { showShortcuts(*menuBar(), this); });
    keys->setShortcut(QKeySequence(tr("F1")));
    help->addAction(tr("&About Hindsight"), this, [this] { showAbout(this); });
}

void MainWindow::addToolBar()
{
    QToolBar *bar = QMainWindow::addToolBar(tr("Tools"));
    bar->setMovable(false);
    bar->setAccessibleName(tr("Tools"));
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    bar->setIconSize(QSize(kToolIconPx, kToolIconPx));
    bar->addAction(m_openAction);
    bar->addAction(m_exportAction);
    bar->addSeparator();
    m_documentActions->fillToolBar(*bar);
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addWidget(m_goTo);
}

void MainWindow::open(const QStringList &paths)
{
    for (const QString &path : paths)
        openFile(path);
}

void MainWindow::openFile(const QString &path)
{
    if (HistoryTab *tab = tabOf(path)) {
        m_tabs->setCurrentWidget(tab);
        return;
    }
    auto *tab = new HistoryTab(path, m_settings, m_tabs);
    connect(tab, &HistoryTab::loaded, this, [this, tab] {
        if (!isSample(tab->path()))
            m_settings.addRecentFile(tab->path());
        showCurrent();
    });
    connect(tab, &HistoryTab::failed, this, [this, tab](const core::Error &error) { reportFailure(tab, error); });
    connect(tab, &HistoryTab::cancelled, this, [this, tab] { closeTab(tab); });
    const QString name = QFileInfo(path).fileName();
    const int index = m_tabs->addTab(tab, QString(name).replace(u'&', QStringLiteral("&&")));
    m_tabs->setTabToolTip(index, QDir::toNativeSeparators(path));
    addCloseButton(tab, name);
    m_tabs->setCurrentIndex(index);
    showCurrent();
}

// The style's own close button has a look of its own and no name for assistive technology.
void MainWindow::addCloseButton(HistoryTab *tab, const QString &name)
{
    auto *close = new QToolButton(m_tabs->tabBar());
    close->setAutoRaise(true);
    close->setIcon(icon(QStringLiteral("close")));
    close->setIconSize(QSize(kCloseIconPx, kCloseIconPx));
    close->setToolTip(tr("Close %1").arg(name));
    close->setAccessibleName(tr("Close %1").arg(name));
    connect(close, &QToolButton::clicked, tab, [this, tab] { closeTab(tab); });
    m_tabs->tabBar()->setTabButton(m_tabs->indexOf(tab), QTabBar::RightSide, close);
}

HistoryTab *MainWindow::tabOf(const QString &path) const
{
    const QString identity = identityOf(path);
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto *tab = qobject_cast<HistoryTab *>(m_tabs->widget(i));
        if (identityOf(tab->path()) == identity)
            return tab;
    }
    return nullptr;
}

void MainWindow::reportFailure(HistoryTab *tab, const core::Error &error)
{
    m_messages->show(core::Severity::Error, wordsFor(error, tab->path()));
    if (error.kind == core::ErrorKind::CannotOpen)
        m_settings.removeRecentFile(tab->path());
    closeTab(tab);
}

void MainWindow::closeTab(HistoryTab *tab)
{
    m_tabs->removeTab(m_tabs->indexOf(tab));
    // It may be telling us something just now.
    tab->deleteLater();
    showCurrent();
}

void MainWindow::closeCurrentTab()
{
    if (auto *tab = qobject_cast<HistoryTab *>(m_tabs->currentWidget()))
        closeTab(tab);
}

DocumentWidget *MainWindow::currentDocument() const
{
    const auto *tab = qobject_cast<HistoryTab *>(m_tabs->currentWidget());
    return tab ? tab->documentWidget() : nullptr;
}

int MainWindow::tabCount() const
{
    return m_tabs->count();
}

void MainWindow::showCurrent()
{
    DocumentWidget *document = currentDocument();
    m_pages->setCurrentIndex(m_tabs->count() == 0 ? 0 : 1);
    m_documentActions->setDocument(document);
    m_exportAction->setEnabled(document != nullptr);
    m_closeAction->setEnabled(m_tabs->count() > 0);
    m_goTo->setEnabled(document != nullptr);
    const auto *tab = qobject_cast<HistoryTab *>(m_tabs->currentWidget());
    setWindowTitle(tab ? QFileInfo(tab->path()).fileName() : QStringLiteral("Hindsight"));
}

void MainWindow::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Open histories"), m_settings.folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Histories (*.json *.jsonl *.ndjson *.history)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        m_settings.setFolder(QFileInfo(files.front()).absolutePath());
        open(files);
    });
    dialog->open();
}

void MainWindow::exportPicture()
{
    DocumentWidget *current = currentDocument();
    if (!current)
        return;
    const Document &document = current->document();
    const QFileInfo source(document.path());
    const QString folder = isSample(document.path()) ? QDir::currentPath() : source.absolutePath();
    auto *dialog = new ExportDialog({.path = QDir(folder).filePath(source.completeBaseName() % QStringLiteral(".svg")),
                                     .scale = document.viewState().scale(),
                                     .isDark = Theme::of(palette()).isDark},
                                    this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exportAsked, m_exporter,
            [this, execution = document.sharedExecution()](const ExportRequest &request) {
                m_exporter->write(execution, request);
            });
    dialog->open();
}

void MainWindow::reportExport(const QString &path, const QString &remark)
{
    const QString file = QDir::toNativeSeparators(path);
    m_messages->show(core::Severity::Info,
                     remark.isEmpty() ? tr("Exported to %1").arg(file) : tr("Exported to %1. %2").arg(file, remark));
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // The platform went from light to dark or back.
    if (event->type() == QEvent::ThemeChange && m_settings.appearance() == Appearance::System)
        apply(Appearance::System);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    open(droppedFiles(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace hindsight::ui
