// The Workflow Task Executions of the Document's execution, one a row, in order.
#pragma once

#include "ui/panels/row_model.h"

namespace hindsight::ui {

class WorkflowTaskModel final : public RowModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkflowTaskModel)

public:
    enum Column {
        NumberColumn,
        OutcomeColumn,
        ScheduledColumn,
        StartedColumn,
        ClosedColumn,
        WaitingColumn,
        WorkingColumn,
        AttemptColumn,
        CommandCountColumn,
        CommandsColumn,
        ColumnCount
    };

    explicit WorkflowTaskModel(const Document &document, QObject *parent = nullptr);

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
    [[nodiscard]] QString commandNames(core::TaskIndex task) const;
};

} // namespace hindsight::ui
