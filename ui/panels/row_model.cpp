#include "ui/panels/row_model.h"

#include "ui/document/document.h"
#include "ui/document/view_state.h"

namespace hindsight::ui {

RowModel::RowModel(const Document &document, QObject *parent) : QAbstractTableModel(parent), m_document(document)
{
    connect(&document, &Document::executionChanged, this, &RowModel::reset);
    connect(&document.viewState(), &ViewState::stepChanged, this, &RowModel::announceStep);
}

int RowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : rows();
}

int RowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns();
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rows() || index.column() >= columns())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return toolTip(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case CategoryRole:
    case OutcomeRole:
    case NoteRole:
        return mark(index.row(), index.column(), role);
    case HasHappenedRole: {
        const core::EventIndex step = m_document.viewState().step();
        const core::EventIndex begin = beginOf(index.row());
        return !step.isValid() || !begin.isValid() || begin <= step;
    }
    default:
        return {};
    }
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns())
        return {};
    if (role == Qt::DisplayRole)
        return heading(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QString RowModel::toolTip(int /*row*/, int /*column*/) const
{
    return {};
}

QVariant RowModel::mark(int /*row*/, int /*column*/, int /*role*/) const
{
    return {};
}

const core::Execution &RowModel::execution() const
{
    return m_document.execution();
}

void RowModel::reset()
{
    beginResetModel();
    endResetModel();
}

void RowModel::announceStep()
{
    // Views repaint what they show of it; nothing here visits the rows.
    if (rows() > 0)
        emit dataChanged(index(0, 0), index(rows() - 1, columns() - 1), {HasHappenedRole});
}

} // namespace hindsight::ui
