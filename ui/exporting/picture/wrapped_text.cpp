#include "ui/exporting/picture/wrapped_text.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace hindsight::ui {

QStringList wrapped(const QString &text, const QFont &font, double width, int most)
{
    QString lines = text;
    QTextLayout layout(lines.replace(u'\n', QChar::LineSeparator), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList wrapped;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (wrapped.size() == most - 1) {
            const QString rest = lines.sliced(line.textStart()).section(QChar::LineSeparator, 0, 0);
            const bool isLast = line.textStart() + rest.size() == lines.size();
            wrapped.append(QFontMetricsF(font).elidedText(isLast ? rest : QString(rest % u'…'), Qt::ElideRight, width));
            break;
        }
        wrapped.append(lines.sliced(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return wrapped;
}

double paintWrapped(QPainter &painter, const QStringList &lines, const QPointF &at, double width, double lineHeight)
{
    double y = at.y();
    for (const QString &line : lines) {
        painter.drawText(QRectF(at.x(), y, width, lineHeight), Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         line);
        y += lineHeight;
    }
    return y;
}

double heightOf(const QStringList &lines, double lineHeight)
{
    return lineHeight * static_cast<double>(lines.size());
}

} // namespace hindsight::ui
