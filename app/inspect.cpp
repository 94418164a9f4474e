#include "app/inspect.h"

#include "core/execution/execution.h"
#include "core/reading/reader.h"
#include "core/writing/inspect_json.h"
#include "core/writing/inspect_text.h"
#include "core/writing/printable.h"

#include <QFile>

#include <ostream>

namespace hindsight::app {

namespace {

constexpr int kRead = 0;
constexpr int kDamaged = 1;
constexpr int kNothing = 2;

/// Says what is wrong with the bytes; false where nothing is.
bool reportDamage(const core::History &history, const std::string &file, std::ostream &err)
{
    bool isDamaged = false;
    for (const core::Problem &problem : history.problems()) {
        if (problem.severity != core::Severity::Error)
            continue;
        const core::Error error{.kind = core::ErrorKind::Damaged, .message = problem.message, .place = problem.place};
        err << core::printable(core::describe(error, file)) << '\n';
        isDamaged = true;
    }
    return isDamaged;
}

} // namespace

int runInspect(const InspectOptions &options, std::ostream &out, std::ostream &err)
{
    const std::string file = QFile::encodeName(options.file).toStdString();
    const auto histories = core::readFile(file);
    if (!histories) {
        err << core::printable(core::describe(histories.error(), file)) << '\n';
        return kNothing;
    }
    int status = kRead;
    bool isFirst = true;
    for (const auto &history : *histories) {
        const auto execution = core::buildExecution(history);
        if (!execution) {
            err << core::printable(core::describe(execution.error(), file)) << '\n';
            return kNothing;
        }
        if (options.format == InspectFormat::Json)
            out << core::inspectJson(**execution) << '\n';
        else
            out << (isFirst ? "" : "\n\n") << core::inspectText(**execution);
        isFirst = false;
        if (reportDamage(*history, file, err))
            status = kDamaged;
    }
    out.flush();
    if (!out) {
        err << "hindsight: standard output cannot be written\n";
        return kNothing;
    }
    return status;
}

} // namespace hindsight::app
