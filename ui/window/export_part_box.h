// Asks which part of a history to export: all, what is visible, some Events or Workflow Tasks, what belongs to an
// Event, the state after one. Begins with what is selected and the step. What there is nothing of can't be chosen, and
// a number over 2,147,483,647 not changed.
#pragma once

#include "ui/window/export_proposal.h"

#include <QWidget>

#include <vector>

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
    [[nodiscard]] QComboBox *box() const { return m_choice; }

signals:
    void changed();

private:
    struct Number
    {
        QSpinBox *box = nullptr;
        std::int64_t begun = 0;

        [[nodiscard]] bool isFixed() const;
        [[nodiscard]] std::int64_t value() const;
    };
    struct Choice
    {
        PicturePart::Kind kind = PicturePart::Kind::All;
        bool isThere = true;
        PicturePart part = {}; // where it asks for no number
        QWidget *row = nullptr;
        Number first = {};
        Number last = {}; // of a range
    };

    void add(const QString &text, const Choice &choice);
    [[nodiscard]] Number makeNumber(QWidget *row, const QString &name, std::int64_t least, std::int64_t most,
                                    std::int64_t value);
    [[nodiscard]] Choice askForOne(PicturePart::Kind kind, const QString &name, std::int64_t value);
    [[nodiscard]] Choice askForRange(PicturePart::Kind kind, const QString &first, const QString &last,
                                     const PicturePart &within, const PicturePart &begun);
    void update();
    void enable();

    ExportProposal m_proposal;
    bool m_isTasksOnly = false;
    QComboBox *m_choice;
    std::vector<Choice> m_choices;
};

} // namespace hindsight::ui
