#include "ui/exporting/picture/svg_engine.h"

#include "ui/exporting/picture/svg_text.h"

#include <QPainter>

#include <cmath>

namespace hindsight::ui {

namespace {

constexpr QChar kRightToLeftEmbedding(0x202B);
constexpr QChar kPopDirection(0x202C);
// They have done their work when a text comes in pieces.
constexpr QChar kFirstIsolate(0x2066);
constexpr QChar kLastIsolate(0x2069);

QByteArray colored(const char *name, const QColor &color)
{
    QByteArray out = ' ' + QByteArray(name) + "=\"" + color.name().toLatin1() + '"';
    if (color.alpha() < 255)
        out += ' ' + QByteArray(name) + "-opacity=\"" + svg::number(color.alphaF()) + '"';
    return out;
}

QByteArray point(const QPointF &at)
{
    return svg::number(at.x()) + ' ' + svg::number(at.y());
}

QByteArray named(const char *name, double value)
{
    return ' ' + QByteArray(name) + "=\"" + svg::number(value) + '"';
}

// As number() writes it, so that what is counted from there does not drift.
QPointF rounded(const QPointF &at)
{
    constexpr double kParts = 100;
    return {std::round(at.x() * kParts) / kParts, std::round(at.y() * kParts) / kParts};
}

// Each line from where the one before ends: a hatch repeats itself then, and packs well.
QByteArray hatchData(const QPainterPath &path)
{
    QByteArray data;
    QPointF end;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element &element = path.elementAt(i);
        const QPointF to = rounded(element);
        if (i < 2)
            data += (i == 0 ? 'M' : 'L') + point(to);
        else
            data += (element.type == QPainterPath::MoveToElement ? 'm' : 'l') + point(to - end);
        end = to;
    }
    return data;
}

// Many lines that hang together with nothing.
bool isHatch(const QPainterPath &path)
{
    const int count = path.elementCount();
    if (count < 4)
        return false;
    for (int i = 0; i < count; ++i) {
        if (path.elementAt(i).type != (i % 2 == 0 ? QPainterPath::MoveToElement : QPainterPath::LineToElement))
            return false;
    }
    return true;
}

QByteArray pathData(const QPainterPath &path)
{
    if (isHatch(path))
        return hatchData(path);
    QByteArray data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element &element = path.elementAt(i);
        if (element.type == QPainterPath::CurveToElement && i + 2 < path.elementCount()) {
            data += 'C' + point(element) + ' ' + point(path.elementAt(i + 1)) + ' ' + point(path.elementAt(i + 2));
            i += 2;
        } else {
            data += (element.type == QPainterPath::MoveToElement ? 'M' : 'L') + point(element);
        }
    }
    return data;
}

} // namespace

SvgEngine::SvgEngine() : QPaintEngine(PaintEngineFeatures(AllFeatures) & ~PaintEngineFeatures(PatternBrush))
{
}

void SvgEngine::beginGroup(const QString &id, const QString &title)
{
    QByteArray tag = "<g";
    if (!id.isEmpty())
        tag += " id=\"" + svg::attribute(id) + '"';
    tag += '>';
    if (!title.isEmpty())
        tag += "<title>" + svg::text(title) + "</title>";
    m_groups.push_back(tag + '\n');
}

// A group in which nothing was painted leaves nothing behind.
void SvgEngine::endGroup()
{
    if (m_groups.back().isEmpty())
        m_out += "</g>\n";
    m_groups.pop_back();
}

bool SvgEngine::begin(QPaintDevice *)
{
    return true;
}

bool SvgEngine::end()
{
    return true;
}

void SvgEngine::updateState(const QPaintEngineState &next)
{
    const DirtyFlags changed = next.state();
    if (changed & DirtyTransform)
        m_transform = next.transform();
    if (changed & DirtyBrush)
        setBrush(next.brush());
    if (changed & DirtyPen)
        setPen(next.pen());
    if (changed & DirtyOpacity)
        m_opacity = next.opacity() < 1 ? named("opacity", next.opacity()) : QByteArray();
    if (changed & (DirtyClipEnabled | DirtyClipPath | DirtyClipRegion))
        setClip(painter()->hasClipping() ? std::optional(painter()->transform().map(painter()->clipPath()))
                                         : std::nullopt);
}

void SvgEngine::setBrush(const QBrush &brush)
{
    m_fill = brush.style() == Qt::NoBrush ? QByteArray() : colored("fill", brush.color());
}

void SvgEngine::setPen(const QPen &pen)
{
    m_penColor = pen.color();
    m_stroke.clear();
    if (pen.style() == Qt::NoPen)
        return;
    const double width = pen.widthF() > 0 ? pen.widthF() : 1;
    m_stroke = colored("stroke", pen.color());
    if (width != 1)
        m_stroke += named("stroke-width", width);
    if (pen.style() != Qt::SolidLine) {
        QByteArray pattern;
        for (const qreal part : pen.dashPattern())
            pattern += (pattern.isEmpty() ? "" : " ") + svg::number(part * width);
        m_stroke += " stroke-dasharray=\"" + pattern + '"';
    }
    if (pen.capStyle() != Qt::FlatCap)
        m_stroke += pen.capStyle() == Qt::RoundCap ? " stroke-linecap=\"round\"" : " stroke-linecap=\"square\"";
    if (pen.joinStyle() == Qt::RoundJoin)
        m_stroke += " stroke-linejoin=\"round\"";
    else if (pen.joinStyle() == Qt::BevelJoin)
        m_stroke += " stroke-linejoin=\"bevel\"";
}

void SvgEngine::setClip(const std::optional<QPainterPath> &path)
{
    m_clips.clear();
    m_isClippedAway = path && path->isEmpty();
    m_clipData = path ? pathData(*path) : QByteArray();
}

void SvgEngine::beginElement()
{
    for (QByteArray &group : m_groups) {
        m_out += group;
        group.clear();
    }
    if (m_clipData.isEmpty() || !m_clips.isEmpty())
        return;
    const QByteArray id = "clip-" + QByteArray::number(++m_clipCount);
    m_out += "<clipPath id=\"" + id + "\"><path d=\"" + m_clipData + "\"/></clipPath>\n";
    m_clips = " clip-path=\"url(#" + id + ")\"";
}

void SvgEngine::element(const QByteArray &shape, bool isFilled)
{
    beginElement();
    m_out += '<' + shape + (isFilled ? m_fill : QByteArray()) + m_stroke + m_opacity + m_clips + "/>\n";
}

void SvgEngine::drawPath(const QPainterPath &path)
{
    if (!isNothing())
        element("path d=\"" + pathData(m_transform.map(path)) + '"');
}

void SvgEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    if (isNothing())
        return;
    QByteArray list;
    for (int i = 0; i < count; ++i)
        list += (i == 0 ? "" : " ") + point(m_transform.map(points[i]));
    element((mode == PolylineMode ? "polyline points=\"" : "polygon points=\"") + list + '"', mode != PolylineMode);
}

void SvgEngine::drawRects(const QRectF *rects, int count)
{
    if (isNothing())
        return;
    for (int i = 0; i < count; ++i) {
        const QRectF rect = m_transform.mapRect(rects[i]);
        element("rect" + named("x", rect.x()) + named("y", rect.y()) + named("width", rect.width()) +
                named("height", rect.height()));
    }
}

void SvgEngine::drawEllipse(const QRectF &rect)
{
    if (isNothing())
        return;
    const QRectF mapped = m_transform.mapRect(rect);
    element("ellipse" + named("cx", mapped.center().x()) + named("cy", mapped.center().y()) +
            named("rx", mapped.width() / 2) + named("ry", mapped.height() / 2));
}

void SvgEngine::drawLines(const QLineF *lines, int count)
{
    if (m_isClippedAway || m_stroke.isEmpty())
        return;
    QByteArray data;
    for (int i = 0; i < count; ++i) {
        const QLineF line = m_transform.map(lines[i]);
        data += 'M' + point(line.p1()) + 'L' + point(line.p2());
    }
    element("path d=\"" + data + '"', false);
}

void SvgEngine::drawTextItem(const QPointF &at, const QTextItem &item)
{
    QString words = item.text();
    words.removeIf([](QChar c) { return c >= kFirstIsolate && c <= kLastIsolate; });
    if (m_isClippedAway || words.trimmed().isEmpty())
        return;
    beginElement();
    const QPointF place = m_transform.map(at);
    const QFont font = item.font();
    m_out += "<text" + named("x", place.x()) + named("y", place.y()) + named("font-size", font.pixelSize());
    if (font.weight() >= QFont::DemiBold)
        m_out += " font-weight=\"bold\"";
    if (font.fixedPitch())
        m_out += " font-family=\"monospace\"";
    // A piece by itself would be laid out from left to right: its brackets the wrong way, what ends it at its other
    // end.
    const bool isFromRight = (item.renderFlags() & QTextItem::RightToLeft) != 0;
    m_out += colored("fill", m_penColor) + m_opacity + m_clips + '>' +
             svg::text(isFromRight ? kRightToLeftEmbedding + words + kPopDirection : words) + "</text>\n";
}

} // namespace hindsight::ui
