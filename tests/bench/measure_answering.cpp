// Whether the window answers somebody who does not want to wait for a large file: who cancels its loading, closes its
// tab, or opens another file meanwhile. In a shown window, at different moments of a load, from the request until the
// window has painted what it is now, the other history included. What is measured is the longest turn of the window's
// event loop in that time, as nobody is answered within one. Prints a line for each of the three: median, worst, and
// the median of the thread's CPU time in it, in milliseconds; then the same of whole loads that nobody disturbed.
#include "tests/bench/cpu_time.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/document_widget.h"
#include "ui/window/main_window.h"
#include "ui/window/settings.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPushButton>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <iostream>
#include <thread>
#include <vector>

namespace {

using namespace hindsight;

constexpr int kMoments = 15;
constexpr int kLoads = 5;
constexpr QSize kSize(1500, 950);

// The longest turn, in milliseconds.
struct Standstill
{
    double wall = 0;
    double cpu = 0;
};

class Turns
{
public:
    void take(const std::function<void()> &turn)
    {
        QElapsedTimer wall;
        wall.start();
        const double cpu = bench::cpuMilliseconds();
        turn();
        m_longest.cpu = std::max(m_longest.cpu, bench::cpuMilliseconds() - cpu);
        m_longest.wall = std::max(m_longest.wall, static_cast<double>(wall.nsecsElapsed()) / 1e6);
    }
    void takeUntil(const std::function<bool()> &isSo)
    {
        while (!isSo()) {
            take([] { QCoreApplication::processEvents(); });
            std::this_thread::sleep_for(std::chrono::microseconds(100));
        }
    }
    /// What is posted and what is to be deleted too.
    void settle()
    {
        take([] { QCoreApplication::processEvents(); });
        take([] { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); });
        take([] { QCoreApplication::processEvents(); });
    }
    [[nodiscard]] const Standstill &longest() const { return m_longest; }

private:
    Standstill m_longest;
};

/// Until the document in front is painted.
void takeUntilPainted(Turns &turns, const ui::MainWindow &window)
{
    turns.takeUntil([&window] { return window.currentDocument() != nullptr; });
    bool isPainted = false;
    QObject::connect(
        &window.currentDocument()->timeline(), &ui::TimelineView::firstPainted, &window,
        [&isPainted] { isPainted = true; }, Qt::SingleShotConnection);
    turns.takeUntil([&isPainted] { return isPainted; });
    turns.settle();
}

void print(std::vector<Standstill> longest, const char *what)
{
    const std::size_t middle = longest.size() / 2;
    std::ranges::sort(longest, {}, &Standstill::cpu);
    const double cpu = longest[middle].cpu;
    std::ranges::sort(longest, {}, &Standstill::wall);
    std::printf("%.1f %.1f %.1f %s\n", longest[middle].wall, longest.back().wall, cpu, what);
}

void closeAll(ui::MainWindow &window)
{
    while (window.tabCount() > 0) {
        window.closeCurrentTab();
        Turns().settle();
    }
}

/// How long it took; `longest` gets its longest turn.
double wholeLoad(ui::MainWindow &window, const QString &file, std::vector<Standstill> &longest)
{
    QElapsedTimer whole;
    whole.start();
    Turns turns;
    turns.take([&] { window.open({file}); });
    takeUntilPainted(turns, window);
    longest.push_back(turns.longest());
    const double time = static_cast<double>(whole.nsecsElapsed()) / 1e6;
    closeAll(window);
    return time;
}

/// Asks at moments spread over a load that takes some `whole` milliseconds. False where too few of them came before its
/// end.
bool measure(const char *what, ui::MainWindow &window, const QString &file, double whole,
             const std::function<void(Turns &)> &ask)
{
    std::vector<Standstill> longest;
    for (int moment = 0; moment < kMoments; ++moment) {
        QElapsedTimer loading;
        loading.start();
        window.open({file});
        const double due = whole * 0.8 * moment / kMoments;
        Turns().takeUntil([&] { return static_cast<double>(loading.nsecsElapsed()) / 1e6 >= due; });
        if (window.currentDocument() == nullptr) {
            Turns turns;
            ask(turns);
            longest.push_back(turns.longest());
        }
        closeAll(window);
    }
    if (longest.size() < kMoments / 2)
        return false;
    print(std::move(longest), what);
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
    Turns().settle();

    std::vector<Standstill> longest;
    wholeLoad(window, large, longest);
    longest.clear(); // the first one filled the caches
    double whole = 0;
    for (int load = 0; load < kLoads; ++load)
        whole = wholeLoad(window, large, longest);
    bool isMeasured = true;
    isMeasured &= measure("cancel while loading", window, large, whole, [&window](Turns &turns) {
        const auto buttons = window.findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->isVisible() && button->accessibleName().startsWith(u"Cancel reading"))
                turns.take([button] { button->click(); });
        }
        turns.settle();
    });
    isMeasured &= measure("close while loading", window, large, whole, [&window](Turns &turns) {
        turns.take([&window] { window.closeCurrentTab(); });
        turns.settle();
    });
    isMeasured &= measure("open another while loading", window, large, whole, [&window, &other](Turns &turns) {
        turns.take([&] { window.open({other}); });
        takeUntilPainted(turns, window);
    });
    print(std::move(longest), "load to its end");
    if (!isMeasured)
        std::cerr << "the loads ended too soon to be disturbed\n";
    return isMeasured ? 0 : 1;
}
