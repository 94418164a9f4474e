#include "ui/window/export_form.h"

#include "ui/window/export_part_box.h"
#include "ui/window/export_times_box.h"
#include "ui/window/export_title_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace hindsight::ui {

QStringList redactionWords()
{
    return {ExportForm::tr("Show everything"), ExportForm::tr("Leave out payloads and messages"),
            ExportForm::tr("Size and hash in their place")};
}

ExportForm::ExportForm(const ExportProposal &proposal, QWidget *parent)
    : QWidget(parent), m_begun(proposal.options), m_form(new QFormLayout(this)),
      m_part(new ExportPartBox(proposal, this))
{
    const PictureOptions &picture = proposal.options.picture;
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_redaction = addChoice(tr("P&rivate"), redactionWords(), static_cast<int>(proposal.options.redaction));
    m_redaction->setToolTip(tr("Payloads, what failures say, headers, identities and the values of search attributes. "
                               "Ids, names and times stay."));
    addBox(tr("&Part"), m_part, m_part->box());
    connect(m_part, &ExportPartBox::changed, this, &ExportForm::changed);
    m_diagram = addChoice(tr("&Diagram"), {tr("Sequence"), tr("Gantt"), tr("Flowchart")},
                          static_cast<int>(proposal.options.diagram));
    m_table = addChoice(tr("Tab&le"), {tr("Events"), tr("Workflow Tasks"), tr("Commands"), tr("Awaitables")},
                        static_cast<int>(proposal.options.table.value_or(core::CsvTable::Events)));
    m_scale = addChoice(
        tr("&Scale"),
        {tr("Sequence: a column for every Event"), tr("Time: where they happened"), tr("Time, with idle time folded")},
        static_cast<int>(picture.scale));
    m_times = new ExportTimesBox(picture.times, this);
    addBox(tr("Ti&mes"), m_times, m_times->box());
    connect(m_times, &ExportTimesBox::changed, this, &ExportForm::changed);
    m_theme = addChoice(tr("Colo&urs"), {tr("Light"), tr("Dark"), tr("Black and white, to print")},
                        static_cast<int>(picture.theme));
    m_order = addChoice(tr("&Lanes"), {tr("By kind"), tr("By name"), tr("By first appearance")},
                        static_cast<int>(picture.arrangement.order));
    m_collapse = addChoice(tr("Lanes as &one"), {tr("None"), tr("Of a name"), tr("Of a kind")},
                           static_cast<int>(picture.arrangement.collapse));
    addTexts(proposal);
    addSizes(proposal.options);
    connect(m_scale, &QComboBox::currentIndexChanged, this, &ExportForm::enableWhatCounts);
    connect(m_pixels, &QSpinBox::valueChanged, this, &ExportForm::enableWhatCounts);
}

QComboBox *ExportForm::addChoice(const QString &label, const QStringList &words, int current)
{
    auto *box = new QComboBox(this);
    box->addItems(words);
    box->setCurrentIndex(current);
    QString name = label;
    box->setAccessibleName(name.remove(u'&'));
    m_form->addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &ExportForm::changed);
    return box;
}

void ExportForm::addBox(const QString &label, QWidget *field, QComboBox *buddy)
{
    m_form->addRow(label, field);
    static_cast<QLabel *>(m_form->labelForField(field))->setBuddy(buddy);
}

void ExportForm::addTexts(const ExportProposal &proposal)
{
    const PictureOptions &options = proposal.options.picture;
    m_title = new ExportTitleBox(options.title, proposal.title, this);
    m_caption = new QLineEdit(options.caption, this);
    m_caption->setPlaceholderText(tr("A line below the picture"));
    m_caption->setAccessibleName(tr("Caption"));
    m_legend = new QCheckBox(tr("Le&gend"), this);
    m_legend->setChecked(options.hasLegend);
    m_labels = new QCheckBox(tr("&Names and durations"), this);
    m_labels->setChecked(options.hasLabels);
    addBox(tr("&Title"), m_title, m_title->box());
    m_form->addRow(tr("&Caption"), m_caption);
    m_form->addRow(QString(), m_legend);
    m_form->addRow(QString(), m_labels);
    connect(m_title, &ExportTitleBox::changed, this, &ExportForm::changed);
    connect(m_caption, &QLineEdit::textChanged, this, &ExportForm::changed);
    for (QCheckBox *box : {m_legend, m_labels})
        connect(box, &QCheckBox::toggled, this, &ExportForm::changed);
}

void ExportForm::addSizes(const ExportOptions &options)
{
    // One less than the least stands for: as it needs.
    m_width = new QSpinBox(this);
    m_width->setRange(static_cast<int>(kLeastPictureWidth) - 1, static_cast<int>(kMostPictureWidth));
    m_width->setSpecialValueText(tr("As wide as it needs"));
    m_width->setSuffix(tr(" points"));
    m_width->setValue(options.picture.width > 0 ? static_cast<int>(options.picture.width) : m_width->minimum());
    m_width->setAccessibleName(tr("Width"));
    m_width->setSingleStep(100);
    m_items = new QSpinBox(this);
    m_items->setRange(static_cast<int>(kLeastItems), static_cast<int>(kMostItems));
    m_items->setValue(static_cast<int>(options.mostItems));
    m_items->setAccessibleName(tr("Fold after about"));
    m_items->setSuffix(tr(" items"));
    m_items->setToolTip(
        tr("Workflow Tasks, Commands and news, about; what is more is folded, and the diagram says so."));
    m_form->addRow(tr("&Width"), m_width);
    addPixels(options.png);
    m_form->addRow(tr("Fold after abo&ut"), m_items);
    connect(m_width, &QSpinBox::valueChanged, this, &ExportForm::changed);
    connect(m_items, &QSpinBox::valueChanged, this, &ExportForm::changed);
}

void ExportForm::addPixels(const PngSize &png)
{
    m_pixels = new QSpinBox(this);
    m_pixels->setRange(0, kMostImageSide);
    m_pixels->setSingleStep(100);
    m_pixels->setSpecialValueText(tr("As it comes"));
    m_pixels->setValue(png.width);
    m_pixels->setAccessibleName(tr("Pixels wide"));
    m_ratio = new QDoubleSpinBox(this);
    m_ratio->setRange(0, kMostPixelsAPoint);
    m_ratio->setDecimals(1);
    m_ratio->setSingleStep(0.5);
    m_ratio->setSpecialValueText(tr("2, or as many as fit"));
    m_ratio->setValue(png.pixelsAPoint);
    m_ratio->setAccessibleName(tr("Pixels a point"));
    m_form->addRow(tr("P&ixels wide"), m_pixels);
    m_form->addRow(tr("Pi&xels a point"), m_ratio);
    connect(m_pixels, &QSpinBox::valueChanged, this, &ExportForm::changed);
    connect(m_ratio, &QDoubleSpinBox::valueChanged, this, &ExportForm::changed);
}

void ExportForm::setFormat(ExportFormat format)
{
    const bool isPainted = isPicture(format);
    const bool isText = isDiagram(format);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_scale, m_times, m_theme, m_order, m_collapse, m_caption, m_legend, m_width})
        showRow(field, isPainted);
    for (QWidget *field : std::initializer_list<QWidget *>{m_part, m_title, m_labels})
        showRow(field, isPainted || isText);
    for (QWidget *field : std::initializer_list<QWidget *>{m_pixels, m_ratio})
        showRow(field, format == ExportFormat::Png);
    showRow(m_items, isText);
    showRow(m_diagram, isText && format != ExportFormat::Dot);
    showRow(m_table, format == ExportFormat::Csv);
    m_part->setTasksOnly(isText);
    m_format = format;
    enableWhatCounts();
}

void ExportForm::showRow(QWidget *field, bool isShown)
{
    field->setVisible(isShown);
    if (QWidget *label = m_form->labelForField(field))
        label->setVisible(isShown);
}

// The ruler of a sequence has no times, and paper and pixels have no tooltips; of a PNG's two sizes one counts.
void ExportForm::enableWhatCounts()
{
    m_times->setHasTooltips(hasTooltips(m_format));
    m_times->setEnabled(hasTooltips(m_format) || m_scale->currentIndex() != static_cast<int>(core::Scale::Sequence));
    m_ratio->setEnabled(m_pixels->value() == 0);
}

bool ExportForm::isShown(const QWidget *field) const
{
    return !field->isHidden();
}

ExportOptions ExportForm::options() const
{
    ExportOptions options = m_begun;
    PictureOptions &picture = options.picture;
    options.redaction = static_cast<core::Redaction>(m_redaction->currentIndex());
    options.diagram = static_cast<core::TextDiagram>(m_diagram->currentIndex());
    options.table = static_cast<core::CsvTable>(m_table->currentIndex());
    options.mostItems = static_cast<std::size_t>(m_items->value());
    if (isShown(m_part))
        picture.part = m_part->part();
    picture.scale = static_cast<core::Scale>(m_scale->currentIndex());
    picture.theme = static_cast<PictureTheme>(m_theme->currentIndex());
    picture.arrangement.order = static_cast<core::LaneOrder>(m_order->currentIndex());
    picture.arrangement.collapse = static_cast<core::LaneCollapse>(m_collapse->currentIndex());
    picture.times = m_times->times();
    picture.title = m_title->title();
    picture.caption = m_caption->text();
    picture.hasLegend = m_legend->isChecked();
    picture.hasLabels = m_labels->isChecked();
    picture.width = m_width->value() >= kLeastPictureWidth ? m_width->value() : 0;
    options.png.width = m_pixels->value();
    options.png.pixelsAPoint = m_ratio->value() >= kLeastPixelsAPoint ? m_ratio->value() : 0;
    return options;
}

} // namespace hindsight::ui
