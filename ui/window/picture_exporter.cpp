#include "ui/window/picture_exporter.h"

#include "ui/exporting/picture_export.h"

#include <QFutureWatcher>
#include <QtConcurrent>

namespace hindsight::ui {

PictureExporter::PictureExporter(QObject *parent) : QObject(parent)
{
}

void PictureExporter::write(std::shared_ptr<const core::Execution> execution, const ExportRequest &request)
{
    using Outcome = core::Result<ExportedPicture>;
    const PictureOptions options{.format = pictureFormatOf(request.path).value_or(PictureFormat::Svg),
                                 .scale = request.scale,
                                 .theme = request.isDark ? Theme::dark() : Theme::light(),
                                 .times = request.times};
    auto *watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path = request.path] {
        watcher->deleteLater();
        if (const Outcome outcome = watcher->result(); outcome)
            emit written(path, outcome->remark);
        else
            emit failed(path, outcome.error());
    });
    watcher->setFuture(QtConcurrent::run([execution = std::move(execution), options, path = request.path] {
        return exportPicture(execution, options, path);
    }));
}

} // namespace hindsight::ui
