#include "core/execution/references.h"

#include "core/model/catalog.h"

namespace hindsight::core {

namespace {

constexpr std::size_t kListedProblems = 100;
constexpr std::size_t kEventsBetweenStopChecks = 4096;

class ReferenceCheck
{
public:
    explicit ReferenceCheck(const History &history) : m_history(history) {}

    std::vector<Problem> run(const std::stop_token &stop);

private:
    void checkOpener(EventIndex event);
    void checkTask(EventIndex event);
    /// The Event that is named; none, and said so, where it can't be that one.
    EventIndex find(EventIndex event, EventId named);
    void complain(const char *code, EventIndex event, const std::string &message);
    [[nodiscard]] std::string wordsFor(EventIndex event) const;

    const History &m_history;
    std::vector<Problem> m_problems;
    std::size_t m_unlisted = 0;
};

std::vector<Problem> ReferenceCheck::run(const std::stop_token &stop)
{
    for (std::size_t row = 0; row < m_history.eventCount(); ++row) {
        if (row % kEventsBetweenStopChecks == 0 && stop.stop_requested())
            break;
        checkOpener(EventIndex(row));
        checkTask(EventIndex(row));
    }
    if (m_unlisted > 0)
        m_problems.push_back({.severity = Severity::Warning,
                              .code = "more-problems",
                              .event = {},
                              .message = std::to_string(m_unlisted) + " more Events name others that they can't follow",
                              .place = {}});
    return std::move(m_problems);
}

void ReferenceCheck::checkOpener(EventIndex event)
{
    const EventTypeInfo &type = info(m_history.type(event));
    const EventId named = m_history.opener(event);
    if (type.opener == Opener::None || !named)
        return;
    const EventIndex opener = find(event, named);
    if (!opener.isValid())
        return;
    const EventTypeInfo &openerType = info(m_history.type(opener));
    if (openerType.role != Role::Opens || openerType.category != type.category)
        complain("reference-to-another-kind", event,
                 "names " + wordsFor(opener) + " as the one that it follows, which opens nothing of its kind");
}

void ReferenceCheck::checkTask(EventIndex event)
{
    const EventId named = m_history.taskCompleted(event);
    if (named.value <= 0)
        return;
    const EventIndex task = find(event, named);
    if (task.isValid() && info(m_history.type(task)).category != Category::WorkflowTask)
        complain("reference-to-another-kind", event,
                 "names " + wordsFor(task) + " as the end of its Workflow Task, which is no Event of a Workflow Task");
}

EventIndex ReferenceCheck::find(EventIndex event, EventId named)
{
    const EventIndex index = m_history.find(named);
    if (!index.isValid()) {
        if (named > m_history.id(EventIndex(0)))
            complain("reference-not-found", event,
                     "names Event " + std::to_string(named.value) + ", which is not in the file");
        return {};
    }
    if (index < event)
        return index;
    complain("reference-not-earlier", event,
             index == event ? std::string("names itself as an Event before it")
                            : "names " + wordsFor(index) + ", which comes only after it");
    return {};
}

void ReferenceCheck::complain(const char *code, EventIndex event, const std::string &message)
{
    if (m_problems.size() >= kListedProblems) {
        ++m_unlisted;
        return;
    }
    m_problems.push_back({.severity = Severity::Warning,
                          .code = code,
                          .event = m_history.id(event),
                          .message = wordsFor(event) + " " + message,
                          .place = {}});
}

std::string ReferenceCheck::wordsFor(EventIndex event) const
{
    return "Event " + std::to_string(m_history.id(event).value) + " (" + std::string(m_history.typeName(event)) + ")";
}

} // namespace

std::vector<Problem> checkReferences(const History &history, const std::stop_token &stop)
{
    return ReferenceCheck(history).run(stop);
}

} // namespace hindsight::core
