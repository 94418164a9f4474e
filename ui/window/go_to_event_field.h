// Where a person types the id of the Event to go to.
#pragma once

#include "core/model/ids.h"

#include <QLineEdit>

namespace hindsight::ui {

class GoToEventField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GoToEventField)

public:
    explicit GoToEventField(QWidget *parent = nullptr);

signals:
    void chosen(hindsight::core::EventId id);

private:
    void choose();
};

} // namespace hindsight::ui
