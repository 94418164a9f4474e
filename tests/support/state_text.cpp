#include "tests/support/state_text.h"

#include "core/model/catalog.h"
#include "tests/support/slow_state.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <sstream>

namespace hindsight::test {

using namespace core;

namespace {

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string one; std::getline(stream, one);)
        lines.push_back(one);
    return lines;
}

std::string linesMissing(const std::string &text, const std::string &from, const std::string &saying)
{
    const std::vector<std::string> there = linesOf(from);
    std::string missing;
    for (const std::string &one : linesOf(text))
        missing += std::find(there.begin(), there.end(), one) == there.end() ? saying + one + '\n' : std::string();
    return missing;
}

std::string differingLines(const std::string &fast, const std::string &slow)
{
    const std::string all = linesMissing(fast, slow, "fast alone: ") + linesMissing(slow, fast, "slow alone: ");
    return all.empty() ? "another order:\n" + fast : all;
}

} // namespace

std::string valueText(const Payload &payload)
{
    return std::to_string(static_cast<int>(payload.content)) + ' ' + payload.searchAttributeType + ' ' + payload.text;
}

std::string line(const std::string &kind, std::int64_t id, const std::string &rest)
{
    return kind + ' ' + std::to_string(id) + (rest.empty() ? "" : " " + rest) + '\n';
}

std::string awaitableLine(std::int64_t opened, const std::string &what, std::int64_t started, int attempt,
                          const std::string &due, std::int64_t cancelRequested)
{
    return line("open", opened,
                what + (started != 0 ? ", started " + std::to_string(started) : "") +
                    (attempt != 0 ? ", attempt " + std::to_string(attempt) : "") + (due.empty() ? "" : ", due " + due) +
                    (cancelRequested != 0 ? ", cancel " + std::to_string(cancelRequested) : ""));
}

std::string sorted(std::vector<std::string> lines)
{
    std::sort(lines.begin(), lines.end());
    std::string all;
    for (const std::string &one : lines)
        all += one;
    return all;
}

std::string versionLine(const std::string &change, bool isPatch, bool isDeprecated, std::int64_t number,
                        std::int64_t id)
{
    const std::string what = isPatch ? (isDeprecated ? "deprecated patch" : "patch") : std::to_string(number);
    return "version " + change + ' ' + what + " by " + std::to_string(id) + '\n';
}

std::string propertyLine(bool isMemo, const std::string &key, std::int64_t id, const std::string &value)
{
    return (isMemo ? "memo " : "search attribute ") + key + " by " + std::to_string(id) + ": " + value + '\n';
}

std::string stateText(const StateIndex &index, const State &state)
{
    const Execution &execution = index.execution();
    const History &history = execution.history();
    const auto id = [&](EventIndex event) { return event.isValid() ? history.id(event).value : 0; };
    const StateCounts &counts = state.counts;
    std::string all = line("event", counts.historyLength,
                           std::to_string(counts.events) + " events " + std::to_string(counts.commands) + " commands " +
                               std::to_string(counts.fileBytes) + " bytes told " + std::to_string(counts.historyBytes) +
                               (counts.suggestsContinueAsNew ? " suggests to continue as new" : ""));
    if (state.task.task.isValid()) {
        // A task that stands in the file with its Started Event alone has no Scheduled Event.
        all += line("task", id(execution.task(state.task.task).scheduled),
                    "started " + std::to_string(id(state.task.started)));
    }
    for (const OpenAwaitable &open : state.awaitables) {
        const Awaitable &awaitable = execution.awaitable(open.awaitable);
        all += awaitableLine(id(awaitable.opened), std::string(info(execution.command(awaitable.command).type).name),
                             id(open.started), open.attempt, toRfc3339(open.due), id(open.cancelRequested));
    }
    for (const ArrivalIndex arrival : state.arrivals)
        all += line("arrived", id(execution.arrivals()[arrival.value].event));
    for (const UpdateIndex update : state.updates)
        all += line("update", id(index.update(update)));
    if (state.cancelRequested.isValid())
        all += line("cancel", id(state.cancelRequested));
    std::vector<std::string> versions;
    for (const VersionIndex version : state.versions) {
        const auto &[event, mark] = index.version(version);
        versions.push_back(versionLine(mark.change, mark.isPatch, mark.isDeprecated, mark.number, id(event)));
    }
    std::vector<std::string> properties;
    PropertyReader reader(history);
    for (const auto *held : {&state.searchAttributes, &state.memo}) {
        for (const PropertyIndex property : *held) {
            const Property &value = index.property(property);
            const std::string &key = index.keyOf(value);
            properties.push_back(propertyLine(held == &state.memo, key, id(value.event),
                                              valueText(reader.read(value.event, value.kind, key))));
        }
    }
    return all + sorted(versions) + sorted(properties) + (state.ended ? "ended\n" : "");
}

std::string stateDifference(const std::shared_ptr<const Execution> &execution)
{
    const History &history = execution->history();
    const auto index = *buildStateIndex(execution);
    std::vector<std::size_t> order(history.eventCount());
    std::iota(order.begin(), order.end(), 0);
    std::shuffle(order.begin(), order.end(), std::mt19937(3));
    std::vector<std::string> fast(history.eventCount());
    for (const std::size_t row : order)
        fast[row] = stateText(*index, index->at(EventIndex(row)));
    SlowState slow(history);
    for (std::size_t row = 0; row < history.eventCount(); ++row) {
        slow.take(EventIndex(row));
        if (const std::string text = slow.text(); text != fast[row])
            return "Event " + std::to_string(history.id(EventIndex(row)).value) + ": " +
                   differingLines(fast[row], text);
    }
    return {};
}

} // namespace hindsight::test
