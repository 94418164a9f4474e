// Collects what a reader finds, in the file's order, and makes an immutable History of it: puts the Events in id order,
// keeps the first of those with the same id, and says what is odd about the ids (duplicates, gaps, a late start).
// One builder makes one History; not for several threads.
#pragma once

#include "core/model/history.h"
#include "core/model/text_hash.h"

#include <optional>

namespace hindsight::core {

class HistoryBuilder
{
public:
    HistoryBuilder();

    /// The same text gives the same index.
    [[nodiscard]] NameIndex intern(std::string_view name);

    /// Room for so many more Events, for who knows how many will come.
    void reserve(std::size_t events);
    /// `unknownType` is the file's own text for an Event whose type is Unknown.
    void add(const EventRecord &event, std::string_view unknownType = {});
    void add(CommandRecord command);
    /// Line and column of its place are filled in from the offset, if that is not 0.
    void add(Problem problem);

    [[nodiscard]] std::size_t eventCount() const { return m_history.m_ids.size(); }
    [[nodiscard]] bool isEmpty() const { return eventCount() == 0 && m_history.m_commands.empty(); }
    [[nodiscard]] bool hasStartedEvent() const { return m_hasStartedEvent; }
    /// Smallest and largest id so far; 0 where there is none.
    [[nodiscard]] EventId smallestId() const { return m_smallestId; }
    [[nodiscard]] EventId largestId() const { return m_largestId; }

    /// Fills in what is still empty; what is known already stays.
    void describe(const WorkflowInfo &workflow);
    [[nodiscard]] const WorkflowInfo &workflow() const { return m_history.m_workflow; }

    /// The finished History; the builder is empty after it.
    [[nodiscard]] std::shared_ptr<const History> finish(std::shared_ptr<const Source> source, std::string format);

private:
    void sortById();
    void dropDuplicates();
    [[nodiscard]] bool isSame(std::uint32_t one, std::uint32_t other) const; // rows
    void reportLateStart();
    void reportGaps();
    void placeProblems();
    void keepRows(const std::vector<std::uint32_t> &rows); // and in that order

    History m_history;
    TextMap<NameIndex> m_nameIndices;
    bool m_hasStartedEvent = false;
    EventId m_smallestId;
    EventId m_largestId;
};

} // namespace hindsight::core
