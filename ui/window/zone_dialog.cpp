#include "ui/window/zone_dialog.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hindsight::ui {

namespace {

core::Timestamp now()
{
    return {QDateTime::currentMSecsSinceEpoch() * 1'000'000};
}

bool hasWords(const QString &zone, const QStringList &words)
{
    return std::ranges::all_of(words, [&](const QString &word) { return zone.contains(word, Qt::CaseInsensitive); });
}

} // namespace

ZoneDialog::ZoneDialog(const Zone &zone, QWidget *parent)
    : QDialog(parent), m_filter(new QLineEdit(this)), m_list(new QListWidget(this)), m_offset(new QLabel(this))
{
    setWindowTitle(tr("Time zone"));
    m_filter->setPlaceholderText(tr("Find a zone, as Berlin or Asia"));
    m_filter->setAccessibleName(tr("Find a zone"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list->setAccessibleName(tr("Time zones"));
    m_list->setUniformItemSizes(true);
    m_offset->setAccessibleName(tr("Offset of the zone"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_choose = buttons->addButton(tr("&Choose"), QDialogButtonBox::AcceptRole);
    m_choose->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_offset);
    layout->addWidget(buttons);

    connect(m_filter, &QLineEdit::textChanged, this, &ZoneDialog::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &ZoneDialog::describe);
    connect(m_list, &QListWidget::itemActivated, this, &ZoneDialog::choose);
    connect(buttons, &QDialogButtonBox::accepted, this, &ZoneDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    filter({});
    const QList<QListWidgetItem *> same = m_list->findItems(zone.key(), Qt::MatchExactly);
    if (!same.isEmpty())
        m_list->setCurrentItem(same.front());
    resize(420, 480);
}

// The arrow keys move in the list while somebody types.
bool ZoneDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<const QKeyEvent *>(event)->key();
    const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    const int by = key == Qt::Key_Down       ? 1
                   : key == Qt::Key_Up       ? -1
                   : key == Qt::Key_PageDown ? page
                   : key == Qt::Key_PageUp   ? -page
                                             : 0;
    if (by == 0 || m_list->count() == 0)
        return QDialog::eventFilter(watched, event);
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
    return true;
}

void ZoneDialog::filter(const QString &words)
{
    // `new york` finds `America/New_York`, as `New_York` does.
    const QStringList asked = QString(words).replace(u'_', u' ').split(u' ', Qt::SkipEmptyParts);
    QStringList found;
    const QList<QByteArray> all = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : all) {
        if (const QString zone = QString::fromUtf8(id); hasWords(zone, asked))
            found += zone;
    }
    m_list->clear();
    m_list->addItems(found);
    m_list->setCurrentRow(found.isEmpty() ? -1 : 0);
    describe();
}

void ZoneDialog::describe()
{
    const auto zone = current();
    m_offset->setText(zone ? tr("Today: %1").arg(zone->suffixAt(now())) : tr("No zone has such a name"));
    m_choose->setEnabled(zone.has_value());
}

std::optional<Zone> ZoneDialog::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? Zone::named(item->text()) : std::nullopt;
}

void ZoneDialog::choose()
{
    const auto zone = current();
    if (!zone)
        return;
    accept();
    emit chosen(*zone);
}

} // namespace hindsight::ui
