#include "ui/window/export_times_box.h"

#include "ui/window/zone_dialog.h"

#include <QStandardItemModel>

#include <algorithm>

namespace hindsight::ui {

namespace {

enum Row : int { SinceStart, SincePrevious };

} // namespace

ExportTimesBox::ExportTimesBox(const TimeStyle &times, QWidget *parent) : QComboBox(parent)
{
    setAccessibleName(tr("Times"));
    setToolTip(tr("On the ruler, where it is one of time, and in the tooltips of SVG and HTML"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    // Of these two, a page's table of Events has the zone.
    add(tr("Since the start"), {.form = TimeForm::SinceStart, .zone = times.zone});
    add(tr("Since the Event before, in tooltips"), {.form = TimeForm::SincePrevious, .zone = times.zone});
    add(tr("UTC"), TimeStyle());
    add(tr("Local time"), {.form = TimeForm::Absolute, .zone = Zone::local()});
    addItem(tr("Another zone…"));
    take(times.zone);
    m_chosen = static_cast<std::size_t>(std::ranges::find(m_styles, times) - m_styles.begin());
    setCurrentIndex(static_cast<int>(m_chosen));
    connect(this, &QComboBox::currentIndexChanged, this, &ExportTimesBox::choose);
}

void ExportTimesBox::setHasTooltips(bool hasTooltips)
{
    qobject_cast<QStandardItemModel *>(model())->item(SincePrevious)->setEnabled(hasTooltips);
    if (!hasTooltips && currentIndex() == SincePrevious)
        setCurrentIndex(SinceStart);
}

void ExportTimesBox::add(const QString &words, const TimeStyle &style)
{
    insertItem(static_cast<int>(m_styles.size()), words);
    m_styles.push_back(style);
}

void ExportTimesBox::choose(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) == m_chosen)
        return;
    if (static_cast<std::size_t>(row) == m_styles.size())
        return askForZone();
    m_chosen = static_cast<std::size_t>(row);
    emit changed();
}

// Until there is another one, the one before holds.
void ExportTimesBox::askForZone()
{
    setCurrentIndex(static_cast<int>(m_chosen));
    auto *dialog = new ZoneDialog(times().zone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ZoneDialog::chosen, this, [this](const Zone &zone) {
        take(zone);
        const TimeStyle style{.form = TimeForm::Absolute, .zone = zone};
        setCurrentIndex(static_cast<int>(std::ranges::find(m_styles, style) - m_styles.begin()));
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
