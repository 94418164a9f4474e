#include "app/export.h"
#include "app/inspect.h"
#include "app/options.h"
#include "app/report.h"
#include "app/window.h"
#include "ui/document/file_name.h"

#include <QFile>

#include <iostream>

#include <unistd.h>

namespace {

using namespace hindsight::app;

int say(const Notice &notice)
{
    std::ostream &stream = notice.isUsageError ? std::cerr : std::cout;
    stream << notice.text.toStdString() << std::flush;
    return notice.isUsageError || !stream ? 2 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    std::ios::sync_with_stdio(false);
    QStringList arguments;
    for (int index = 0; index < argc; ++index)
        arguments.append(hindsight::ui::fileNameOf(argv[index]));
    const Options options = parseOptions(arguments);

    if (const auto *window = std::get_if<WindowOptions>(&options))
        return runWindow(*window, argc, argv);
    if (const auto *inspect = std::get_if<InspectOptions>(&options))
        return runInspect(*inspect, std::cout, std::cerr);
    if (const auto *exported = std::get_if<ExportOptions>(&options)) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return kExitNothing;
        return runExport(*exported, out, std::cerr, isatty(STDERR_FILENO) != 0);
    }
    return say(std::get<Notice>(options));
}
