// Steps through a Document by itself: so many steps a second, or as its time went by, many times faster or slower, with
// idle time skipped. Stops at the last Event, and where a person ends the stepping. GUI thread only.
#pragma once

#include "core/diagram/axis.h"
#include "core/execution/stepping.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace hindsight::ui {

class Document;

struct PlaySpeed
{
    bool isTime = false; // of the history, in its folded scale; else in steps
    double rate = 2;     // steps a second, or seconds of the history a second; above 0

    bool operator==(const PlaySpeed &) const = default;
};

class Player final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Player)

public:
    /// The document must outlive the player.
    explicit Player(Document &document, QObject *parent = nullptr);

    [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }
    [[nodiscard]] const PlaySpeed &speed() const { return m_speed; }
    /// Holds at once, for what plays too.
    void setSpeed(const PlaySpeed &speed);
    /// What a step goes by; Events at first.
    void setUnit(core::StepUnit unit) { m_unit = unit; }

    /// From where the step is; at the end, or where nobody steps, from the first Event. Nothing happens without one.
    void play();
    void pause();
    /// As if so many seconds of play had passed.
    void advance(double seconds);

signals:
    void playingChanged(bool isPlaying);

private:
    void follow();
    void stepAlong(double steps);
    void goAlong(double seconds);

    Document &m_document;
    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    PlaySpeed m_speed;
    core::StepUnit m_unit = core::StepUnit::Event;
    std::unique_ptr<const core::Axis> m_axis; // while time is played
    double m_place = 0;                       // on it
    double m_rest = 0;                        // of a step
    bool m_isStepping = false;                // the step is being moved from here
};

} // namespace hindsight::ui
