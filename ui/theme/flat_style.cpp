#include "ui/theme/flat_style.h"

#include <QPainter>
#include <QStyleOption>

namespace hindsight::ui {

FlatStyle::FlatStyle() : QProxyStyle(QStringLiteral("Fusion"))
{
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    // Fusion's own has lines of translucent white, which glare in a dark palette.
    if (element == CE_ToolBar) {
        painter->fillRect(option->rect, option->palette.window());
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returnData) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace hindsight::ui
