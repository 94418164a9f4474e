#include "ui/window/export_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace hindsight::ui {

namespace {

constexpr int kWidthPx = 520;

bool isPicture(const QString &path)
{
    return path.endsWith(u".svg", Qt::CaseInsensitive) || path.endsWith(u".png", Qt::CaseInsensitive);
}

} // namespace

ExportDialog::ExportDialog(const ExportRequest &proposal, QWidget *parent)
    : QDialog(parent), m_times(proposal.times), m_path(new QLineEdit(proposal.path, this)),
      m_scale(new QComboBox(this)), m_theme(new QComboBox(this)), m_hint(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Export the picture"));
    m_path->setAccessibleName(tr("File"));
    m_scale->addItem(tr("Sequence: a column for every Event"), static_cast<int>(core::Scale::Sequence));
    m_scale->addItem(tr("Time: where they happened"), static_cast<int>(core::Scale::Time));
    m_scale->addItem(tr("Time, with idle time folded"), static_cast<int>(core::Scale::FoldedTime));
    m_scale->setCurrentIndex(m_scale->findData(static_cast<int>(proposal.scale)));
    m_scale->setAccessibleName(tr("Scale"));
    m_theme->addItem(tr("Light"), false);
    m_theme->addItem(tr("Dark"), true);
    m_theme->setCurrentIndex(m_theme->findData(proposal.isDark));
    m_theme->setAccessibleName(tr("Colours"));
    m_hint->setWordWrap(true);

    auto *browse = new QPushButton(tr("&Browse…"), this);
    browse->setAccessibleName(tr("Browse for a file"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    auto *file = new QHBoxLayout;
    file->addWidget(m_path, 1);
    file->addWidget(browse);
    auto *form = new QFormLayout;
    form->addRow(tr("&File"), file);
    form->addRow(QString(), m_hint);
    form->addRow(tr("&Scale"), m_scale);
    form->addRow(tr("&Colours"), m_theme);
    static_cast<QLabel *>(form->labelForField(file))->setBuddy(m_path);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addSpacing(8);
    layout->addWidget(m_buttons);
    m_export = m_buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    m_export->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportDialog::ask);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::judgePath);
    judgePath();
    resize(kWidthPx, sizeHint().height());
}

ExportRequest ExportDialog::request() const
{
    return {m_path->text().trimmed(), static_cast<core::Scale>(m_scale->currentData().toInt()),
            m_theme->currentData().toBool(), m_times};
}

void ExportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the picture"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("SVG drawing (*.svg)"), tr("PNG picture (*.png)")});
    dialog->setDefaultSuffix(QFileInfo(m_path->text()).suffix());
    dialog->selectFile(m_path->text());
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void ExportDialog::judgePath()
{
    const QFileInfo file(request().path);
    const bool isGood = isPicture(request().path);
    m_export->setEnabled(isGood);
    m_hint->setText(!isGood         ? tr("The name has to end in .svg or .png.")
                    : file.exists() ? tr("This file exists and will be replaced.")
                                    : tr("SVG stays sharp at every size; PNG goes everywhere."));
}

void ExportDialog::ask()
{
    const ExportRequest asked = request();
    accept();
    emit exportAsked(asked);
}

} // namespace hindsight::ui
