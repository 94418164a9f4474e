// A table of rows that a person reads, selects and copies: what all tables of the program have in common. Rows have a
// fixed height and the columns are sized once, from the first rows, so that a million rows open at once.
#pragma once

#include <QTableView>

namespace hindsight::ui {

class RowTable : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowTable)

public:
    /// `model` becomes the table's child; its roles are those of RowModel. `name` is what assistive technology calls
    /// the table.
    RowTable(QAbstractItemModel *model, const QString &name, QWidget *parent = nullptr);

    static constexpr int kWidestColumnPx = 340;

    /// By what the first rows hold, none wider than that.
    void sizeColumns(int widestPx = kWidestColumnPx);
    void sizeColumns(int first, int last, int widestPx);

    /// The selected rows as tab-separated values, a line each; empty where none is selected.
    [[nodiscard]] QString selectedText() const;
    void copySelection() const;

    /// Vertically only: a row is the unit here, and the columns stay where the person put them.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

protected:
    void changeEvent(QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void fitRowHeight();
};

} // namespace hindsight::ui
