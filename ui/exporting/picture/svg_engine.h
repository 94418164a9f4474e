// Turns what a QPainter paints into elements of SVG. Used by SvgDevice alone.
#pragma once

#include <QByteArray>
#include <QPaintEngine>
#include <QPainterPath>

#include <optional>
#include <vector>

namespace hindsight::ui {

class SvgEngine final : public QPaintEngine
{
public:
    SvgEngine();

    void beginGroup(const QString &id, const QString &title);
    void endGroup();
    [[nodiscard]] const QByteArray &content() const { return m_out; }

    bool begin(QPaintDevice *device) override;
    bool end() override;
    void updateState(const QPaintEngineState &next) override;
    void drawPath(const QPainterPath &path) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawRects(const QRectF *rects, int count) override;
    void drawEllipse(const QRectF &rect) override;
    void drawLines(const QLineF *lines, int count) override;
    void drawTextItem(const QPointF &at, const QTextItem &item) override;
    /// The picture has none.
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    [[nodiscard]] Type type() const override { return User; }

private:
    [[nodiscard]] bool isNothing() const { return m_isClippedAway || (m_fill.isEmpty() && m_stroke.isEmpty()); }
    void setBrush(const QBrush &brush);
    void setPen(const QPen &pen);
    /// None where the painter does not clip.
    void setClip(const std::optional<QPainterPath> &path);
    /// Opens the groups that are waiting for something, and defines the clip: what is never used is not written.
    void beginElement();
    void element(const QByteArray &shape, bool isFilled = true);

    QByteArray m_out;
    QByteArray m_clipData;            // of the clip that holds, until it is defined
    QByteArray m_clips;               // ` clip-path="url(#…)"`
    bool m_isClippedAway = false;     // it lets nothing through
    std::vector<QByteArray> m_groups; // open ones that nothing was painted in: their tags
    int m_clipCount = 0;
    QTransform m_transform;
    QByteArray m_fill; // as attributes, empty for none
    QByteArray m_stroke;
    QByteArray m_opacity;
    QColor m_penColor;
};

} // namespace hindsight::ui
