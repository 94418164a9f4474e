// How long it takes until the state at a step is there, in any order, at random steps of a long history. Prints the
// median and the slowest of them in milliseconds of CPU time, the time to build the index, and its bytes per Event.
#include "core/execution/state_index.h"
#include "core/reading/reader.h"
#include "tests/bench/cpu_time.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <random>
#include <vector>

namespace {

using namespace hindsight;

constexpr std::size_t kSteps = 1000;

} // namespace

int main(int argc, char *argv[])
{
    const auto histories = argc == 2 ? core::readFile(argv[1]) : core::Result<core::Histories>(core::Error{});
    const auto execution = histories ? core::buildExecution(histories->front())
                                     : core::Result<std::shared_ptr<const core::Execution>>(core::Error{});
    if (!execution) {
        std::cerr << "usage: hindsight_measure_state HISTORY\n";
        return 2;
    }
    const double before = bench::cpuMilliseconds();
    const auto index = core::buildStateIndex(*execution);
    const double built = bench::cpuMilliseconds() - before;

    const std::size_t events = (*execution)->history().eventCount();
    std::mt19937_64 random(1);
    std::vector<double> times;
    std::size_t open = 0;
    for (std::size_t step = 0; step < kSteps; ++step) {
        const core::EventIndex event(random() % events);
        const double start = bench::cpuMilliseconds();
        const core::State state = (*index)->at(event);
        times.push_back(bench::cpuMilliseconds() - start);
        open += state.awaitables.size(); // so that nobody leaves the work out
    }
    std::sort(times.begin(), times.end());
    std::printf("%.3f %.3f %.1f %.1f %zu\n", times[times.size() / 2], times.back(), built,
                static_cast<double>((*index)->bytes()) / static_cast<double>(events), open / kSteps);
    return 0;
}
