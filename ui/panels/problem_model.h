// What is wrong or odd about the Document's execution, one problem a row.
#pragma once

#include "ui/panels/row_model.h"

namespace hindsight::ui {

class ProblemModel final : public RowModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemModel)

public:
    enum Column { SeverityColumn, EventColumn, PlaceColumn, MessageColumn, ColumnCount };

    explicit ProblemModel(const Document &document, QObject *parent = nullptr);

    /// The first problem of the Event that is selected.
    [[nodiscard]] int rowOf(const Selection &selection) const override;
    [[nodiscard]] Selection selectionAt(int row) const override;

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QString toolTip(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override { return column == EventColumn; }
    [[nodiscard]] core::EventIndex beginOf(int row) const override;

private:
    [[nodiscard]] const core::Problem &problem(int row) const;
};

} // namespace hindsight::ui
