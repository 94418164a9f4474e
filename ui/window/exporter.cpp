#include "ui/window/exporter.h"

#include "ui/exporting/copying.h"
#include "ui/exporting/printing.h"
#include "ui/window/export_kept.h"

#include <QClipboard>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QMimeData>
#include <QPrinter>
#include <QtConcurrent>

#include <new>

namespace hindsight::ui {

namespace {

using Outcome = core::Result<Exported>;

// What runs out of memory is an error as any other.
Outcome outcomeOf(const std::function<Outcome(const ExportControl &)> &work, const ExportControl &control)
{
    try {
        return work(control);
    } catch (const std::bad_alloc &) {
        return core::Error{.kind = core::ErrorKind::TooLarge,
                           .message = Exporter::tr("there is not enough memory for it").toStdString(),
                           .place = {}};
    }
}

ExportTarget fileTarget(const QString &path)
{
    return {.kind = ExportTarget::Kind::File, .name = path, .isNew = !QFileInfo(path).isFile()};
}

void intoClipboard(const CopiedExport &copied, ExportFormat format)
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

Exporter::Exporter(QObject *parent, std::function<QStringList()> kept) : QObject(parent), m_kept(std::move(kept))
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
    run(fileTarget(path), options, [execution = std::move(execution), options, path](const ExportControl &control) {
        return exportToFile(path, execution, options, control);
    });
}

void Exporter::copy(std::shared_ptr<const core::Execution> execution, const ExportOptions &options)
{
    const auto copied = std::make_shared<CopiedExport>();
    const auto work = [execution = std::move(execution), options, copied](const ExportControl &control) -> Outcome {
        auto copy = copyOf(execution, options, control);
        if (!copy)
            return copy.error();
        *copied = std::move(*copy);
        return copied->exported;
    };
    run({.kind = ExportTarget::Kind::Clipboard}, options, work,
        [copied, format = options.format] { intoClipboard(*copied, format); });
}

void Exporter::print(std::shared_ptr<const core::Execution> execution, const ExportOptions &options,
                     const std::shared_ptr<QPrinter> &printer)
{
    const QString file = printer->outputFileName();
    const ExportTarget target = file.isEmpty() ? ExportTarget{.kind = ExportTarget::Kind::Printer,
                                                              .name = printer->printerName(),
                                                              .printing = ++m_printings}
                                               : fileTarget(file);
    run(target, options, [execution = std::move(execution), options, printer](const ExportControl &control) {
        return printOn(*printer, execution, options, control);
    });
}

void Exporter::run(const ExportTarget &target, const ExportOptions &options, const Work &work,
                   const std::function<void()> &finish)
{
    using Watcher = QFutureWatcher<std::shared_ptr<Outcome>>;
    // Here, so that no way leads past it: what prints into a file comes by too.
    if (target.kind == ExportTarget::Kind::File && m_kept && isKept(target.name, m_kept())) {
        emit ended(target, options,
                   core::Error{.kind = core::ErrorKind::CannotWrite,
                               .message = tr("is a history that is open; nothing was written").toStdString(),
                               .place = {}});
        return;
    }
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
        const std::shared_ptr<Outcome> outcome = watcher->result();
        if (*outcome && finish)
            finish();
        emit ended(target, options, *outcome);
    });
    emit progressed(target, 0);
    // QPromise counts in whole numbers and thins out what comes too fast.
    watcher->setFuture(
        QtConcurrent::run([work, stop = source.get_token()](QPromise<std::shared_ptr<Outcome>> &promise) {
            promise.setProgressRange(0, 100);
            const auto tell = [&promise](double part) { promise.setProgressValue(static_cast<int>(part * 100)); };
            promise.addResult(std::make_shared<Outcome>(outcomeOf(work, {.stop = stop, .progress = tell})));
        }));
}

} // namespace hindsight::ui
