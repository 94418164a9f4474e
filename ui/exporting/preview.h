// What an export will look like, before it is written: made by the same code, at the size in which it is shown.
#pragma once

#include "ui/exporting/exporting.h"

#include <QImage>

namespace hindsight::ui {

struct Preview
{
    QImage image;              // of a picture; where that has several pages, of the first of them
    QString text;              // of anything else: its beginning
    QString remark;            // what was drawn smaller, folded or left out
    QSizeF size;               // of a picture or its pages, in points
    std::size_t pageCount = 1; // of a PDF
    std::size_t pagesShown = 1;
};

/// `width` and `ratio`: of the image, in points and pixels a point; width 0 for its natural size. Errors as of
/// exportTo().
[[nodiscard]] core::Result<Preview> previewOf(std::shared_ptr<const core::Execution> execution,
                                              const ExportOptions &options, double width, double ratio,
                                              const std::stop_token &stop = {});

} // namespace hindsight::ui
