#include "ui/window/loading_page.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace hindsight::ui {

namespace {

constexpr int kSteps = 1000;
constexpr int kWidthPx = 360;

} // namespace

LoadingPage::LoadingPage(const QString &fileName, QWidget *parent)
    : QWidget(parent), m_fileName(fileName), m_title(new QLabel(tr("Reading %1").arg(fileName), this)),
      m_progress(new QProgressBar(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setAlignment(Qt::AlignCenter);
    m_progress->setRange(0, kSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(kWidthPx);
    m_progress->setAccessibleName(tr("Progress of reading %1").arg(fileName));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAccessibleName(tr("Cancel reading %1").arg(fileName));
    connect(cancel, &QPushButton::clicked, this, &LoadingPage::cancelled);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_title);
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addWidget(cancel, 0, Qt::AlignHCenter);
    layout->addStretch();
}

void LoadingPage::showProgress(double fraction)
{
    m_progress->setValue(static_cast<int>(fraction * kSteps));
}

void LoadingPage::showReceived(qint64 bytes)
{
    m_progress->setRange(0, 0);
    m_title->setText(bytes == 0 ? tr("Waiting for %1").arg(m_fileName)
                                : tr("Reading %1: %2 so far").arg(m_fileName, QLocale().formattedDataSize(bytes)));
}

} // namespace hindsight::ui
