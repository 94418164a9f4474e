#include "ui/exporting/picture_export.h"

#include "ui/timeline/fonts.h"
#include "ui/timeline/legend.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/timeline/timeline_words.h"

#include <QBuffer>
#include <QFileInfo>
#include <QFontInfo>
#include <QImage>
#include <QImageWriter>
#include <QSaveFile>
#include <QStringList>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kTitleHeight = 62;
constexpr double kPadding = 16;
constexpr double kLeastWidth = 900;
constexpr double kLeastTimeWidth = 1'500;
constexpr double kMostTimeWidth = 6'000;
constexpr double kMostImagePixels = 100e6;
constexpr int kMostImageSide = 32'000; // QImage's painter counts in 16 bits

// Where everything is and how large it becomes.
struct Page
{
    QSizeF size;
    SceneRequest request;
    QString remark;

    [[nodiscard]] QRectF legend() const
    {
        const double top = kTitleHeight + request.size.height();
        return {kPadding, top + 8, size.width() - 2 * kPadding, size.height() - top - 8};
    }
};

class PageWords
{
    Q_DECLARE_TR_FUNCTIONS(PictureExport)

public:
    static QString narrow(double column)
    {
        return tr("Each Event is %1 pixels wide; what is too small to be seen is drawn together.")
            .arg(QString::number(column, 'f', column < 1 ? 2 : 1));
    }
    static QString low() { return tr("The lanes are drawn low, without their names."); }
    static QString cut(std::uint32_t shown, std::size_t all)
    {
        return tr("The first %1 of %2 lanes are shown.").arg(shown).arg(all);
    }
};

double naturalColumn(const core::Diagram &diagram)
{
    return diagram.execution().history().eventCount() > 0 ? kReadableColumn : kCommandColumn;
}

double naturalWidth(const core::Axis &axis, double natural, double margins, QStringList &remarks)
{
    const double rows = axis.rowCount();
    if (axis.isTime())
        return std::clamp(margins + rows * 16, kLeastTimeWidth, kMostTimeWidth);
    const double most = kMostPictureWidth - margins;
    const double column = std::min(natural, most / std::max(1.0, rows - 1));
    if (column < kReadableColumn / 2)
        remarks.append(PageWords::narrow(column));
    return std::max(kLeastWidth, margins + column * (rows - 1));
}

double naturalLaneHeight(const core::Diagram &diagram, QStringList &remarks)
{
    const auto lanes = static_cast<double>(diagram.lanes().size());
    const double height = std::clamp(kMostLanesHeight / std::max(1.0, lanes), kLeastLaneHeight, kLaneHeight);
    if (height < kSmallTextSize + 2)
        remarks.append(PageWords::low());
    if (lanes * height > kMostLanesHeight + 1)
        remarks.append(PageWords::cut(static_cast<std::uint32_t>(kMostLanesHeight / height), diagram.lanes().size()));
    return height;
}

Page pageFor(const core::Diagram &diagram, const core::Axis &axis)
{
    QStringList remarks;
    const double panel = TimelineScene::panelWidth(diagram);
    const double column = naturalColumn(diagram);
    const double width = std::ceil(naturalWidth(axis, column, panel + kMarginLeft + kMarginRight + kFlagRoom, remarks));
    const double lane = naturalLaneHeight(diagram, remarks);
    const double lanes = std::min(TimelineScene::lanesHeight(diagram, lane), kMostLanesHeight + kBelowLanes);
    const double height = std::ceil(SceneRows::of(diagram).lanesTop + lanes);

    // In Sequence a short history keeps its natural columns and leaves the rest free.
    const double plot = width - panel;
    const auto rows = static_cast<double>(axis.rowCount() - 1);
    const double needed = kMarginLeft + kMarginRight + kFlagRoom + rows * column;
    const double spare = axis.scale() == core::Scale::Sequence ? std::max(0.0, plot - needed) : 0;
    Page page;
    page.request = {.range = fitted(axis.extent(), plot, kMarginLeft, kMarginRight + kFlagRoom + spare),
                    .size = {width, height},
                    .panelWidth = panel,
                    .laneHeight = lane};
    page.remark = remarks.join(u' ');
    page.size = {width, std::ceil(kTitleHeight + height + legendHeight(width - 2 * kPadding) + 24)};
    return page;
}

void paintTitle(QPainter &painter, const Theme &theme, const core::Execution &execution, const Page &page)
{
    const double room = page.size.width() - 2 * kPadding;
    painter.setPen(theme.text);
    painter.setFont(fonts::title());
    const QString title =
        QFontMetricsF(fonts::title()).elidedText(TimelineWords::title(execution), Qt::ElideRight, room);
    painter.drawText(QRectF(kPadding, 10, room, 26), Qt::AlignVCenter, title);
    painter.setPen(theme.textMuted);
    painter.setFont(fonts::text());
    QString summary = TimelineWords::summary(execution);
    if (!page.remark.isEmpty())
        summary += u" · " + page.remark;
    summary = QFontMetricsF(fonts::text()).elidedText(summary, Qt::ElideRight, room);
    painter.drawText(QRectF(kPadding, 36, room, 20), Qt::AlignVCenter, summary);
}

void paintPage(QPainter &painter, const core::Diagram &diagram, const core::Axis &axis, const Theme &theme,
               const Page &page)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), page.size), theme.ground);
    paintTitle(painter, theme, diagram.execution(), page);
    const TimelineScene scene(diagram, axis, page.request);
    painter.save();
    painter.translate(0, kTitleHeight);
    const PaintState nothingSelected;
    TimelinePainter(painter, scene, theme, nothingSelected).paint();
    painter.restore();
    paintLegend(painter, theme, page.legend());
}

core::Error cannotWrite(const QString &why)
{
    return {.kind = core::ErrorKind::CannotWrite, .message = why.toStdString(), .place = {}};
}

template<class Paint>
bool writeSvg(QSaveFile &file, const Page &page, const QString &title, Paint paint)
{
    constexpr int kPointsPerInch = 96; // CSS's, so that a point of ours is one of its pixels
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kPointsPerInch);
    generator.setSize(page.size.toSize());
    generator.setViewBox(QRectF(QPointF(), page.size));
    generator.setTitle(title);
    generator.setDescription(PageWords::tr("Timeline of a Temporal Workflow Execution"));
    {
        QPainter painter(&generator);
        paint(painter);
    }
    // Where the font is missing, another one without serifs should take its place. In text and titles quotes are
    // escaped, so this finds attributes only.
    QByteArray svg = buffer.data();
    const QByteArray family = QFontInfo(fonts::text()).family().toUtf8();
    const QByteArray written = "font-family=\"" + fonts::text().family().toUtf8() + "\"";
    const QByteArray wanted = "font-family=\"" + family + ", Verdana, Arial, sans-serif\"";
    svg.replace(written, wanted);
    return file.write(svg) == svg.size();
}

template<class Paint>
bool writePng(QSaveFile &file, const Page &page, Paint paint)
{
    const double twice = page.size.width() * page.size.height() * 4;
    const double longest = std::max(page.size.width(), page.size.height());
    const int ratio = twice > kMostImagePixels || 2 * longest > kMostImageSide ? 1 : 2;
    QImage image(page.size.toSize() * ratio, QImage::Format_RGB32);
    if (image.isNull())
        return false;
    image.setDevicePixelRatio(ratio);
    {
        QPainter painter(&image);
        paint(painter);
    }
    QImageWriter writer(&file, "png");
    return writer.write(image);
}

} // namespace

std::optional<PictureFormat> pictureFormatOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("svg"))
        return PictureFormat::Svg;
    return ending == QLatin1String("png") ? std::optional(PictureFormat::Png) : std::nullopt;
}

core::Result<ExportedPicture> exportPicture(std::shared_ptr<const core::Execution> execution,
                                            const PictureOptions &options, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file.errorString());
    const auto diagram = core::buildDiagram(std::move(execution));
    const core::Axis axis(diagram->execution(), options.scale);
    Page page = pageFor(*diagram, axis);
    page.request.times = options.times;
    const auto paint = [&](QPainter &painter) { paintPage(painter, *diagram, axis, options.theme, page); };
    const bool isWritten = options.format == PictureFormat::Svg
                               ? writeSvg(file, page, TimelineWords::title(diagram->execution()), paint)
                               : writePng(file, page, paint);
    if (!isWritten)
        return cannotWrite(PageWords::tr("the picture could not be written: %1").arg(file.errorString()));
    if (!file.commit())
        return cannotWrite(file.errorString());
    return ExportedPicture{page.size, page.remark};
}

} // namespace hindsight::ui
