// Asks which part of a history to export: all, what is visible, what belongs to the selection, some Workflow Tasks, the
// state at the step. What there is nothing of can't be chosen.
#pragma once

#include "ui/window/export_proposal.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace hindsight::ui {

class ExportPartBox final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportPartBox)

public:
    explicit ExportPartBox(const ExportProposal &proposal, QWidget *parent = nullptr);

    [[nodiscard]] PicturePart part() const;
    /// Of a diagram only Workflow Tasks can be chosen, or all.
    void setTasksOnly(bool tasksOnly);
    [[nodiscard]] QComboBox *box() const { return m_kind; }

signals:
    void changed();

private:
    void add(const QString &text, PicturePart::Kind kind, bool isThere);
    void update();
    void enable(PicturePart::Kind kind, bool isEnabled);

    ExportProposal m_proposal;
    bool m_isTasksOnly = false;
    QComboBox *m_kind;
    QWidget *m_tasks;
    QSpinBox *m_first;
    QSpinBox *m_last;
};

} // namespace hindsight::ui
