// With what the export dialog begins: how the window shows a history, and what of it could be exported.
#pragma once

#include "ui/exporting/export_options.h"

#include <QString>
#include <QStringList>

namespace hindsight::ui {

enum class ExportPurpose : std::uint8_t { File, Paper };

struct ExportProposal
{
    ExportPurpose purpose = ExportPurpose::File;
    QString path;
    QStringList kept = {}; // files that are not replaced: those of the histories that are open
    ExportOptions options = {};
    QString title;               // the usual one
    std::int64_t firstEvent = 0; // of the history; 0 where it has none
    std::int64_t lastEvent = 0;
    std::int64_t firstVisible = 0; // Events; 0 where none is in sight
    std::int64_t lastVisible = 0;
    std::int64_t selected = 0; // the Event of what is selected; 0 where nothing is
    std::int64_t step = 0;     // the Event that is stepped to; 0 while nobody steps
    std::int64_t taskCount = 0;
};

} // namespace hindsight::ui
