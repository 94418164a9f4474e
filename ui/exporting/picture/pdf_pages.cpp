#include "ui/exporting/picture/pdf_pages.h"

#include "ui/timeline/fonts.h"
#include "ui/timeline/metrics.h"

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kStripGap = 20;

// The stretch of the axis on the n-th of so many strips; the last ends where the picture does.
core::Range stretch(const core::Range &whole, int strip, int strips)
{
    const core::Position length = whole.length() / strips + 1;
    const core::Position begin = whole.begin + length * strip;
    return {begin, begin + length};
}

// Puts strips and what stands below them on pages, one below the other.
class Sheets
{
public:
    explicit Sheets(PdfPages &pages) : m_pages(pages) { begin(); }

    void add(const SceneRequest &request)
    {
        const double top = placeFor(request.size.height());
        m_pages.pages.back().strips.push_back({request, top});
    }

    void addBelow(double height)
    {
        const double top = placeFor(height);
        m_pages.pages.back().belowTop = top;
    }

private:
    void begin()
    {
        m_pages.pages.emplace_back();
        m_top = kPageHead;
    }

    double placeFor(double height)
    {
        if (m_top > kPageHead && m_top + height > m_pages.size.height() - kPageFoot)
            begin();
        const double top = m_top;
        m_top += height + kStripGap;
        return top;
    }

    PdfPages &m_pages;
    double m_top = 0;
};

} // namespace

PdfPages pagesOf(const Picture &picture)
{
    const fonts::OfFiles fonts;
    const PictureContent &content = picture.content();
    const QSizeF size = picture.size();
    if (size.width() <= kLargestSheet.width() && size.height() <= kLargestSheet.height())
        return {.size = size, .pages = {PdfPage{}}, .isCut = false};

    const core::Diagram &diagram = *content.diagram;
    const double panel = TimelineScene::panelWidth(diagram);
    const double plot = kLargestSheet.width() - panel;
    const double asked = picture.options().width > 0 ? size.width() : naturalWidth(content, kMostStrips * plot + panel);
    const int strips =
        std::clamp(static_cast<int>(std::ceil((asked - panel) / plot)), 1, static_cast<int>(kMostStrips));

    const double lane = naturalLaneHeight(diagram);
    const double room = kLargestSheet.height() - kPageHead - kPageFoot;
    const double lanesTop = SceneRows::of(diagram).lanesTop;
    const double lanesOfPage = std::max(1.0, std::floor((room - lanesTop - kBelowLanes) / lane));
    const auto lanes = static_cast<double>(diagram.lanes().size());
    const double shown = std::min(lanes, std::floor(kMostLanesHeight / lane));
    const int rows = std::max(1, static_cast<int>(std::ceil(shown / lanesOfPage)));

    const core::Range whole = fitted(content.extent(), plot * strips, kMarginLeft, endRoom(content, plot));
    PdfPages pages{.size = kLargestSheet, .pages = {}, .isCut = true};
    Sheets sheets(pages);
    for (int strip = 0; strip < strips; ++strip) {
        for (int row = 0; row < rows; ++row) {
            const double left = std::min(lanesOfPage, shown - row * lanesOfPage);
            sheets.add({.range = stretch(whole, strip, strips),
                        .size = {kLargestSheet.width(), lanesTop + left * lane + kBelowLanes},
                        .panelWidth = panel,
                        .laneHeight = lane,
                        .lanesScrolled = row * lanesOfPage * lane,
                        .times = picture.options().times,
                        .hasLabels = picture.options().hasLabels});
        }
    }
    sheets.addBelow(picture.belowHeight(kLargestSheet.width()));
    return pages;
}

} // namespace hindsight::ui
