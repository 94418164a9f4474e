// Writes a history of a given length to standard output: an order service's day in one run, Activities in groups of
// four, a Timer and a Signal now and then. The same numbers give the same bytes.
#include "tests/support/history_writer.h"

#include <array>
#include <charconv>
#include <cstring>
#include <iostream>
#include <optional>

namespace {

using namespace hindsight::test;
using namespace std::chrono_literals;

constexpr std::size_t kGroup = 4;

std::string letters(std::size_t count, std::size_t seed)
{
    std::string text(count, 'a');
    for (std::size_t i = 0; i < count; ++i)
        text[i] = static_cast<char>('a' + (i * 7 + seed * 13 + i * i % 11) % 26);
    return text;
}

void playRound(HistoryWriter &history, std::size_t round, std::size_t payloadBytes)
{
    std::array<Activity, kGroup> activities;
    std::optional<Timer> timer;
    history.workflowTask([&] {
        for (std::size_t i = 0; i < kGroup; ++i) {
            const std::size_t order = round * kGroup + i;
            activities[i] =
                history.scheduleActivity({.type = order % 3 == 0 ? "ChargeCard" : "PackParcel",
                                          .input = {{{"order", order}, {"note", letters(payloadBytes, order)}}}});
        }
        if (round % 2 == 0)
            timer = history.startTimer(2s, "Next group");
    });
    for (const Activity activity : activities) {
        history.after(4ms);
        history.activityStarts(activity);
        history.after(80ms);
        history.activityCompletes(activity, {{"receipt", letters(payloadBytes / 2, round)}});
        history.workflowTask();
    }
    if (timer)
        history.timerFires(*timer);
    else
        history.signal("nextGroup", {{{"round", round}}}, "storefront");
}

std::optional<std::size_t> numberFrom(const char *text)
{
    std::size_t number = 0;
    const auto [end, failure] = std::from_chars(text, text + std::strlen(text), number);
    if (failure != std::errc() || *end != '\0')
        return std::nullopt;
    return number;
}

} // namespace

int main(int argc, char *argv[])
{
    const auto events = argc == 3 ? numberFrom(argv[1]) : std::nullopt;
    const auto payloadBytes = argc == 3 ? numberFrom(argv[2]) : std::nullopt;
    if (!events || !payloadBytes) {
        std::cerr << "usage: hindsight_write_long_history EVENTS PAYLOAD_BYTES\n";
        return 2;
    }
    HistoryWriter history(
        {.id = "day-2025-03-01", .type = "OrderDay", .taskQueue = "orders", .startTime = "2025-03-01T00:00:00Z"});
    for (std::size_t round = 0; history.eventCount() < *events; ++round)
        playRound(history, round, *payloadBytes);
    std::cout << history.json();
    return std::cout ? 0 : 1;
}
