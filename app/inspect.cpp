#include "app/inspect.h"

#include "app/report.h"
#include "core/execution/execution.h"
#include "core/writing/inspect_json.h"
#include "core/writing/inspect_summary.h"
#include "core/writing/inspect_text.h"
#include "core/writing/state_json.h"
#include "core/writing/state_text.h"
#include "core/writing/story.h"
#include "ui/document/file_finder.h"

#include <QFile>

#include <algorithm>
#include <ostream>

namespace hindsight::app {

namespace {

// One run of the subcommand: goes through the files and remembers how it went.
class Inspection
{
public:
    Inspection(const InspectOptions &options, std::ostream &out, std::ostream &err)
        : m_options(options), m_out(out), m_err(err)
    {
    }

    int run();

private:
    void addFolder(const QString &folder);
    /// `isNamed`: by the person, not found in a folder
    void addFile(const QString &file, bool isNamed);
    void print(const std::shared_ptr<const core::History> &history);
    void printState(const std::shared_ptr<const core::Execution> &execution, core::EventIndex step);
    void failWithoutEvent(const core::History &history);
    void fail(const core::Error &error, const QString &place, bool isNamed);
    [[nodiscard]] bool isDone() const;

    const InspectOptions &m_options;
    std::ostream &m_out;
    std::ostream &m_err;
    std::size_t m_read = 0; // histories
    std::size_t m_printed = 0;
    bool m_isPartial = false; // something that should have been read was not
};

int Inspection::run()
{
    for (const QString &place : m_options.files) {
        QStringList matches{place};
        if (ui::kindOf(place) == ui::PlaceKind::Pattern) {
            auto found = ui::matchesOf(place);
            if (!found) {
                fail(found.error(), place, true);
                continue;
            }
            matches = std::move(*found);
        }
        for (const QString &match : std::as_const(matches)) {
            if (isDone())
                break;
            if (ui::kindOf(match) == ui::PlaceKind::Folder)
                addFolder(match);
            else
                addFile(match, true);
        }
    }
    m_out.flush();
    if (!m_out) {
        m_err << "hindsight: standard output cannot be written\n";
        return kExitNothing;
    }
    if (m_read > 0 && m_read < m_options.history)
        m_err << "hindsight: there is no history " << m_options.history << ", only " << m_read << '\n';
    if (m_printed == 0)
        return kExitNothing;
    return m_isPartial ? kExitDamaged : kExitDone;
}

bool Inspection::isDone() const
{
    return !m_out || (m_options.history > 0 && m_read >= m_options.history);
}

void Inspection::addFolder(const QString &folder)
{
    const auto files = ui::filesIn(folder);
    if (!files) {
        fail(files.error(), folder, true);
        return;
    }
    for (const QString &file : *files) {
        if (isDone())
            return;
        addFile(file, false);
    }
}

void Inspection::addFile(const QString &file, bool isNamed)
{
    const std::string name = QFile::encodeName(file).toStdString();
    const auto histories = core::readFile(name, {.stop = {}, .progress = {}, .limits = m_options.limits});
    if (!histories) {
        fail(histories.error(), file, isNamed);
        return;
    }
    core::Histories printed;
    for (const auto &history : *histories) {
        ++m_read;
        if (m_options.history > 0 && m_options.history != m_read)
            continue;
        print(history);
        printed.push_back(history);
    }
    if (reportDamage(m_err, printed, name))
        m_isPartial = true;
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
    const std::string there = count == 0 ? "is a list of Commands, without Events"
                              : count == 1
                                  ? "has Event " + id(0) + " alone"
                                  : "has " + std::to_string(count) + " Events, " + id(0) + " to " + id(count - 1);
    report(m_err,
           {.kind = core::ErrorKind::NotAHistory,
            .message = "there is no Event " + std::to_string(m_options.at.value) + ": history " +
                       std::to_string(m_read) + ' ' + there,
            .place = {}},
           history.source().label());
    m_isPartial = true;
}

void Inspection::fail(const core::Error &error, const QString &place, bool isNamed)
{
    report(m_err, error, QFile::encodeName(place).toStdString());
    if (isNamed || error.kind != core::ErrorKind::NotAHistory)
        m_isPartial = true;
}

} // namespace

int runInspect(const InspectOptions &options, std::ostream &out, std::ostream &err)
{
    return Inspection(options, out, err).run();
}

} // namespace hindsight::app
