#include "ui/panels/step_bar.h"

#include "ui/document/document.h"
#include "ui/document/player.h"
#include "ui/document/view_state.h"
#include "ui/theme/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace hindsight::ui {

namespace {

constexpr int kMarginPx = 12;
constexpr int kPagesOfAll = 20;
constexpr std::array kStepRates{1, 2, 5, 20, 100};
constexpr std::array kTimeRates{1, 10, 100, 1'000, 10'000};

} // namespace

StepBar::StepBar(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_player(new Player(document, this)), m_play(new QToolButton(this)),
      m_scrubber(new QSlider(Qt::Horizontal, this)), m_where(new QLabel(this)), m_speeds(new QComboBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMarginPx, 2, kMarginPx, 2);
    layout->addWidget(m_play);
    layout->addWidget(m_scrubber, 1);
    layout->addWidget(m_where);
    layout->addWidget(m_speeds);

    m_play->setAutoRaise(true);
    m_play->setFocusPolicy(Qt::StrongFocus);
    m_scrubber->setAccessibleName(tr("Step"));
    m_scrubber->setToolTip(tr("The Event up to which the history is shown as having happened"));
    m_speeds->setAccessibleName(tr("Speed of playing"));
    m_speeds->setToolTip(tr("So many steps a second, or as the time of the history went by, without its idle time"));
    addSpeeds();
    setFocusProxy(m_scrubber);

    connect(m_play, &QToolButton::clicked, this, &StepBar::togglePlaying);
    connect(m_scrubber, &QSlider::valueChanged, this,
            [this](int event) { m_document.viewState().stepTo(core::EventIndex(static_cast<std::size_t>(event))); });
    connect(m_speeds, &QComboBox::currentIndexChanged, this,
            [this] { m_player->setSpeed(m_speeds->currentData().value<PlaySpeed>()); });
    connect(m_player, &Player::playingChanged, this, &StepBar::showPlaying);
    connect(&document, &Document::executionChanged, this, &StepBar::showStep);
    connect(&document.viewState(), &ViewState::stepChanged, this, &StepBar::showStep);
    showPlaying();
    showStep();
}

void StepBar::addSpeeds()
{
    for (const int rate : kStepRates)
        m_speeds->addItem(rate == 1 ? tr("1 step a second") : tr("%1 steps a second").arg(rate),
                          QVariant::fromValue(PlaySpeed{.isTime = false, .rate = static_cast<double>(rate)}));
    for (const int rate : kTimeRates)
        m_speeds->addItem(rate == 1 ? tr("in real time")
                                    : tr("in time, %1 times as fast").arg(QLocale().toString(rate)),
                          QVariant::fromValue(PlaySpeed{.isTime = true, .rate = static_cast<double>(rate)}));
    m_speeds->setCurrentIndex(1);
    m_player->setSpeed(m_speeds->currentData().value<PlaySpeed>());
}

void StepBar::togglePlaying()
{
    if (m_player->isPlaying())
        m_player->pause();
    else
        m_player->play();
}

// While nobody steps the whole history has happened, so the scrubber is at its end.
void StepBar::showStep()
{
    const core::History &history = m_document.execution().history();
    const int count = static_cast<int>(history.eventCount());
    const core::EventIndex step = m_document.viewState().step();
    const QSignalBlocker blocker(m_scrubber);
    m_scrubber->setRange(0, std::max(count - 1, 0));
    m_scrubber->setPageStep(std::max(count / kPagesOfAll, 1));
    m_scrubber->setValue(step.isValid() ? static_cast<int>(step.value) : count - 1);
    // As wide for every step, so that the scrubber does not move under the hand.
    const auto text = [&](core::EventIndex event) {
        return tr("Event %1 of %2")
            .arg(history.id(event).value)
            .arg(history.id(core::EventIndex(history.eventCount() - 1)).value);
    };
    setEnabled(count > 0);
    if (count == 0)
        return;
    m_where->setMinimumWidth(fontMetrics().horizontalAdvance(text(core::EventIndex(history.eventCount() - 1))));
    m_where->setText(step.isValid() ? text(step) : tr("All Events"));
}

void StepBar::showPlaying()
{
    const bool isPlaying = m_player->isPlaying();
    m_play->setIcon(icon(isPlaying ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setToolTip(isPlaying ? tr("Pause (F5)") : tr("Play (F5)"));
    m_play->setAccessibleName(isPlaying ? tr("Pause") : tr("Play"));
}

} // namespace hindsight::ui
