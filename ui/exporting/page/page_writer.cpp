#include "ui/exporting/page/page_writer.h"

#include "ui/document/time_text.h"
#include "ui/exporting/export_errors.h"
#include "ui/exporting/page/page_data.h"
#include "ui/exporting/page/page_details.h"
#include "ui/exporting/page/page_json.h"
#include "ui/exporting/page/page_template.h"
#include "ui/exporting/picture/svg_device.h"
#include "ui/exporting/picture/svg_text.h"
#include "ui/exporting/picture/svg_writer.h"
#include "ui/timeline/fonts.h"
#include "ui/timeline/legend.h"
#include "ui/timeline/timeline_words.h"

#include <cmath>

namespace hindsight::ui {

namespace {

constexpr double kLegendWidth = 740;
// How far the writing is, roughly, after each of its parts.
constexpr double kAfterPicture = 0.15;
constexpr double kAfterData = 0.5;

// The theme's colours as variables for page.css.
QByteArray colors(const Theme &theme)
{
    QByteArray css = "\n:root { color-scheme: ";
    css += theme.isDark ? "dark;" : "light;";
    const auto add = [&css](const QByteArray &name, const QColor &color) {
        css += " --" + name + ": " + color.name().toLatin1() + ';';
    };
    add("ground", theme.ground);
    add("panel", theme.panel);
    add("grid", theme.grid);
    add("edge", theme.mixed(theme.textMuted, 0.55));
    add("text", theme.text);
    add("text-muted", theme.textMuted);
    add("selection", theme.selection);
    add("selected", theme.mixed(theme.selection, 0.16));
    add("step", theme.step);
    add("failure", theme.colorOf(core::Outcome::Failed));
    for (int i = 0; i <= static_cast<int>(core::Category::Properties); ++i)
        add("category-" + QByteArray::number(i), theme.colorOf(static_cast<core::Category>(i)));
    return css + " }\n";
}

// What the page shows before and after one zooms in, and where one steps.
QByteArray legendOf(const Picture &picture, const page::PageDetails &details)
{
    if (!picture.options().hasLegend)
        return {};
    const fonts::OfFiles fonts;
    LegendScope legend = picture.layout().legend;
    legend.add(details.legend);
    legend.add(LegendSign::Step);
    const QSizeF size(kLegendWidth, std::ceil(legendHeight(legend, kLegendWidth)));
    SvgDevice device(size);
    {
        QPainter painter(&device);
        painter.setRenderHint(QPainter::Antialiasing);
        paintLegend(painter, themeOf(picture.options().theme), legend, QRectF(QPointF(), size));
    }
    return device.element(TimelineWords::tr("Legend"));
}

// Where the rows stand in the picture; page.js has to draw the step there. In a scale of time each row for itself, in
// tenths of a pixel.
QByteArray layoutOf(const PictureContent &content, const SceneRequest &request)
{
    const PixelMap map(request.range, request.panelWidth, request.size.width() - request.panelWidth);
    const auto x = [&](core::Row row) { return map.x(content.axis.at(row)); };
    QByteArray out =
        "{\"width\":" + svg::number(request.size.width()) + ",\"height\":" + svg::number(request.size.height()) +
        ",\"panel\":" + svg::number(request.panelWidth) + ",\"column\":" + svg::number(page::kDetailColumn) +
        ",\"stretch\":" + QByteArray::number(page::kDetailRows);
    if (content.axis.isTime()) {
        std::vector<std::int64_t> places;
        for (core::Row row = content.firstRow; row <= content.lastRow; ++row)
            places.push_back(std::llround(x(row) * 10));
        std::string list;
        page::appendNumbers(list, places);
        return out + ",\"x\":" + QByteArray::fromStdString(list) + '}';
    }
    const core::Row rows = content.lastRow - content.firstRow;
    const double column = rows == 0 ? 0 : (x(content.lastRow) - x(content.firstRow)) / rows;
    return out + ",\"x0\":" + svg::number(x(content.firstRow)) + ",\"dx\":" + QByteArray::number(column, 'g', 12) + '}';
}

QByteArray policyFor(const QByteArray &style, const QByteArray &script)
{
    return "default-src 'none'; style-src '" + page::policyHash(style) + "'; script-src '" + page::policyHash(script) +
           "'; base-uri 'none'; form-action 'none'";
}

// A page's picture is zoomed by who reads it: narrower than it needs it would only show less, and wider it shows more
// in a scale of time alone.
bool isWideEnough(const Picture &picture)
{
    const double width = picture.options().width;
    return width == 0 ||
           (picture.content().axis.isTime() && width >= naturalWidth(picture.content(), kMostPictureWidth));
}

} // namespace

core::Result<Picture> pagePicture(const std::shared_ptr<const core::Execution> &execution,
                                  const PictureOptions &options, const std::stop_token &stop)
{
    auto picture = Picture::make(execution, options, stop);
    if (!picture || isWideEnough(*picture))
        return picture;
    PictureOptions wider = options;
    wider.width = 0;
    return Picture::make(execution, wider, stop);
}

core::Result<QByteArray> pageOf(const Picture &picture, const core::WriteControl &control)
{
    const auto report = [&control](double part) {
        if (control.progress)
            control.progress(part);
    };
    const auto isStopped = [&control] { return control.stop.stop_requested(); };
    const SceneRequest &request = picture.layout().request;
    const QByteArray svg = timelineElementOf(picture, request);
    report(kAfterPicture);
    const std::string data = page::dataOf(picture, {.stop = control.stop, .progress = [&report](double part) {
                                                        report(kAfterPicture + part * (kAfterData - kAfterPicture));
                                                    }});
    report(kAfterData);
    const std::string attributes = page::attributesOf(picture, control);
    const page::PageDetails details = page::detailsOf(
        picture,
        {.stop = control.stop, .progress = [&report](double part) { report(kAfterData + part * (1 - kAfterData)); }});
    if (isStopped() || !details.isWhole)
        return cancelledError();

    const bool isOfEvents = picture.content().diagram->execution().history().eventCount() > 0;
    const QString heading = picture.title().simplified();
    const QByteArray style = colors(themeOf(picture.options().theme)) + page::part("page.css");
    const QByteArray script = page::script();
    return page::filled(
        page::part("page.html"),
        {{"policy", policyFor(style, script)},
         {"title", svg::text(documentTitle(picture))},
         {"heading", heading.isEmpty() ? QByteArray() : "<h1>" + svg::text(heading) + "</h1>"},
         {"summary", svg::text(picture.summary())},
         {"caption", svg::text(picture.options().caption)},
         {"kind", isOfEvents ? "Event" : "Command"},
         {"time", svg::text(timeHeading({.form = TimeForm::Absolute, .zone = picture.options().times.zone}))},
         {"style", style},
         {"svg", svg},
         {"legend", legendOf(picture, details)},
         {"data", QByteArray::fromStdString(data)},
         {"layout", layoutOf(picture.content(), request)},
         {"attributes", QByteArray::fromStdString(attributes)},
         {"details", QByteArray::fromStdString(details.scripts)},
         {"script", script}});
}

} // namespace hindsight::ui
