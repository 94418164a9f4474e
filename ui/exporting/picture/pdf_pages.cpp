#include "ui/exporting/picture/pdf_pages.h"

#include "ui/timeline/fonts.h"
#include "ui/timeline/metrics.h"

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kStripGap = 20;
constexpr double kSmallerBelow = 0.9;

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

    // What is higher than a page is drawn smaller, on the width that it has then.
    void addBelow(const Picture &picture)
    {
        const double most = m_pages.size.height() - kPageHead - kPageFoot;
        double scale = 1;
        const auto height = [&] { return scale * picture.belowHeight(m_pages.legend, m_pages.size.width() / scale); };
        while (height() > most)
            scale *= kSmallerBelow;
        const double top = placeFor(height());
        m_pages.pages.back().belowTop = top;
        m_pages.pages.back().belowScale = scale;
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

// The timeline on a grid of strips along the axis and of rows of lanes, as high as a page has room for.
class Grid
{
public:
    Grid(const Picture &picture, double laneHeight, double mostWidth)
        : m_picture(picture), m_content(picture.content()), m_diagram(*m_content.diagram), m_lane(laneHeight),
          m_panel(TimelineScene::panelWidth(m_diagram)), m_plot(kLargestSheet.width() - m_panel),
          m_lanesTop(SceneRows::of(m_diagram).lanesTop), m_lanes(m_diagram.lanes().size())
    {
        const double asked = picture.options().width > 0 ? picture.size().width() : naturalWidth(m_content, mostWidth);
        m_strips = static_cast<std::size_t>(std::clamp(std::ceil((asked - m_panel) / m_plot), 1.0, kMostStrips));
        const double room = kLargestSheet.height() - kPageHead - kPageFoot - m_lanesTop - kBelowLanes;
        m_lanesOfPage = static_cast<std::size_t>(std::max(1.0, std::floor(room / m_lane)));
        m_rows = std::max<std::size_t>(1, (m_lanes + m_lanesOfPage - 1) / m_lanesOfPage);
        const PlotMargins margins =
            m_content.isWhole() ? PlotMargins{kMarginLeft, endRoom(m_content, m_plot)} : picture.layout().margins;
        m_whole = fitted(m_content.extent(), m_plot * static_cast<double>(m_strips), margins.left, margins.right);
        findUsed();
    }

    [[nodiscard]] std::size_t strips() const { return m_strips; }
    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] std::size_t usedCount() const
    {
        return static_cast<std::size_t>(std::count(m_used.begin(), m_used.end(), true));
    }
    [[nodiscard]] bool isUsed(std::size_t strip, std::size_t row) const { return m_used[strip * m_rows + row]; }

    [[nodiscard]] SceneRequest request(std::size_t strip, std::size_t row) const
    {
        const auto lanes =
            static_cast<double>(std::min(m_lanesOfPage, m_lanes - std::min(m_lanes, row * m_lanesOfPage)));
        // Below the last lane of a page that is not the last there is no room in which the next would begin.
        const double belowLanes = row + 1 < m_rows ? 0 : kBelowLanes;
        return {.range = stretch(m_whole, static_cast<int>(strip), static_cast<int>(m_strips)),
                .size = {kLargestSheet.width(), m_lanesTop + lanes * m_lane + belowLanes},
                .panelWidth = m_panel,
                .laneHeight = m_lane,
                .lanesScrolled = static_cast<double>(row * m_lanesOfPage) * m_lane,
                .times = m_picture.options().times,
                .hasLabels = m_picture.options().hasLabels,
                .firstRow = m_picture.layout().request.firstRow,
                .lastRow = m_picture.layout().request.lastRow};
    }

    [[nodiscard]] QString remark() const
    {
        const double column =
            m_content.axis.isTime() ? 0 : core::kColumn * m_plot / static_cast<double>(request(0, 0).range.length());
        return remarkOn(m_content, m_picture.options(), column, m_lane, static_cast<double>(m_lanes) * m_lane);
    }

private:
    // Where a lane has a bar; of a strip without any the first row, for what stands above the lanes.
    void findUsed()
    {
        m_used.assign(m_strips * m_rows, m_diagram.pinnedLaneCount() > 0 || m_rows == 1);
        const core::Position length = stretch(m_whole, 0, static_cast<int>(m_strips)).length();
        const auto stripAt = [&](core::Row row) {
            const core::Position from = m_content.axis.at(row) - m_whole.begin;
            return static_cast<std::size_t>(
                std::clamp<core::Position>(from / length, 0, static_cast<core::Position>(m_strips) - 1));
        };
        for (const core::Bar &bar : m_diagram.bars()) {
            if (bar.lane >= m_lanes)
                continue;
            for (std::size_t strip = stripAt(bar.opened); strip <= stripAt(bar.end); ++strip)
                m_used[strip * m_rows + bar.lane / m_lanesOfPage] = true;
        }
        for (std::size_t strip = 0; strip < m_strips; ++strip) {
            const auto first = m_used.begin() + static_cast<std::ptrdiff_t>(strip * m_rows);
            if (std::find(first, first + static_cast<std::ptrdiff_t>(m_rows), true) ==
                first + static_cast<std::ptrdiff_t>(m_rows))
                *first = true;
        }
    }

    const Picture &m_picture;
    const PictureContent &m_content;
    const core::Diagram &m_diagram;
    double m_lane;
    double m_panel;
    double m_plot;
    double m_lanesTop;
    std::size_t m_lanes;
    std::size_t m_lanesOfPage = 1;
    std::size_t m_strips = 1;
    std::size_t m_rows = 1;
    core::Range m_whole;
    std::vector<bool> m_used; // by strip, then by row
};

} // namespace

PdfPages pagesOf(const Picture &picture)
{
    const fonts::OfFiles fonts;
    const QSizeF size = picture.size();
    if (size.width() <= kLargestSheet.width() && size.height() <= kLargestSheet.height())
        return {.size = size, .pages = {PdfPage{}}, .remark = picture.remark()};

    const Grid natural(picture, kLaneHeight, kMostStrips * kLargestSheet.width());
    const bool isTooMuch = natural.rows() > 1 && natural.usedCount() > kMostPages;
    const Grid grid =
        isTooMuch ? Grid(picture, naturalLaneHeight(*picture.content().diagram), kMostPictureWidth) : natural;
    PdfPages pages{.size = kLargestSheet, .pages = {}, .isCut = true, .legend = {}, .remark = grid.remark()};
    Sheets sheets(pages);
    for (std::size_t strip = 0; strip < grid.strips(); ++strip) {
        for (std::size_t row = 0; row < grid.rows(); ++row) {
            if (!grid.isUsed(strip, row))
                continue;
            const SceneRequest request = grid.request(strip, row);
            sheets.add(request);
            if (picture.options().hasLegend)
                pages.legend.add(legendOf(picture.content(), request));
        }
    }
    sheets.addBelow(picture);
    return pages;
}

} // namespace hindsight::ui
