#include "ui/window/exporter.h"

#include "ui/exporting/exporting.h"

#include <QFutureWatcher>
#include <QtConcurrent>

namespace hindsight::ui {

namespace {

using Outcome = core::Result<Exported>;

// QPromise counts in whole numbers and thins out what comes too fast.
void exportWith(QPromise<std::shared_ptr<Outcome>> &promise, const std::shared_ptr<const core::Execution> &execution,
                const ExportOptions &options, const QString &path, const std::stop_token &stop)
{
    promise.setProgressRange(0, 100);
    const ExportControl control{
        .stop = stop, .progress = [&promise](double part) { promise.setProgressValue(static_cast<int>(part * 100)); }};
    promise.addResult(std::make_shared<Outcome>(exportToFile(path, execution, options, control)));
}

} // namespace

Exporter::Exporter(QObject *parent) : QObject(parent)
{
}

Exporter::~Exporter()
{
    m_stop.request_stop();
}

void Exporter::cancel()
{
    m_stop.request_stop();
    m_stop = {};
}

void Exporter::write(std::shared_ptr<const core::Execution> execution, const ExportOptions &options,
                     const QString &path)
{
    using Watcher = QFutureWatcher<std::shared_ptr<Outcome>>;
    auto *watcher = new Watcher(this);
    connect(watcher, &Watcher::progressValueChanged, this,
            [this, path](int percent) { emit progressed(path, percent); });
    connect(watcher, &Watcher::finished, this, [this, watcher, path] {
        watcher->deleteLater();
        const Outcome &outcome = *watcher->result();
        if (outcome)
            emit written(path, outcome->remark);
        else if (outcome.error().kind == core::ErrorKind::Cancelled)
            emit cancelled(path);
        else
            emit failed(path, outcome.error());
    });
    emit progressed(path, 0);
    watcher->setFuture(QtConcurrent::run([execution = std::move(execution), options, path,
                                          stop = m_stop.get_token()](QPromise<std::shared_ptr<Outcome>> &promise) {
        exportWith(promise, execution, options, path, stop);
    }));
}

} // namespace hindsight::ui
