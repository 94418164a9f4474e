#include "ui/window/exporter.h"

#include "ui/exporting/printing.h"

#include <QBuffer>
#include <QClipboard>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPrinter>
#include <QtConcurrent>

namespace hindsight::ui {

namespace {

using Outcome = core::Result<Exported>;

struct Copied
{
    QByteArray bytes = {};
    QImage image = {}; // of a picture
};

// A picture that is copied has pixels, whatever a file of it would have.
ExportOptions inPixels(ExportOptions options)
{
    if (options.format == ExportFormat::Pdf)
        options.format = ExportFormat::Png;
    return options;
}

void intoClipboard(const Copied &copied, ExportFormat format)
{
    auto *data = new QMimeData;
    if (!copied.image.isNull())
        data->setImageData(copied.image);
    else
        data->setText(QString::fromUtf8(copied.bytes));
    if (format == ExportFormat::Svg)
        data->setData(QStringLiteral("image/svg+xml"), copied.bytes);
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace

Exporter::Exporter(QObject *parent) : QObject(parent)
{
}

Exporter::~Exporter()
{
    for (std::stop_source &stop : m_running)
        stop.request_stop();
}

void Exporter::cancel(const ExportTarget &target)
{
    if (const auto running = m_running.find(target.key()); running != m_running.end())
        running->request_stop();
}

void Exporter::write(std::shared_ptr<const core::Execution> execution, const ExportOptions &options,
                     const QString &path)
{
    run({ExportTarget::Kind::File, path}, options,
        [execution = std::move(execution), options, path](const ExportControl &control) {
            return exportToFile(path, execution, options, control);
        });
}

void Exporter::copy(std::shared_ptr<const core::Execution> execution, const ExportOptions &options)
{
    const ExportOptions wanted = inPixels(options);
    const auto copied = std::make_shared<Copied>();
    const auto work = [execution = std::move(execution), wanted, copied](const ExportControl &control) {
        QBuffer buffer(&copied->bytes);
        buffer.open(QIODevice::WriteOnly);
        Outcome outcome = exportTo(buffer, execution, wanted, control);
        if (outcome && wanted.format == ExportFormat::Png)
            copied->image = QImage::fromData(copied->bytes);
        return outcome;
    };
    run({ExportTarget::Kind::Clipboard}, wanted, work,
        [copied, format = wanted.format] { intoClipboard(*copied, format); });
}

void Exporter::print(std::shared_ptr<const core::Execution> execution, const ExportOptions &options,
                     const std::shared_ptr<QPrinter> &printer)
{
    const QString file = printer->outputFileName();
    const ExportTarget target{ExportTarget::Kind::Printer, file.isEmpty() ? printer->printerName() : file};
    run(target, options, [execution = std::move(execution), options, printer](const ExportControl &control) {
        return printOn(*printer, execution, options, control);
    });
}

void Exporter::run(const ExportTarget &target, const ExportOptions &options, const Work &work,
                   const std::function<void()> &finish)
{
    using Watcher = QFutureWatcher<std::shared_ptr<Outcome>>;
    cancel(target);
    const std::stop_source source;
    m_running.insert(target.key(), source);
    const auto isCurrent = [this, target, source] { return m_running.value(target.key()) == source; };
    auto *watcher = new Watcher(this);
    connect(watcher, &Watcher::progressValueChanged, this, [this, target, isCurrent](int percent) {
        if (isCurrent())
            emit progressed(target, percent);
    });
    connect(watcher, &Watcher::finished, this, [this, watcher, target, options, finish, isCurrent] {
        watcher->deleteLater();
        if (!isCurrent())
            return;
        m_running.remove(target.key());
        const Outcome &outcome = *watcher->result();
        if (outcome && finish)
            finish();
        emit ended(target, options, outcome);
    });
    emit progressed(target, 0);
    // QPromise counts in whole numbers and thins out what comes too fast.
    watcher->setFuture(
        QtConcurrent::run([work, stop = source.get_token()](QPromise<std::shared_ptr<Outcome>> &promise) {
            promise.setProgressRange(0, 100);
            const auto tell = [&promise](double part) { promise.setProgressValue(static_cast<int>(part * 100)); };
            promise.addResult(std::make_shared<Outcome>(work({.stop = stop, .progress = tell})));
        }));
}

} // namespace hindsight::ui
