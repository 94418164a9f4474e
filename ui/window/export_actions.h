// The menu's ways to take something away: export into a file, copy, print; and what of it is private. Works on the
// document in front. GUI thread only.
#pragma once

#include "core/execution/execution.h"
#include "ui/window/export_proposal.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QAction;
class QMenu;
class QPrinter;
class QToolBar;
class QWidget;

namespace hindsight::ui {

class DocumentWidget;
class Exporter;
class MessageArea;

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
    /// Shows what will be printed, and then asks for the printer.
    void askToPrint();

private:
    [[nodiscard]] QMenu *makePrivateMenu();
    [[nodiscard]] QStringList openFiles() const;
    [[nodiscard]] ExportProposal proposal() const;
    void choosePrinter(const std::shared_ptr<const core::Execution> &execution, const ExportOptions &options);

    QWidget *m_window;
    Exporter *m_exporter;
    QPointer<DocumentWidget> m_document;
    core::Redaction m_redaction = core::Redaction::None; // until the window is closed: never so from the beginning
    QAction *m_export;
    QAction *m_copyPicture;
    QAction *m_copySvg;
    QAction *m_print;
    QMenu *m_private;
};

} // namespace hindsight::ui
