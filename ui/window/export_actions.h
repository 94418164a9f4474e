// The menu's ways to take something away: export into a file, copy, print. Says what came of it in the messages. Works
// on the document in front. GUI thread only.
#pragma once

#include "core/execution/execution.h"
#include "ui/window/export_proposal.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QAction;
class QMenu;
class QToolBar;
class QWidget;

namespace hindsight::ui {

class DocumentWidget;
class Exporter;
class MessageArea;
class MessageBar;

class ExportActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportActions)

public:
    /// Both outlive it.
    ExportActions(QWidget *window, MessageArea *messages);

    /// Null where there is none.
    void setDocument(DocumentWidget *document);

    void fillFileMenu(QMenu &menu) const;
    void fillToolBar(QToolBar &bar) const;

    void askToExport();
    void copyPicture();
    void copySvg();
    /// What the export of these options would write: as SVG, as a picture, or as text.
    void copy(const std::shared_ptr<const core::Execution> &execution, const ExportOptions &options);
    void askToPrint();

private:
    [[nodiscard]] ExportProposal proposal() const;
    void reportProgress(const QString &path, int percent);
    void showRunning(const QString &path);
    void end(const QString &path, core::Severity severity, const QString &text);
    void reportWritten(const QString &path, const QString &remark);

    QWidget *m_window;
    MessageArea *m_messages;
    Exporter *m_exporter;
    QPointer<DocumentWidget> m_document;
    QHash<QString, int> m_running; // by path, in percent
    QHash<QString, QPointer<MessageBar>> m_bars;
    QAction *m_export;
    QAction *m_copyPicture;
    QAction *m_copySvg;
    QAction *m_print;
};

} // namespace hindsight::ui
