#include "ui/panels/row_delegate.h"

#include "core/model/catalog.h"
#include "ui/panels/marks.h"
#include "ui/panels/row_model.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace hindsight::ui {

namespace {

void setMark(QStyleOptionViewItem *option, const QPixmap &mark)
{
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = markIcon(mark);
    option->decorationSize = QSize(kMarkSize, kMarkSize);
}

} // namespace

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Theme &theme = Theme::of(option->palette);
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    const QVariant category = index.data(RowModel::CategoryRole);
    const QVariant outcome = index.data(RowModel::OutcomeRole);
    const int note = index.data(RowModel::NoteRole).toInt();
    if (note != RowModel::NoNote)
        setMark(option, noteMark((note & RowModel::Marked) != 0, (note & RowModel::Noted) != 0, theme, ratio));
    else if (category.isValid())
        setMark(option, categoryMark(static_cast<core::Category>(category.toInt()), theme, ratio));
    else if (outcome.isValid())
        setMark(option, outcomeMark(static_cast<core::Outcome>(outcome.toInt()), theme, ratio));
    if (outcome.isValid() && core::isFailure(static_cast<core::Outcome>(outcome.toInt())))
        option->palette.setColor(QPalette::Text, theme.colorOf(static_cast<core::Outcome>(outcome.toInt())));
    if (!index.data(RowModel::HasHappenedRole).toBool())
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Disabled, QPalette::Text));
}

} // namespace hindsight::ui
