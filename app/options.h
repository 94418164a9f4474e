// What the command line asks for, as plain values.
#pragma once

#include "core/model/ids.h"
#include "core/reading/read_limits.h"
#include "ui/exporting/export_options.h"

#include <QStringList>

#include <variant>

namespace hindsight::app {

/// `hindsight [FILE…]`
struct WindowOptions
{
    QStringList files;
    core::ReadLimits limits = {};

    bool operator==(const WindowOptions &) const = default;
};

enum class InspectFormat : std::uint8_t { Json, Text, Summary, Story };

/// `hindsight inspect FILE…`; `-` is standard input.
struct InspectOptions
{
    QStringList files; // files, folders and patterns
    InspectFormat format = InspectFormat::Json;
    std::size_t history = 0; // which of all that they hold, counting from 1; 0 for all
    core::EventId at = {};   // the Event whose state is printed, as Json or Text; 0 for the whole history
    core::ReadLimits limits = {};

    bool operator==(const InspectOptions &) const = default;
};

/// `hindsight export FILE… -o OUT`; `-` is standard input and standard output.
struct ExportOptions
{
    QStringList files; // files, folders and patterns
    QString output;    // a file, or a folder for several
    std::size_t history = 0;
    ui::ExportOptions what = {};
    core::ReadLimits limits = {};

    bool operator==(const ExportOptions &) const = default;
};

/// Nothing to do but to say something: help or the version on standard output, or what is wrong with the command line
/// on standard error.
struct Notice
{
    QString text;
    bool isUsageError = false;

    bool operator==(const Notice &) const = default;
};

using Options = std::variant<WindowOptions, InspectOptions, ExportOptions, Notice>;

/// `arguments` as the program gets them, its own name first. A first word that looks like a subcommand and names no
/// file is a usage error.
[[nodiscard]] Options parseOptions(const QStringList &arguments);

} // namespace hindsight::app
