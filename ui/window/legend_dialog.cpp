#include "ui/window/legend_dialog.h"

#include "ui/timeline/legend_items.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hindsight::ui {

namespace {

constexpr QSize kSignSize(52, 24);

QIcon iconOf(const LegendItem &item, const Theme &theme, qreal ratio)
{
    QPixmap pixmap(kSignSize * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    item.paint(painter, theme, {(kSignSize.width() - item.width) / 2, kSignSize.height() / 2.0});
    painter.end();
    QIcon icon(pixmap);
    // A plain icon would be dimmed in a selected row.
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

} // namespace

LegendDialog::LegendDialog(QWidget *parent) : QDialog(parent), m_list(new QTreeWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Legend"));
    m_list->setAccessibleName(tr("Legend"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(0);
    m_list->setIconSize(kSignSize);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_list);
    layout->addWidget(buttons);
    resize(420, 720);
    fill();
}

void LegendDialog::showFor(QWidget &window)
{
    auto *dialog = window.findChild<LegendDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (!dialog)
        dialog = new LegendDialog(&window);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void LegendDialog::fill()
{
    const Theme &theme = Theme::of(palette());
    m_list->clear();
    for (const LegendSection &section : legendSections()) {
        auto *heading = new QTreeWidgetItem(m_list, {section.title});
        QFont font = m_list->font();
        font.setBold(true);
        heading->setFont(0, font);
        heading->setExpanded(true);
        for (const LegendItem &item : section.items) {
            auto *line = new QTreeWidgetItem(heading, {item.words});
            line->setIcon(0, iconOf(item, theme, devicePixelRatioF()));
            line->setToolTip(0, item.looks);
            line->setData(0, Qt::AccessibleTextRole, tr("%1: %2").arg(item.words, item.looks));
        }
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void LegendDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace hindsight::ui
