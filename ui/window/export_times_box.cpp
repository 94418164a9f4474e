#include "ui/window/export_times_box.h"

#include "ui/window/zone_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStandardItemModel>

#include <algorithm>
#include <utility>

namespace hindsight::ui {

namespace {

enum Row : int { SinceStart, SincePrevious };

} // namespace

ExportTimesBox::ExportTimesBox(const TimeStyle &times, QWidget *parent) : QWidget(parent), m_choice(new QComboBox(this))
{
    m_choice->setAccessibleName(tr("Times"));
    m_choice->setToolTip(tr("On the ruler, where it is one of time, and in the tooltips of SVG and HTML"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *zone = new QPushButton(tr("Zone…"), this);
    zone->setAccessibleName(tr("Another time zone"));
    zone->setToolTip(tr("Times by the clock of another zone"));
    zone->setAutoDefault(false);
    connect(zone, &QPushButton::clicked, this, &ExportTimesBox::askForZone);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_choice, 1);
    line->addWidget(zone);
    // Of these two, a page's table of Events has the zone.
    add(tr("Since the start"), {.form = TimeForm::SinceStart, .zone = times.zone});
    add(tr("Since the Event before, in tooltips"), {.form = TimeForm::SincePrevious, .zone = times.zone});
    add(tr("UTC"), TimeStyle());
    add(tr("Local time"), {.form = TimeForm::Absolute, .zone = Zone::local()});
    take(times.zone);
    m_chosen = static_cast<std::size_t>(std::ranges::find(m_styles, times) - m_styles.begin());
    m_choice->setCurrentIndex(static_cast<int>(m_chosen));
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ExportTimesBox::choose);
}

void ExportTimesBox::setHasTooltips(bool hasTooltips)
{
    qobject_cast<QStandardItemModel *>(m_choice->model())->item(SincePrevious)->setEnabled(hasTooltips);
    if (!hasTooltips && m_chosen == SincePrevious) {
        m_choice->setCurrentIndex(SinceStart);
        m_missesTooltips = true;
    } else if (hasTooltips && std::exchange(m_missesTooltips, false)) {
        m_choice->setCurrentIndex(SincePrevious);
    }
}

void ExportTimesBox::add(const QString &words, const TimeStyle &style)
{
    m_choice->addItem(words);
    m_styles.push_back(style);
}

void ExportTimesBox::choose(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) == m_chosen)
        return;
    m_chosen = static_cast<std::size_t>(row);
    m_missesTooltips = false;
    emit changed();
}

void ExportTimesBox::askForZone()
{
    auto *dialog = new ZoneDialog(times().zone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ZoneDialog::chosen, this, [this](const Zone &zone) {
        take(zone);
        const TimeStyle style{.form = TimeForm::Absolute, .zone = zone};
        m_choice->setCurrentIndex(static_cast<int>(std::ranges::find(m_styles, style) - m_styles.begin()));
    });
    dialog->open();
}

void ExportTimesBox::take(const Zone &zone)
{
    const TimeStyle style{.form = TimeForm::Absolute, .zone = zone};
    if (std::ranges::find(m_styles, style) == m_styles.end())
        add(zone.name(), style);
}

} // namespace hindsight::ui
