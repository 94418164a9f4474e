// The content of one tab: a file while it is read, then the open document. Closing it while it reads ends the reading.
#pragma once

#include "ui/document/history_loader.h"

#include <QStackedWidget>

namespace hindsight::ui {

class DocumentWidget;
class LoadingPage;
class Settings;

class HistoryTab final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryTab)

public:
    /// Starts to read at once. `settings` outlives the tab.
    HistoryTab(const QString &path, Settings &settings, QWidget *parent = nullptr);

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Null until the file is read.
    [[nodiscard]] DocumentWidget *documentWidget() const { return m_document; }

signals:
    /// One of the three comes, once.
    void loaded();
    void failed(const hindsight::core::Error &error);
    void cancelled();

private:
    void showDocument(const Executions &executions);

    QString m_path;
    Settings &m_settings;
    LoadingPage *m_loading;
    DocumentWidget *m_document = nullptr;
    HistoryLoader m_loader;
};

} // namespace hindsight::ui
