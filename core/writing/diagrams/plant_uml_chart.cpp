#include "core/writing/diagrams/escaping.h"
#include "core/writing/diagrams/plant_uml.h"
#include "core/writing/diagrams/words.h"

#include <algorithm>
#include <array>
#include <map>

namespace hindsight::core {

namespace {

constexpr std::int64_t kPixels = 1200;
constexpr std::int64_t kPixelsPerTick = 100;
// A state is at least this part of the whole, or it could not be seen.
constexpr std::int64_t kThinnestPart = 200;
// One that is a smaller part has no room for its word, which its name says too.
constexpr std::int64_t kNarrowestWord = 12;
constexpr std::size_t kLegendColumns = 120;
constexpr std::size_t kMostLanes = 55; // of 64 pixels each

/// The axis has whole numbers only.
struct Unit
{
    const char *name;
    std::int64_t nanoseconds;
};
constexpr std::array<Unit, 6> kUnits{{{"days", 86400000000000},
                                      {"hours", 3600000000000},
                                      {"minutes", 60000000000},
                                      {"seconds", 1000000000},
                                      {"milliseconds", 1000000},
                                      {"microseconds", 1000}}};
constexpr Unit kEvents{"Events", 1};

/// The largest in which the chart is not too coarse.
Unit unitOf(const Chart &chart)
{
    if (!chart.hasTimes)
        return kEvents;
    constexpr std::int64_t fine = 500;
    for (const Unit &unit : kUnits) {
        if ((chart.end - chart.begin) / unit.nanoseconds >= fine)
            return unit;
    }
    return kUnits.back();
}

/// 1, 2 or 5 times a power of ten.
std::int64_t roundUp(std::int64_t number)
{
    for (std::int64_t power = 1;; power *= 10) {
        for (const std::int64_t step : {power, 2 * power, 5 * power}) {
            if (step >= number)
                return step;
        }
    }
}

const char *colorOf(SpanState state)
{
    switch (state) {
    case SpanState::Done:
        return "#D9EAD3";
    case SpanState::Open:
        return "#FFF4D6";
    case SpanState::Failed:
        return "#F9C9C5";
    case SpanState::Canceled:
        return "#DDDDDD";
    case SpanState::Moment:
        return "#CFE2F3";
    }
    return "#FFFFFF";
}

const char *wordOf(SpanState state)
{
    switch (state) {
    case SpanState::Done:
        return "done";
    case SpanState::Open:
        return "open";
    case SpanState::Failed:
        return "failed";
    case SpanState::Canceled:
        return "canceled";
    case SpanState::Moment:
        return "arrived";
    }
    return "";
}

} // namespace

std::string plantUml(const Chart &chart, const std::string &title)
{
    const Unit unit = unitOf(chart);
    const std::int64_t length = std::max<std::int64_t>(1, (chart.end - chart.begin) / unit.nanoseconds);
    const std::int64_t least = std::max<std::int64_t>(1, length / kThinnestPart);
    const std::int64_t tick = roundUp(std::max<std::int64_t>(1, length * kPixelsPerTick / kPixels));
    std::string out = plantUmlBeginning({title, std::string(unit.name) + " since the start"}, chart.remark) + "scale " +
                      std::to_string(tick) + " as " + std::to_string(kPixelsPerTick) + " pixels\n";
    std::map<std::int64_t, std::string> changes; // by time, each in the order of lanes
    std::size_t lanes = 0;
    for (const ChartSection &section : chart.sections) {
        for (const ChartSpan &span : section.spans) {
            const std::string lane = "l" + std::to_string(++lanes);
            out += "concise \"" + plantUmlText(span.name + (span.detail.empty() ? "" : " " + span.detail)) + "\" as " +
                   lane + "\n";
            const std::int64_t begin = (span.begin - chart.begin) / unit.nanoseconds;
            const std::int64_t end = std::max((span.end - chart.begin) / unit.nanoseconds, begin + least);
            if (begin > 0)
                changes[0] += lane + " is {-}\n";
            changes[begin] += lane + " is \"" + (end - begin >= length / kNarrowestWord ? wordOf(span.state) : " ") +
                              "\" " + colorOf(span.state) + "\n";
            changes[end] += lane + " is {-}\n";
        }
    }
    for (const auto &[time, states] : changes)
        out += "@" + std::to_string(time) + "\n" + states;
    if (!chart.remark.empty()) {
        out += "legend\n";
        for (const std::string &line : wrapped(chart.remark, kLegendColumns))
            out += plantUmlText(line) + "\n";
        out += "endlegend\n";
    }
    return out + "@enduml\n";
}

bool fitsPlantUml(const Chart &chart)
{
    std::size_t lanes = 0;
    for (const ChartSection &section : chart.sections)
        lanes += section.spans.size();
    return lanes <= kMostLanes;
}

} // namespace hindsight::core
