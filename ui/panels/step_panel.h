// Where the step is, what happens there in words, what the Workflow is waiting for then, and what holds: versions,
// search attributes, memo and counts; at the end of the history while nobody steps.
#pragma once

#include "core/execution/stepping.h"
#include "ui/panels/waiting.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace hindsight::ui {

class Document;
class StepLines;

class StepPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepPanel)

public:
    explicit StepPanel(Document &document, QWidget *parent = nullptr);

private:
    void addButtons(QLayout *layout);
    void showUnit();
    void update();
    void showTime();
    void showState(core::EventIndex step);
    StepLines *addLines(const QString &name);
    [[nodiscard]] QString titleFor(const std::vector<WaitingLine> &lines) const;
    void stepBack();
    void stepForward();
    [[nodiscard]] core::StepUnit unit() const;

    Document &m_document;
    QLabel *m_position;
    QComboBox *m_unit;
    QToolButton *m_back = nullptr;
    QToolButton *m_forward = nullptr;
    QToolButton *m_end;
    QLabel *m_time;
    QLabel *m_caption;
    QVBoxLayout *m_lines;
    StepLines *m_waiting;
    std::vector<StepLines *> m_holding;
};

} // namespace hindsight::ui
