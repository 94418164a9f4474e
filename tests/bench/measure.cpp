// Runs a command several times as a process of its own, its output thrown away, and prints the median of its wall
// times in milliseconds and the largest of its peak memory in MiB.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

struct Run
{
    double milliseconds = 0;
    double mebibytes = 0;
    bool succeeded = false;
};

[[noreturn]] void become(char *command[])
{
    const int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere >= 0)
        dup2(nowhere, STDOUT_FILENO);
    execvp(command[0], command);
    _exit(127);
}

Run run(char *command[])
{
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0)
        become(command);
    int status = 0;
    rusage usage{};
    if (child < 0 || wait4(child, &status, 0, &usage) != child)
        return {};
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    return {.milliseconds = wall.count(),
            .mebibytes = static_cast<double>(usage.ru_maxrss) / 1024,
            .succeeded = WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

} // namespace

int main(int argc, char *argv[])
{
    const int runs = argc > 2 ? std::atoi(argv[1]) : 0;
    if (runs < 1) {
        std::cerr << "usage: hindsight_measure RUNS COMMAND [ARGUMENT...]\n";
        return 2;
    }
    std::vector<double> times;
    double memory = 0;
    for (int i = 0; i < runs; ++i) {
        const Run result = run(argv + 2);
        if (!result.succeeded) {
            std::cerr << "hindsight_measure: failed: " << argv[2] << '\n';
            return 1;
        }
        times.push_back(result.milliseconds);
        memory = std::max(memory, result.mebibytes);
    }
    std::sort(times.begin(), times.end());
    std::cout << std::fixed << std::setprecision(0) << times[times.size() / 2] << ' ' << memory << '\n';
    return 0;
}
