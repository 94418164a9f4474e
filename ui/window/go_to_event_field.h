// Where a person types the Event to go to, by its id or by a time.
#pragma once

#include <QLineEdit>

namespace hindsight::ui {

class GoToEventField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GoToEventField)

public:
    explicit GoToEventField(QWidget *parent = nullptr);

signals:
    void chosen(const QString &text);

private:
    void choose();
};

} // namespace hindsight::ui
