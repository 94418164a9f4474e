#include "ui/timeline/fonts.h"

#include "ui/timeline/metrics.h"

#include <QGuiApplication>

namespace hindsight::ui::fonts {

namespace {

QFont sized(int pixels, QFont::Weight weight)
{
    QFont font(QGuiApplication::font().family());
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

} // namespace

QFont text()
{
    return sized(metrics::kTextSize, QFont::Normal);
}

QFont strong()
{
    return sized(metrics::kTextSize, QFont::Bold);
}

QFont small()
{
    return sized(metrics::kSmallTextSize, QFont::Normal);
}

QFont title()
{
    return sized(metrics::kTitleSize, QFont::Bold);
}

} // namespace hindsight::ui::fonts
