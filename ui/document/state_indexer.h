// Makes the StateIndex of an Execution off the GUI thread. One at a time; a new one and the destructor end the one
// before, and nothing of it arrives afterwards. Lives on the GUI thread; the job holds values only.
#pragma once

#include "core/execution/state_index.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <stop_token>

namespace hindsight::ui {

class StateIndexer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StateIndexer)

public:
    using Index = std::shared_ptr<const core::StateIndex>;

    explicit StateIndexer(QObject *parent = nullptr);
    ~StateIndexer() override;

    /// Ends in indexed(), unless it is superseded.
    void start(std::shared_ptr<const core::Execution> execution);
    /// Of the last start(); null until it is ready.
    [[nodiscard]] const Index &index() const { return m_index; }

signals:
    void indexed();

private:
    void deliver();

    QFutureWatcher<core::Result<Index>> m_watcher;
    std::stop_source m_stop;
    Index m_index;
};

} // namespace hindsight::ui
