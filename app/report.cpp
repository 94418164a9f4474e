#include "app/report.h"

#include "core/writing/printable.h"

#include <ostream>

namespace hindsight::app {

void report(std::ostream &err, const core::Error &error, const std::string &file)
{
    err << core::printable(core::describe(error, file)) << '\n';
}

bool reportDamage(std::ostream &err, const core::Histories &histories, const std::string &file)
{
    bool isDamaged = false;
    for (const auto &history : histories) {
        for (const core::Problem &problem : history->problems()) {
            if (problem.severity != core::Severity::Error)
                continue;
            // A Problem's message names the JSON path itself.
            core::Error error{.kind = core::ErrorKind::Damaged, .message = problem.message, .place = problem.place};
            error.place.path.clear();
            report(err, error, file);
            isDamaged = true;
        }
    }
    return isDamaged;
}

} // namespace hindsight::app
