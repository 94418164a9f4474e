// The objects and arrays that are open where damaged text is read, outermost first, and what is known of each by then:
// whether it is an Event, holds some or lists them.
#pragma once

#include "core/reading/keys.h"
#include "core/reading/resuming.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hindsight::core {

struct Level
{
    bool isArray = false;
    std::uint64_t begin = 0;
    std::uint64_t elements = 0; // that are complete
    std::uint64_t next = 0;     // behind the bracket, or the element that was complete last
    std::string_view key;       // as it stands in the text
    std::uint64_t idKeyEnd = 0; // behind the quotes of the key that an Event's id has; 0 where there is none
    bool hasId = false;
    bool hasType = false;
    bool hasAttributes = false; // or a Command's type: enough to be taken for an Event or a Command
    bool holdsEvent = false;
    bool listsEvents = false; // as its own elements

    [[nodiscard]] bool isEvent() const { return hasAttributes || (hasId && hasType); }
    [[nodiscard]] bool mayBeEvent() const { return hasAttributes || hasId || hasType; }
    /// Of its next field; `means` is what `text` does, `end` where its quotes end.
    void takeKey(std::string_view text, Key means, std::uint64_t end);
};

using Levels = std::vector<Level>;

/// The JSON path of the innermost one's next field or element.
[[nodiscard]] std::string pathOf(const Levels &levels);
/// What closes all of them as JSON text.
[[nodiscard]] std::string closersOf(const Levels &levels);

/// Those down to the list that the damaged Event is in; 0 where it is in none.
[[nodiscard]] std::size_t listDepthOf(const Levels &levels);
/// How many of them stay open where the reading goes on with `next`, the damage being in a list at `listDepth`.
[[nodiscard]] std::size_t depthFor(const Resumption &next, const Levels &levels, std::size_t listDepth);
/// Whether the innermost one is an element of `rawHistory`, which holds Events, encoded.
[[nodiscard]] bool endsWithRawBatch(const Levels &levels);

} // namespace hindsight::core
