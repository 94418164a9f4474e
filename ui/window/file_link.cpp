#include "ui/window/file_link.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace hindsight::ui {

namespace {

constexpr int kGapPx = 2;
constexpr int kNarrowestPx = 160;
constexpr qreal kRadiusPx = 5;

} // namespace

FileLink::FileLink(const QString &title, const QString &below, Qt::TextElideMode elideMode, QWidget *parent)
    : QAbstractButton(parent), m_below(below), m_elideMode(elideMode)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(below);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QFont FileLink::titleFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QSize FileLink::sizeHint() const
{
    const QFontMetrics title(titleFont());
    const int width = std::max(title.horizontalAdvance(text()), fontMetrics().horizontalAdvance(m_below));
    return {width + 2 * kMarginPx, title.height() + fontMetrics().height() + kGapPx + 2 * kMarginPx};
}

QSize FileLink::minimumSizeHint() const
{
    return {kNarrowestPx, sizeHint().height()};
}

void FileLink::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(palette());
    if (underMouse() || isDown() || hasFocus()) {
        QColor fill = theme.selection;
        fill.setAlphaF(isDown() ? 0.2F : underMouse() ? 0.12F : 0.0F);
        painter.setBrush(fill);
        painter.setPen(hasFocus() ? QPen(theme.selection, 1.5) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadiusPx, kRadiusPx);
    }
    const QRect inside = rect().adjusted(kMarginPx, kMarginPx, -kMarginPx, -kMarginPx);
    const QFontMetrics title(titleFont());
    painter.setFont(titleFont());
    painter.setPen(theme.selection);
    painter.drawText(inside, Qt::AlignTop | Qt::AlignLeft, title.elidedText(text(), m_elideMode, inside.width()));
    painter.setFont(font());
    painter.setPen(theme.textMuted);
    painter.drawText(inside, Qt::AlignBottom | Qt::AlignLeft,
                     fontMetrics().elidedText(m_below, m_elideMode, inside.width()));
}

} // namespace hindsight::ui
