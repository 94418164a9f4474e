#include "ui/window/export_title_box.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace hindsight::ui {

namespace {

enum Choice : int { Usual, Own, None };

} // namespace

ExportTitleBox::ExportTitleBox(const std::optional<QString> &title, const QString &usual, QWidget *parent)
    : QWidget(parent), m_choice(new QComboBox(this)), m_words(new QLineEdit(this))
{
    m_choice->addItems({tr("The Workflow's type and id"), tr("Words of your own"), tr("None")});
    m_choice->setAccessibleName(tr("Title"));
    m_choice->setCurrentIndex(!title ? Usual : title->isEmpty() ? None : Own);
    m_words->setText(title && !title->isEmpty() ? *title : usual);
    m_words->setPlaceholderText(tr("No title"));
    m_words->setAccessibleName(tr("Words of the title"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_choice);
    layout->addWidget(m_words);
    m_words->setVisible(m_choice->currentIndex() == Own);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ExportTitleBox::choose);
    connect(m_words, &QLineEdit::textChanged, this, &ExportTitleBox::changed);
}

void ExportTitleBox::choose()
{
    m_words->setVisible(m_choice->currentIndex() == Own);
    m_words->selectAll();
    emit changed();
}

std::optional<QString> ExportTitleBox::title() const
{
    switch (m_choice->currentIndex()) {
    case Own:
        return m_words->text();
    case None:
        return QString();
    default:
        return std::nullopt;
    }
}

} // namespace hindsight::ui
