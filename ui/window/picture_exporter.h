// Writes pictures of histories off the GUI thread. Nothing arrives after it is gone; a picture that is being written is
// finished. Lives on the GUI thread; the job holds values only.
#pragma once

#include "core/execution/execution.h"
#include "ui/window/export_dialog.h"

#include <QObject>

#include <memory>

namespace hindsight::ui {

class PictureExporter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureExporter)

public:
    explicit PictureExporter(QObject *parent = nullptr);

    /// Ends in exactly one of the signals. REQUIRES: the request's path ends in .svg or .png
    void write(std::shared_ptr<const core::Execution> execution, const ExportRequest &request);

signals:
    /// `remark` says what was drawn smaller or left out; empty where nothing was.
    void written(const QString &path, const QString &remark);
    void failed(const QString &path, const hindsight::core::Error &error);
};

} // namespace hindsight::ui
