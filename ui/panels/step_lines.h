// A title and the lines below it that say something of a step, what has changed with it marked: opened and changed in
// bold, closed struck out. As high as its lines.
#pragma once

#include "ui/panels/waiting.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace hindsight::ui {

class StepLines final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepLines)

public:
    /// `name` is what assistive technology calls the lines.
    explicit StepLines(const QString &name, QWidget *parent = nullptr);

    void show(const QString &title, const std::vector<WaitingLine> &lines);

signals:
    /// A line that is about something.
    void chosen(const hindsight::ui::Selection &target);

private:
    void choose(const QListWidgetItem *item);

    QLabel *m_title;
    QListWidget *m_list;
};

} // namespace hindsight::ui
