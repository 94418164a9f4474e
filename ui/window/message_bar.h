// One message to the person, in the window instead of in a dialog: a sign for how grave it is, the text to select and
// copy, and a button to put it away. Deletes itself when it is put away.
#pragma once

#include "core/model/problem.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace hindsight::ui {

class MessageBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBar)

public:
    MessageBar(core::Severity severity, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    /// A button beside the text; the caller connects it.
    [[nodiscard]] QPushButton *addButton(const QString &label);
    /// How far what the text is about has come, 0 to 100; shows a progress bar from the first call on.
    void setProgress(int percent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColors();

    core::Severity m_severity;
    QHBoxLayout *m_layout;
    QLabel *m_icon;
    QLabel *m_text;
    QProgressBar *m_progress = nullptr;
};

} // namespace hindsight::ui
