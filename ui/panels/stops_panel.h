// The stops of a Document: switched on and off, added as expressions and removed; and running to them, forward and
// back.
#pragma once

#include "core/stops/stop.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace hindsight::ui {

class Document;
class StopRunner;

class StopsPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StopsPanel)

public:
    /// Document and runner must outlive the panel.
    StopsPanel(Document &document, StopRunner &runner, QWidget *parent = nullptr);

    /// What is said about the expression that is being typed; empty while it is right or none.
    [[nodiscard]] QString fault() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addRunner(QLayout *layout);
    void addExpression(QLayout *layout);
    void showStops();
    void showRunning();
    void showFound(const core::FoundStop &found);
    void showFault();
    void takeChecks();
    void removeSelected();
    void addTyped();

    Document &m_document;
    StopRunner &m_runner;
    QToolButton *m_back;
    QToolButton *m_forward;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QListWidget *m_list;
    QLabel *m_hint;
    QLineEdit *m_expression;
    QPushButton *m_add;
    QPushButton *m_remove;
    QLabel *m_fault;
    bool m_isTaking = false; // the list's checks are being taken
};

} // namespace hindsight::ui
