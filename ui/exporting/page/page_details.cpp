#include "ui/exporting/page/page_details.h"

#include "ui/exporting/picture/svg_writer.h"

#include <QByteArray>
#include <QFuture>
#include <QtConcurrent>
#include <QThreadPool>

#include <algorithm>
#include <vector>

namespace hindsight::ui::page {

namespace {

// Wider columns show all that there is.
constexpr double kNarrowColumn = kDetailColumn / 2;
constexpr int kCompression = 5;
constexpr qsizetype kSizeBytes = 4; // which qCompress() puts before the stream

bool isNarrow(const PictureContent &content, const SceneRequest &request)
{
    const PixelMap map(request.range, request.panelWidth, request.size.width() - request.panelWidth);
    return !content.axis.isTime() && map.pixels(core::kColumn) < kNarrowColumn;
}

// Half a column around the first and the last row, so that the stretches stand beside each other without a seam.
SceneRequest requestFor(const SceneRequest &whole, core::Row first, core::Row end)
{
    SceneRequest request = whole;
    request.range = {core::Position{first} * core::kColumn - core::kColumn / 2,
                     core::Position{end} * core::kColumn - core::kColumn / 2};
    request.size.setWidth((end - first) * kDetailColumn);
    request.panelWidth = 0;
    return request;
}

struct Stretch
{
    QByteArray text;
    LegendScope legend = {};
};

} // namespace

PageDetails detailsOf(const Picture &picture, const core::WriteControl &control)
{
    const PictureContent &content = picture.content();
    const core::Row rows = content.lastRow - content.firstRow + 1;
    if (!isNarrow(content, picture.layout().request) || rows > kMostDetailRows)
        return {};
    std::vector<core::Row> firsts;
    for (core::Row row = 0; row < rows; row += kDetailRows)
        firsts.push_back(content.firstRow + row);
    const auto paint = [&](core::Row first) {
        if (control.stop.stop_requested())
            return Stretch();
        const core::Row end = std::min(first + kDetailRows, content.lastRow + 1);
        const SceneRequest request = requestFor(picture.layout().request, first, end);
        const QByteArray svg = timelineElementOf(picture, request);
        Stretch stretch{qCompress(svg, kCompression).sliced(kSizeBytes).toBase64()};
        if (picture.options().hasLegend)
            stretch.legend = legendOf(content, request);
        return stretch;
    };
    // Each is painted for itself, so several can be at once; only this thread tells how far they are.
    PageDetails details;
    QThreadPool pool; // not everybody's, of which the thread that waits here may be one
    QFuture<Stretch> pictures = QtConcurrent::mapped(&pool, firsts, paint);
    for (int i = 0; i < static_cast<int>(firsts.size()); ++i) {
        details.scripts += "<script type=\"text/plain\" class=\"page-stretch\">";
        const Stretch stretch = pictures.resultAt(i);
        details.legend.add(stretch.legend);
        details.scripts += stretch.text.toStdString();
        details.scripts += "</script>\n";
        if (control.progress)
            control.progress(static_cast<double>(i + 1) / static_cast<double>(firsts.size()));
    }
    details.isWhole = !control.stop.stop_requested();
    return details;
}

} // namespace hindsight::ui::page
