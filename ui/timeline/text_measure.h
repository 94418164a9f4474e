// How wide texts of one font are. Measuring shapes a text, and a frame has the same few names over and over, so what
// was measured is remembered as long as this lives.
#pragma once

#include <QFontMetricsF>
#include <QHash>

namespace hindsight::ui {

class TextMeasure
{
public:
    explicit TextMeasure(const QFont &font) : m_metrics(font) {}

    [[nodiscard]] double height() const { return m_metrics.height(); }
    [[nodiscard]] double width(const QString &text)
    {
        const auto known = m_widths.constFind(text);
        return known != m_widths.cend() ? *known : *m_widths.insert(text, m_metrics.horizontalAdvance(text));
    }
    /// Shortened at its end where it is wider than that.
    [[nodiscard]] QString elided(const QString &text, double room)
    {
        return width(text) <= room ? text : m_metrics.elidedText(text, Qt::ElideRight, room);
    }

private:
    QFontMetricsF m_metrics;
    QHash<QString, double> m_widths;
};

} // namespace hindsight::ui
