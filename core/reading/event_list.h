// What the walk over a file finds: lists of Events or Commands, in the file's order, before it is decided which of them
// make up one history.
#pragma once

#include "core/model/history.h"
#include "core/model/text_hash.h"

#include <string>
#include <vector>

namespace hindsight::core {

/// Texts that many Events share; the same text has the same index, and the empty text has none.
class TextPool
{
public:
    NameIndex intern(std::string_view text);
    [[nodiscard]] std::string_view text(NameIndex index) const;

private:
    std::vector<std::string> m_texts;
    TextMap<NameIndex> m_indices;
};

struct FoundEvent
{
    EventRecord record;    // its name is an index into the pool
    NameIndex unknownType; // the file's text for a type that is Unknown
};

struct EventList
{
    std::uint64_t begin = 0; // its first byte
    std::vector<FoundEvent> events;
    std::vector<CommandRecord> commands; // their names are indices into the pool
    std::vector<Problem> problems;
    std::uint64_t unlistedProblems = 0; // past kMostProblems
    WorkflowInfo workflow;              // as the objects around the list tell
    WorkflowInfo started;               // as WorkflowExecutionStarted tells
    bool isLoose = false;               // values of the file one after another, not elements of an array
    bool isSearched = false;            // not at a known place: may be one of several parts of a history
    bool hasStart = false;              // WorkflowExecutionStarted or Event 1 is among its Events
    bool isCadence = false;

    [[nodiscard]] bool isEmpty() const { return events.empty() && commands.empty(); }
};

/// A file can hold millions of oddities; past this many in a list the rest are counted.
inline constexpr std::size_t kMostProblems = 1000;

struct FileIndex
{
    std::vector<EventList> lists; // none is empty
    TextPool pool;
    std::vector<Problem> rejected; // the first of what is wrong with Events that were not kept, where no list is
    bool hasEmptyList = false;     // a place where Events belong has none
    bool hasRawHistory = false;    // Events stand in it encoded, as `rawHistory`
    std::uint64_t loneSurrogates = 0;
};

/// Fills in what `known` does not say.
void fill(WorkflowInfo &known, const WorkflowInfo &told);

} // namespace hindsight::core
