#include "ui/window/main_window.h"

#include "core/model/result.h"
#include "ui/document/file_finder.h"
#include "ui/document/pipe_reader.h"
#include "ui/document/view_state.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/window/appearance.h"
#include "ui/window/document_actions.h"
#include "ui/window/document_widget.h"
#include "ui/window/dropped_files.h"
#include "ui/window/export_actions.h"
#include "ui/window/go_to_event_field.h"
#include "ui/window/help.h"
#include "ui/window/history_tab.h"
#include "ui/window/history_tabs.h"
#include "ui/window/legend_dialog.h"
#include "ui/window/message_area.h"
#include "ui/window/recent_files_menu.h"
#include "ui/window/samples.h"
#include "ui/window/settings.h"
#include "ui/window/start_page.h"
#include "ui/window/times_menu.h"
#include "ui/window/zone_dialog.h"

#include <QActionGroup>
#include <QDropEvent>
#include <QFileDialog>
#include <QMenuBar>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace hindsight::ui {

namespace {

constexpr int kToolIconPx = 16;
// More files than these are opened as one list.
constexpr qsizetype kMostFilesInTabs = 8;
// More histories than these are not opened at once.
constexpr std::size_t kMostHistories = 100;

QString wordsFor(const core::Error &error, const QString &path)
{
    return QString::fromStdString(core::describe(error, QDir::toNativeSeparators(path).toStdString()));
}

} // namespace

MainWindow::MainWindow(Settings &settings, QWidget *parent)
    : QMainWindow(parent), m_settings(settings), m_documentActions(new DocumentActions(this)),
      m_pages(new QStackedWidget(this)), m_tabs(new HistoryTabs(m_pages)), m_messages(new MessageArea(this)),
      m_goTo(new GoToEventField(this)), m_exports(new ExportActions(this, m_messages))
{
    setAcceptDrops(true);
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
    connect(start, &StartPage::openFolderAsked, this, &MainWindow::chooseFolder);
    connect(start, &StartPage::fileChosen, this, &MainWindow::openPlace);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::showCurrent);
    connect(m_tabs, &HistoryTabs::closeAsked, this, &MainWindow::closeTab);
    connect(m_documentActions, &DocumentActions::goToEventAsked, m_goTo,
            [this] { m_goTo->setFocus(Qt::ShortcutFocusReason); });
    connect(m_goTo, &GoToEventField::chosen, this, [this](const QString &text) {
        if (DocumentWidget *document = currentDocument())
            document->goTo(text);
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
    addTimesMenu(*view);
    addAppearanceMenu(*view);
    m_documentActions->fillStepMenu(*menuBar()->addMenu(tr("&Step")));
    addHelpMenu();
}

void MainWindow::addFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    m_openAction = file->addAction(icon(QStringLiteral("open")), tr("&Open…"), this, &MainWindow::chooseFiles);
    m_openAction->setShortcut(QKeySequence::Open);
    QAction *openFolder = file->addAction(tr("Open &Folder…"), this, &MainWindow::chooseFolder);
    openFolder->setShortcut(QKeySequence(tr("Ctrl+Shift+O")));
    auto *recent = new RecentFilesMenu(m_settings, file);
    connect(recent, &RecentFilesMenu::fileChosen, this, &MainWindow::openPlace);
    file->addMenu(recent);
    file->addSeparator();
    m_exports->fillFileMenu(*file);
    file->addSeparator();
    m_documentActions->fillFileMenu(*file);
    file->addSeparator();
    m_closeAction = file->addAction(tr("&Close Tab"), this, &MainWindow::closeCurrentTab);
    m_closeAction->setShortcut(QKeySequence(tr("Ctrl+W")));
    QAction *quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence(tr("Ctrl+Q")));
}

void MainWindow::addTimesMenu(QMenu &view)
{
    auto *menu = new TimesMenu(m_settings, &view);
    connect(menu, &TimesMenu::zoneAsked, this, &MainWindow::chooseZone);
    view.addMenu(menu);
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
    QAction *legend = help->addAction(tr("&Legend"), this, [this] { LegendDialog::showFor(*this); });
    legend->setShortcut(QKeySequence(tr("Shift+F1")));
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
    m_exports->fillToolBar(*bar);
    bar->addSeparator();
    m_documentActions->fillToolBar(*bar);
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addWidget(m_goTo);
}

void MainWindow::open(const QStringList &paths)
{
    if (paths.size() > kMostFilesInTabs) {
        auto *tab = new HistoryTab(paths, m_settings, m_tabs);
        addTab(tab);
        m_tabs->setCurrentWidget(tab);
        tab->start();
        return;
    }
    for (const QString &path : paths)
        openPlace(path);
}

void MainWindow::openPlace(const QString &place)
{
    if (HistoryTab *tab = m_tabs->find({.path = place})) {
        m_tabs->setCurrentWidget(tab);
        return;
    }
    const bool isList = kindOf(place) != PlaceKind::File;
    auto *tab = isList ? new HistoryTab(QStringList{place}, m_settings, m_tabs)
                       : new HistoryTab({.path = place}, nullptr, m_settings, m_tabs);
    connect(tab, &HistoryTab::loaded, this, [this, place] {
        if (!isSample(place) && !PipeReader::isPipe(place))
            m_settings.addRecentFile(place);
    });
    addTab(tab);
    m_tabs->setCurrentWidget(tab);
    tab->start();
}

void MainWindow::openHistories(const HistoryTab &list, const std::vector<HistoryLocation> &histories)
{
    HistoryTab *first = nullptr;
    const std::size_t count = std::min(histories.size(), kMostHistories);
    for (std::size_t i = 0; i < count; ++i) {
        HistoryTab *tab = m_tabs->find(histories[i]);
        if (!tab) {
            // Those behind the first are read when somebody looks at them.
            tab = new HistoryTab(histories[i], list.executionAt(histories[i]), m_settings, m_tabs);
            addTab(tab);
        }
        if (!first)
            first = tab;
    }
    m_tabs->setCurrentWidget(first);
    if (count < histories.size())
        m_messages->show(
            core::Severity::Info,
            tr("The first %1 of %2 histories were opened. Open the others from the list, not more at once.")
                .arg(count)
                .arg(histories.size()));
}

void MainWindow::addTab(HistoryTab *tab)
{
    connect(tab, &HistoryTab::loaded, this, [this, tab] { connectNotes(tab); });
    connect(tab, &HistoryTab::loaded, this, &MainWindow::showCurrent);
    connect(tab, &HistoryTab::failed, this, [this, tab](const core::Error &error) { reportFailure(tab, error); });
    connect(tab, &HistoryTab::cancelled, this, [this, tab] { closeTab(tab); });
    connect(tab, &HistoryTab::listAsked, this, [this, tab] { showList(tab); });
    connect(tab, &HistoryTab::openAsked, this,
            [this, tab](const std::vector<HistoryLocation> &histories) { openHistories(*tab, histories); });
    m_tabs->add(tab);
    showCurrent();
}

void MainWindow::reportFailure(HistoryTab *tab, const core::Error &error)
{
    m_messages->show(core::Severity::Error, wordsFor(error, tab->location().path));
    if (error.kind == core::ErrorKind::CannotOpen)
        m_settings.removeRecentFile(tab->location().path);
    closeTab(tab);
}

void MainWindow::closeTab(HistoryTab *tab)
{
    if (tab->hasUnsavedNotes()) {
        askAboutNotes({tab}, [this, tab = QPointer(tab)] {
            if (tab)
                closeTab(tab);
        });
        return;
    }
    m_tabs->removeTab(m_tabs->indexOf(tab));
    // It may be telling us something just now.
    tab->deleteLater();
    showCurrent();
}

void MainWindow::showList(HistoryTab *tab)
{
    if (tab->hasUnsavedNotes()) {
        askAboutNotes({tab}, [this, tab = QPointer(tab)] {
            if (tab)
                showList(tab);
        });
        return;
    }
    tab->showList();
}

void MainWindow::closeCurrentTab()
{
    if (HistoryTab *tab = m_tabs->current())
        closeTab(tab);
}

DocumentWidget *MainWindow::currentDocument() const
{
    const HistoryTab *tab = m_tabs->current();
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
    m_exports->setDocument(document);
    m_closeAction->setEnabled(m_tabs->count() > 0);
    m_goTo->setEnabled(document != nullptr);
    const HistoryTab *tab = m_tabs->current();
    setWindowTitle(tab ? HistoryTabs::titleOf(*tab) : QStringLiteral("Hindsight"));
}

void MainWindow::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Open histories"), m_settings.folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Histories (*.json *.jsonl *.ndjson *.history *.gz *.bin *.pb *.binpb)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        m_settings.setFolder(QFileInfo(files.front()).absolutePath());
        open(files);
    });
    dialog->open();
}

void MainWindow::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Open a folder of histories"), m_settings.folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_settings.setFolder(folder);
        openPlace(folder);
    });
    dialog->open();
}

void MainWindow::chooseZone()
{
    auto *dialog = new ZoneDialog(m_settings.times().zone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ZoneDialog::chosen, this,
            [this](const Zone &zone) { m_settings.setTimes({.form = m_settings.times().form, .zone = zone}); });
    dialog->open();
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
    if (const QList<HistoryTab *> tabs = tabsWithUnsavedNotes(); !tabs.isEmpty()) {
        event->ignore();
        askAboutNotes(tabs, [this] { close(); });
        return;
    }
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
