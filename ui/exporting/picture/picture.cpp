#include "ui/exporting/picture/picture.h"

#include "ui/exporting/picture/picture_text.h"
#include "ui/exporting/picture/state_block.h"
#include "ui/timeline/fonts.h"
#include "ui/timeline/legend.h"

namespace hindsight::ui {

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
    if (!m_layout.title.isEmpty())
        paintTitle(painter, theme, m_layout.title, title(), summary());
    painter.save();
    painter.translate(m_layout.timelineAt());
    paintTimeline(painter, m_layout.request, groups);
    painter.restore();
    paintBelow(painter, m_layout.below);
}

double Picture::belowHeight(double width) const
{
    const fonts::OfFiles fonts;
    const BelowLayout below = belowOf(m_content, m_options, 0, width);
    return below.bottom;
}

void Picture::paintBelow(QPainter &painter, double top, double width) const
{
    const fonts::OfFiles fonts;
    paintBelow(painter, belowOf(m_content, m_options, top, width));
}

void Picture::paintBelow(QPainter &painter, const BelowLayout &below) const
{
    const Theme &theme = themeOf(m_options.theme);
    if (!below.legend.isEmpty())
        paintLegend(painter, theme, below.legend);
    if (!below.caption.isEmpty())
        paintCaption(painter, theme, below.caption, m_options.caption);
    if (!below.state.isEmpty())
        paintState(painter, theme, below.state, m_content.below);
}

void Picture::paintTimeline(QPainter &painter, const SceneRequest &request, PaintGroups *groups) const
{
    const fonts::OfFiles fonts;
    const TimelineScene scene(*m_content.diagram, m_content.axis, request);
    PaintState state = m_content.state;
    state.litLinks = scene.linksOf(state.chain);
    TimelinePainter(painter, scene, themeOf(m_options.theme), state, groups).paint();
}

} // namespace hindsight::ui
