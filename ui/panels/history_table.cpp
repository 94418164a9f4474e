#include "ui/panels/history_table.h"

#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/panels/row_model.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace hindsight::ui {

HistoryTable::HistoryTable(Document &document, RowModel *model, const QString &name, QWidget *parent)
    : RowTable(model, name, parent), m_document(document), m_model(model)
{
    connect(this, &QTableView::clicked, this, &HistoryTable::select);
    connect(&document.viewState(), &ViewState::selectionChanged, this, &HistoryTable::showSelection);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_scrolledBefore = verticalScrollBar()->value(); });
    connect(model, &QAbstractItemModel::modelReset, this, &HistoryTable::stay);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    showSelection();
}

void HistoryTable::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->addSeparator();
    emit menuOpening(*menu);
    menu->popup(event->globalPos());
}

void HistoryTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    RowTable::currentChanged(current, previous);
    if (!m_isFollowing && current.isValid() && current.row() != previous.row())
        select(current);
}

void HistoryTable::select(const QModelIndex &index)
{
    const Selection selection = m_model->selectionAt(index.row());
    if (selection.isNothing())
        return;
    const QScopedValueRollback following(m_isFollowing, true);
    m_document.viewState().select(selection);
}

void HistoryTable::showSelection()
{
    // What this table selected itself is shown already, with the other rows that the person has selected.
    if (m_isFollowing)
        return;
    const int row = m_model->rowOf(m_document.viewState().selection());
    const QScopedValueRollback following(m_isFollowing, true);
    if (row < 0) {
        clearSelection();
        setCurrentIndex({});
        return;
    }
    const QModelIndex index = m_model->index(row, std::max(0, currentIndex().column()));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index.siblingAtColumn(0));
}

// What was in sight stays, wherever the selection is.
void HistoryTable::stay()
{
    updateGeometries();
    showSelection();
    verticalScrollBar()->setValue(m_scrolledBefore);
}

} // namespace hindsight::ui
