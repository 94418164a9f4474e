#include "core/diagram/density.h"

#include "core/model/catalog.h"

#include <algorithm>
#include <numeric>

namespace hindsight::core {

namespace {

std::uint32_t &of(DensityBucket::Counts &counts, Category category)
{
    return counts[static_cast<std::size_t>(category)];
}

int gravityOf(Outcome outcome)
{
    if (!isFailure(outcome))
        return 0;
    return outcome == Outcome::TimedOut ? 1 : 2;
}

// Whether `later` is another and a later Event. In a damaged history what ends need not come after what begins.
bool isAfter(EventIndex later, EventIndex earlier)
{
    return later.isValid() && earlier.isValid() && later.value > earlier.value;
}

bool isBeforeOrNone(EventIndex event, EventIndex other)
{
    return !other.isValid() || event.value < other.value;
}

// Goes through the rows and keeps what is going on at each.
class DensityCount
{
public:
    DensityCount(const Execution &execution, std::uint32_t count) : m_execution(execution), m_buckets(count) {}

    void moveTo(std::uint32_t bucket);
    void addEvent(EventIndex event);
    void addCommand(Row row);
    std::vector<DensityBucket> take() { return std::move(m_buckets); }

private:
    DensityBucket &here() { return m_buckets[m_bucket]; }
    void add(Row row, Category category);
    void addFailure(Row row, Outcome outcome);
    void followTask(EventIndex event, TaskIndex index);
    void followAwaitable(EventIndex event, const Awaitable &awaitable);

    const Execution &m_execution;
    std::vector<DensityBucket> m_buckets;
    std::uint32_t m_bucket = 0;
    DensityBucket::Counts m_open = {};
    std::uint32_t m_openTotal = 0;
    std::uint32_t m_mostOpen = 0; // within the bucket
    std::uint32_t m_waiting = 0;
    std::uint32_t m_working = 0;
};

void DensityCount::moveTo(std::uint32_t bucket)
{
    if (bucket <= m_bucket)
        return;
    while (m_bucket < bucket) {
        ++m_bucket;
        here().open = m_open;
        here().tasks = m_waiting + m_working;
        here().working = m_working;
    }
    m_mostOpen = m_openTotal;
}

void DensityCount::add(Row row, Category category)
{
    DensityBucket &bucket = here();
    bucket.firstRow = std::min(bucket.firstRow, row);
    ++bucket.rows;
    ++of(bucket.kinds, category);
}

void DensityCount::addFailure(Row row, Outcome outcome)
{
    DensityBucket &bucket = here();
    ++bucket.failures;
    bucket.firstFailure = std::min(bucket.firstFailure, row);
    bucket.worst = graver(bucket.worst, outcome);
}

void DensityCount::addEvent(EventIndex event)
{
    add(event.value, info(m_execution.history().type(event)).category);
    if (const TaskIndex task = m_execution.taskOf(event); task.isValid())
        followTask(event, task);
    if (const AwaitableIndex awaitable = m_execution.awaitableOf(event); awaitable.isValid())
        followAwaitable(event, m_execution.awaitable(awaitable));
}

void DensityCount::addCommand(Row row)
{
    if (row == 0)
        return add(row, Category::WorkflowTask);
    add(row, info(m_execution.command(CommandIndex(row - 1)).eventType).category);
}

void DensityCount::followTask(EventIndex event, TaskIndex index)
{
    const WorkflowTask &task = m_execution.task(index);
    // As in the Diagram, only the last one goes on where it has no end.
    const bool isLeft = !task.closed.isValid() && index.value + 1 < m_execution.tasks().size();
    // What is none has the highest number.
    if (event == std::min({task.scheduled, task.started, task.closed}))
        ++here().tasks;
    if (event == task.scheduled && isBeforeOrNone(event, task.started) && isBeforeOrNone(event, task.closed))
        m_waiting += isLeft && !task.started.isValid() ? 0 : 1;
    if (event == task.started && isBeforeOrNone(event, task.closed)) {
        ++here().working;
        m_waiting -= isAfter(event, task.scheduled) ? 1 : 0;
        m_working += isLeft ? 0 : 1;
    }
    if (event != task.closed)
        return;
    if (isAfter(event, task.started))
        --m_working;
    else if (isAfter(event, task.scheduled))
        --m_waiting;
    if (isFailure(task.outcome))
        addFailure(event.value, task.outcome);
}

void DensityCount::followAwaitable(EventIndex event, const Awaitable &awaitable)
{
    const Category category = info(m_execution.history().type(awaitable.opened)).category;
    if (event == awaitable.opened && isBeforeOrNone(event, awaitable.closed)) {
        ++of(m_open, category);
        if (++m_openTotal > m_mostOpen) {
            m_mostOpen = m_openTotal;
            here().open = m_open;
        }
    }
    if (event != awaitable.closed)
        return;
    if (isAfter(event, awaitable.opened)) {
        --of(m_open, category);
        --m_openTotal;
    }
    if (isFailure(awaitable.outcome))
        addFailure(event.value, awaitable.outcome);
}

} // namespace

std::uint32_t total(const DensityBucket::Counts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::uint32_t(0));
}

Outcome graver(Outcome one, Outcome other)
{
    return gravityOf(other) > gravityOf(one) ? other : one;
}

std::vector<DensityBucket> densityOf(const Execution &execution, const Axis &axis, const Range &whole,
                                     std::uint32_t count)
{
    DensityCount density(execution, count);
    const bool hasEvents = execution.history().eventCount() > 0;
    const double perBucket = static_cast<double>(whole.length()) / count;
    for (Row row = 0; row < axis.rowCount(); ++row) {
        const double bucket = static_cast<double>(axis.at(row) - whole.begin) / perBucket;
        density.moveTo(static_cast<std::uint32_t>(std::clamp(bucket, 0.0, static_cast<double>(count - 1))));
        if (hasEvents)
            density.addEvent(EventIndex(row));
        else
            density.addCommand(row);
    }
    return density.take();
}

} // namespace hindsight::core
