// Where a person has looked: the views of a ViewState, to go back and forward through as in a browser. A view is kept
// once it has rested for a moment, so that a long pan or zoom is one step back and not a hundred. Selection and step
// stay where they are. GUI thread only.
#pragma once

#include "core/diagram/scale.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace hindsight::ui {

class ViewState;

class ViewHistory final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewHistory)

public:
    /// More are forgotten, the oldest first.
    static constexpr std::size_t kMostViews = 100;

    /// The state must outlive the history.
    explicit ViewHistory(ViewState &state, QObject *parent = nullptr);

    [[nodiscard]] bool canGoBack() const;
    [[nodiscard]] bool canGoForward() const;
    void goBack();
    void goForward();

    /// Keeps what is looked at without waiting until it has rested: a jump away from it follows.
    void settle();
    /// What is looked at is the same view as before, only laid out anew: the window has another size.
    void amend();

signals:
    void changed();

private:
    struct View
    {
        core::Scale scale = core::Scale::Sequence;
        core::Range range;

        bool operator==(const View &) const = default;
    };

    void followRange();
    void goTo(std::size_t index);
    void rest();
    void keep(const View &view);
    [[nodiscard]] View current() const;

    ViewState &m_state;
    std::vector<View> m_views;
    std::size_t m_index = 0; // of the one that is looked at, or that was before the hand moved
    bool m_isMoving = false; // what is looked at has not been kept yet
    QTimer m_rest;
};

} // namespace hindsight::ui
