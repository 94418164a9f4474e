// The window: a tab for each open history or list, or the start page; menus, tool bar, messages. Puts together what the
// files beside it make, and remembers its place in the settings.
#pragma once

#include "ui/document/notebook.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <vector>

class QStackedWidget;

namespace hindsight::core {
struct Error;
}

namespace hindsight::ui {

class DocumentActions;
class DocumentWidget;
class ExportActions;
class GoToEventField;
class HistoryTab;
class HistoryTabs;
struct HistoryLocation;
class MessageArea;
class Settings;

class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    /// `settings` outlives the window.
    explicit MainWindow(Settings &settings, QWidget *parent = nullptr);

    /// Each file, folder and pattern in a tab of its own, but more than a few in one list; one that is open already
    /// comes to the front. What can't be read is said in messages().
    void open(const QStringList &paths);

    /// The document in front; null on the start page and while it is read.
    [[nodiscard]] DocumentWidget *currentDocument() const;
    [[nodiscard]] int tabCount() const;
    [[nodiscard]] MessageArea &messages() const { return *m_messages; }

public slots:
    void chooseFiles();
    void chooseFolder();
    void closeCurrentTab();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addMenus();
    void addFileMenu();
    void addTimesMenu(QMenu &view);
    void addAppearanceMenu(QMenu &view);
    void addHelpMenu();
    void addToolBar();
    void openPlace(const QString &place);
    void openHistories(const HistoryTab &list, const std::vector<HistoryLocation> &histories);
    void addTab(HistoryTab *tab);
    void closeTab(HistoryTab *tab);
    void showList(HistoryTab *tab);
    void reportFailure(HistoryTab *tab, const core::Error &error);
    void chooseZone();
    void showCurrent();
    // main_window_notes.cpp
    void connectNotes(HistoryTab *tab);
    void saveNotes(DocumentWidget &document);
    bool reportSaving(DocumentWidget &document, Notebook::Saving saving);
    void chooseNotesPlace(DocumentWidget &document);
    /// Then, once they are saved or discarded, does what was to be done.
    void askAboutNotes(const QList<HistoryTab *> &tabs, std::function<void()> then);
    bool saveAllNotes(const QList<QPointer<HistoryTab>> &tabs);
    [[nodiscard]] QList<HistoryTab *> tabsWithUnsavedNotes() const;

    Settings &m_settings;
    DocumentActions *m_documentActions;
    QStackedWidget *m_pages;
    HistoryTabs *m_tabs;
    MessageArea *m_messages;
    GoToEventField *m_goTo;
    ExportActions *m_exports;
    QAction *m_openAction = nullptr;
    QAction *m_closeAction = nullptr;
};

} // namespace hindsight::ui
