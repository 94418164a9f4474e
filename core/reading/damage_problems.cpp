#include "core/reading/damage_problems.h"

#include <algorithm>

namespace hindsight::core {

namespace {

std::string wordsForMore(std::uint64_t commas)
{
    if (commas == 0)
        return {};
    return commas == 1 ? "; 1 more comma is missing" : "; " + std::to_string(commas) + " more commas are missing";
}

std::string wordsForLost(std::uint64_t events)
{
    if (events == 0)
        return "at least one Event is left out";
    return events == 1 ? "an Event is left out" : std::to_string(events) + " Events are left out";
}

// `next` is the place where the reading goes on.
Problem problemOf(const Damage &damage, Place place, const Place &next)
{
    const std::string what = wordsOf(damage);
    place.path = damage.path;
    Problem problem = damagedProblem(what, std::move(place));
    if (damage.unread > 0)
        problem.message += "; " + std::to_string(kMostDamages) + " damaged places before it are left out, the last " +
                           std::to_string(damage.unread) + " bytes are not read";
    if (damage.resumed == 0)
        return problem;
    if (damage.isNothingLost) {
        problem.message = "the file is damaged, but no Event is lost: " + what + wordsForMore(damage.moreCommas);
        return problem;
    }
    problem.message =
        "the file is damaged, " + wordsForLost(damage.lostEvents) + ": " + what +
        (damage.resumed < damage.offset ? "; that is in the next, which begins in line " : "; the next is in line ") +
        std::to_string(next.line) + ", column " + std::to_string(next.column);
    return problem;
}

// Of offsets that come as they like.
class Places
{
public:
    Places(std::vector<std::uint64_t> offsets, const Source &source) : m_offsets(std::move(offsets))
    {
        std::sort(m_offsets.begin(), m_offsets.end());
        PlaceFinder finder(source);
        for (const std::uint64_t offset : m_offsets)
            m_places.push_back(finder.place(offset, {}));
    }

    [[nodiscard]] const Place &of(std::uint64_t offset) const
    {
        return m_places[static_cast<std::size_t>(std::lower_bound(m_offsets.begin(), m_offsets.end(), offset) -
                                                 m_offsets.begin())];
    }

private:
    std::vector<std::uint64_t> m_offsets;
    std::vector<Place> m_places;
};

} // namespace

Problem damagedProblem(const std::string &what, Place place)
{
    return {.severity = Severity::Error,
            .code = "damaged",
            .event = {},
            .message = "the file is damaged, what stands before the damage is shown: " + what,
            .place = std::move(place)};
}

std::string wordsOf(const Damage &damage)
{
    return (damage.path.empty() ? "" : damage.path + ": ") + damage.message;
}

Problem problemOf(const InvalidUtf8 &invalid, Place first)
{
    return {.severity = Severity::Error,
            .code = "invalid-utf-8",
            .event = {},
            .message = "the file is damaged, bytes that are not UTF-8 are shown as '?': " +
                       std::to_string(invalid.count) + ", the first is here",
            .place = std::move(first)};
}

std::vector<Problem> problemsOf(const std::vector<Damage> &damages, const Source &source)
{
    std::vector<const Damage *> told;
    std::vector<std::uint64_t> offsets;
    for (std::size_t number = 0; number < damages.size(); ++number) {
        if (number >= kMostProblems - 1 && number + 1 < damages.size())
            continue;
        told.push_back(&damages[number]);
        offsets.insert(offsets.end(), {damages[number].offset, damages[number].resumed});
    }
    const Places places(std::move(offsets), source);
    std::vector<Problem> problems;
    for (const Damage *damage : told)
        problems.push_back(problemOf(*damage, places.of(damage->offset), places.of(damage->resumed)));
    if (told.size() < damages.size())
        problems.push_back(
            {.severity = Severity::Warning,
             .code = "more-problems",
             .event = {},
             .message = std::to_string(damages.size() - told.size()) + " more damaged places are not listed",
             .place = {}});
    return problems;
}

void dropProblemsInside(const std::vector<Filling> &fillings, FileIndex &index)
{
    const auto isInside = [&](const Problem &problem) {
        const std::uint64_t offset = problem.place.offset;
        const auto filling = std::upper_bound(fillings.begin(), fillings.end(), offset,
                                              [](std::uint64_t at, const Filling &other) { return at < other.end; });
        return filling != fillings.end() && offset >= filling->begin;
    };
    for (EventList &list : index.lists)
        std::erase_if(list.problems, isInside);
}

} // namespace hindsight::core
