// Asks what to export or to print and how, and shows it before it is written. Holds up nothing; what is asked for comes
// as a signal.
#pragma once

#include "core/execution/execution.h"
#include "ui/window/export_proposal.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hindsight::ui {

class ExportForm;
class ExportPreview;

class ExportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    ExportDialog(std::shared_ptr<const core::Execution> execution, const ExportProposal &proposal,
                 QWidget *parent = nullptr);

    [[nodiscard]] QString path() const;
    [[nodiscard]] ExportOptions options() const;

signals:
    void exportAsked(const hindsight::ui::ExportOptions &options, const QString &path);
    /// Into the clipboard; the dialog stays.
    void copyAsked(const hindsight::ui::ExportOptions &options);
    /// Instead of exportAsked(), where it is for paper.
    void printAsked(const hindsight::ui::ExportOptions &options);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keepFromTheWheel();
    [[nodiscard]] QWidget *makeFields();
    [[nodiscard]] QWidget *makeFileFields();
    [[nodiscard]] QWidget *makePreview();
    void addButtons();
    void chooseFile();
    void chooseFormat();
    void judgePath();
    [[nodiscard]] QString hintOf(const QString &path) const;
    void update();
    void ask();
    [[nodiscard]] bool isForPaper() const { return m_purpose == ExportPurpose::Paper; }

    const ExportPurpose m_purpose;
    const QStringList m_kept;
    QComboBox *m_format;
    QLineEdit *m_path;
    QLabel *m_hint;
    ExportForm *m_form;
    ExportPreview *m_preview;
    QLabel *m_size;
    QDialogButtonBox *m_buttons;
    QPushButton *m_export = nullptr;
};

} // namespace hindsight::ui
