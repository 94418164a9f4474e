#include "core/notes/notes.h"

#include <algorithm>
#include <set>

namespace hindsight::core {

namespace {

Note noteOf(const Notes &notes, EventId event)
{
    const auto found = notes.events.find(event);
    return found == notes.events.end() ? Note() : found->second;
}

Note bothOf(const Note &ours, const Note &theirs)
{
    Note both{.isMarked = ours.isMarked || (ours.isNothing() && theirs.isMarked), .text = ours.text};
    if (both.text.find(theirs.text) == std::string::npos)
        both.text += (both.text.empty() ? "" : "\n\n") + theirs.text;
    return both;
}

std::vector<Stop> allStops(const Notes &before, const Notes &ours, const Notes &theirs)
{
    const auto isSame = [](const Stop &stop) {
        return [&stop](const Stop &other) { return other.kind == stop.kind && other.text == stop.text; };
    };
    std::vector<Stop> all = ours.stops;
    for (const Stop &stop : theirs.stops) {
        // What we have removed they may have left as it was.
        if (std::ranges::none_of(all, isSame(stop)) && std::ranges::none_of(before.stops, isSame(stop)))
            all.push_back(stop);
    }
    return all;
}

} // namespace

MergedNotes merge(const Notes &before, const Notes &ours, const Notes &theirs)
{
    MergedNotes merged;
    std::set<EventId> events;
    for (const Notes *notes : {&before, &ours, &theirs}) {
        for (const auto &[event, note] : notes->events)
            events.insert(event);
    }
    for (const EventId event : events) {
        const Note was = noteOf(before, event);
        const Note our = noteOf(ours, event);
        const Note their = noteOf(theirs, event);
        const bool isChangedInBoth = our != was && their != was && our != their;
        merged.changedInBoth += isChangedInBoth ? 1 : 0;
        const Note note = isChangedInBoth ? bothOf(our, their) : our == was ? their : our;
        if (!note.isNothing())
            merged.notes.events[event] = note;
    }
    merged.notes.stops = allStops(before, ours, theirs);
    return merged;
}

} // namespace hindsight::core
