#include "core/diagram/ruler.h"

#include "core/diagram/time_ticks.h"

#include <algorithm>
#include <array>

namespace hindsight::core {

namespace {

constexpr Position kMillisecond = 1'000'000;
constexpr Position kSecond = 1'000 * kMillisecond;
constexpr Position kMinute = 60 * kSecond;
constexpr Position kHour = 60 * kMinute;
constexpr Position kDay = 24 * kHour;

constexpr std::array kClockSteps = {kSecond, 2 * kSecond, 5 * kSecond, 10 * kSecond, 15 * kSecond, 30 * kSecond,
                                    kMinute, 2 * kMinute, 5 * kMinute, 10 * kMinute, 15 * kMinute, 30 * kMinute,
                                    kHour,   2 * kHour,   3 * kHour,   6 * kHour,    12 * kHour,   kDay};

// 1, 2, 5, 10, 20… times `unit`, the first that is at least `least`.
Position decimalStep(Position unit, Position least)
{
    for (Position power = unit;; power *= 10) {
        for (const Position factor : {1, 2, 5}) {
            // Close to the largest Position the next power would overflow; nothing is that far apart.
            if (power * factor >= least || power > std::numeric_limits<Position>::max() / 10)
                return power * factor;
        }
    }
}

std::string labelOf(const History &history, Row row)
{
    if (history.eventCount() > 0)
        return std::to_string(history.id(EventIndex(row)).value);
    return row == 0 ? std::string() : std::to_string(row);
}

std::vector<Tick> sequenceTicks(const Axis &axis, const History &history, const Range &visible, Position spacing)
{
    const Position step = decimalStep(1, std::max<Position>(1, (spacing + kColumn - 1) / kColumn));
    // Counting from the first id makes the labels multiples of the step wherever the ids have no gap.
    const Position first = history.eventCount() > 0 ? history.id(EventIndex(0)).value : 0;
    Position row = axis.firstAtOrAfter(visible.begin);
    row += ((-(first + row)) % step + step) % step;
    std::vector<Tick> result;
    for (; row < axis.rowCount() && axis.at(static_cast<Row>(row)) <= visible.end; row += step)
        result.push_back({axis.at(static_cast<Row>(row)), labelOf(history, static_cast<Row>(row))});
    return result;
}

std::vector<Tick> timeTicks(const Axis &axis, const Range &visible, Position spacing)
{
    const Position step = timeStep(spacing);
    std::vector<Tick> result;
    placeTimeTicks(
        axis, visible, spacing, [step](Position time) { return std::optional((time + step - 1) / step * step); },
        [&](Position place, Position time) {
            result.push_back({place, elapsedLabel(time, step)});
        });
    return result;
}

// `5`, `5.2`, `5.250`: as many digits as make two neighbours differ.
std::string secondsText(Position nanos, Position step)
{
    std::string text = std::to_string(nanos / kSecond);
    if (step >= kSecond)
        return text;
    std::string fraction = std::to_string(nanos % kSecond);
    fraction.insert(0, 9 - fraction.size(), '0');
    std::size_t digits = 9;
    for (Position power = 10; digits > 1 && step % power == 0; power *= 10)
        --digits;
    return text + "." + fraction.substr(0, digits);
}

} // namespace

Position timeStep(Position spacing)
{
    if (spacing <= kSecond / 2)
        return decimalStep(1, spacing);
    const auto *const step = std::lower_bound(kClockSteps.begin(), kClockSteps.end(), spacing);
    return step != kClockSteps.end() ? *step : decimalStep(kDay, spacing);
}

std::string elapsedLabel(Position time, Position step)
{
    if (time == 0)
        return "0s";
    if (time < kSecond && step >= kMillisecond)
        return std::to_string(time / kMillisecond) + "ms";
    if (time < kSecond)
        return step >= 1'000 ? std::to_string(time / 1'000) + "µs" : std::to_string(time) + "ns";
    std::string text;
    const auto append = [&text](const std::string &amount, const char *unit) {
        text += (text.empty() ? "" : " ") + amount + unit;
    };
    if (time >= kDay)
        append(std::to_string(time / kDay), "d");
    if (time % kDay >= kHour || (!text.empty() && step < kHour))
        append(std::to_string(time % kDay / kHour), "h");
    if (step < kHour && (time % kHour >= kMinute || (!text.empty() && step < kMinute)))
        append(std::to_string(time % kHour / kMinute), "m");
    if (step < kMinute && (time % kMinute > 0 || text.empty()))
        append(secondsText(time % kMinute, step), "s");
    return text;
}

std::vector<Tick> ticks(const Axis &axis, const History &history, const Range &visible, Position spacing)
{
    return axis.isTime() ? timeTicks(axis, visible, spacing) : sequenceTicks(axis, history, visible, spacing);
}

} // namespace hindsight::core
