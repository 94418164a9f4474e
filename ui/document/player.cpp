#include "ui/document/player.h"

#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/document/walk.h"

#include <cmath>

namespace hindsight::ui {

namespace {

constexpr int kFrameMs = 33;
constexpr double kNanosecondsOfASecond = 1e9;

} // namespace

Player::Player(Document &document, QObject *parent) : QObject(parent), m_document(document)
{
    m_timer.setInterval(kFrameMs);
    connect(&m_timer, &QTimer::timeout, this,
            [this] { advance(static_cast<double>(m_sinceTick.nsecsElapsed()) / kNanosecondsOfASecond); });
    connect(&document.viewState(), &ViewState::stepChanged, this, &Player::follow);
    connect(&document, &Document::executionChanged, this, [this] {
        m_axis.reset();
        follow();
    });
}

void Player::setSpeed(const PlaySpeed &speed)
{
    m_speed = speed;
    m_rest = 0;
    follow();
}

void Player::play()
{
    const std::size_t count = m_document.execution().history().eventCount();
    if (isPlaying() || count == 0)
        return;
    const core::EventIndex step = m_document.viewState().step();
    if (!step.isValid() || step == core::EventIndex(count - 1))
        stepToFirst(m_document);
    m_rest = 0;
    m_sinceTick.start();
    m_timer.start();
    follow();
    emit playingChanged(true);
}

void Player::pause()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    m_axis.reset();
    emit playingChanged(false);
}

void Player::advance(double seconds)
{
    m_sinceTick.start();
    m_isStepping = true;
    if (m_speed.isTime)
        goAlong(seconds * m_speed.rate);
    else
        stepAlong(seconds * m_speed.rate);
    m_isStepping = false;
    const std::size_t count = m_document.execution().history().eventCount();
    if (m_document.viewState().step() == core::EventIndex(count - 1))
        pause();
}

// Goes on from where a person has moved the step to.
void Player::follow()
{
    if (!isPlaying() || m_isStepping)
        return;
    const core::EventIndex step = m_document.viewState().step();
    if (!step.isValid())
        return pause();
    if (!m_speed.isTime)
        return;
    if (!m_axis)
        m_axis = std::make_unique<const core::Axis>(m_document.execution(), core::Scale::FoldedTime);
    m_place = static_cast<double>(m_axis->at(core::rowOf(step)));
}

void Player::stepAlong(double steps)
{
    m_rest += steps;
    const double whole = std::floor(m_rest);
    m_rest -= whole;
    core::EventIndex to = m_document.viewState().step();
    for (double done = 0; done < whole; ++done) {
        const auto next = core::nextStop(m_document.execution(), to, m_unit, core::StepDirection::Forward);
        // Behind the unit's last stop there may be more, but nothing to stop at.
        to = next.isValid() ? next : core::EventIndex(m_document.execution().history().eventCount() - 1);
    }
    m_document.viewState().stepTo(to);
}

void Player::goAlong(double seconds)
{
    // Without any time, an Event a second.
    m_place += seconds * (m_axis->isTime() ? kNanosecondsOfASecond : static_cast<double>(core::kColumn));
    const core::Row behind = m_axis->firstAtOrAfter(static_cast<core::Position>(m_place) + 1);
    if (behind > 0)
        m_document.viewState().stepTo(core::EventIndex(behind - 1));
}

} // namespace hindsight::ui
