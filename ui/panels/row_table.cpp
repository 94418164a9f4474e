#include "ui/panels/row_table.h"

#include "ui/panels/marks.h"
#include "ui/panels/row_delegate.h"
#include "ui/panels/row_model.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QProxyStyle>
#include <QScrollBar>

#include <algorithm>

namespace hindsight::ui {

namespace {

constexpr int kSampleRows = 200;
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

RowTable::RowTable(QAbstractItemModel *model, const QString &name, QWidget *parent) : QTableView(parent)
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
    connect(model, &QAbstractItemModel::headerDataChanged, this,
            [this](Qt::Orientation, int first, int last) { sizeColumns(first, last, kWidestColumnPx); });

    auto *copy = new QAction(tr("Copy Rows"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &RowTable::copySelection);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

QString RowTable::selectedText() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QString text;
    for (const QModelIndex &row : std::as_const(rows)) {
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (column > 0)
                text += u'\t';
            text += plainCell(row.siblingAtColumn(column).data().toString());
        }
        text += u'\n';
    }
    return text;
}

void RowTable::copySelection() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void RowTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int left = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    horizontalScrollBar()->setValue(left);
}

QModelIndex RowTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    switch (action) {
    case MoveLeft:
    case MoveRight:
        horizontalScrollBar()->triggerAction(action == MoveLeft ? QScrollBar::SliderSingleStepSub
                                                                : QScrollBar::SliderSingleStepAdd);
        return currentIndex();
    case MoveHome:
        return model()->index(0, 0);
    case MoveEnd:
        return model()->index(model()->rowCount() - 1, 0);
    default:
        return QTableView::moveCursor(action, modifiers);
    }
}

void RowTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRowHeight();
}

void RowTable::fitRowHeight()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRowPaddingPx);
}

void RowTable::sizeColumns(int widestPx)
{
    sizeColumns(0, model()->columnCount() - 1, widestPx);
}

void RowTable::sizeColumns(int first, int last, int widestPx)
{
    const int rows = std::min(model()->rowCount(), kSampleRows);
    const QFontMetrics metrics = fontMetrics();
    for (int column = first; column <= last; ++column) {
        int width = horizontalHeader()->sectionSizeHint(column);
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = model()->index(row, column);
            const bool hasMark = index.data(RowModel::CategoryRole).isValid() ||
                                 index.data(RowModel::OutcomeRole).isValid() ||
                                 index.data(RowModel::NoteRole).isValid();
            const int text = metrics.horizontalAdvance(index.data().toString());
            width = std::max(width, text + kCellPaddingPx + (hasMark ? kMarkWidthPx : 0));
        }
        setColumnWidth(column, std::min(width, widestPx));
    }
}

} // namespace hindsight::ui
