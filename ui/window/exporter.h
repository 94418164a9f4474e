// Writes exports off the GUI thread, one after the other finished or cancelled. Nothing arrives after it is gone; what
// is being written then is cancelled, and the old file stays. Lives on the GUI thread; the job holds values only.
#pragma once

#include "core/execution/execution.h"
#include "ui/exporting/export_options.h"

#include <QObject>

#include <memory>
#include <stop_token>

namespace hindsight::ui {

class Exporter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Exporter)

public:
    explicit Exporter(QObject *parent = nullptr);
    ~Exporter() override;

    /// Ends in exactly one of written(), failed() and cancelled().
    void write(std::shared_ptr<const core::Execution> execution, const ExportOptions &options, const QString &path);
    /// All that is being written.
    void cancel();

signals:
    /// 0 to 100; also once at the beginning.
    void progressed(const QString &path, int percent);
    /// `remark` says what was drawn smaller, folded or left out; empty where nothing was.
    void written(const QString &path, const QString &remark);
    void failed(const QString &path, const hindsight::core::Error &error);
    void cancelled(const QString &path);

private:
    std::stop_source m_stop;
};

} // namespace hindsight::ui
