#include "tests/fuzz/everything.h"

#include "core/diagram/axis.h"
#include "core/diagram/chain.h"
#include "core/diagram/diagram.h"
#include "core/diagram/ruler.h"
#include "core/execution/execution.h"
#include "core/execution/handover.h"
#include "core/execution/state_changes.h"
#include "core/execution/stepping.h"
#include "core/model/failure.h"
#include "core/model/payload.h"
#include "core/reading/details.h"
#include "core/reading/reader.h"
#include "core/writing/caption.h"
#include "core/writing/csv.h"
#include "core/writing/history_file.h"
#include "core/writing/inspect_json.h"
#include "core/writing/inspect_summary.h"
#include "core/writing/inspect_text.h"
#include "core/writing/state_json.h"
#include "core/writing/state_text.h"
#include "core/writing/story.h"
#include "core/writing/trace_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace hindsight::fuzz {

namespace {

// Enough to come upon what is wrong, few enough to keep the rounds short.
constexpr std::size_t kLookedAt = 50;

void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

void openPayloads(const nlohmann::ordered_json &value)
{
    if (core::isPayload(value))
        (void)core::decodePayload(value);
    for (const auto &inside : value) {
        if (inside.is_structured())
            openPayloads(inside);
    }
}

void lookAtEvents(const core::Execution &execution)
{
    const core::History &history = execution.history();
    const std::size_t count = history.eventCount();
    for (std::size_t row = 1; row < count; ++row)
        require(history.id(core::EventIndex(row - 1)) < history.id(core::EventIndex(row)));
    for (std::size_t row = 0; row < std::min(count, kLookedAt); ++row) {
        const core::EventIndex event(row);
        require(history.find(history.id(event)) == event);
        const core::ByteRange bytes = history.bytes(event);
        require(bytes.begin + bytes.size <= history.source().bytes().size());
        (void)core::caption(execution, event);
        if (const auto details = core::eventDetails(history, event)) {
            openPayloads(*details);
            if (const nlohmann::ordered_json *failure = core::failureIn(*details))
                (void)core::parseFailure(*failure);
        }
    }
    for (const core::StepUnit unit : {core::StepUnit::Event, core::StepUnit::WorkflowTask, core::StepUnit::Command}) {
        core::EventIndex at;
        for (std::size_t steps = 0; steps < kLookedAt; ++steps) {
            const core::EventIndex next = core::nextStop(execution, at, unit, core::StepDirection::Forward);
            if (!next.isValid())
                break;
            require(!at.isValid() || at < next);
            at = next;
        }
    }
}

void lookAtStructure(const core::Execution &execution)
{
    for (const core::Command &command : execution.commands())
        require(!command.task.isValid() || command.task.value < execution.tasks().size());
    for (const core::Awaitable &awaitable : execution.awaitables()) {
        require(!awaitable.closed.isValid() || awaitable.opened < awaitable.closed);
        require(!awaitable.resumed.isValid() || awaitable.resumed.value < execution.tasks().size());
    }
    for (std::size_t task = 0; task < std::min(execution.tasks().size(), kLookedAt); ++task)
        (void)core::handedOver(execution, core::TaskIndex(task));
}

void lookAtStates(const std::shared_ptr<const core::Execution> &execution)
{
    const auto index = core::buildStateIndex(execution);
    require(static_cast<bool>(index));
    core::State before;
    for (std::size_t row = 0; row < std::min(execution->history().eventCount(), kLookedAt); ++row) {
        const core::State state = (*index)->at(core::EventIndex(row));
        require(nlohmann::json::accept(core::stateJson(**index, state)));
        (void)core::stateText(**index, state);
        if (row > 0)
            (void)core::changesBetween(**index, before, state);
        before = state;
    }
}

void lookAtPicture(const std::shared_ptr<const core::Execution> &execution)
{
    const auto diagram = core::buildDiagram(execution);
    for (std::size_t row = 0; row < std::min(execution->history().eventCount(), kLookedAt); ++row)
        (void)core::chainOf(*diagram, core::EventIndex(row));
    core::Arrangement collapsed;
    collapsed.collapse = core::LaneCollapse::Kinds;
    require(core::buildDiagram(execution, collapsed)->bars().size() == diagram->bars().size());
    for (const core::Scale scale : {core::Scale::Sequence, core::Scale::Time, core::Scale::FoldedTime}) {
        const core::Axis axis(*execution, scale);
        const core::Range extent = axis.extent();
        (void)core::ticks(axis, execution->history(), extent, std::max<core::Position>(extent.length() / 10, 1));
        for (core::Row row = 1; row < axis.rowCount(); ++row)
            require(axis.at(row - 1) <= axis.at(row));
    }
}

void lookAtExports(const core::Execution &execution)
{
    std::string text;
    const auto take = [&text](std::string_view piece) {
        text += piece;
        return true;
    };
    require(core::writeTraceJson(execution, take) && nlohmann::json::accept(text));
    for (const core::CsvTable table :
         {core::CsvTable::Events, core::CsvTable::WorkflowTasks, core::CsvTable::Commands, core::CsvTable::Awaitables})
        require(core::writeCsv(execution, table, take));
    const core::History &history = execution.history();
    (void)core::historyJson(history, core::Redaction::None);
    for (const core::Redaction redaction : {core::Redaction::Drop, core::Redaction::Hash}) {
        const std::string redacted = core::historyJson(history, redaction);
        require(nlohmann::json::accept(redacted));
        const auto again = core::readBytes(redacted, "redacted");
        require(again && again->size() == 1);
        require(again->front()->eventCount() == history.eventCount());
        require(again->front()->commands().size() == history.commands().size());
    }
}

} // namespace

void everythingOf(std::string bytes)
{
    const auto histories = core::readBytes(std::move(bytes), "file");
    if (!histories) {
        require(!histories.error().message.empty());
        return;
    }
    require(!histories->empty());
    for (std::size_t index = 0; index < std::min(histories->size(), kLookedAt); ++index) {
        const auto execution = core::buildExecution((*histories)[index]);
        require(static_cast<bool>(execution));
        require(nlohmann::json::accept(core::inspectJson(**execution)));
        (void)core::inspectText(**execution);
        (void)core::inspectSummary(**execution);
        if ((*execution)->history().eventCount() <= kLookedAt) {
            std::ostringstream story;
            core::writeStory(**execution, story);
            lookAtExports(**execution);
        }
        lookAtEvents(**execution);
        lookAtStructure(**execution);
        lookAtStates(*execution);
        lookAtPicture(*execution);
    }
}

} // namespace hindsight::fuzz
