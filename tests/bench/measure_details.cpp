// How long it takes until an Event's details are there when somebody looks at it for the first time: its attributes
// parsed, the rows of the panel made. Prints the median and the slowest of many Events, in milliseconds of CPU time.
#include "core/execution/execution.h"
#include "core/reading/reader.h"
#include "tests/bench/cpu_time.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/panels/details_panel.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <vector>

namespace {

using namespace hindsight;

constexpr std::size_t kLooks = 500;

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const auto histories = argc == 2 ? core::readFile(argv[1]) : core::Result<core::Histories>(core::Error{});
    const auto execution = histories ? core::buildExecution(histories->front())
                                     : core::Result<std::shared_ptr<const core::Execution>>(core::Error{});
    if (!execution) {
        std::cerr << "usage: hindsight_measure_details HISTORY\n";
        return 2;
    }
    ui::Document document(QString::fromLocal8Bit(argv[1]), {*execution});
    ui::DetailsPanel panel(document);
    panel.resize(400, 700);
    panel.show();
    QCoreApplication::processEvents();

    const std::size_t events = (*execution)->history().eventCount();
    std::vector<double> times;
    for (std::size_t look = 0; look < std::min(kLooks, events); ++look) {
        const core::EventIndex event(look * events / std::min(kLooks, events));
        const double start = bench::cpuMilliseconds();
        document.viewState().select(ui::Selection::of(event));
        panel.repaint();
        times.push_back(bench::cpuMilliseconds() - start);
    }
    std::sort(times.begin(), times.end());
    std::printf("%.2f %.2f\n", times[times.size() / 2], times.back());
    return 0;
}
