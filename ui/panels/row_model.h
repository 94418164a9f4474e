// A table about the Document's execution in which every row is one thing that can be selected. The face that a
// HistoryTable needs; it has no colours, the table's delegate has.
#pragma once

#include "ui/document/selection.h"

#include <QAbstractTableModel>

namespace hindsight::ui {

class Document;

class RowModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowModel)

public:
    enum Role {
        CategoryRole = Qt::UserRole, // int of core::Category, where the cell has a swatch
        OutcomeRole,                 // int of core::Outcome, where the cell words one
        HasHappenedRole,             // false for what is to come after the step
        NoteRole,                    // int of NoteSign, where the cell has room for one
    };

    /// What a person has put on the row's Event.
    enum NoteSign { NoNote = 0, Marked = 1, Noted = 2 };

    /// `document` outlives the model.
    RowModel(const Document &document, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

    /// The row that shows the selection, or -1.
    [[nodiscard]] virtual int rowOf(const Selection &selection) const = 0;
    /// REQUIRES: 0 <= row < rowCount()
    [[nodiscard]] virtual Selection selectionAt(int row) const = 0;

protected:
    [[nodiscard]] virtual int rows() const = 0;
    [[nodiscard]] virtual int columns() const = 0;
    [[nodiscard]] virtual QString heading(int column) const = 0;
    [[nodiscard]] virtual QString text(int row, int column) const = 0;
    [[nodiscard]] virtual QString toolTip(int row, int column) const;
    [[nodiscard]] virtual bool isNumber(int column) const = 0;
    /// For CategoryRole, OutcomeRole and NoteRole.
    [[nodiscard]] virtual QVariant mark(int row, int column, int role) const;
    /// The Event with which the row begins to have happened; none where it always has.
    [[nodiscard]] virtual core::EventIndex beginOf(int row) const = 0;

    [[nodiscard]] const Document &document() const { return m_document; }
    [[nodiscard]] const core::Execution &execution() const;

private:
    void reset();
    void announceStep();

    const Document &m_document;
};

} // namespace hindsight::ui
