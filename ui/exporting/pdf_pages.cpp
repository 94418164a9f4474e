#include "ui/exporting/pdf_pages.h"

#include "ui/timeline/metrics.h"

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

using namespace metrics;

namespace {

// The stretch of the axis on the n-th of so many pages side by side; the last ends where the picture does.
core::Range stretch(const core::Range &whole, int page, int pages)
{
    const core::Position length = whole.length() / pages + 1;
    const core::Position begin = whole.begin + length * page;
    return {begin, begin + length};
}

} // namespace

PdfPages pagesOf(const Picture &picture)
{
    const PictureContent &content = picture.content();
    const QSizeF size = picture.size();
    if (size.width() <= kLargestSheet.width() && size.height() <= kLargestSheet.height())
        return {.size = size, .pages = {PdfPage{}}, .isCut = false};

    const core::Diagram &diagram = *content.diagram;
    const double panel = TimelineScene::panelWidth(diagram);
    const double plot = kLargestSheet.width() - panel;
    const double most = kMostColumnsOfPages * plot + panel;
    const double asked = picture.options().width > 0 ? size.width() : naturalWidth(content, most).width;
    const int columns =
        std::clamp(static_cast<int>(std::ceil((asked - panel) / plot)), 1, static_cast<int>(kMostColumnsOfPages));

    const double lane = naturalLaneHeight(diagram);
    const double room = kLargestSheet.height() - kPageHead - kPageFoot;
    const double lanesTop = SceneRows::of(diagram).lanesTop;
    const double lanesOfPage = std::max(1.0, std::floor((room - lanesTop - kBelowLanes) / lane));
    const auto lanes = static_cast<double>(diagram.lanes().size());
    const double shown = std::min(lanes, std::floor(kMostLanesHeight / lane));
    const int rows = std::max(1, static_cast<int>(std::ceil(shown / lanesOfPage)));

    const core::Range whole = fitted(content.extent(), plot * columns, kMarginLeft, kMarginRight + kFlagRoom);
    PdfPages pages{.size = kLargestSheet, .pages = {}, .isCut = true};
    for (int column = 0; column < columns; ++column) {
        for (int row = 0; row < rows; ++row) {
            const double left = std::min(lanesOfPage, shown - row * lanesOfPage);
            pages.pages.push_back({{.range = stretch(whole, column, columns),
                                    .size = {kLargestSheet.width(), lanesTop + left * lane + kBelowLanes},
                                    .panelWidth = panel,
                                    .laneHeight = lane,
                                    .lanesScrolled = row * lanesOfPage * lane,
                                    .times = picture.options().times,
                                    .hasLabels = picture.options().hasLabels}});
        }
    }
    pages.pages.push_back({.request = {}, .hasTimeline = false});
    return pages;
}

} // namespace hindsight::ui
