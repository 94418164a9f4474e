// The Events of the Document's execution, one a row, in Event id order.
#pragma once

#include "ui/document/time_style.h"
#include "ui/panels/row_model.h"

namespace hindsight::ui {

class EventModel final : public RowModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventModel)

public:
    enum Column { IdColumn, TimeColumn, SpanColumn, TypeColumn, NameColumn, TaskColumn, CommandColumn, ColumnCount };

    explicit EventModel(const Document &document, QObject *parent = nullptr);

    [[nodiscard]] int rowOf(const Selection &selection) const override;
    [[nodiscard]] Selection selectionAt(int row) const override;

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QString toolTip(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;
    [[nodiscard]] QVariant mark(int row, int column, int role) const override;
    [[nodiscard]] core::EventIndex beginOf(int row) const override;

private:
    void announceTimes();
    void announceNotes();
    [[nodiscard]] QVariant noteSign(int row) const;
    [[nodiscard]] const TimeStyle &times() const;
    /// Of SpanColumn: what the style does not say in TimeColumn.
    [[nodiscard]] TimeForm spanForm() const;
};

} // namespace hindsight::ui
