#include "ui/exporting/picture/picture.h"

#include "ui/exporting/picture/picture_text.h"
#include "ui/exporting/picture/state_block.h"
#include "ui/timeline/fonts.h"
#include "ui/timeline/legend.h"

namespace hindsight::ui {

namespace {

using Layer = PaintGroups::Layer;

template<class Paint>
void paintLayer(PaintGroups *groups, Layer layer, const QRectF &place, Paint paint)
{
    if (place.isEmpty())
        return;
    if (groups)
        groups->beginLayer(layer);
    paint();
    if (groups)
        groups->end();
}

} // namespace

core::Result<Picture> Picture::make(std::shared_ptr<const core::Execution> execution, const PictureOptions &options,
                                    const std::stop_token &stop)
{
    auto content = pictureContent(std::move(execution), options, stop);
    if (!content)
        return content.error();
    const fonts::OfFiles fonts;
    return Picture(std::move(*content), options);
}

Picture::Picture(PictureContent content, const PictureOptions &options)
    : m_content(std::move(content)), m_options(options), m_layout(layOut(m_content, m_options))
{
}

void Picture::paint(QPainter &painter, PaintGroups *groups) const
{
    const fonts::OfFiles fonts;
    const Theme &theme = themeOf(m_options.theme);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), m_layout.size), theme.ground);
    paintLayer(groups, Layer::Title, m_layout.title,
               [&] { paintTitle(painter, theme, m_layout.title, title(), summary()); });
    painter.save();
    painter.translate(m_layout.timelineAt());
    paintTimeline(painter, m_layout.request, groups);
    painter.restore();
    paintBelow(painter, m_layout.legend, m_layout.below, groups);
}

double Picture::belowHeight(const LegendScope &legend, double width) const
{
    const fonts::OfFiles fonts;
    return belowOf(m_content, m_options, legend, 0, width).bottom;
}

void Picture::paintBelow(QPainter &painter, const LegendScope &legend, double top, double width) const
{
    const fonts::OfFiles fonts;
    paintBelow(painter, legend, belowOf(m_content, m_options, legend, top, width), nullptr);
}

void Picture::paintBelow(QPainter &painter, const LegendScope &legend, const BelowLayout &below,
                         PaintGroups *groups) const
{
    const Theme &theme = themeOf(m_options.theme);
    paintLayer(groups, Layer::Legend, below.legend, [&] { paintLegend(painter, theme, legend, below.legend); });
    paintLayer(groups, Layer::Caption, below.caption,
               [&] { paintCaption(painter, theme, below.caption, m_options.caption); });
    paintLayer(groups, Layer::State, below.state, [&] { paintState(painter, theme, below.state, m_content.below); });
}

void Picture::paintTimeline(QPainter &painter, const SceneRequest &request, PaintGroups *groups) const
{
    const fonts::OfFiles fonts;
    const TimelineScene scene(*m_content.diagram, m_content.axis, request);
    const PaintState state = m_content.stateIn(scene);
    TimelinePainter(painter, scene, themeOf(m_options.theme), state, groups).paint();
}

} // namespace hindsight::ui
