#include "ui/timeline/overlay.h"

#include "ui/timeline/fonts.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/timeline_painter.h"

#include <QFontMetricsF>

#include <cmath>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kPadding = 6;
constexpr double kLabelTop = 3;
constexpr double kLabelHeight = kRulerHeight - 2 * kLabelTop;
constexpr double kMarkMargin = 2.5;

Stretch plotStretch(const TimelineScene &scene)
{
    return {scene.map().left(), scene.map().right() - scene.map().left()};
}

double widthOf(const QFontMetricsF &font, const QString &words)
{
    return words.isEmpty() ? 0 : std::ceil(font.horizontalAdvance(words)) + 2 * kPadding;
}

QRectF labelRect(const Stretch &stretch)
{
    return {stretch.left, kLabelTop, stretch.width, kLabelHeight};
}

QRectF lineLabel(const HoverLine &line, const Stretch &plot, const QFontMetricsF &font)
{
    return labelRect(labelBeside(line.x, widthOf(font, line.words), plot));
}

std::array<Stretch, 3> spanLabels(const MeasuredSpan &span, const Stretch &plot, const QFontMetricsF &font)
{
    const double begin = std::clamp(span.beginX, plot.left, plot.right());
    const double end = std::clamp(span.endX, plot.left, plot.right());
    return labelsOf({begin, end - begin},
                    {widthOf(font, span.words[0]), widthOf(font, span.words[1]), widthOf(font, span.words[2])}, plot);
}

class OverlayPainter
{
public:
    OverlayPainter(QPainter &painter, const TimelineScene &scene, const Theme &theme)
        : m_painter(painter), m_theme(theme), m_plot(plotStretch(scene)), m_bottom(scene.request().size.height()),
          m_fontUsed(fonts::small()), m_font(m_fontUsed)
    {
    }

    void paintSpan(const MeasuredSpan &span)
    {
        QColor shade = m_theme.selection;
        shade.setAlphaF(0.16F);
        m_painter.fillRect(QRectF(span.beginX, kRulerHeight, span.endX - span.beginX, m_bottom - kRulerHeight), shade);
        shade.setAlphaF(0.4F);
        m_painter.fillRect(QRectF(span.beginX, 0, span.endX - span.beginX, kRulerHeight - 1), shade);
        for (const double x : {span.beginX, span.endX})
            m_painter.fillRect(QRectF(std::floor(x), 0, 1, m_bottom), m_theme.selection);
        const auto places = spanLabels(span, m_plot, m_font);
        for (std::size_t i = 0; i < places.size(); ++i)
            paintLabel(labelRect(places[i]), span.words[i], i == 1);
    }

    void paintLine(const HoverLine &line)
    {
        QColor color = m_theme.selection;
        color.setAlphaF(0.55F);
        const double x = std::floor(line.x) + 0.5;
        m_painter.setPen(QPen(color, 1, Qt::DashLine));
        m_painter.drawLine(QPointF(x, kRulerHeight), QPointF(x, m_bottom));
        m_painter.fillRect(QRectF(std::floor(line.x), kRulerHeight - 7, 1, 7), m_theme.selection);
        paintLabel(lineLabel(line, m_plot, m_font), line.words, false);
    }

    void paintMark(const QRectF &rect)
    {
        m_painter.setPen(QPen(m_theme.selection, 1.2));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(rect.adjusted(-kMarkMargin, -kMarkMargin, kMarkMargin, kMarkMargin), 4, 4);
    }

private:
    void paintLabel(const QRectF &rect, const QString &words, bool isStrong)
    {
        if (rect.width() < 2 * kPadding + kLeastLetterWidth || words.isEmpty())
            return;
        m_painter.setPen(QPen(m_theme.selection, 1));
        m_painter.setBrush(isStrong ? m_theme.selection : m_theme.ground);
        m_painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        m_painter.setFont(m_fontUsed);
        m_painter.setPen(isStrong ? m_theme.ground : m_theme.text);
        const QRectF inner = rect.adjusted(kPadding, 0, -kPadding, 0);
        m_painter.drawText(inner.adjusted(0, 0, kPadding, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                           m_font.elidedText(words, Qt::ElideRight, inner.width() + 1));
    }

    QPainter &m_painter;
    const Theme &m_theme;
    Stretch m_plot;
    double m_bottom;
    QFont m_fontUsed;
    QFontMetricsF m_font;
};

// With its arrow.
QRectF boundsOf(const SceneLink &link)
{
    constexpr double kArrow = 10;
    const QRectF bounds =
        link.isUpright ? QRectF(QPointF(link.tip.x(), link.fromY), QSizeF(0, link.tip.y() - link.fromY)).normalized()
                       : link.path.boundingRect();
    return bounds.adjusted(-kArrow, -kArrow, kArrow, kArrow);
}

QRegion around(const QRectF &rect)
{
    return rect.adjusted(-2, -2, 2, 2).toAlignedRect();
}

} // namespace

QRegion Overlay::region(const TimelineScene &scene) const
{
    const QFontMetricsF font(fonts::small());
    const Stretch plot = plotStretch(scene);
    const double bottom = scene.request().size.height();
    QRegion region;
    if (line) {
        region += around({line->x, 0, 1, bottom});
        region += around(lineLabel(*line, plot, font));
    }
    if (!mark.isEmpty())
        region += around(mark.adjusted(-kMarkMargin, -kMarkMargin, kMarkMargin, kMarkMargin));
    for (const SceneLink &link : links)
        region += around(boundsOf(link));
    if (span) {
        region += around({span->beginX, 0, span->endX - span->beginX, bottom});
        for (const Stretch &label : spanLabels(*span, plot, font))
            region += around(labelRect(label));
    }
    return region;
}

void Overlay::paint(QPainter &painter, const TimelineScene &scene, const Theme &theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Stretch plot = plotStretch(scene);
    painter.setClipRect(QRectF(plot.left, 0, plot.width, scene.request().size.height()), Qt::IntersectClip);
    if (!links.empty()) {
        const PaintState lit{.step = step, .selected = {}, .chain = {}, .litBars = {}, .litLinks = links};
        TimelinePainter(painter, scene, theme, lit).paintLitLinks();
    }
    OverlayPainter over(painter, scene, theme);
    if (span)
        over.paintSpan(*span);
    if (line)
        over.paintLine(*line);
    if (!mark.isEmpty())
        over.paintMark(mark);
    painter.restore();
}

} // namespace hindsight::ui
