// How long a frame of the timeline takes, for a history of any length: a shown widget of 1920 × 1200 pixels that is
// panned, zoomed and hovered over as by a hand, in every scale, from everything in sight down to single Events; how
// long it takes to find what is under the cursor, and to lay all of it out anew, for another scale or with lanes
// collapsed. Prints milliseconds of CPU time, which other programs of the machine disturb least, what a frame is beside
// a plain fill of the same widget, and what memory an Event takes. The last line is for tests/bench/run: the slowest
// view's median frame, the slowest hovered one's, the slowest hit test, the slowest layout's median.
#include "core/execution/execution.h"
#include "core/reading/reader.h"
#include "tests/bench/cpu_time.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QPaintEvent>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <iostream>
#include <vector>

#include <malloc.h>

namespace {

using namespace hindsight;

constexpr QSize kSize(1920, 1200);
constexpr int kFrames = 15;
constexpr core::Position kDeepest = 65'536;

/// Fills itself and does nothing else: the least that a frame of that size costs.
class PlainFill final : public QWidget
{
public:
    PlainFill() { setAttribute(Qt::WA_OpaquePaintEvent); }

protected:
    void paintEvent(QPaintEvent *event) override { QPainter(this).fillRect(event->rect(), Qt::white); }
};

struct Times
{
    double median = 0;
    double worst = 0;
};

Times timesOf(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return {.median = times[times.size() / 2], .worst = times.back()};
}

/// Of kFrames frames, each moved on by `move` and painted as the window would, after some that fill the caches.
Times frameTimes(const std::function<void(int)> &move)
{
    std::vector<double> times;
    for (int frame = -3; frame < kFrames; ++frame) {
        const double start = bench::cpuMilliseconds();
        move(frame);
        QCoreApplication::processEvents();
        if (frame >= 0)
            times.push_back(bench::cpuMilliseconds() - start);
    }
    return timesOf(times);
}

/// What a hand does, measured at one part of the history after another; keeps the slowest view.
class Motion
{
public:
    Motion(const char *name, std::function<void(int)> move) : m_name(name), m_move(std::move(move)) {}

    void measure(core::Position part)
    {
        const Times times = frameTimes(m_move);
        m_worst = std::max(m_worst, times.worst);
        if (times.median <= m_median)
            return;
        m_median = times.median;
        m_part = part;
    }

    void print(const char *scale, double fill) const
    {
        std::printf("%-12s %-8s %9.2f %9.2f %9.0f   1/%lld\n", scale, m_name, m_median, m_worst, m_median / fill,
                    static_cast<long long>(m_part));
    }

    [[nodiscard]] double median() const { return m_median; }

private:
    const char *m_name;
    std::function<void(int)> m_move;
    double m_median = 0;
    double m_worst = 0;
    core::Position m_part = 1;
};

void moveMouse(QWidget &widget, const QPointF &point)
{
    QMouseEvent event(QEvent::MouseMove, point, widget.mapToGlobal(point), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&widget, &event);
}

double slowestHit(const ui::TimelineScene &scene)
{
    double slowest = 0;
    for (int i = 0; i < 200; ++i) {
        const QPointF point(i * 37 % kSize.width(), i * 61 % kSize.height());
        // The best of three, since a single one is as short as what the machine does in between.
        double best = 1e9;
        for (int again = 0; again < 3; ++again) {
            const double start = bench::cpuMilliseconds();
            [[maybe_unused]] const volatile auto hit = scene.hit(point).kind;
            best = std::min(best, bench::cpuMilliseconds() - start);
        }
        slowest = std::max(slowest, best);
    }
    return slowest;
}

struct Slowest
{
    double frame = 0;
    double hover = 0;
    double hit = 0;
};

Slowest measureScale(const char *name, ui::Document &document, ui::TimelineView &view, double fill)
{
    ui::ViewState &state = document.viewState();
    const core::Range whole = state.range();
    core::Range range;
    const auto pixels = [&range](int count) {
        return count * std::max<core::Position>(range.length() / kSize.width(), 1);
    };
    Motion panning("panning", [&](int frame) {
        state.show(state.scale(), {range.begin + pixels(7 * frame), range.end + pixels(7 * frame)});
    });
    Motion zooming("zooming", [&](int frame) {
        state.show(state.scale(), {range.begin + pixels(9 * frame), range.end - pixels(9 * frame)});
    });
    Motion hovering("hovering", [&](int frame) {
        moveMouse(*view.viewport(), {500.0 + 53 * frame, 40.0 + 61 * (frame + 3)});
    });
    Slowest slowest;
    for (core::Position part = 1; whole.length() / part > ui::kShortestRange && part <= kDeepest; part *= 4) {
        const core::Position begin = part == 1 ? whole.begin : whole.begin + whole.length() / 2;
        range = {begin, begin + whole.length() / part};
        panning.measure(part);
        zooming.measure(part);
        state.show(state.scale(), range);
        QCoreApplication::processEvents();
        hovering.measure(part);
        slowest.hit = std::max(slowest.hit, slowestHit(*view.scene()));
    }
    for (const Motion *motion : {&panning, &zooming, &hovering})
        motion->print(name, fill);
    slowest.frame = std::max(panning.median(), zooming.median());
    slowest.hover = hovering.median();
    return slowest;
}

/// The median of some that are done and undone in turns, each until it is painted.
double layoutTime(const char *name, const std::function<void(bool)> &change)
{
    std::vector<double> times;
    for (int i = 0; i < 10; ++i) {
        const double start = bench::cpuMilliseconds();
        change(i % 2 == 0);
        QCoreApplication::processEvents();
        times.push_back(bench::cpuMilliseconds() - start);
    }
    const Times both = timesOf(times);
    std::printf("%-30s %9.2f %9.2f\n", name, both.median, both.worst);
    return both.median;
}

double slowestLayout(ui::Document &document, ui::TimelineView &view)
{
    using enum core::Scale;
    const auto collapse = [&document](core::LaneCollapse collapsing) {
        return [&document, collapsing](bool isOn) {
            core::Arrangement arrangement;
            if (isOn)
                arrangement.collapse = collapsing;
            document.viewState().arrange(arrangement);
        };
    };
    const auto turn = [&view](core::Scale one, core::Scale other) {
        return [&view, one, other](bool isOne) { view.setScale(isOne ? one : other); };
    };
    return std::max({layoutTime("Sequence to Time and back", turn(Time, Sequence)),
                     layoutTime("Sequence to Folded and back", turn(FoldedTime, Sequence)),
                     layoutTime("collapsing by kind and back", collapse(core::LaneCollapse::Kinds)),
                     layoutTime("collapsing by name and back", collapse(core::LaneCollapse::Names))});
}

/// Of memory that is in use.
double bytes()
{
    const struct mallinfo2 info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

/// Prints what each step of the way takes, in bytes an Event.
std::shared_ptr<const core::Execution> executionOf(const char *path)
{
    const double before = bytes();
    const auto histories = core::readFile(path);
    if (!histories)
        return {};
    const double read = bytes();
    const auto execution = core::buildExecution(histories->front());
    if (!execution)
        return {};
    const auto &history = *histories->front();
    const auto events = static_cast<double>(history.eventCount());
    const auto file = static_cast<double>(history.source().bytes().size());
    std::printf("bytes an Event: its text %.0f, its columns %.0f, its part of the Execution %.0f", file / events,
                (read - before - file) / events, (bytes() - read) / events);
    return *execution;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const auto execution = argc == 2 ? executionOf(argv[1]) : nullptr;
    if (!execution) {
        std::cerr << "usage: hindsight_measure_frames HISTORY\n";
        return 2;
    }
    PlainFill plain;
    plain.resize(kSize);
    plain.show();
    QCoreApplication::processEvents();
    const double fill = frameTimes([&plain](int) { plain.update(); }).median;
    const double before = bytes();
    ui::Document document(QString::fromLocal8Bit(argv[1]), {execution});
    ui::TimelineView view(document);
    view.resize(kSize);
    view.show();
    QCoreApplication::processEvents();
    const auto events = static_cast<double>(execution->history().eventCount());
    std::printf(", the timeline %.0f\n\n", (bytes() - before) / events);
    std::printf("%-12s %-8s %9s %9s %9s   %s\n", "scale", "", "median", "worst", "fills", "in sight");
    Slowest slowest;
    for (const auto &[scale, name] :
         {std::pair(core::Scale::Sequence, "Sequence"), std::pair(core::Scale::Time, "Time"),
          std::pair(core::Scale::FoldedTime, "Folded")}) {
        view.setScale(scale);
        view.fitAll();
        const Slowest here = measureScale(name, document, view, fill);
        slowest.frame = std::max(slowest.frame, here.frame);
        slowest.hover = std::max(slowest.hover, here.hover);
        slowest.hit = std::max(slowest.hit, here.hit);
    }
    view.setScale(core::Scale::Sequence);
    view.fitAll();
    const double layout = slowestLayout(document, view);
    std::printf("%.2f %.2f %.4f %.2f\n", slowest.frame, slowest.hover, slowest.hit, layout);
    return 0;
}
