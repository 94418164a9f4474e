// A first look into a large file while all of it is being read: the Events at its beginning. Off the GUI thread, beside
// the loader; what comes after cancel(), another look() or the destructor is dropped. Lives on the GUI thread; the job
// holds values only.
#pragma once

#include "core/execution/execution.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <stop_token>

namespace hindsight::ui {

class HistoryPreview final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryPreview)

public:
    explicit HistoryPreview(QObject *parent = nullptr);
    ~HistoryPreview() override;

    /// Smaller files are there before anybody could look.
    static constexpr qint64 kLeastFileBytes = 4 << 20;

    /// Ends in found() or in nothing: for a small file, what is no plain file, and one whose beginning holds no Event.
    void look(const QString &path);
    void cancel();

signals:
    void found(const std::shared_ptr<const hindsight::core::Execution> &beginning);

private:
    void deliver();

    QFutureWatcher<std::shared_ptr<const core::Execution>> m_watcher;
    std::stop_source m_stop;
};

} // namespace hindsight::ui
