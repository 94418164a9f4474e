// How long a frame of the timeline takes, for a history of any length: a shown widget of 1600 × 500 pixels, in both
// scales, from everything in sight down to single Events, each frame a little further on, so that nothing is reused.
// Prints milliseconds of CPU time, which other programs of the machine disturb least, and what a frame is beside a
// plain fill of the same widget.
#include "core/execution/execution.h"
#include "core/reading/reader.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QPainter>
#include <QPaintEvent>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <iostream>
#include <vector>

namespace {

using namespace hindsight;

constexpr QSize kSize(1600, 500);
constexpr int kFrames = 15;

/// Fills itself and does nothing else: the least that a frame of that size costs.
class PlainFill final : public QWidget
{
public:
    PlainFill() { setAttribute(Qt::WA_OpaquePaintEvent); }

protected:
    void paintEvent(QPaintEvent *event) override { QPainter(this).fillRect(event->rect(), Qt::white); }
};

double milliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Times
{
    double median = 0;
    double worst = 0;
};

/// Of kFrames frames, after one that fills the caches for fonts.
template<class Prepare>
Times timesOf(QWidget &widget, Prepare prepare)
{
    std::vector<double> times;
    for (int frame = -1; frame < kFrames; ++frame) {
        prepare(frame);
        const double start = milliseconds();
        widget.repaint();
        if (frame >= 0)
            times.push_back(milliseconds() - start);
    }
    std::sort(times.begin(), times.end());
    return {.median = times[times.size() / 2], .worst = times.back()};
}

Times timesAt(ui::Document &document, ui::TimelineView &view, const core::Range &whole, core::Position part)
{
    const core::Position length = std::max<core::Position>(whole.length() / part, ui::kShortestRange);
    const core::Position pixel = std::max<core::Position>(length / kSize.width(), 1);
    const core::Position begin = part == 1 ? whole.begin : whole.begin + whole.length() / 2;
    return timesOf(*view.viewport(), [&](int frame) {
        document.viewState().show(document.viewState().scale(),
                                  {begin + frame * pixel, begin + frame * pixel + length});
    });
}

std::shared_ptr<const core::Execution> executionOf(const char *path)
{
    const auto histories = core::readFile(path);
    if (!histories)
        return {};
    const auto execution = core::buildExecution(histories->front());
    return execution ? *execution : nullptr;
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
    const double fill = timesOf(plain, [](int) {}).median;
    std::printf("%-10s %12s %9s %9s %9s\n", "scale", "in sight", "median", "worst", "fills");

    ui::Document document(QString::fromLocal8Bit(argv[1]), {execution});
    ui::TimelineView view(document);
    view.resize(kSize);
    view.show();
    QCoreApplication::processEvents();
    double worst = 0;
    for (const core::Scale scale : {core::Scale::Sequence, core::Scale::Time}) {
        view.setScale(scale);
        view.fitAll();
        const core::Range whole = document.viewState().range();
        for (core::Position part = 1; whole.length() / part > ui::kShortestRange && part <= 65'536; part *= 2) {
            const Times times = timesAt(document, view, whole, part);
            worst = std::max(worst, times.median);
            std::printf("%-10s %10s%-2lld %9.1f %9.1f %9.0f\n", scale == core::Scale::Time ? "Time" : "Sequence", "1/",
                        static_cast<long long>(part), times.median, times.worst, times.median / fill);
        }
    }
    std::printf("worst view %.1f ms, %.0f plain fills of %.2f ms\n", worst, worst / fill, fill);
    return 0;
}
