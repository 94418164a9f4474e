// Many histories as a table, a row each; also the files that hold none. Sorting and filtering move the numbers of
// entries, never the entries, so that a hundred thousand of them answer at once. GUI thread only.
#pragma once

#include "ui/document/history_entry.h"
#include "ui/document/zone.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace hindsight::ui {

class HistoryListModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryListModel)

public:
    enum Column {
        FileColumn,
        TypeColumn,
        WorkflowIdColumn,
        StatusColumn,
        EventsColumn,
        StartColumn,
        DurationColumn,
        RunIdColumn,
        RemarkColumn,
        ColumnCount
    };

    /// Files in `folder` are shown without it.
    explicit HistoryListModel(const QString &folder, QObject *parent = nullptr);

    /// Behind those that are there; sorted in and filtered as they are.
    void append(const HistoryEntries &entries);
    /// Instead of those that are there.
    void replace(HistoryEntries entries);
    /// The one in which StartColumn is; UTC at first.
    void setZone(const Zone &zone);
    /// Shows only the entries in which each word occurs, in any case of letters. The model is reset.
    void setFilter(const QString &words);

    [[nodiscard]] std::size_t entryCount() const { return m_entries.size(); }
    [[nodiscard]] std::size_t historyCount() const { return m_historyCount; }
    /// REQUIRES: 0 <= row < rowCount()
    [[nodiscard]] const HistoryEntry &entry(int row) const;
    /// The row of the entry at that place; -1 where none is shown.
    [[nodiscard]] int rowOf(const HistoryLocation &location) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// With the roles of RowModel: what is no history has not happened.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Files without a history stand last, whatever the order. By the file column: as they were found.
    void sort(int column, Qt::SortOrder order) override;

private:
    using Number = std::uint32_t; // of an entry

    [[nodiscard]] QString text(const HistoryEntry &entry, int column) const;
    [[nodiscard]] bool isShown(const HistoryEntry &entry) const;
    [[nodiscard]] bool comesBefore(Number left, Number right) const;
    [[nodiscard]] std::vector<Number> shownFrom(Number first) const;
    void reorder(std::vector<Number> rows);

    QString m_folder; // ends in '/', or is empty
    HistoryEntries m_entries;
    std::vector<Number> m_rows; // the entries that are shown, in their order
    std::size_t m_historyCount = 0;
    QStringList m_filter;
    Zone m_zone;
    int m_sortColumn = FileColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace hindsight::ui
