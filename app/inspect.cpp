#include "app/inspect.h"

#include "app/report.h"
#include "core/execution/execution.h"
#include "core/writing/inspect_json.h"
#include "core/writing/inspect_summary.h"
#include "core/writing/inspect_text.h"

#include <QFile>

#include <ostream>

namespace hindsight::app {

int runInspect(const InspectOptions &options, std::ostream &out, std::ostream &err)
{
    const std::string file = QFile::encodeName(options.file).toStdString();
    const auto histories = core::readFile(file);
    if (!histories) {
        report(err, histories.error(), file);
        return kExitNothing;
    }
    bool isFirst = true;
    for (const auto &history : *histories) {
        const auto execution = core::buildExecution(history);
        if (!execution) {
            report(err, execution.error(), file);
            return kExitNothing;
        }
        switch (options.format) {
        case InspectFormat::Json:
            out << core::inspectJson(**execution) << '\n';
            break;
        case InspectFormat::Text:
            out << (isFirst ? "" : "\n\n") << core::inspectText(**execution);
            break;
        case InspectFormat::Summary:
            out << (isFirst ? "" : "\n") << core::inspectSummary(**execution);
            break;
        }
        isFirst = false;
    }
    out.flush();
    if (!out) {
        err << "hindsight: standard output cannot be written\n";
        return kExitNothing;
    }
    return reportDamage(err, *histories, file) ? kExitDamaged : kExitDone;
}

} // namespace hindsight::app
