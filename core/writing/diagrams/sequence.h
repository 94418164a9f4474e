// A sequence diagram in plain words: who tells whom what, from top to bottom. Neutral: the languages write it down.
#pragma once

#include "core/writing/diagrams/outline.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hindsight::core {

/// From left to right.
enum class Participant : std::uint8_t { Worker, Service, Activities, Children, Nexus, Others, Outside };
inline constexpr std::size_t kParticipantCount = 7;
/// `Temporal Service`.
[[nodiscard]] std::string_view nameOf(Participant participant);

enum class StepKind : std::uint8_t {
    Call,       // an arrow
    Reply,      // a dashed arrow
    Failure,    // a dashed arrow with a cross
    Note,       // over what stands between the first and the last participant
    TaskBegins, // the Worker is busy
    TaskEnds,
    LoopBegins,
    LoopEnds,
};

struct SequenceStep
{
    StepKind kind = StepKind::Call;
    Participant from = Participant::Worker;
    Participant to = Participant::Worker;
    std::string text; // in one line, not escaped

    bool operator==(const SequenceStep &) const = default;
};

struct Sequence
{
    std::array<bool, kParticipantCount> takesPart{true, true};
    std::vector<SequenceStep> steps;
    std::string remark; // which a note says too

    /// The one furthest to the right.
    [[nodiscard]] Participant last() const;
};

[[nodiscard]] Sequence sequenceOf(const Execution &execution, const Outline &outline, bool hasTimes);

} // namespace hindsight::core
