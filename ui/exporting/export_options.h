// All that can be asked of an export, as one plain value: the dialog and the command line fill it in, and the same
// value gives the same bytes from both.
#pragma once

#include "ui/exporting/export_format.h"
#include "ui/exporting/picture_options.h"
#include "ui/exporting/png_size.h"

namespace hindsight::ui {

struct ExportOptions
{
    ExportFormat format = ExportFormat::Svg;
    PictureOptions picture = {}; // of pictures; of a page too
    PngSize png = {};

    bool operator==(const ExportOptions &) const = default;
};

} // namespace hindsight::ui
