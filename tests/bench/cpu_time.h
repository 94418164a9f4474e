// The clock of what is measured here: other programs of the machine disturb it least.
#pragma once

#include <ctime>

namespace hindsight::bench {

/// CPU time of this thread in milliseconds, from any beginning.
inline double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace hindsight::bench
