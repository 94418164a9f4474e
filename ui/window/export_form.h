// Asks how an export is to be: as much as its format has a use for. A change is told at once.
#pragma once

#include "ui/window/export_proposal.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace hindsight::ui {

class ExportPartBox;
class ExportTimesBox;
class ExportTitleBox;

/// How private an export can be, in the order of core::Redaction.
[[nodiscard]] QStringList redactionWords();

class ExportForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportForm)

public:
    explicit ExportForm(const ExportProposal &proposal, QWidget *parent = nullptr);

    [[nodiscard]] ExportOptions options() const;
    /// Shows what that format has a use for; of the rest, options() has what they begin with.
    void setFormat(ExportFormat format);

signals:
    void changed();

private:
    QComboBox *addChoice(const QString &label, const QStringList &words, int current);
    void addBox(const QString &label, QWidget *field, QComboBox *buddy);
    void addTexts(const ExportProposal &proposal);
    void addSizes(const ExportOptions &options);
    void addPixels(const PngSize &png);
    void showRow(QWidget *field, bool isShown);
    void enableWhatCounts();
    [[nodiscard]] bool isShown(const QWidget *field) const;

    ExportOptions m_begun;
    QFormLayout *m_form;
    QComboBox *m_redaction = nullptr;
    QComboBox *m_diagram = nullptr;
    QSpinBox *m_items = nullptr;
    QComboBox *m_table = nullptr;
    ExportPartBox *m_part;
    QComboBox *m_scale;
    ExportTimesBox *m_times;
    QComboBox *m_theme;
    QComboBox *m_order;
    QComboBox *m_collapse;
    ExportTitleBox *m_title = nullptr;
    QLineEdit *m_caption = nullptr;
    QCheckBox *m_legend = nullptr;
    QCheckBox *m_labels = nullptr;
    QSpinBox *m_width = nullptr;
    QSpinBox *m_pixels = nullptr;
    QDoubleSpinBox *m_ratio = nullptr;
    ExportFormat m_format = ExportFormat::Svg;
};

} // namespace hindsight::ui
