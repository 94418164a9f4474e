// What can be exported, what it is called and which ending its files have.
#pragma once

#include "core/writing/diagrams/diagram_text.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace hindsight::ui {

enum class ExportFormat : std::uint8_t { Svg, Pdf, Png, Page, Mermaid, Dot, PlantUml, Csv, Trace, History };

/// By the file's ending, in whatever case; nothing for one that is none of them.
[[nodiscard]] std::optional<ExportFormat> exportFormatOf(const QString &path);
/// By the word of the command line, `svg`; nothing for another word.
[[nodiscard]] std::optional<ExportFormat> exportFormatNamed(const QString &word);

/// `.svg`
[[nodiscard]] QString endingOf(ExportFormat format);
/// `.svg, .pdf or .png`: those that there are.
[[nodiscard]] QString allEndings();
/// The words of the command line, in the order of the formats.
[[nodiscard]] QStringList exportFormatWords();

/// Whether it is the timeline, painted, or has it in it.
[[nodiscard]] bool isPicture(ExportFormat format);
/// Whether what the pointer is over is said in words.
[[nodiscard]] bool hasTooltips(ExportFormat format);
/// Whether it is a diagram in a language of text.
[[nodiscard]] bool isDiagram(ExportFormat format);
/// REQUIRES: isDiagram(format)
[[nodiscard]] core::DiagramLanguage languageOf(ExportFormat format);

} // namespace hindsight::ui
