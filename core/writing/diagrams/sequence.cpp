#include "core/writing/diagrams/sequence.h"

#include "core/execution/handover.h"
#include "core/execution/label.h"
#include "core/model/catalog.h"
#include "core/writing/diagrams/outline_remark.h"
#include "core/writing/diagrams/words.h"

namespace hindsight::core {

namespace {

class SequenceBuilder
{
public:
    SequenceBuilder(const Execution &execution, const Outline &outline, bool hasTimes)
        : m_execution(execution), m_outline(outline), m_words{.execution = execution, .hasTimes = hasTimes}
    {
    }

    Sequence build();

private:
    void block(const OutlineBlock &block);
    void turn(const OutlineTurn &turn);
    void task(const OutlineTurn &turn);
    void answer(const OutlineTurn &turn);
    void news(const OutlineEntry &entry, bool hasTask);
    void command(const OutlineEntry &entry, bool hasTask);
    void passedOn(const OutlineEntry &entry);
    void end();

    void step(StepKind kind, Participant from, Participant to, std::string text);
    void note(std::string text) { step(StepKind::Note, Participant::Worker, Participant::Service, std::move(text)); }
    [[nodiscard]] Participant senderOf(EventIndex event) const;

    const Execution &m_execution;
    const Outline &m_outline;
    EntryWords m_words;
    Sequence m_sequence;
};

/// Who answers to what a Command opens; the Service itself for Timers.
Participant placeOf(Category category)
{
    switch (category) {
    case Category::Activity:
        return Participant::Activities;
    case Category::ChildWorkflow:
        return Participant::Children;
    case Category::Nexus:
        return Participant::Nexus;
    case Category::ExternalWorkflow:
        return Participant::Others;
    default:
        return Participant::Service;
    }
}

std::string withEvents(std::string text, const std::string &events)
{
    return events.empty() ? text : text + " (" + events + ")";
}

Sequence SequenceBuilder::build()
{
    m_sequence.remark = m_outline.remark;
    if (!m_outline.remark.empty())
        note(m_outline.remark);
    for (const OutlineBlock &each : m_outline.blocks)
        block(each);
    end();
    return std::move(m_sequence);
}

void SequenceBuilder::step(StepKind kind, Participant from, Participant to, std::string text)
{
    m_sequence.takesPart[static_cast<std::size_t>(from)] = true;
    m_sequence.takesPart[static_cast<std::size_t>(to)] = true;
    m_sequence.steps.push_back({.kind = kind, .from = from, .to = to, .text = std::move(text)});
}

void SequenceBuilder::block(const OutlineBlock &block)
{
    if (block.isGap()) {
        note("… " + gapText(block) + " …");
        return;
    }
    m_words.repeats = block.repeats;
    if (block.repeats > 1)
        step(StepKind::LoopBegins, Participant::Worker, Participant::Service, loopText(block));
    for (const OutlineTurn &each : block.turns)
        turn(each);
    if (block.repeats > 1)
        step(StepKind::LoopEnds, Participant::Worker, Participant::Service, {});
}

void SequenceBuilder::turn(const OutlineTurn &turn)
{
    if (turn.tasks.empty())
        note(turn.commands.empty() ? "Handed to none of these Workflow Tasks" : "Of no Workflow Task in the file");
    for (const OutlineEntry &entry : turn.news)
        news(entry, !turn.tasks.empty());
    if (!turn.tasks.empty())
        task(turn);
    for (const OutlineEntry &entry : turn.commands)
        command(entry, !turn.tasks.empty());
    if (!turn.tasks.empty())
        answer(turn);
    for (const OutlineEntry &entry : turn.commands)
        passedOn(entry);
}

void SequenceBuilder::task(const OutlineTurn &turn)
{
    const TaskIndex first = turn.tasks.front();
    if (m_execution.task(first).outcome == Outcome::Scheduled) {
        note(label(first) + " waits for a Worker");
        return;
    }
    std::string text = label(first);
    if (turn.tasks.size() > 1)
        text += ", then " + std::to_string(std::size_t{turn.tasks[1].value} + 1) + " and so on";
    if (const TaskIndex retried = retriedBy(m_execution, first); retried.isValid())
        text += ", tries again";
    step(StepKind::Call, Participant::Service, Participant::Worker, std::move(text));
    step(StepKind::TaskBegins, Participant::Worker, Participant::Worker, {});
}

/// How the Worker is done with the Workflow Task, where its Commands don't tell.
void SequenceBuilder::answer(const OutlineTurn &turn)
{
    const TaskIndex first = turn.tasks.front();
    const Outcome outcome = m_execution.task(first).outcome;
    const std::string trouble = taskTrouble(m_execution, first);
    if (outcome == Outcome::Scheduled)
        return;
    if (outcome == Outcome::Failed)
        step(StepKind::Failure, Participant::Worker, Participant::Service, label(first) + " " + trouble);
    else if (outcome == Outcome::Completed && turn.commands.empty())
        step(StepKind::Reply, Participant::Worker, Participant::Service, "Completed, no Commands");
    else if (outcome == Outcome::Started)
        step(StepKind::Note, Participant::Worker, Participant::Worker, label(first) + " " + trouble);
    step(StepKind::TaskEnds, Participant::Worker, Participant::Worker, {});
    if (outcome == Outcome::TimedOut)
        step(StepKind::Failure, Participant::Service, Participant::Service, label(first) + " " + trouble);
}

Participant SequenceBuilder::senderOf(EventIndex event) const
{
    const EventTypeInfo &type = info(m_execution.history().type(event));
    const AwaitableIndex index = m_execution.awaitableOf(event);
    if (!index.isValid())
        return Participant::Outside;
    // A timeout nobody sends, and what nobody has started can only be ended by the Service.
    const bool neverStarted = type.role == Role::Closes && !m_execution.awaitable(index).started.isValid() &&
                              type.category == Category::Activity;
    if (type.outcome == Outcome::TimedOut || neverStarted)
        return Participant::Service;
    return placeOf(type.category);
}

void SequenceBuilder::news(const OutlineEntry &entry, bool hasTask)
{
    if (entry.isLeftOut) {
        note("… " + std::to_string(entry.members.size()) + " more results and arrivals …");
        return;
    }
    const EventIndex event(entry.members.front());
    const EventTypeInfo &type = info(m_execution.history().type(event));
    const Participant sender = senderOf(event);
    const StepKind kind = isFailure(type.outcome)          ? StepKind::Failure
                          : sender == Participant::Outside ? StepKind::Call
                                                           : StepKind::Reply;
    std::string text = withEvents(m_words.newsText(entry) + m_words.count(entry), m_words.newsEvents(entry));
    const AwaitableIndex awaitable = m_execution.awaitableOf(event);
    if (!hasTask && awaitable.isValid() && m_execution.awaitable(awaitable).resumed.isValid())
        text += ", handed to " + label(m_execution.awaitable(awaitable).resumed);
    step(kind, sender, Participant::Service, std::move(text));
}

void SequenceBuilder::command(const OutlineEntry &entry, bool hasTask)
{
    if (entry.isLeftOut) {
        note("… " + std::to_string(entry.members.size()) + " more Commands …");
        return;
    }
    const std::string argument = m_words.commandArgument(entry);
    std::string text = m_words.commandType(entry) + (argument.empty() ? "" : " " + argument) + m_words.count(entry);
    step(hasTask ? StepKind::Call : StepKind::Reply, Participant::Worker, Participant::Service,
         withEvents(std::move(text), m_words.commandEvents(entry)));
}

/// What the Service does with the Command at others.
void SequenceBuilder::passedOn(const OutlineEntry &entry)
{
    if (entry.isLeftOut)
        return;
    const Command &command = m_execution.command(CommandIndex(entry.members.front()));
    const Participant place = placeOf(info(command.type).category);
    if (command.awaitable.isValid() && place != Participant::Service)
        step(StepKind::Call, Participant::Service, place, m_words.commandSubject(entry) + m_words.count(entry));
    if (command.eventType == EventType::WorkflowExecutionUpdateCompleted ||
        command.eventType == EventType::WorkflowExecutionUpdateRejected)
        step(StepKind::Reply, Participant::Service, Participant::Outside,
             m_words.commandArgument(entry) + m_words.count(entry));
}

void SequenceBuilder::end()
{
    if (m_outline.end.isValid())
        note(withEvents(endText(m_execution, m_outline.end, m_words.hasTimes),
                        "Event " + std::to_string(m_execution.history().id(m_outline.end).value)));
    if (!m_outline.isRunning)
        return;
    const std::string open = openText(m_execution);
    note("Still running" + (open.empty() ? "" : ". " + open));
}

} // namespace

Participant Sequence::last() const
{
    std::size_t index = kParticipantCount - 1;
    while (!takesPart[index])
        --index;
    return static_cast<Participant>(index);
}

std::string_view nameOf(Participant participant)
{
    switch (participant) {
    case Participant::Worker:
        return "Worker";
    case Participant::Service:
        return "Temporal Service";
    case Participant::Activities:
        return "Activities";
    case Participant::Children:
        return "Child Workflows";
    case Participant::Nexus:
        return "Nexus Operations";
    case Participant::Others:
        return "Other Workflows";
    case Participant::Outside:
        return "Outside";
    }
    return {};
}

Sequence sequenceOf(const Execution &execution, const Outline &outline, bool hasTimes)
{
    return SequenceBuilder(execution, outline, hasTimes).build();
}

} // namespace hindsight::core
