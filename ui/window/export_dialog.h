// Asks what to export: which file, in which scale, light or dark. Holds up nothing; what is asked for comes as a
// signal.
#pragma once

#include "core/diagram/scale.h"
#include "ui/document/time_style.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hindsight::ui {

struct ExportRequest
{
    QString path; // ends in .svg or .png
    core::Scale scale = core::Scale::Sequence;
    bool isDark = false;
    TimeStyle times = {}; // not asked for: as in the window

    bool operator==(const ExportRequest &) const = default;
};

class ExportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    /// Begins with `proposal`.
    explicit ExportDialog(const ExportRequest &proposal, QWidget *parent = nullptr);

    [[nodiscard]] ExportRequest request() const;

signals:
    void exportAsked(const hindsight::ui::ExportRequest &request);

private:
    void chooseFile();
    void judgePath();
    void ask();

    TimeStyle m_times;
    QLineEdit *m_path;
    QComboBox *m_scale;
    QComboBox *m_theme;
    QLabel *m_hint;
    QDialogButtonBox *m_buttons;
    QPushButton *m_export = nullptr;
};

} // namespace hindsight::ui
