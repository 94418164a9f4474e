// Draws a RowModel's cells: the mark before the word, failures in their colour, what is to come after the step faintly.
#pragma once

#include <QStyledItemDelegate>

namespace hindsight::ui {

class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace hindsight::ui
