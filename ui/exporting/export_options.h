// All that can be asked of an export, as one plain value: the dialog and the command line fill it in, and the same
// value gives the same bytes from both.
#pragma once

#include "core/writing/csv.h"
#include "core/writing/redaction.h"
#include "ui/exporting/export_format.h"
#include "ui/exporting/picture/picture_options.h"
#include "ui/exporting/picture/png_size.h"

#include <optional>

namespace hindsight::ui {

struct ExportOptions
{
    ExportFormat format = ExportFormat::Svg;
    core::Redaction redaction = core::Redaction::None; // of every format
    PictureOptions picture = {};                       // of pictures and pages; title and `Tasks` of diagrams too
    PngSize png = {};
    core::TextDiagram diagram = core::TextDiagram::Sequence; // of Mermaid and PlantUML; DOT has flowcharts alone
    std::size_t mostItems = kUsualItems;                     // of a diagram, see DiagramTextOptions
    std::optional<core::CsvTable> table = {};                // of CSV; nothing: tableOf() says which

    static constexpr std::size_t kUsualItems = core::DiagramTextOptions::kUsualItems;
    bool operator==(const ExportOptions &) const = default;
};

/// Which table is written: Events where nothing is asked for, or Commands where there is nothing else.
[[nodiscard]] core::CsvTable tableOf(const ExportOptions &options, const core::Execution &execution);

inline constexpr std::size_t kLeastItems = 8;
inline constexpr std::size_t kMostItems = 1'000;

} // namespace hindsight::ui
