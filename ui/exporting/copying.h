// An export for the clipboard. Needs a QGuiApplication. Holds no state; any thread.
#pragma once

#include "ui/exporting/exporting.h"

#include <QImage>

namespace hindsight::ui {

struct CopiedExport
{
    QImage image = {};     // of PNG and PDF, which are copied in pixels
    QByteArray bytes = {}; // of any other format, what a file would hold
    Exported exported = {};
};

/// Errors as of exportTo().
[[nodiscard]] core::Result<CopiedExport> copyOf(std::shared_ptr<const core::Execution> execution,
                                                const ExportOptions &options, const ExportControl &control = {});

} // namespace hindsight::ui
