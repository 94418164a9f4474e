#include "ui/timeline/held_keys.h"

#include <QKeyEvent>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

namespace hindsight::ui {

namespace {

enum Direction : std::size_t { ZoomIn, ZoomOut, Left, Right };

constexpr std::chrono::milliseconds kFrame{16};
// A press alone moves as far as this many milliseconds at the first speed.
constexpr double kFirstMove = 60;
// A frame that came late moves no further than this, so that nothing jumps.
constexpr double kLongestFrame = 50;
constexpr double kFirstSpeed = 0.5; // pixels a millisecond
constexpr double kFullSpeed = 1.6;
constexpr double kSpeedUp = 0.003;        // of the speed, a millisecond
constexpr double kZoomPixels = 1 / 500.0; // so many pixels are a factor of e

std::optional<Direction> directionOf(const QKeyEvent &event)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_W:
        return ZoomIn;
    case Qt::Key_S:
        return ZoomOut;
    case Qt::Key_A:
        return Left;
    case Qt::Key_D:
        return Right;
    default:
        return std::nullopt;
    }
}

// One way, the other, or neither where both are held.
double sign(bool isForward, bool isBack)
{
    return static_cast<double>(isForward) - static_cast<double>(isBack);
}

} // namespace

HeldKeys::HeldKeys(QObject *parent) : QObject(parent)
{
    m_frames.setInterval(kFrame);
    m_frames.setTimerType(Qt::PreciseTimer);
    connect(&m_frames, &QTimer::timeout, this, &HeldKeys::advance);
}

bool HeldKeys::press(const QKeyEvent &event)
{
    const auto direction = directionOf(event);
    if (!direction)
        return false;
    // The frames repeat, not the keyboard.
    if (event.isAutoRepeat() && m_isHeld[*direction])
        return true;
    m_isHeld[*direction] = true;
    if (!isMoving()) {
        m_speed = kFirstSpeed;
        m_sinceFrame.start();
        m_frames.start();
    }
    move(kFirstMove);
    return true;
}

bool HeldKeys::release(const QKeyEvent &event)
{
    // Whatever other keys are held by then: the letter has gone up.
    const QKeyEvent plain(event.type(), event.key(), Qt::NoModifier);
    const auto direction = directionOf(plain);
    if (!direction)
        return false;
    if (event.isAutoRepeat())
        return true;
    m_isHeld[*direction] = false;
    if (m_isHeld == std::array<bool, 4>{})
        m_frames.stop();
    return true;
}

void HeldKeys::releaseAll()
{
    m_isHeld = {};
    m_frames.stop();
}

void HeldKeys::advance()
{
    const double milliseconds = std::min(kLongestFrame, static_cast<double>(m_sinceFrame.restart()));
    m_speed = std::min(kFullSpeed, m_speed + m_speed * kSpeedUp * milliseconds);
    move(milliseconds);
}

void HeldKeys::move(double milliseconds)
{
    const double pixels = m_speed * milliseconds;
    if (const double way = sign(m_isHeld[Right], m_isHeld[Left]); way != 0)
        emit panned(way * pixels);
    if (const double way = sign(m_isHeld[ZoomOut], m_isHeld[ZoomIn]); way != 0)
        emit zoomed(std::exp(way * pixels * kZoomPixels));
}

} // namespace hindsight::ui
