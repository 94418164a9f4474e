// What a person keeps beside a history: a mark and a note on any Event, and the stops. Plain values; where they stand
// on the disk is notes_file.h's.
#pragma once

#include "core/model/ids.h"
#include "core/stops/stop.h"

#include <map>
#include <string>
#include <vector>

namespace hindsight::core {

/// On one Event.
struct Note
{
    bool isMarked = false;
    std::string text;

    [[nodiscard]] bool isNothing() const { return !isMarked && text.empty(); }
    bool operator==(const Note &) const = default;
};

struct Notes
{
    std::map<EventId, Note> events; // none that is nothing
    std::vector<Stop> stops;

    bool operator==(const Notes &) const = default;
};

struct MergedNotes
{
    Notes notes;
    std::size_t changedInBoth = 0; // Events
};

/// What two people made of `before`. Where both changed a note ours stands, and what theirs says beside it below it: no
/// text is dropped that one of them has kept or written.
[[nodiscard]] MergedNotes merge(const Notes &before, const Notes &ours, const Notes &theirs);

} // namespace hindsight::core
