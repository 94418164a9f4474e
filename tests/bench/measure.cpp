// Runs commands as processes of their own, in turns, so that whatever else the machine does meets all of them alike,
// and prints a line for each: the medians of wall time and CPU time in milliseconds and the largest peak memory in MiB.
// A command's standard output is thrown away. A command after `--until` is a program with a window: it is ended when
// its log says that the timeline is painted, and two more columns say after how many milliseconds there was something
// to look at and after how many it was painted.
#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

// What the program logs in the category hindsight.timing.
constexpr std::string_view kFirstLook = "first look";
constexpr std::string_view kPainted = "timeline painted";

struct Command
{
    std::vector<char *> words = {}; // a null pointer at the end
    bool hasWindow = false;
    std::vector<double> wall = {};
    std::vector<double> cpu = {};
    std::vector<double> firstLook = {};
    std::vector<double> painted = {};
    double mebibytes = 0;
};

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double milliseconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

[[noreturn]] void become(const Command &command, int log)
{
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    if (command.hasWindow) {
        dup2(log, STDERR_FILENO);
        setenv("QT_QPA_PLATFORM", "offscreen", 1);
        setenv("QT_LOGGING_RULES", "hindsight.timing.debug=true", 1);
    }
    execvp(command.words[0], command.words.data());
    _exit(127);
}

// Reads the log until the timeline is painted; false where the program ends before.
bool follow(int log, Clock::time_point start, Command &command)
{
    std::string text;
    std::array<char, 4096> piece{};
    bool isLookedAt = false;
    while (true) {
        const ssize_t count = read(log, piece.data(), piece.size());
        if (count <= 0)
            return false;
        text.append(piece.data(), static_cast<std::size_t>(count));
        if (!isLookedAt && text.find(kFirstLook) != std::string::npos) {
            isLookedAt = true;
            command.firstLook.push_back(millisecondsSince(start));
        }
        if (text.find(kPainted) != std::string::npos) {
            command.painted.push_back(millisecondsSince(start));
            return true;
        }
    }
}

bool run(Command &command)
{
    std::array<int, 2> log{-1, -1};
    if (command.hasWindow && pipe(log.data()) != 0)
        return false;
    const auto start = Clock::now();
    const pid_t child = fork();
    if (child == 0)
        become(command, log[1]);
    bool isDone = child > 0;
    if (command.hasWindow) {
        close(log[1]);
        isDone = isDone && follow(log[0], start, command);
        kill(child, SIGTERM);
        close(log[0]);
    }
    int status = 0;
    rusage usage{};
    if (child < 0 || wait4(child, &status, 0, &usage) != child)
        return false;
    command.wall.push_back(millisecondsSince(start));
    command.cpu.push_back(milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime));
    command.mebibytes = std::max(command.mebibytes, static_cast<double>(usage.ru_maxrss) / 1024);
    return isDone && (command.hasWindow || (WIFEXITED(status) && WEXITSTATUS(status) == 0));
}

std::vector<Command> commandsFrom(char **begin, char **end)
{
    std::vector<Command> commands;
    for (char **word = begin; word != end; ++word) {
        const std::string_view text(*word);
        if (text == "--" || text == "--until")
            commands.emplace_back().hasWindow = text == "--until";
        else if (!commands.empty())
            commands.back().words.push_back(*word);
    }
    for (Command &command : commands)
        command.words.push_back(nullptr);
    return commands;
}

} // namespace

int main(int argc, char *argv[])
{
    const int runs = argc > 2 ? std::atoi(argv[1]) : 0;
    std::vector<Command> commands = commandsFrom(argv + std::min(argc, 2), argv + argc);
    if (runs < 1 || commands.empty()) {
        std::cerr << "usage: hindsight_measure RUNS (--|--until) COMMAND [ARGUMENT...] [(--|--until) COMMAND...]...\n";
        return 2;
    }
    for (int i = 0; i < runs; ++i) {
        for (Command &command : commands) {
            if (!run(command)) {
                std::cerr << "hindsight_measure: failed: " << command.words[0] << '\n';
                return 1;
            }
        }
    }
    for (const Command &command : commands)
        std::printf("%.1f %.1f %.1f %.1f %.1f\n", median(command.wall), median(command.cpu), command.mebibytes,
                    median(command.firstLook), median(command.painted));
    return 0;
}
