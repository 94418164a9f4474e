// All that can be asked of an export, as one plain value: the dialog and the command line fill it in, and the same
// value gives the same bytes from both.
#pragma once

#include "core/writing/csv.h"
#include "core/writing/redaction.h"
#include "ui/exporting/export_format.h"
#include "ui/exporting/picture_options.h"
#include "ui/exporting/png_size.h"

namespace hindsight::ui {

struct ExportOptions
{
    ExportFormat format = ExportFormat::Svg;
    core::Redaction redaction = core::Redaction::None; // of every format
    PictureOptions picture = {};                       // of pictures and pages; title and `Tasks` of diagrams too
    PngSize png = {};
    core::TextDiagram diagram = core::TextDiagram::Sequence; // of Mermaid and PlantUML; DOT has flowcharts alone
    std::size_t mostItems = kUsualItems;                     // of a diagram, see DiagramTextOptions
    core::CsvTable table = core::CsvTable::Events;           // of CSV

    static constexpr std::size_t kUsualItems = core::DiagramTextOptions().mostItems;
    bool operator==(const ExportOptions &) const = default;
};

inline constexpr std::size_t kLeastItems = 8;
inline constexpr std::size_t kMostItems = 1'000;

} // namespace hindsight::ui
