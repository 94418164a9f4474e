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

Problem problemOf(const Damage &damage, const Source &source)
{
    const std::string what = wordsOf(damage);
    Problem problem = damagedProblem(what, source.place(damage.offset, damage.path));
    if (damage.resumed == 0)
        return problem;
    if (damage.isNothingLost) {
        problem.message = "the file is damaged, but no Event is lost: " + what + wordsForMore(damage.moreCommas);
    } else {
        const Place next = source.place(damage.resumed);
        problem.message = "the file is damaged, an Event is left out: " + what + "; the next is in line " +
                          std::to_string(next.line) + ", column " + std::to_string(next.column);
    }
    return problem;
}

void dropProblemsInside(const std::vector<Damage> &damages, FileIndex &index)
{
    const auto isInside = [&](const Problem &problem) {
        return std::any_of(damages.begin(), damages.end(), [&](const Damage &damage) {
            return problem.place.offset >= damage.lostBegin && problem.place.offset < damage.resumed;
        });
    };
    for (EventList &list : index.lists)
        std::erase_if(list.problems, isInside);
}

} // namespace hindsight::core
