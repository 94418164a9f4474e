#include "ui/exporting/picture/svg_device.h"

#include "ui/exporting/picture/svg_engine.h"
#include "ui/exporting/picture/svg_text.h"
#include "ui/timeline/fonts.h"

#include <QFontInfo>

namespace hindsight::ui {

namespace {

constexpr int kPointsPerInch = 96; // CSS's, so that a point of ours is one of its pixels
constexpr double kMillimetresPerInch = 25.4;

} // namespace

SvgDevice::SvgDevice(const QSizeF &size) : m_size(size), m_engine(std::make_unique<SvgEngine>())
{
}

SvgDevice::~SvgDevice() = default;

void SvgDevice::beginGroup(const QString &id, const QString &title)
{
    m_engine->beginGroup(id, title);
}

void SvgDevice::endGroup()
{
    m_engine->endGroup();
}

QByteArray SvgDevice::file(const QString &title, const QString &description) const
{
    QByteArray out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + openTag({});
    out += "<title>" + svg::text(title) + "</title>\n<desc>" + svg::text(description) + "</desc>\n";
    out += m_engine->content();
    out += "</svg>\n";
    return out;
}

QByteArray SvgDevice::element(const QString &label) const
{
    return openTag(" role=\"img\" aria-label=\"" + svg::attribute(label) + '"') + m_engine->content() + "</svg>\n";
}

QByteArray SvgDevice::openTag(const QByteArray &more) const
{
    const QByteArray width = svg::number(m_size.width());
    const QByteArray height = svg::number(m_size.height());
    const fonts::OfFiles fonts;
    // Where the font is missing, another one without serifs should take its place.
    const QString family = QFontInfo(fonts::text()).family();
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"" + width + "\" height=\"" + height +
           "\" viewBox=\"0 0 " + width + ' ' + height + "\" font-family=\"" + svg::attribute(family) +
           ", Verdana, Arial, sans-serif\" fill=\"none\" xml:space=\"preserve\"" + more + ">\n";
}

QPaintEngine *SvgDevice::paintEngine() const
{
    return m_engine.get();
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return qCeil(m_size.width());
    case PdmHeight:
        return qCeil(m_size.height());
    case PdmWidthMM:
        return qRound(m_size.width() * kMillimetresPerInch / kPointsPerInch);
    case PdmHeightMM:
        return qRound(m_size.height() * kMillimetresPerInch / kPointsPerInch);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return kPointsPerInch;
    case PdmNumColors:
        return std::numeric_limits<int>::max();
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return qRound(devicePixelRatioFScale());
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace hindsight::ui
