#include "core/stops/stop.h"

#include "core/model/catalog.h"
#include "core/stops/event_probe.h"
#include "core/stops/expression.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace hindsight::core {

namespace {

constexpr std::size_t kProgressSteps = 1'000;

/// A stop, ready to be asked of many Events.
struct Question
{
    std::size_t stop = 0;
    Stop::Kind kind = Stop::Kind::Failure;
    std::string text;
    EventType type = EventType::Unknown;
    std::shared_ptr<const Condition> condition;
};

std::vector<Question> questionsOf(const std::vector<Stop> &stops)
{
    std::vector<Question> questions;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (!stops[i].isOn)
            continue;
        Question question{i, stops[i].kind, stops[i].text, EventType::Unknown, nullptr};
        if (question.kind == Stop::Kind::EventType)
            question.type = eventTypeFrom(question.text);
        if (question.kind == Stop::Kind::Expression) {
            const auto expression = Expression::parse(question.text);
            if (!expression)
                continue;
            question.condition = std::make_shared<const Condition>(expression->condition());
        }
        questions.push_back(std::move(question));
    }
    return questions;
}

class Run
{
public:
    Run(const Execution &execution, const std::vector<Stop> &stops)
        : m_execution(execution), m_history(execution.history()), m_questions(questionsOf(stops)), m_probe(execution)
    {
    }

    [[nodiscard]] bool isAsking() const { return !m_questions.empty(); }
    [[nodiscard]] std::optional<std::size_t> stopAt(EventIndex event)
    {
        for (const Question &question : m_questions) {
            if (applies(question, event))
                return question.stop;
        }
        return std::nullopt;
    }

private:
    bool applies(const Question &question, EventIndex event)
    {
        switch (question.kind) {
        case Stop::Kind::EventType:
            return question.type == EventType::Unknown ? m_history.typeName(event) == question.text
                                                       : m_history.type(event) == question.type;
        case Stop::Kind::Name:
            return nameOfEvent(m_execution, event) == question.text;
        case Stop::Kind::Failure:
            return isFailure(info(m_history.type(event)).outcome);
        case Stop::Kind::Expression:
            break;
        }
        return m_probe.holds(*question.condition, event);
    }

    const Execution &m_execution;
    const History &m_history;
    std::vector<Question> m_questions;
    EventProbe m_probe;
};

} // namespace

Result<FoundStop> findStop(const Execution &execution, EventIndex from, const std::vector<Stop> &stops,
                           StepDirection direction, const StopSearchControl &control)
{
    Run run(execution, stops);
    if (!run.isAsking())
        return FoundStop();
    const std::size_t count = execution.history().eventCount();
    const std::size_t all = direction == StepDirection::Back ? (from.isValid() ? from.value : count)
                                                             : count - (from.isValid() ? from.value + 1U : 0U);
    const std::size_t part = std::max<std::size_t>(all / kProgressSteps, 1);
    std::size_t done = 0;
    for (EventIndex at = nextStop(execution, from, StepUnit::Event, direction); at.isValid();
         at = nextStop(execution, at, StepUnit::Event, direction)) {
        if (control.stop.stop_requested())
            return Error{.kind = ErrorKind::Cancelled, .message = "cancelled", .place = {}};
        if (const auto stop = run.stopAt(at))
            return FoundStop{at, *stop};
        if (++done % part == 0 && control.progress)
            control.progress(static_cast<double>(done) / static_cast<double>(all));
    }
    return FoundStop();
}

} // namespace hindsight::core
