// Writes a history of a given length and size to standard output: the orders of a shop in one run. Most of it is
// Activities; some are tried again, some fail or time out, a few take long. Between them Timers that fire or are
// canceled, Signals, Updates, Child Workflows, Markers, and now and then a Workflow Task that fails or times out. The
// same numbers give the same bytes. Nothing is kept, so a history may be larger than memory.
#include "tests/support/history_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <iostream>
#include <optional>
#include <streambuf>
#include <vector>

namespace {

using namespace hindsight::test;
using namespace std::chrono_literals;

constexpr std::size_t kGroup = 4;
constexpr std::size_t kPayloadsOfARound = 10; // nearly: what a round's size is shared among
constexpr std::array kTypes{"ReserveStock", "ChargeCard", "PackParcel", "PrintLabel", "NotifyCustomer"};

/// Standard output, counted.
class CountingBuffer final : public std::streambuf
{
public:
    explicit CountingBuffer(std::streambuf &to) : m_to(to) {}
    [[nodiscard]] std::size_t count() const { return m_count; }

protected:
    int_type overflow(int_type c) override
    {
        ++m_count;
        return m_to.sputc(traits_type::to_char_type(c));
    }
    std::streamsize xsputn(const char *text, std::streamsize size) override
    {
        m_count += static_cast<std::size_t>(size);
        return m_to.sputn(text, size);
    }

private:
    std::streambuf &m_to;
    std::size_t m_count = 0;
};

std::string letters(std::size_t count, std::size_t seed)
{
    std::string text(count, 'a');
    for (std::size_t i = 0; i < count; ++i)
        text[i] = static_cast<char>('a' + (i * 7 + seed * 13 + i * i % 11) % 26);
    return text;
}

Json declined(std::size_t number)
{
    return failure({.message = "card declined: \"insufficient funds\", order " + std::to_string(number),
                    .type = "CardDeclined",
                    .stackTrace = "shop/payments.Charge\n\t/src/payments/charge.go:112\nshop/payments.(*Worker).Run\n"
                                  "\t/src/payments/worker.go:48\n"});
}

/// The shop's day, round by round; a round is one group of orders.
class Day
{
public:
    explicit Day(std::ostream &out)
        : m_history(
              {.id = "day-2025-03-01", .type = "OrderDay", .taskQueue = "orders", .startTime = "2025-03-01T00:00:00Z"},
              out)
    {
    }

    [[nodiscard]] std::size_t eventCount() const { return m_history.eventCount(); }
    void playRound(std::size_t payloadBytes);
    void close();

private:
    [[nodiscard]] bool each(std::size_t rounds) const { return m_round % rounds == rounds - 1; }
    [[nodiscard]] Json note(std::size_t seed) const;
    void open();
    void endActivity(Activity activity, std::size_t order);
    void endChild();
    void endLongOne();
    void hearFromOutside();
    void stumble();

    HistoryWriter m_history;
    std::size_t m_round = 0;
    std::size_t m_payloadBytes = 0;
    std::array<Activity, kGroup> m_activities;
    std::optional<Timer> m_timer;
    std::optional<Child> m_child;
    std::vector<Activity> m_longOnes; // still to end, the oldest first
};

Json Day::note(std::size_t seed) const
{
    return {{"order", m_round * kGroup + seed}, {"note", letters(m_payloadBytes, m_round + seed)}};
}

void Day::open()
{
    for (std::size_t i = 0; i < kGroup; ++i)
        m_activities[i] = m_history.scheduleActivity(
            {.type = kTypes[(m_round + i) % kTypes.size()], .input = {note(i)}, .maximumAttempts = 5});
    if (each(2))
        m_timer = m_history.startTimer(10s, "Next group");
    if (each(10))
        m_child = m_history.startChild({.workflowId = "parcel-" + std::to_string(m_round),
                                        .type = "ShipParcel",
                                        .input = {note(kGroup)},
                                        .taskQueue = "shipping"});
    if (each(25))
        m_longOnes.push_back(m_history.scheduleActivity(
            {.type = "WatchWarehouse", .input = {note(kGroup)}, .startToClose = 1h, .heartbeat = 30s}));
    if (each(8))
        m_history.recordMarker("Version", {{"change-id", {"parcel-weights"}}, {"version", {2}}});
    if (each(20))
        m_history.upsertSearchAttributes({{"OrderStatus", {{"Keyword", "packing"}}}});
}

void Day::endActivity(Activity activity, std::size_t order)
{
    m_history.after(4ms);
    m_history.activityStarts(activity);
    for (std::size_t attempt = 1; order % 23 == 7 && attempt < 3; ++attempt) {
        m_history.after(60ms);
        m_history.activityAttemptFails(activity, declined(order));
        m_history.after(1s);
        m_history.activityStarts(activity);
    }
    m_history.after(80ms);
    if (order % 97 == 13)
        m_history.activityFails(activity, declined(order), "NON_RETRYABLE_FAILURE");
    else if (order % 211 == 31)
        m_history.activityTimesOut(activity, "START_TO_CLOSE", "MAXIMUM_ATTEMPTS_REACHED");
    else
        m_history.activityCompletes(activity, note(order));
    m_history.forget(activity.eventId);
}

void Day::endChild()
{
    m_history.after(300ms);
    if (m_round % 70 == 39)
        m_history.childFails(*m_child, declined(m_round));
    else
        m_history.childCompletes(*m_child, note(1));
    m_history.workflowTask();
    m_history.forget(m_child->eventId);
    m_child.reset();
}

void Day::endLongOne()
{
    const Activity longOne = m_longOnes.front();
    m_history.activityCompletes(longOne, note(2));
    m_history.workflowTask();
    m_history.forget(longOne.eventId);
    m_longOnes.erase(m_longOnes.begin());
}

void Day::hearFromOutside()
{
    if (each(3)) {
        m_history.signal("nextGroup", {note(3)}, "storefront");
        m_history.workflowTask();
    }
    if (each(7)) {
        Update update = m_history.update("setPriority", {note(4)}, "back-office");
        m_history.workflowTask([&] {
            m_history.acceptUpdate(update);
            m_history.completeUpdate(update, {{"priority", m_round % 5}});
        });
    }
}

/// A Workflow Task that has to be done again.
void Day::stumble()
{
    m_history.signal("wake", {m_round}, "storefront");
    m_history.after(2ms);
    m_history.workflowTaskStarts();
    m_history.after(3ms);
    if (each(120))
        m_history.workflowTaskTimesOut();
    else
        m_history.workflowTaskFails("NON_DETERMINISTIC_ERROR",
                                    failure({.message = "no Command matches Event", .type = "NonDeterminism"}));
    m_history.workflowTask();
}

void Day::playRound(std::size_t payloadBytes)
{
    m_payloadBytes = payloadBytes;
    m_history.workflowTask([this] { open(); });
    for (const Activity longOne : m_longOnes) {
        if (each(25) && longOne.eventId == m_longOnes.back().eventId)
            m_history.activityStarts(longOne, "7@warehouse-worker");
    }
    if (m_child) {
        m_history.after(20ms);
        m_history.childStarts(*m_child);
        m_history.workflowTask();
    }
    for (std::size_t i = 0; i < kGroup; ++i) {
        endActivity(m_activities[i], m_round * kGroup + i);
        // Now and then two results are handed over together.
        if (i + 1 == kGroup || (m_round + i) % 5 != 0)
            m_history.workflowTask();
    }
    if (m_child)
        endChild();
    if (m_longOnes.size() > 2)
        endLongOne();
    hearFromOutside();
    if (each(60))
        stumble();
    if (m_timer) {
        if (each(12)) {
            m_history.signal("hurry", {m_round}, "storefront");
            m_history.workflowTask([this] { m_history.cancelTimer(*m_timer); });
        } else {
            m_history.timerFires(*m_timer);
        }
        m_history.forget(m_timer->eventId);
        m_timer.reset();
    }
    ++m_round;
    m_history.signal("group", {m_round}, "storefront");
}

void Day::close()
{
    m_history.workflowTask([this] { m_history.completeWorkflow({{"groups", m_round}}); });
    m_history.endStream();
}

std::optional<std::size_t> numberFrom(const char *text)
{
    std::size_t number = 0;
    const auto [end, failure] = std::from_chars(text, text + std::strlen(text), number);
    if (failure != std::errc() || *end != '\0')
        return std::nullopt;
    return number;
}

void write(std::size_t events, std::size_t bytes)
{
    CountingBuffer counter(*std::cout.rdbuf());
    std::ostream out(&counter);
    Day day(out);
    std::size_t payload = 0;
    while (day.eventCount() + kGroup < events) {
        const std::size_t eventsBefore = day.eventCount();
        const std::size_t bytesBefore = counter.count();
        day.playRound(payload);
        // As large as what is left to write asks for, less what the Events themselves take.
        const std::size_t perRound = day.eventCount() - eventsBefore;
        const std::size_t own = counter.count() - bytesBefore - std::min(counter.count(), payload * kPayloadsOfARound);
        const std::size_t left = bytes - std::min(bytes, counter.count());
        const std::size_t wanted =
            left / std::max<std::size_t>(1, events - std::min(events, day.eventCount())) * perRound;
        payload = std::min<std::size_t>((wanted - std::min(wanted, own)) / kPayloadsOfARound, 1'000'000);
    }
    day.close();
}

} // namespace

int main(int argc, char *argv[])
{
    const auto events = argc == 3 ? numberFrom(argv[1]) : std::nullopt;
    const auto bytes = argc == 3 ? numberFrom(argv[2]) : std::nullopt;
    if (!events || !bytes) {
        std::cerr << "usage: hindsight_write_long_history EVENTS BYTES\n"
                     "Both as near as whole rounds of the story come; Events alone take some 600 bytes each.\n";
        return 2;
    }
    std::ios::sync_with_stdio(false);
    write(*events, *bytes);
    std::cout.flush();
    return std::cout ? 0 : 1;
}
