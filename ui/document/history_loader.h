// Loads a file off the GUI thread: reads it and builds the Execution of each of its histories. One load at a time; a
// new one, cancel() and the destructor end the one before, and nothing of it arrives afterwards.
// Lives on the GUI thread; the job holds values only.
#pragma once

#include "core/reading/read_limits.h"
#include "ui/document/build_executions.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <stop_token>
#include <vector>

namespace hindsight::ui {

class HistoryLoader final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryLoader)

public:
    explicit HistoryLoader(QObject *parent = nullptr);
    ~HistoryLoader() override;

    /// Of what is read from here on; core's own where nothing is set.
    void setLimits(const core::ReadLimits &limits) { m_limits = limits; }

    /// Understands resource paths (`:/samples/…`) too. Ends in exactly one of loaded() and failed(), unless it is
    /// cancelled or superseded: then in neither.
    void load(const QString &path);
    void cancel();
    /// From load() until its end has been delivered, or cancel().
    [[nodiscard]] bool isLoading() const { return m_isLoading; }

signals:
    /// 0 to 1, rising, at most some ten times a second.
    void progressed(double fraction);
    void loaded(const hindsight::ui::Executions &executions);
    void failed(const hindsight::core::Error &error);

private:
    void deliver();

    QFutureWatcher<core::Result<Executions>> m_watcher;
    std::stop_source m_stop;
    core::ReadLimits m_limits;
    bool m_isLoading = false;
};

} // namespace hindsight::ui
