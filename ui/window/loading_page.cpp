#include "ui/window/loading_page.h"

#include "ui/document/document.h"
#include "ui/document/timing.h"
#include "ui/timeline/timeline_view.h"

#include <QKeyEvent>
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
    : QWidget(parent), m_fileName(fileName), m_layout(new QVBoxLayout(this)),
      m_title(new QLabel(tr("Reading %1").arg(fileName), this)), m_progress(new QProgressBar(this))
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

    m_layout->addStretch();
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    m_layout->addWidget(cancel, 0, Qt::AlignHCenter);
    m_layout->addStretch();
    setFocusPolicy(Qt::StrongFocus);
}

void LoadingPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        emit cancelled();
    else
        QWidget::keyPressEvent(event);
}

void LoadingPage::showBeginning(const std::shared_ptr<const core::Execution> &beginning)
{
    const core::History &history = beginning->history();
    const core::EventIndex last(history.eventCount() - 1);
    auto *document = new Document(QString(), beginning);
    auto *timeline = new TimelineView(*document, this);
    timeline->setAccessibleName(tr("The first Events"));
    auto *words = new QLabel(
        tr("Events %1 to %2 so far").arg(history.id(core::EventIndex(0)).value).arg(history.id(last).value), this);
    words->setAlignment(Qt::AlignCenter);
    m_layout->insertWidget(0, timeline, 1);
    m_layout->insertWidget(1, words);
    connect(timeline, &TimelineView::firstPainted, this, [] { logPhase("first look"); });
    // The last child is the last to go: the timeline looks at the document until it does.
    document->setParent(this);
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
