// The one thing that is selected, wherever it is shown: a row of a table, a mark of the timeline, a link of the
// details.
#pragma once

#include "core/execution/execution.h"

namespace hindsight::ui {

struct Selection
{
    enum class Kind : std::uint8_t { Nothing, Event, WorkflowTask, Command };

    Kind kind = Kind::Nothing;
    std::uint32_t index = 0; // EventIndex, TaskIndex or CommandIndex by kind

    [[nodiscard]] static Selection of(core::EventIndex event) { return {Kind::Event, event.value}; }
    [[nodiscard]] static Selection of(core::TaskIndex task) { return {Kind::WorkflowTask, task.value}; }
    [[nodiscard]] static Selection of(core::CommandIndex command) { return {Kind::Command, command.value}; }

    [[nodiscard]] bool isNothing() const { return kind == Kind::Nothing; }

    /// What a table of that kind highlights; none where the selection has no such thing. A Workflow Task's Event is its
    /// last one, an Event's Command the one that produced it.
    [[nodiscard]] core::EventIndex event(const core::Execution &execution) const;
    [[nodiscard]] core::TaskIndex task(const core::Execution &execution) const;
    [[nodiscard]] core::CommandIndex command(const core::Execution &execution) const;
    [[nodiscard]] core::AwaitableIndex awaitable(const core::Execution &execution) const;

    /// The same thing in another reading of the history; nothing where that does not have it.
    [[nodiscard]] Selection followed(const core::Execution &before, const core::Execution &after) const;

    bool operator==(const Selection &) const = default;
};

} // namespace hindsight::ui
