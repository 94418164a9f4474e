// Fusion without its bevels: a flat tool bar, and dialog buttons without pictures on them. For the whole application.
#pragma once

#include <QProxyStyle>

namespace hindsight::ui {

class FlatStyle final : public QProxyStyle
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlatStyle)

public:
    FlatStyle();

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
};

} // namespace hindsight::ui
