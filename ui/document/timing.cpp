#include "ui/document/timing.h"

#include <chrono>

namespace hindsight::ui {

namespace {

using Clock = std::chrono::steady_clock;

const Clock::time_point kStart = Clock::now();

} // namespace

Q_LOGGING_CATEGORY(timing, "hindsight.timing", QtInfoMsg)

void logPhase(const char *phase)
{
    const std::chrono::duration<double, std::milli> ran = Clock::now() - kStart;
    qCDebug(timing, "%s: %.1f ms", phase, ran.count());
}

} // namespace hindsight::ui
