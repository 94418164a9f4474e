// A table of a RowModel whose current row and the Document's selection are one thing. Rows have a fixed height and the
// columns are sized once from the first rows, so that a million rows open at once. Copies its selected rows as
// tab-separated values.
#pragma once

#include <QTableView>

namespace hindsight::ui {

class Document;
class RowModel;

class HistoryTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryTable)

public:
    /// `model` becomes the table's child. `name` is what assistive technology calls the table.
    HistoryTable(Document &document, RowModel *model, const QString &name, QWidget *parent = nullptr);

    /// The selected rows, a line each; empty where none is selected.
    [[nodiscard]] QString selectedText() const;
    void copySelection() const;

    /// Vertically only: a row is the unit here, and the columns stay where the person put them.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void showSelection();
    void select(const QModelIndex &index);
    void fitRowHeight();
    void sizeColumns();

    Document &m_document;
    RowModel *m_model;
    bool m_isFollowing = false; // the current row changes because the selection did
};

} // namespace hindsight::ui
