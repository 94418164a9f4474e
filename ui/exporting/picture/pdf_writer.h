// A picture as PDF, in vectors: one page of its own size, or, where that would not fit on a sheet, pages of A4 with the
// lanes' names on each and their number. Holds no time and no random id, so that the same picture gives the same bytes.
#pragma once

#include "core/writing/text_sink.h"
#include "ui/exporting/picture/pdf_pages.h"

#include <QByteArray>
#include <QPagedPaintDevice>
#include <QPageLayout>

namespace hindsight::ui {

/// Of all pages those from `first` up to `end`, counting from 0.
struct PageSpan
{
    std::size_t first = 0;
    std::size_t end = 0;
};

/// Of all pages. Empty where it was stopped.
[[nodiscard]] QByteArray pdfOf(const Picture &picture, const PdfPages &pages, const core::WriteControl &control = {});
/// Some of the pages of that picture, on sheets of a layout of one's own.
[[nodiscard]] QByteArray pdfOf(const Picture &picture, const PdfPages &pages, const PageSpan &span,
                               const QPageLayout &layout, const core::WriteControl &control = {});

/// The same pages on a printer or any other device of pages. `painter` paints on it; a page is scaled to the sheet, but
/// a small picture not blown up. Returns false where it was stopped, or the device takes no further page.
bool paintPages(QPainter &painter, QPagedPaintDevice &device, const Picture &picture, const PdfPages &pages,
                const PageSpan &span, const core::WriteControl &control = {});

/// One page, in points of `pages`, at the painter's origin.
void paintPage(QPainter &painter, const Picture &picture, const PdfPages &pages, std::size_t number);

} // namespace hindsight::ui
