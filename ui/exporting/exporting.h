// Writes an export: into any device, or into a file that is replaced as a whole or left as it was. Needs a
// QGuiApplication, on any platform plugin, for what is painted. Holds no state; any thread.
#pragma once

#include "core/execution/execution.h"
#include "ui/exporting/export_options.h"

#include <QIODevice>

#include <functional>
#include <memory>
#include <stop_token>

namespace hindsight::ui {

struct ExportControl
{
    std::stop_token stop = {};                 // asked between pages or pieces
    std::function<void(double)> progress = {}; // 0 to 1, rising, now and then
};

struct Exported
{
    QString remark; // what was drawn smaller, folded or left out, in words; empty where nothing was

    bool operator==(const Exported &) const = default;
};

/// Errors: ErrorKind::CannotWrite, TooLarge (a PNG), Cancelled, and NotAHistory where the history does not have the
/// part that is asked for. What has been written until then stays in the device.
[[nodiscard]] core::Result<Exported> exportTo(QIODevice &device, std::shared_ptr<const core::Execution> execution,
                                              const ExportOptions &options, const ExportControl &control = {});

/// Writes a temporary file beside `path` and renames it, so that an export that fails or is cancelled leaves the old
/// file as it was, and none where there was none. What is a pipe or a device is written to as it is.
[[nodiscard]] core::Result<Exported> exportToFile(const QString &path, std::shared_ptr<const core::Execution> execution,
                                                  const ExportOptions &options, const ExportControl &control = {});

} // namespace hindsight::ui
