#include "ui/window/go_to_event_field.h"

namespace hindsight::ui {

GoToEventField::GoToEventField(QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(tr("Go to Event or time"));
    setToolTip(tr("Type the id of an Event, or a time such as 10:00:09 or +1m 30s, and press Enter (Ctrl+G)"));
    setAccessibleName(tr("Go to Event or time"));
    setMaxLength(60);
    setClearButtonEnabled(true);
    setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    connect(this, &QLineEdit::returnPressed, this, &GoToEventField::choose);
}

void GoToEventField::choose()
{
    if (!text().trimmed().isEmpty())
        emit chosen(text());
    selectAll();
}

} // namespace hindsight::ui
