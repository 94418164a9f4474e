#include "ui/panels/history_table.h"

#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/panels/marks.h"
#include "ui/panels/row_delegate.h"
#include "ui/panels/row_model.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QProxyStyle>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace hindsight::ui {

namespace {

constexpr int kSampleRows = 200;
constexpr int kWidestColumnPx = 340;
constexpr int kCellMarginPx = 7;
constexpr int kCellPaddingPx = 2 * kCellMarginPx + 8;
constexpr int kMarkWidthPx = kMarkSize + 2 * kCellMarginPx + 2;
constexpr int kRowPaddingPx = 8;

// A right-aligned number and the word after it need room between them.
class RoomyCells final : public QProxyStyle
{
public:
    using QProxyStyle::QProxyStyle;

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        const bool isMargin = metric == PM_FocusFrameHMargin || metric == PM_HeaderMargin;
        return isMargin ? kCellMarginPx : QProxyStyle::pixelMetric(metric, option, widget);
    }
};

// A cell must not break the line or the column it is pasted into.
QString plainCell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
}

} // namespace

HistoryTable::HistoryTable(Document &document, RowModel *model, const QString &name, QWidget *parent)
    : QTableView(parent), m_document(document), m_model(model)
{
    auto *cells = new RoomyCells;
    cells->setParent(this);
    setStyle(cells);
    horizontalHeader()->setStyle(cells);
    model->setParent(this);
    setModel(model);
    setItemDelegate(new RowDelegate(this));
    setAccessibleName(name);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    fitRowHeight();
    sizeColumns();

    auto *copy = new QAction(tr("Copy Rows"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &HistoryTable::copySelection);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(this, &QTableView::clicked, this, &HistoryTable::select);
    connect(&document.viewState(), &ViewState::selectionChanged, this, &HistoryTable::showSelection);
    connect(model, &RowModel::modelReset, this, &HistoryTable::sizeColumns);
    showSelection();
}

QString HistoryTable::selectedText() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QString text;
    for (const QModelIndex &row : std::as_const(rows)) {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            if (column > 0)
                text += u'\t';
            text += plainCell(row.siblingAtColumn(column).data().toString());
        }
        text += u'\n';
    }
    return text;
}

void HistoryTable::copySelection() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void HistoryTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_isFollowing && current.isValid() && current.row() != previous.row())
        select(current);
}

void HistoryTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int left = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    horizontalScrollBar()->setValue(left);
}

QModelIndex HistoryTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    switch (action) {
    case MoveLeft:
    case MoveRight:
        horizontalScrollBar()->triggerAction(action == MoveLeft ? QScrollBar::SliderSingleStepSub
                                                                : QScrollBar::SliderSingleStepAdd);
        return currentIndex();
    case MoveHome:
        return m_model->index(0, 0);
    case MoveEnd:
        return m_model->index(m_model->rowCount() - 1, 0);
    default:
        return QTableView::moveCursor(action, modifiers);
    }
}

void HistoryTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRowHeight();
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

void HistoryTable::fitRowHeight()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRowPaddingPx);
}

void HistoryTable::sizeColumns()
{
    const int rows = std::min(m_model->rowCount(), kSampleRows);
    const QFontMetrics metrics = fontMetrics();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int width = horizontalHeader()->sectionSizeHint(column);
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = m_model->index(row, column);
            const bool hasMark =
                index.data(RowModel::CategoryRole).isValid() || index.data(RowModel::OutcomeRole).isValid();
            const int text = metrics.horizontalAdvance(index.data().toString());
            width = std::max(width, text + kCellPaddingPx + (hasMark ? kMarkWidthPx : 0));
        }
        setColumnWidth(column, std::min(width, kWidestColumnPx));
    }
}

} // namespace hindsight::ui
