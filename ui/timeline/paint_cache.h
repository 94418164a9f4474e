// What frames have over and over: texts as glyphs, hatches and the marks at the ends of bars as pixels. Only for a
// screen: pixels take the place to a fraction of one, and a file keeps its texts and shapes. GUI thread only.
#pragma once

#include "ui/theme/theme.h"

#include <QBrush>
#include <QCache>
#include <QHash>
#include <QPainter>
#include <QPixmap>
#include <QStaticText>

#include <utility>

namespace hindsight::ui {

class PaintCache
{
public:
    /// One line in the painter's font, as QPainter::drawText does it.
    void paintText(QPainter &painter, const QRectF &rect, int flags, const QString &text);
    /// As hindsight::ui::paintHatch does it, the lines on whole pixels.
    void paintHatch(QPainter &painter, const QRectF &rect, const QColor &color, double from, double to);
    /// As hindsight::ui::paintOutcomeMark does it, to a quarter of a pixel.
    void paintOutcomeMark(QPainter &painter, const Theme &theme, const QPointF &centre, double radius,
                          core::Outcome outcome);

private:
    struct TextKey
    {
        QString text;
        int pixelSize = 0; // of the font; what has another family is laid out anew when it is painted
        int weight = 0;

        bool operator==(const TextKey &) const = default;
        friend std::size_t qHash(const TextKey &key, std::size_t seed)
        {
            return qHashMulti(seed, key.text, key.pixelSize, key.weight);
        }
    };
    struct MarkKey
    {
        const Theme *theme = nullptr;
        core::Outcome outcome = {};
        double radius = 0;
        double scale = 0;
        QPoint parts; // of a pixel

        bool operator==(const MarkKey &) const = default;
        friend std::size_t qHash(const MarkKey &key, std::size_t seed)
        {
            return qHashMulti(seed, key.theme, static_cast<int>(key.outcome), key.radius, key.scale, key.parts.x(),
                              key.parts.y());
        }
    };

    [[nodiscard]] const QBrush &hatch(const QColor &color, double devicePixelRatio);

    QCache<TextKey, QStaticText> m_texts{2'000};
    QCache<MarkKey, QPixmap> m_marks{500};
    QHash<std::pair<QRgb, double>, QBrush> m_hatches; // as many as a theme has colours
};

} // namespace hindsight::ui
