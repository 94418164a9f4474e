// The content of one tab: a file while it is read, then the open history; or the list of the histories in a file, a
// folder, a pattern or many files. A file that changes on the disk is read again, a pipe is shown while it arrives, and
// what can't be read leaves what is shown as it is. Closing the tab while it reads ends the reading.
#pragma once

#include "core/model/problem.h"
#include "ui/document/file_watch.h"
#include "ui/document/history_entry.h"
#include "ui/document/history_lister.h"
#include "ui/document/history_loader.h"
#include "ui/document/history_preview.h"
#include "ui/document/pipe_reader.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPointer>
#include <QStackedWidget>

namespace hindsight::ui {

class DocumentWidget;
class HistoryListPage;
class LoadingPage;
class MessageArea;
class MessageBar;
class Settings;

class HistoryTab final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryTab)

public:
    /// A file, or one history of it. `execution` is null where it has to be read. `settings` outlives the tab.
    HistoryTab(HistoryLocation location, std::shared_ptr<const core::Execution> execution, Settings &settings,
               QWidget *parent = nullptr);
    /// The list of what is in a folder, in a pattern or in several of anything. REQUIRES: at least one place
    HistoryTab(const QStringList &places, Settings &settings, QWidget *parent = nullptr);

    /// Begins to read; showing the tab does too. The second time nothing happens.
    void start();
    /// Of all histories of the file, in place of the one that is shown, whose unsaved notes are gone.
    void showList();

    /// For a list the folder or the pattern; the path is empty where it is of several.
    [[nodiscard]] const HistoryLocation &location() const { return m_location; }
    /// As people call it: `order.json`.
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] bool hasUnsavedNotes() const;
    /// Null until the file is read, and in a list.
    [[nodiscard]] DocumentWidget *documentWidget() const { return m_document; }
    /// Where this is a list that has read the history and keeps it; else null.
    [[nodiscard]] std::shared_ptr<const core::Execution> executionAt(const HistoryLocation &location) const;

signals:
    /// One of the three comes, once; for a list loaded() at its beginning.
    void loaded();
    void failed(const hindsight::core::Error &error);
    void cancelled();

    /// Somebody wants the list in place of the one history that was there at first.
    void listAsked();
    /// Somebody chose histories from the list.
    void openAsked(const std::vector<hindsight::ui::HistoryLocation> &locations);

protected:
    void showEvent(QShowEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    // history_tab.cpp
    void load();
    void readFile();
    void list();
    void show(const Executions &executions);
    void showDocument(const std::shared_ptr<const core::Execution> &execution);
    void showHistories(const Executions &executions);
    void addList(const QString &folder);
    void turnTo(QWidget *page);
    void extendList(const ListedPart &part);
    // history_tab_changes.cpp
    void readAgain();
    void finishReading();
    /// False where the history that is shown is not there any more.
    bool update(const Executions &executions);
    void offerList();
    void showAgain(const Executions &executions);
    void fail(const core::Error &error);
    void receive();
    void showPart(const Executions &executions);
    void showAll(const Executions &executions);
    void stopReceiving();
    void failToReceive(const core::Error &error);
    MessageBar *say(core::Severity severity, const QString &text);
    [[nodiscard]] MessageArea &messages() const;
    [[nodiscard]] std::size_t eventCount() const;
    [[nodiscard]] bool isOpen() const { return m_document || m_list; }

    HistoryLocation m_location;
    QStringList m_places; // of a list that is read from the disk
    QString m_name;
    Settings &m_settings;
    bool m_isStarted = false;
    std::shared_ptr<const core::Execution> m_execution; // until it is shown
    Executions m_histories;                             // of a file with several
    LoadingPage *m_loading = nullptr;
    QBasicTimer m_painting; // of the page that was turned to
    DocumentWidget *m_document = nullptr;
    HistoryListPage *m_list = nullptr;
    HistoryLoader m_loader;
    HistoryPreview m_preview;
    HistoryLister m_lister;
    PipeReader m_pipe;
    QPointer<MessageBar> m_arriving; // says that more of the pipe is to come
    FileWatch m_watch;
    QElapsedTimer m_sinceRead;
    bool m_isStale = false; // the file has changed while it was read
};

} // namespace hindsight::ui
