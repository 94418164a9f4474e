#include "ui/window/export_dialog.h"

#include "ui/window/export_form.h"
#include "ui/window/export_kept.h"
#include "ui/window/export_preview.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace hindsight::ui {

namespace {

constexpr QSize kSize(1'080, 640);
constexpr int kFieldsWidthPx = 380;

} // namespace

ExportDialog::ExportDialog(std::shared_ptr<const core::Execution> execution, const ExportProposal &proposal,
                           QWidget *parent)
    : QDialog(parent), m_purpose(proposal.purpose), m_kept(proposal.kept), m_format(new QComboBox(this)),
      m_path(new QLineEdit(proposal.path, this)), m_hint(new QLabel(this)), m_form(new ExportForm(proposal, this)),
      m_preview(new ExportPreview(std::move(execution), this)), m_size(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setWindowTitle(isForPaper() ? tr("Print") : tr("Export"));
    auto *columns = new QHBoxLayout;
    columns->addWidget(makeFields());
    columns->addWidget(makePreview(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(m_buttons);
    addButtons();
    connect(m_form, &ExportForm::changed, this, &ExportDialog::update);
    if (isForPaper()) {
        update();
    } else {
        connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::judgePath);
        connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::chooseFormat);
        judgePath();
    }
    keepFromTheWheel();
    resize(kSize);
}

// A turn over the fields on the way elsewhere changes none of them; the one that has the keyboard takes it.
void ExportDialog::keepFromTheWheel()
{
    QList<QWidget *> fields;
    for (QComboBox *box : findChildren<QComboBox *>())
        fields.append(box);
    for (QAbstractSpinBox *box : findChildren<QAbstractSpinBox *>())
        fields.append(box);
    for (QWidget *field : fields) {
        field->setFocusPolicy(Qt::StrongFocus);
        field->installEventFilter(this);
    }
}

bool ExportDialog::eventFilter(QObject *watched, QEvent *event)
{
    const auto *field = qobject_cast<QWidget *>(watched);
    if (event->type() != QEvent::Wheel || !field || field->hasFocus())
        return QDialog::eventFilter(watched, event);
    event->ignore();
    return true;
}

QWidget *ExportDialog::makeFields()
{
    auto *fields = new QWidget(this);
    fields->setFixedWidth(kFieldsWidthPx);
    auto *layout = new QVBoxLayout(fields);
    layout->setContentsMargins(0, 0, 8, 0);
    QWidget *file = makeFileFields();
    file->setVisible(!isForPaper());
    layout->addWidget(file);
    layout->addWidget(m_form);
    layout->addStretch(1);
    return fields;
}

QWidget *ExportDialog::makeFileFields()
{
    auto *fields = new QWidget(this);
    m_path->setAccessibleName(tr("File"));
    m_hint->setWordWrap(true);
    m_format->setAccessibleName(tr("Format"));
    for (const auto &[format, words] :
         {std::pair(ExportFormat::Svg, tr("SVG drawing: stays sharp, can be edited")),
          std::pair(ExportFormat::Pdf, tr("PDF: to print, pages when it is long")),
          std::pair(ExportFormat::Png, tr("PNG picture: goes everywhere")),
          std::pair(ExportFormat::Page, tr("HTML page: to look around in, in any browser")),
          std::pair(ExportFormat::Mermaid, tr("Mermaid: a diagram as text, for Markdown")),
          std::pair(ExportFormat::PlantUml, tr("PlantUML: a diagram as text")),
          std::pair(ExportFormat::Dot, tr("DOT: a graph for Graphviz")),
          std::pair(ExportFormat::Csv, tr("CSV: a table")), std::pair(ExportFormat::Trace, tr("Trace: for Perfetto")),
          std::pair(ExportFormat::History, tr("JSON: the history itself"))})
        m_format->addItem(words, static_cast<int>(format));
    auto *browse = new QPushButton(tr("&Browse…"), fields);
    browse->setAccessibleName(tr("Browse for a file"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    auto *file = new QHBoxLayout;
    file->addWidget(m_path, 1);
    file->addWidget(browse);
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&File"), file);
    form->addRow(QString(), m_hint);
    form->addRow(tr("Form&at"), m_format);
    static_cast<QLabel *>(form->labelForField(file))->setBuddy(m_path);
    setTabOrder(m_path, browse);
    setTabOrder(browse, m_format);
    m_path->setFocus();
    return fields;
}

QWidget *ExportDialog::makePreview()
{
    auto *side = new QWidget(this);
    m_size->setWordWrap(true);
    auto *fit = new QCheckBox(tr("Fit the wi&dth"), side);
    fit->setChecked(m_preview->isFitted());
    connect(fit, &QCheckBox::toggled, m_preview, &ExportPreview::setFitted);
    connect(m_preview, &ExportPreview::shown, this, [this, fit](const QString &words) {
        m_size->setText(words);
        fit->setVisible(m_preview->showsPicture());
    });
    connect(m_preview, &ExportPreview::failed, m_size, &QLabel::clear);
    auto *below = new QHBoxLayout;
    below->addWidget(m_size, 1);
    below->addWidget(fit);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_preview, 1);
    layout->addLayout(below);
    return side;
}

void ExportDialog::addButtons()
{
    m_export = m_buttons->addButton(isForPaper() ? tr("Pr&int…") : tr("&Export"), QDialogButtonBox::AcceptRole);
    m_export->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportDialog::ask);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (isForPaper())
        return;
    auto *copy = m_buttons->addButton(tr("Cop&y"), QDialogButtonBox::ActionRole);
    copy->setAccessibleName(tr("Copy into the clipboard"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this] { emit copyAsked(options()); });
}

QString ExportDialog::path() const
{
    return m_path->text().trimmed();
}

ExportOptions ExportDialog::options() const
{
    ExportOptions options = m_form->options();
    options.format = isForPaper() ? ExportFormat::Pdf : static_cast<ExportFormat>(m_format->currentData().toInt());
    return options;
}

void ExportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // the hint says it, and nothing is written yet
    dialog->setDefaultSuffix(endingOf(options().format).sliced(1));
    dialog->selectFile(m_path->text());
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

// The file's ending follows the format, and the format the ending.
void ExportDialog::chooseFormat()
{
    QString path = m_path->text();
    if (const auto was = exportFormatOf(path))
        path.chop(endingOf(*was).size());
    m_path->setText(besideKept(path + endingOf(options().format), m_kept));
    update();
}

void ExportDialog::judgePath()
{
    const auto format = exportFormatOf(path());
    m_export->setEnabled(format && !isKept(path(), m_kept));
    m_hint->setText(hintOf(path()));
    m_hint->setVisible(!m_hint->text().isEmpty());
    if (format) {
        const QSignalBlocker quiet(m_format);
        m_format->setCurrentIndex(m_format->findData(static_cast<int>(*format)));
    }
    update();
}

QString ExportDialog::hintOf(const QString &path) const
{
    if (!exportFormatOf(path))
        return tr("The name has to end in %1.").arg(allEndings());
    if (isKept(path, m_kept))
        return tr("This file is a history that is open. An export does not replace it: take another name.");
    return QFileInfo::exists(path) ? tr("This file exists and will be replaced.") : QString();
}

void ExportDialog::update()
{
    m_form->setFormat(options().format);
    m_preview->show(options());
}

void ExportDialog::ask()
{
    const ExportOptions asked = options();
    const QString file = path();
    accept();
    if (isForPaper())
        emit printAsked(asked);
    else
        emit exportAsked(asked, file);
}

} // namespace hindsight::ui
