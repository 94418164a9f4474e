#include "ui/window/history_list_page.h"

#include "ui/panels/history_list_model.h"
#include "ui/panels/row_table.h"
#include "ui/window/message_area.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hindsight::ui {

namespace {

constexpr int kMarginPx = 10;
constexpr int kWidestFilterPx = 420;
constexpr int kProgressPx = 160;
constexpr int kNarrowestColumnPx = 130;

bool isTyping(const QKeyEvent &key)
{
    return !key.text().isEmpty() && key.text().front().isPrint() && !key.text().front().isSpace() &&
           !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

} // namespace

HistoryListPage::HistoryListPage(const QString &folder, QWidget *parent)
    : QWidget(parent), m_messages(new MessageArea(this)), m_model(new HistoryListModel(folder)),
      m_table(new RowTable(m_model, tr("Histories"), this)), m_filter(new QLineEdit(this)),
      m_open(new QPushButton(tr("Open"), this)), m_counts(new QLabel(this)), m_remark(new QLabel(this)),
      m_reading(new QWidget(this)), m_progress(new QProgressBar(m_reading)), m_progressText(new QLabel(m_reading))
{
    m_filter->setPlaceholderText(tr("Filter by any word"));
    m_filter->setAccessibleName(tr("Filter the histories"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(kWidestFilterPx);
    m_filter->installEventFilter(this);
    m_table->installEventFilter(this);
    m_table->horizontalHeader()->setSortIndicator(HistoryListModel::FileColumn, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    // Both ends of a path tell something.
    m_table->setTextElideMode(Qt::ElideMiddle);
    setFocusProxy(m_table);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_remark->setAccessibleName(tr("Remark about the current row"));
    m_remark->setContentsMargins(kMarginPx, kMarginPx / 2, kMarginPx, kMarginPx / 2);
    m_remark->hide();
    addProgress();

    auto *row = new QHBoxLayout;
    row->setContentsMargins(kMarginPx, kMarginPx / 2, kMarginPx, kMarginPx / 2);
    row->setSpacing(kMarginPx);
    row->addWidget(m_filter, 1);
    row->addWidget(m_counts);
    row->addWidget(m_reading);
    row->addStretch(1);
    row->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addLayout(row);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_remark);

    connect(m_filter, &QLineEdit::textChanged, this, &HistoryListPage::filter);
    connect(m_filter, &QLineEdit::returnPressed, this, &HistoryListPage::openSelected);
    connect(m_table, &QTableView::activated, this, &HistoryListPage::openSelected);
    connect(m_open, &QPushButton::clicked, this, &HistoryListPage::openSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryListPage::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryListPage::showCurrent);
    showCounts();
    showCurrent();
}

void HistoryListPage::addProgress()
{
    auto *stop = new QPushButton(tr("Stop"), m_reading);
    stop->setAccessibleName(tr("Stop reading files"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(kProgressPx);
    m_progress->setAccessibleName(tr("Progress of reading the files"));
    auto *layout = new QHBoxLayout(m_reading);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_progress);
    layout->addWidget(m_progressText);
    layout->addWidget(stop);
    connect(stop, &QPushButton::clicked, this, &HistoryListPage::stopAsked);
    m_reading->hide();
}

// So many columns that the most telling ones share the room there is.
void HistoryListPage::sizeColumns()
{
    m_table->sizeColumns(std::clamp(width() / 6, kNarrowestColumnPx, RowTable::kWidestColumnPx));
}

void HistoryListPage::setZone(const Zone &zone)
{
    m_model->setZone(zone);
}

void HistoryListPage::append(const HistoryEntries &entries)
{
    const bool isFirst = m_model->rowCount() == 0;
    m_model->append(entries);
    if (isFirst && m_model->rowCount() > 0) {
        sizeColumns();
        selectFirst();
    }
    showCounts();
}

void HistoryListPage::replace(HistoryEntries entries)
{
    const QModelIndex current = m_table->currentIndex();
    const HistoryLocation location = current.isValid() ? m_model->entry(current.row()).location : HistoryLocation();
    const bool isFirst = m_model->entryCount() == 0;
    m_model->replace(std::move(entries));
    if (isFirst)
        sizeColumns();
    if (const int row = m_model->rowOf(location); row >= 0)
        m_table->selectRow(row);
    else
        selectFirst();
    showCounts();
}

void HistoryListPage::showProgress(qsizetype filesRead, qsizetype fileCount)
{
    m_reading->show();
    m_progress->setRange(0, static_cast<int>(fileCount));
    m_progress->setValue(static_cast<int>(filesRead));
    m_progressText->setText(
        fileCount == 0 ? tr("Looking for files")
                       : tr("%1 of %2 files").arg(QLocale().toString(filesRead), QLocale().toString(fileCount)));
}

void HistoryListPage::endProgress()
{
    m_reading->hide();
}

bool HistoryListPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isDown = key->key() == Qt::Key_Down || key->key() == Qt::Key_PageDown;
    if (watched == m_filter && isDown) {
        m_table->setFocus(Qt::OtherFocusReason);
        return true;
    }
    // Typing anywhere in the list filters it.
    if (watched == m_table && isTyping(*key)) {
        m_filter->setFocus(Qt::OtherFocusReason);
        m_filter->insert(key->text());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void HistoryListPage::filter(const QString &words)
{
    const QModelIndex current = m_table->currentIndex();
    const HistoryLocation location = current.isValid() ? m_model->entry(current.row()).location : HistoryLocation();
    m_model->setFilter(words);
    if (const int row = m_model->rowOf(location); row >= 0)
        m_table->selectRow(row);
    else
        selectFirst();
    showCounts();
}

void HistoryListPage::selectFirst()
{
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    showCurrent();
}

void HistoryListPage::showCounts()
{
    const QLocale locale;
    const auto histories = m_model->historyCount();
    QStringList words{histories == 1 ? tr("1 history")
                                     : tr("%1 histories").arg(locale.toString(qulonglong(histories)))};
    if (const auto others = m_model->entryCount() - histories; others > 0)
        words += others == 1 ? tr("1 file without one")
                             : tr("%1 files without one").arg(locale.toString(qulonglong(others)));
    if (const auto shown = static_cast<std::size_t>(m_model->rowCount()); shown < m_model->entryCount())
        words += tr("%1 shown").arg(locale.toString(qulonglong(shown)));
    m_counts->setText(words.join(QStringLiteral(", ")));
}

void HistoryListPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const QString remark = current.isValid() ? m_model->entry(current.row()).remark : QString();
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    const qsizetype selected = m_table->selectionModel()->selectedRows().size();
    m_open->setText(selected > 1 ? tr("Open %1").arg(QLocale().toString(selected)) : tr("Open"));
    m_open->setEnabled(selected > 1 || (current.isValid() && m_model->entry(current.row()).isHistory()));
}

void HistoryListPage::openSelected()
{
    if (const std::vector<HistoryLocation> histories = selectedHistories(); !histories.empty())
        emit openAsked(histories);
}

std::vector<HistoryLocation> HistoryListPage::selectedHistories() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<HistoryLocation> histories;
    for (const QModelIndex &row : std::as_const(rows)) {
        if (const HistoryEntry &entry = m_model->entry(row.row()); entry.isHistory())
            histories.push_back(entry.location);
    }
    return histories;
}

} // namespace hindsight::ui
