#include "ui/exporting/export_format.h"

#include <algorithm>
#include <array>

namespace hindsight::ui {

namespace {

using namespace Qt::StringLiterals;

struct FormatInfo
{
    ExportFormat format;
    QLatin1StringView word;
    QLatin1StringView ending;
};

// In the order of the enumeration, pictures first. `.trace.json` goes before `.json`.
constexpr std::array kFormats{
    FormatInfo{ExportFormat::Svg, "svg"_L1, ".svg"_L1},
    FormatInfo{ExportFormat::Pdf, "pdf"_L1, ".pdf"_L1},
    FormatInfo{ExportFormat::Png, "png"_L1, ".png"_L1},
    FormatInfo{ExportFormat::Page, "html"_L1, ".html"_L1},
    FormatInfo{ExportFormat::Mermaid, "mermaid"_L1, ".mmd"_L1},
    FormatInfo{ExportFormat::Dot, "dot"_L1, ".dot"_L1},
    FormatInfo{ExportFormat::PlantUml, "plantuml"_L1, ".puml"_L1},
    FormatInfo{ExportFormat::Csv, "csv"_L1, ".csv"_L1},
    FormatInfo{ExportFormat::Trace, "trace"_L1, ".trace.json"_L1},
    FormatInfo{ExportFormat::History, "json"_L1, ".json"_L1},
};

const FormatInfo &info(ExportFormat format)
{
    return kFormats[static_cast<std::size_t>(format)];
}

template<class Is>
std::optional<ExportFormat> firstThat(Is is)
{
    const auto found = std::find_if(kFormats.begin(), kFormats.end(), is);
    return found == kFormats.end() ? std::nullopt : std::optional(found->format);
}

} // namespace

std::optional<ExportFormat> exportFormatOf(const QString &path)
{
    return firstThat([&](const FormatInfo &item) { return path.endsWith(item.ending, Qt::CaseInsensitive); });
}

std::optional<ExportFormat> exportFormatNamed(const QString &word)
{
    return firstThat([&](const FormatInfo &item) { return word == item.word; });
}

QString endingOf(ExportFormat format)
{
    return info(format).ending;
}

QString allEndings()
{
    QStringList endings;
    for (const FormatInfo &item : kFormats)
        endings.append(item.ending);
    const QString last = endings.takeLast();
    return endings.join(u", "_s) + u" or "_s + last;
}

QStringList exportFormatWords()
{
    QStringList words;
    for (const FormatInfo &item : kFormats)
        words.append(item.word);
    return words;
}

bool isPicture(ExportFormat format)
{
    return format <= ExportFormat::Page;
}

bool hasTooltips(ExportFormat format)
{
    return format == ExportFormat::Svg || format == ExportFormat::Page;
}

bool isDiagram(ExportFormat format)
{
    return format == ExportFormat::Mermaid || format == ExportFormat::Dot || format == ExportFormat::PlantUml;
}

core::DiagramLanguage languageOf(ExportFormat format)
{
    return format == ExportFormat::Mermaid ? core::DiagramLanguage::Mermaid
           : format == ExportFormat::Dot   ? core::DiagramLanguage::Dot
                                           : core::DiagramLanguage::PlantUml;
}

} // namespace hindsight::ui
