#include "ui/window/go_to_event_field.h"

#include <QRegularExpressionValidator>

namespace hindsight::ui {

GoToEventField::GoToEventField(QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(tr("Go to Event"));
    setToolTip(tr("Type the id of an Event and press Enter (Ctrl+G)"));
    setAccessibleName(tr("Go to Event"));
    setClearButtonEnabled(true);
    setMaximumWidth(fontMetrics().averageCharWidth() * 20);
    setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,18}")), this));
    connect(this, &QLineEdit::returnPressed, this, &GoToEventField::choose);
}

void GoToEventField::choose()
{
    emit chosen(core::EventId{text().toLongLong()});
    selectAll();
}

} // namespace hindsight::ui
