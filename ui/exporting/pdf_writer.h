// A picture as PDF, in vectors: one page of its own size, or, where that would not fit on a sheet, pages of A4 with the
// lanes' names on each and their number. Holds no time and no random id, so that the same picture gives the same bytes.
#pragma once

#include "ui/exporting/pdf_pages.h"

#include <QByteArray>
#include <QPagedPaintDevice>

#include <functional>

namespace hindsight::ui {

/// Called before each page with how many are done and how many there are; false stops.
using PageProgress = std::function<bool(std::size_t, std::size_t)>;

/// Empty where it was stopped.
[[nodiscard]] QByteArray pdfOf(const Picture &picture, const PageProgress &progress = {});

/// The same pages on a printer or any other device of pages. `painter` paints on it; a page is scaled to the sheet.
/// Returns false where it was stopped.
bool paintPages(QPainter &painter, QPagedPaintDevice &device, const Picture &picture, const PdfPages &pages,
                const PageProgress &progress = {});

} // namespace hindsight::ui
