// The lanes that --pin, --hide and --toggle name, looked for in each history that is exported: a name that is mistyped
// would be left out silently, and somebody would believe that it was obeyed. Not for several threads at once.
#pragma once

#include "core/diagram/arrangement.h"
#include "core/execution/execution.h"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace hindsight::app {

class AskedLanes
{
public:
    /// What is asked for must outlive it.
    explicit AskedLanes(const core::Arrangement &asked) : m_asked(asked) {}

    /// What is asked for, in the words of this history: a kind that is pinned is all lanes of that kind. Remembers
    /// which lanes there are. O(n log n)
    [[nodiscard]] core::Arrangement in(const std::shared_ptr<const core::Execution> &execution);

    /// What was asked for and is in none of the histories so far, and which lanes they have; empty where nothing is
    /// missing.
    [[nodiscard]] std::string missing() const;

private:
    [[nodiscard]] std::string lanesInWords() const;

    const core::Arrangement &m_asked;
    std::vector<core::LaneKey> m_lanes; // of all histories so far, in the order of the first that has them
    std::set<core::LaneKey> m_known;    // the same
};

} // namespace hindsight::app
