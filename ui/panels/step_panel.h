// Where the step is, what happens there in words, and what the Workflow is waiting for then; at the end of the history
// while nobody steps.
#pragma once

#include "core/execution/stepping.h"
#include "ui/panels/waiting.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QToolButton;

namespace hindsight::ui {

class Document;

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
    void showWaiting(core::EventIndex step);
    [[nodiscard]] QString titleFor(const std::vector<WaitingLine> &lines) const;
    void stepBack();
    void stepForward();
    void select(const QListWidgetItem *item);
    [[nodiscard]] core::StepUnit unit() const;

    Document &m_document;
    QLabel *m_position;
    QComboBox *m_unit;
    QToolButton *m_back = nullptr;
    QToolButton *m_forward = nullptr;
    QToolButton *m_end;
    QLabel *m_time;
    QLabel *m_caption;
    QLabel *m_waitingTitle;
    QListWidget *m_waiting;
};

} // namespace hindsight::ui
