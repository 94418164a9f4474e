#include "app/inspect.h"

#include "app/history_walk.h"
#include "app/report.h"
#include "core/execution/execution.h"
#include "core/writing/inspect_json.h"
#include "core/writing/inspect_summary.h"
#include "core/writing/inspect_text.h"
#include "core/writing/state_json.h"
#include "core/writing/state_text.h"
#include "core/writing/story.h"

#include <ostream>

namespace hindsight::app {

namespace {

// One run of the subcommand: prints what the walk finds and remembers how it went.
class Inspection
{
public:
    Inspection(const InspectOptions &options, std::ostream &out, std::ostream &err)
        : m_options(options), m_out(out), m_err(err), m_walk(options.files, options.limits, options.history, err)
    {
    }

    int run();

private:
    void print(const std::shared_ptr<const core::History> &history);
    void printState(const std::shared_ptr<const core::Execution> &execution, core::EventIndex step);
    void failWithoutEvent(const core::History &history);

    const InspectOptions &m_options;
    std::ostream &m_out;
    std::ostream &m_err;
    HistoryWalk m_walk;
    std::size_t m_printed = 0;
    bool m_lacksEvent = false; // a history has not the Event that is asked for
};

int Inspection::run()
{
    m_walk.run([this](const std::shared_ptr<const core::History> &history, const QString &) {
        print(history);
        return bool(m_out);
    });
    m_out.flush();
    if (!m_out) {
        m_err << "hindsight: standard output cannot be written\n";
        return kExitNothing;
    }
    if (m_printed == 0)
        return kExitNothing;
    return m_walk.isPartial() || m_lacksEvent ? kExitDamaged : kExitDone;
}

void Inspection::print(const std::shared_ptr<const core::History> &history)
{
    // Without a stop token nothing can end it.
    const auto execution = core::buildExecution(history);
    if (m_options.at) {
        const core::EventIndex step = history->find(m_options.at);
        if (step.isValid())
            printState(*execution, step);
        else
            failWithoutEvent(*history);
        return;
    }
    const bool isFirst = m_printed == 0;
    switch (m_options.format) {
    case InspectFormat::Json:
        m_out << core::inspectJson(**execution) << '\n';
        break;
    case InspectFormat::Text:
        m_out << (isFirst ? "" : "\n\n") << core::inspectText(**execution);
        break;
    case InspectFormat::Story:
        m_out << (isFirst ? "" : "\n\n");
        core::writeStory(**execution, m_out);
        break;
    case InspectFormat::Summary:
        m_out << (isFirst ? "" : "\n") << core::inspectSummary(**execution);
        break;
    }
    ++m_printed;
}

void Inspection::printState(const std::shared_ptr<const core::Execution> &execution, core::EventIndex step)
{
    const auto index = core::buildStateIndex(execution);
    const core::State state = (*index)->at(step);
    if (m_options.format == InspectFormat::Text)
        m_out << (m_printed == 0 ? "" : "\n\n") << core::stateText(**index, state);
    else
        m_out << core::stateJson(**index, state) << '\n';
    ++m_printed;
}

void Inspection::failWithoutEvent(const core::History &history)
{
    const auto id = [&history](std::size_t row) { return std::to_string(history.id(core::EventIndex(row)).value); };
    const std::size_t count = history.eventCount();
    const std::string number = std::to_string(m_walk.readCount());
    const std::string asked = "there is no Event " + std::to_string(m_options.at.value) + ": history " + number;
    const std::string message =
        count == 0   ? "history " + number + " holds Commands and no Events; --at does not apply to it"
        : count == 1 ? asked + " has Event " + id(0) + " alone"
                     : asked + " has " + std::to_string(count) + " Events, " + id(0) + " to " + id(count - 1);
    report(m_err, {.kind = core::ErrorKind::NotAHistory, .message = message, .place = {}}, history.source().label());
    m_lacksEvent = true;
}

} // namespace

int runInspect(const InspectOptions &options, std::ostream &out, std::ostream &err)
{
    return Inspection(options, out, err).run();
}

} // namespace hindsight::app
