// A table of a RowModel whose current row and the Document's selection are one thing.
#pragma once

#include "ui/panels/row_table.h"

class QMenu;

namespace hindsight::ui {

class Document;
class RowModel;

class HistoryTable final : public RowTable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryTable)

public:
    HistoryTable(Document &document, RowModel *model, const QString &name, QWidget *parent = nullptr);

signals:
    /// A menu for what is selected opens; who knows more to do with that adds it.
    void menuOpening(QMenu &menu);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void showSelection();
    void select(const QModelIndex &index);
    void stay();

    Document &m_document;
    RowModel *m_model;
    int m_scrolledBefore = 0;
    bool m_isFollowing = false; // the current row changes because the selection did
};

} // namespace hindsight::ui
