// How soon the window answers somebody who does not want to wait for a large file: who cancels its loading, closes its
// tab, or opens another file meanwhile. In a shown window, at different moments of a load, from the request until the
// window has painted what it is now. Prints a line for each of the three: median, worst, and the median of the thread's
// CPU time, in milliseconds. Then the longest that the window stood still during a whole load that nobody disturbed.
#include "tests/bench/cpu_time.h"
#include "ui/window/main_window.h"
#include "ui/window/settings.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <iostream>
#include <vector>

namespace {

using namespace hindsight;

constexpr int kMoments = 15;
constexpr QSize kSize(1500, 950);

double millisecondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// What is posted and what is to be deleted too.
void settle()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

void waitUntil(const std::function<bool()> &isSo)
{
    while (!isSo())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

double wholeLoad(ui::MainWindow &window, const QString &file, double &standstill)
{
    QElapsedTimer whole;
    whole.start();
    window.open({file});
    // Between two ticks the window answered; all that is longer is a standstill.
    constexpr int kTick = 1;
    QTimer ticks;
    ticks.start(kTick);
    QElapsedTimer turn;
    while (window.currentDocument() == nullptr) {
        turn.start();
        QCoreApplication::processEvents();
        standstill = std::max(standstill, millisecondsOf(turn));
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    turn.start();
    settle();
    standstill = std::max(standstill, millisecondsOf(turn));
    const double time = millisecondsOf(whole);
    window.closeCurrentTab();
    settle();
    return time;
}

void closeAll(ui::MainWindow &window)
{
    while (window.tabCount() > 0) {
        window.closeCurrentTab();
        settle();
    }
}

/// Asks at moments spread over a load that takes some `whole` milliseconds. False where too few of them came before its
/// end.
bool measure(const char *what, ui::MainWindow &window, const QString &file, double whole,
             const std::function<void()> &ask)
{
    std::vector<double> times;
    std::vector<double> cpuTimes;
    for (int moment = 0; moment < kMoments; ++moment) {
        QElapsedTimer loading;
        loading.start();
        window.open({file});
        const double due = whole * 0.8 * moment / kMoments;
        QTimer ticks;
        ticks.start(1);
        waitUntil([&] { return millisecondsOf(loading) >= due; });
        if (window.currentDocument() == nullptr) {
            QElapsedTimer asked;
            asked.start();
            const double cpu = bench::cpuMilliseconds();
            ask();
            settle();
            cpuTimes.push_back(bench::cpuMilliseconds() - cpu);
            times.push_back(millisecondsOf(asked));
        }
        closeAll(window);
    }
    if (times.size() < kMoments / 2)
        return false;
    std::sort(times.begin(), times.end());
    std::sort(cpuTimes.begin(), cpuTimes.end());
    const std::size_t middle = times.size() / 2;
    std::printf("%.1f %.1f %.1f %s\n", times[middle], times.back(), cpuTimes[middle], what);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (argc != 3) {
        std::cerr << "usage: hindsight_measure_answering LARGE-HISTORY OTHER-HISTORY\n";
        return 2;
    }
    const QString large = QString::fromLocal8Bit(argv[1]);
    const QString other = QString::fromLocal8Bit(argv[2]);
    const QTemporaryDir settingsFolder;
    ui::Settings settings(settingsFolder.filePath(QStringLiteral("settings")));
    ui::MainWindow window(settings);
    window.resize(kSize);
    window.show();
    settle();

    double standstill = 0;
    wholeLoad(window, large, standstill);
    standstill = 0; // the first one filled the caches
    const double whole = wholeLoad(window, large, standstill);
    bool isMeasured = true;
    isMeasured &= measure("cancel while loading", window, large, whole, [&window] {
        const auto buttons = window.findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->isVisible() && button->accessibleName().startsWith(u"Cancel reading"))
                button->click();
        }
    });
    isMeasured &= measure("close while loading", window, large, whole, [&window] { window.closeCurrentTab(); });
    isMeasured &=
        measure("open another while loading", window, large, whole, [&window, &other] { window.open({other}); });
    std::printf("%.1f %.1f %.1f longest standstill\n", standstill, standstill, standstill);
    if (!isMeasured)
        std::cerr << "the loads ended too soon to be disturbed\n";
    return isMeasured ? 0 : 1;
}
