#include "ui/document/view_history.h"

#include "ui/document/view_state.h"

#include <chrono>
#include <utility>

namespace hindsight::ui {

namespace {

constexpr std::chrono::milliseconds kRest{600};

} // namespace

ViewHistory::ViewHistory(ViewState &state, QObject *parent) : QObject(parent), m_state(state)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &ViewHistory::settle);
    // A change of scale always comes with a change of range.
    connect(&state, &ViewState::rangeChanged, this, &ViewHistory::followRange);
}

bool ViewHistory::canGoBack() const
{
    return m_index > 0 || (m_isMoving && !m_views.empty());
}

bool ViewHistory::canGoForward() const
{
    return m_index + 1 < m_views.size() && !m_isMoving;
}

void ViewHistory::goBack()
{
    settle();
    if (m_index > 0)
        goTo(m_index - 1);
}

void ViewHistory::goForward()
{
    settle();
    if (m_index + 1 < m_views.size())
        goTo(m_index + 1);
}

void ViewHistory::goTo(std::size_t index)
{
    m_index = index;
    m_state.show(m_views[index].scale, m_views[index].range);
    rest();
    emit changed();
}

void ViewHistory::rest()
{
    m_rest.stop();
    m_isMoving = false;
}

void ViewHistory::settle()
{
    if (!m_isMoving)
        return;
    rest();
    if (m_views.empty() || m_views[m_index] != current())
        keep(current());
    emit changed();
}

void ViewHistory::keep(const View &view)
{
    if (!m_views.empty())
        m_views.resize(m_index + 1);
    m_views.push_back(view);
    if (m_views.size() > kMostViews)
        m_views.erase(m_views.begin());
    m_index = m_views.size() - 1;
}

void ViewHistory::amend()
{
    rest();
    if (m_views.empty())
        keep(current());
    else
        m_views[m_index] = current();
    emit changed();
}

void ViewHistory::followRange()
{
    m_rest.start();
    if (!std::exchange(m_isMoving, true))
        emit changed();
}

ViewHistory::View ViewHistory::current() const
{
    return {m_state.scale(), m_state.range()};
}

} // namespace hindsight::ui
