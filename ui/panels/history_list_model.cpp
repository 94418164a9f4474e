#include "ui/panels/history_list_model.h"

#include "ui/document/time_text.h"
#include "ui/panels/row_model.h"
#include "ui/panels/wording.h"

#include <QDir>

#include <algorithm>
#include <numeric>

namespace hindsight::ui {

namespace {

bool isNumber(int column)
{
    return column == HistoryListModel::EventsColumn || column == HistoryListModel::DurationColumn;
}

QVariant alignmentOf(int column)
{
    return QVariant::fromValue(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
}

std::int64_t nanosecondsOf(const HistoryEntry &entry)
{
    const auto span = core::elapsed(entry.start, entry.end);
    return span ? span->nanoseconds : -1;
}

// How a damaged one without an end went on, nobody can tell.
bool hasStatus(const HistoryEntry &entry)
{
    return entry.isHistory() && (entry.status != core::Outcome::Running || entry.remark.isEmpty());
}

QString statusText(const HistoryEntry &entry)
{
    return hasStatus(entry)    ? outcomeText(entry.status)
           : entry.isHistory() ? HistoryListModel::tr("Unknown")
                               : HistoryListModel::tr("No history");
}

int order(std::int64_t left, std::int64_t right)
{
    return left < right ? -1 : left > right ? 1 : 0;
}

// Negative where `left` is the smaller one by that column.
int compare(const HistoryEntry &left, const HistoryEntry &right, int column)
{
    const auto words = [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive); };
    switch (column) {
    case HistoryListModel::TypeColumn:
        return words(left.workflowType, right.workflowType);
    case HistoryListModel::WorkflowIdColumn:
        return words(left.workflowId, right.workflowId);
    case HistoryListModel::RunIdColumn:
        return words(left.runId, right.runId);
    case HistoryListModel::StatusColumn:
        return words(statusText(left), statusText(right));
    case HistoryListModel::EventsColumn:
        return order(static_cast<std::int64_t>(left.eventCount), static_cast<std::int64_t>(right.eventCount));
    case HistoryListModel::StartColumn:
        return order(left.start.nanoseconds, right.start.nanoseconds);
    case HistoryListModel::DurationColumn:
        return order(nanosecondsOf(left), nanosecondsOf(right));
    case HistoryListModel::RemarkColumn:
        return words(left.remark, right.remark);
    default:
        return 0;
    }
}

} // namespace

HistoryListModel::HistoryListModel(const QString &folder, QObject *parent)
    : QAbstractTableModel(parent), m_folder(folder.isEmpty() || folder.endsWith(u'/') ? folder : folder % u'/')
{
}

void HistoryListModel::append(const HistoryEntries &entries)
{
    const auto first = static_cast<Number>(m_entries.size());
    m_entries.insert(m_entries.end(), entries.begin(), entries.end());
    m_historyCount += static_cast<std::size_t>(std::ranges::count_if(entries, &HistoryEntry::isHistory));
    const std::vector<Number> added = shownFrom(first);
    if (added.empty())
        return;
    const auto before = static_cast<std::ptrdiff_t>(m_rows.size());
    beginInsertRows({}, static_cast<int>(before), static_cast<int>(m_rows.size() + added.size()) - 1);
    m_rows.insert(m_rows.end(), added.begin(), added.end());
    endInsertRows();
    if (m_sortColumn == FileColumn && m_sortOrder == Qt::AscendingOrder)
        return;
    std::vector<Number> rows = m_rows;
    const auto isBefore = [this](Number left, Number right) { return comesBefore(left, right); };
    std::sort(rows.begin() + before, rows.end(), isBefore);
    std::inplace_merge(rows.begin(), rows.begin() + before, rows.end(), isBefore);
    reorder(std::move(rows));
}

void HistoryListModel::replace(HistoryEntries entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_historyCount = static_cast<std::size_t>(std::ranges::count_if(m_entries, &HistoryEntry::isHistory));
    m_rows = shownFrom(0);
    std::ranges::sort(m_rows, [this](Number left, Number right) { return comesBefore(left, right); });
    endResetModel();
}

void HistoryListModel::setZone(const Zone &zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    emit headerDataChanged(Qt::Horizontal, StartColumn, StartColumn);
    if (!m_rows.empty())
        emit dataChanged(index(0, StartColumn), index(rowCount() - 1, StartColumn));
}

void HistoryListModel::setFilter(const QString &words)
{
    const QStringList filter = words.split(u' ', Qt::SkipEmptyParts);
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_rows = shownFrom(0);
    std::ranges::sort(m_rows, [this](Number left, Number right) { return comesBefore(left, right); });
    endResetModel();
}

const HistoryEntry &HistoryListModel::entry(int row) const
{
    return m_entries[m_rows[static_cast<std::size_t>(row)]];
}

int HistoryListModel::rowOf(const HistoryLocation &location) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](Number number) { return m_entries[number].location == location; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int HistoryListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistoryListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= ColumnCount)
        return {};
    const HistoryEntry &shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::ToolTipRole:
        return index.column() == FileColumn || shown.remark.isEmpty() ? QDir::toNativeSeparators(shown.location.path)
                                                                      : shown.remark;
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case RowModel::OutcomeRole:
        return index.column() == StatusColumn && hasStatus(shown) ? static_cast<int>(shown.status) : QVariant();
    case RowModel::HasHappenedRole:
        return shown.isHistory();
    default:
        return {};
    }
}

QVariant HistoryListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileColumn:
        return tr("File");
    case TypeColumn:
        return tr("Workflow Type");
    case WorkflowIdColumn:
        return tr("Workflow Id");
    case StatusColumn:
        return tr("Status");
    case EventsColumn:
        return tr("Events");
    case StartColumn:
        return tr("Start (%1)").arg(m_zone.name());
    case DurationColumn:
        return tr("Duration");
    case RunIdColumn:
        return tr("Run Id");
    default:
        return tr("Remark");
    }
}

QString HistoryListModel::text(const HistoryEntry &entry, int column) const
{
    switch (column) {
    case FileColumn: {
        const QString &path = entry.location.path;
        const QString file = path.startsWith(m_folder) ? path.sliced(m_folder.size()) : path;
        return entry.location.number == 0 ? file : tr("%1 #%2").arg(file).arg(entry.location.number);
    }
    case TypeColumn:
        return entry.workflowType;
    case WorkflowIdColumn:
        return entry.workflowId;
    case StatusColumn:
        return statusText(entry);
    case EventsColumn:
        return entry.isHistory() ? QString::number(entry.eventCount) : QString();
    case StartColumn:
        return dateAndClock(entry.start, m_zone, 0);
    case DurationColumn: {
        const auto span = core::elapsed(entry.start, entry.end);
        return span ? durationText(*span) : QString();
    }
    case RunIdColumn:
        return entry.runId;
    default:
        return shortened(entry.remark, 300);
    }
}

bool HistoryListModel::isShown(const HistoryEntry &entry) const
{
    return std::ranges::all_of(m_filter, [&](const QString &word) {
        const QString file = text(entry, FileColumn);
        const QString status = text(entry, StatusColumn);
        const auto fields = {&file, &entry.workflowType, &entry.workflowId, &entry.runId, &status, &entry.remark};
        return std::ranges::any_of(fields,
                                   [&](const QString *field) { return field->contains(word, Qt::CaseInsensitive); });
    });
}

bool HistoryListModel::comesBefore(Number left, Number right) const
{
    const HistoryEntry &a = m_entries[left];
    const HistoryEntry &b = m_entries[right];
    const bool isDescending = m_sortOrder == Qt::DescendingOrder;
    if (m_sortColumn == FileColumn)
        return isDescending ? left > right : left < right;
    if (a.isHistory() != b.isHistory())
        return a.isHistory();
    const int difference = compare(a, b, m_sortColumn);
    if (difference == 0)
        return left < right;
    return isDescending ? difference > 0 : difference < 0;
}

std::vector<HistoryListModel::Number> HistoryListModel::shownFrom(Number first) const
{
    std::vector<Number> numbers;
    for (std::size_t number = first; number < m_entries.size(); ++number) {
        if (isShown(m_entries[number]))
            numbers.push_back(static_cast<Number>(number));
    }
    return numbers;
}

void HistoryListModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    std::vector<Number> rows = m_rows;
    std::ranges::sort(rows, [this](Number left, Number right) { return comesBefore(left, right); });
    reorder(std::move(rows));
}

// The selection stays with its entries.
void HistoryListModel::reorder(std::vector<Number> rows)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<int> rowOfNumber(m_entries.size(), -1);
    for (std::size_t row = 0; row < rows.size(); ++row)
        rowOfNumber[rows[row]] = static_cast<int>(row);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after += index(rowOfNumber[m_rows[static_cast<std::size_t>(old.row())]], old.column());
    m_rows = std::move(rows);
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

} // namespace hindsight::ui
