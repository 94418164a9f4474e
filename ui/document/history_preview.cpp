#include "ui/document/history_preview.h"

#include "core/reading/reader.h"
#include "ui/document/file_name.h"

#include <QtConcurrent>

#include <filesystem>
#include <fstream>

namespace hindsight::ui {

namespace {

using Beginning = std::shared_ptr<const core::Execution>;

// Some hundred Events: more than a window shows at once.
constexpr std::size_t kBeginningBytes = 128 << 10;

// What the cut at the end leaves damaged is what the loader reads.
Beginning beginningOf(const QString &path, const std::stop_token &stop)
{
    const std::filesystem::path file(fileBytesOf(path));
    std::error_code none;
    if (stop.stop_requested() || !std::filesystem::is_regular_file(file, none) ||
        std::filesystem::file_size(file, none) < static_cast<std::uintmax_t>(HistoryPreview::kLeastFileBytes))
        return {};
    std::string beginning(kBeginningBytes, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    beginning.resize(static_cast<std::size_t>(stream.gcount()));
    core::ReadControl control;
    control.stop = stop;
    const auto histories = core::readBytes(std::move(beginning), path.toStdString(), control);
    if (!histories || histories->front()->eventCount() == 0)
        return {};
    const auto execution = core::buildExecution(histories->front(), stop);
    return execution ? *execution : nullptr;
}

} // namespace

HistoryPreview::HistoryPreview(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &HistoryPreview::deliver);
}

HistoryPreview::~HistoryPreview()
{
    m_stop.request_stop();
}

void HistoryPreview::look(const QString &path)
{
    cancel();
    m_stop = {};
    m_watcher.setFuture(QtConcurrent::run(&beginningOf, path, m_stop.get_token()));
}

void HistoryPreview::cancel()
{
    m_stop.request_stop();
    m_watcher.setFuture({});
}

void HistoryPreview::deliver()
{
    if (m_watcher.future().resultCount() == 0)
        return;
    if (const Beginning beginning = m_watcher.result())
        emit found(beginning);
}

} // namespace hindsight::ui
