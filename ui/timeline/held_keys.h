// W, S, A and D held down: zooms in, zooms out and pans left and right for as long as they are, smoothly, whatever the
// keyboard's repeat rate. GUI thread only.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <array>

class QKeyEvent;

namespace hindsight::ui {

class HeldKeys final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeldKeys)

public:
    explicit HeldKeys(QObject *parent = nullptr);

    /// Whether the key was one of these; it then moves at once and goes on.
    bool press(const QKeyEvent &event);
    bool release(const QKeyEvent &event);
    /// The keys are no longer ours to hear of: the focus went elsewhere.
    void releaseAll();

    [[nodiscard]] bool isMoving() const { return m_frames.isActive(); }

signals:
    /// So many pixels to the right.
    void panned(double pixels);
    /// The visible part becomes so many times as long.
    void zoomed(double factor);

private:
    void advance();
    void move(double milliseconds);

    std::array<bool, 4> m_isHeld{}; // zoom in, zoom out, left, right
    double m_speed = 0;             // pixels a millisecond
    QTimer m_frames;
    QElapsedTimer m_sinceFrame;
};

} // namespace hindsight::ui
