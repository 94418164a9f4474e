#include "ui/timeline/fonts.h"

#include "ui/timeline/metrics.h"

#include <QGuiApplication>

#include <utility>

namespace hindsight::ui::fonts {

namespace {

thread_local bool areOfFiles = false;

QFont sized(int pixels, QFont::Weight weight)
{
    QFont font(areOfFiles ? QStringLiteral("sans-serif") : QGuiApplication::font().family());
    if (areOfFiles) {
        font.setHintingPreference(QFont::PreferNoHinting);
        // The least spacing there is: it keeps letters from being joined, as who searches a PDF for "Workflow" would not
        // find the ligature in it.
        font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    }
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

OfFiles::OfFiles() : m_was(std::exchange(areOfFiles, true))
{
}

OfFiles::~OfFiles()
{
    areOfFiles = m_was;
}

} // namespace hindsight::ui::fonts
