#include "ui/panels/step_lines.h"

#include "ui/panels/marks.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace hindsight::ui {

StepLines::StepLines(const QString &name, QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_list(new QListWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_list);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_list->setAccessibleName(name);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setIconSize(QSize(kMarkSize, kMarkSize));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListWidget::itemClicked, this, &StepLines::choose);
    connect(m_list, &QListWidget::itemActivated, this, &StepLines::choose);
}

void StepLines::show(const QString &title, const std::vector<WaitingLine> &lines)
{
    const Theme &theme = Theme::of(palette());
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_list->clear();
    for (const WaitingLine &line : lines) {
        auto *item = new QListWidgetItem(line.note.isEmpty() ? line.text : tr("%1, %2").arg(line.text, line.note));
        if (!line.target.isNothing())
            item->setIcon(markIcon(categoryMark(line.category, theme, devicePixelRatioF())));
        item->setData(Qt::UserRole, QVariant::fromValue(line.target));
        item->setToolTip(item->text());
        QFont font = m_list->font();
        font.setBold(line.change == StepChange::Opened || line.change == StepChange::Changed);
        font.setStrikeOut(line.change == StepChange::Closed);
        item->setFont(font);
        m_list->addItem(item);
    }
    m_list->setVisible(!lines.empty());
    // No higher than its lines, however few: a list's own least height is that of four.
    m_list->setFixedHeight(lines.empty() ? 0 : m_list->sizeHintForRow(0) * m_list->count());
}

void StepLines::choose(const QListWidgetItem *item)
{
    if (const auto target = item->data(Qt::UserRole).value<Selection>(); !target.isNothing())
        emit chosen(target);
}

} // namespace hindsight::ui
