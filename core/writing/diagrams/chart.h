// A Gantt chart in plain numbers: what took how long, in sections by kind. Neutral: the languages write it down.
#pragma once

#include "core/writing/diagrams/outline.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hindsight::core {

enum class SpanState : std::uint8_t { Done, Open, Failed, Canceled, Moment };

struct ChartSpan
{
    std::string name = {};   // `ChargeCard ×3`; not escaped
    std::string detail = {}; // `Completed after 2.1s`; may be empty
    SpanState state = SpanState::Done;
    std::int64_t begin = 0; // nanoseconds since 1970, or rows of Events where the file has no times
    std::int64_t end = 0;   // not before begin

    bool operator==(const ChartSpan &) const = default;
};

struct ChartSection
{
    std::string title;
    std::vector<ChartSpan> spans; // never empty

    bool operator==(const ChartSection &) const = default;
};

struct Chart
{
    std::vector<ChartSection> sections;
    std::int64_t begin = 0;
    std::int64_t end = 0; // not before begin
    bool hasTimes = true;
    std::string remark; // the Outline's, and that there are no times
};

/// Open ones reach to the last Event.
[[nodiscard]] Chart chartOf(const Execution &execution, const Outline &outline, bool hasTimes);

} // namespace hindsight::core
