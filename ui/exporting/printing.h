// Prints a picture: the pages that a PDF of it has, each scaled to the sheet. Needs a QGuiApplication. Any thread, as
// long as nobody else uses the printer.
#pragma once

#include "ui/exporting/exporting.h"

class QPrinter;

namespace hindsight::ui {

/// The pages that the printer was told to print, or all. `options` as for a PDF. Errors: ErrorKind::CannotWrite where
/// the printer takes nothing; else as of exportTo(). A printer that prints into a file writes all of it or leaves the
/// old one; of any other, pages that were begun may come out after an error.
[[nodiscard]] core::Result<Exported> printOn(QPrinter &printer, std::shared_ptr<const core::Execution> execution,
                                             const ExportOptions &options, const ExportControl &control = {});

} // namespace hindsight::ui
