#include "ui/theme/theme.h"

#include "core/model/catalog.h"
#include "ui/theme/contrast.h"

#include <QPalette>

#include <cmath>

namespace hindsight::ui {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme{.isDark = false,
                             .ground = rgb(0xffffff),
                             .panel = rgb(0xf5f7fa),
                             .grid = rgb(0xe4e8ee),
                             .text = rgb(0x1c2430),
                             .textMuted = rgb(0x5a6676),
                             .onFilled = rgb(0xffffff),
                             .workflowTask = rgb(0x3d4a5f),
                             .selection = rgb(0x0b6bcb),
                             .step = rgb(0x1c2430)};
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme{.isDark = true,
                             .ground = rgb(0x14181f),
                             .panel = rgb(0x1b212b),
                             .grid = rgb(0x2a323e),
                             .text = rgb(0xe6eaf0),
                             .textMuted = rgb(0x9aa6b6),
                             .onFilled = rgb(0x14181f),
                             .workflowTask = rgb(0x7c8aa3),
                             .selection = rgb(0x7cc0ff),
                             .step = rgb(0xe6eaf0)};
    return theme;
}

const Theme &Theme::print()
{
    static const Theme theme{.isDark = false,
                             .isMono = true,
                             .ground = rgb(0xffffff),
                             .panel = rgb(0xffffff),
                             .grid = rgb(0xdddddd),
                             .text = rgb(0x000000),
                             .textMuted = rgb(0x4a4a4a),
                             .onFilled = rgb(0xffffff),
                             .workflowTask = rgb(0x333333),
                             .selection = rgb(0x000000),
                             .step = rgb(0x000000)};
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    return isDark ? dark() : light();
}

QColor Theme::colorOf(core::Category category) const
{
    using core::Category;
    if (isMono)
        return rgb(0x555555);
    switch (category) {
    case Category::WorkflowTask:
    case Category::Execution:
        return workflowTask;
    case Category::Signal:
    case Category::Update:
    case Category::CancelRequest:
        return rgb(isDark ? 0x4cc7a4 : 0x0b7f63);
    case Category::Activity:
        return rgb(isDark ? 0x62a8e5 : 0x1f6fb5);
    case Category::Timer:
        return rgb(isDark ? 0xe6a23c : 0xb26a00);
    case Category::ChildWorkflow:
    case Category::ExternalWorkflow:
        return rgb(isDark ? 0xb592ea : 0x7a4fb5);
    case Category::Nexus:
        return rgb(isDark ? 0xea86bd : 0xb0397c);
    case Category::Marker:
    case Category::Properties:
    case Category::Unknown:
        return rgb(isDark ? 0x9aa6b6 : 0x66707f);
    }
    return text;
}

QColor Theme::colorOf(core::Outcome outcome) const
{
    using core::Outcome;
    if (isMono)
        return core::isFailure(outcome) ? rgb(0x000000) : rgb(0x555555);
    switch (outcome) {
    case Outcome::Completed:
    case Outcome::Fired:
    case Outcome::ContinuedAsNew:
        return rgb(isDark ? 0x5fcf85 : 0x1d7a3a);
    case Outcome::Failed:
    case Outcome::TimedOut:
    case Outcome::Terminated:
    case Outcome::StartFailed:
        return rgb(isDark ? 0xff8a5c : 0xc2410c);
    case Outcome::None:
    case Outcome::Open:
    case Outcome::Scheduled:
    case Outcome::Started:
    case Outcome::Running:
    case Outcome::Canceled:
        return rgb(isDark ? 0x9aa6b6 : 0x66707f);
    }
    return text;
}

QColor Theme::mixed(const QColor &color, double part) const
{
    const auto mix = [part](int over, int under) {
        return static_cast<int>(std::lround(over * part + under * (1 - part)));
    };
    return {mix(color.red(), ground.red()), mix(color.green(), ground.green()), mix(color.blue(), ground.blue())};
}

QColor Theme::toned(const QColor &color) const
{
    // Bisected; what is mixed in steps of one in 255 is no finer.
    double low = 0;
    double high = 1;
    for (int i = 0; i < 8; ++i) {
        const double middle = (low + high) / 2;
        (contrast(mixed(color, middle), ground) < kMarkContrast ? low : high) = middle;
    }
    return mixed(color, high);
}

QColor Theme::working(const QColor &color) const
{
    return mixed(color, isDark ? 0.42 : 0.32);
}

} // namespace hindsight::ui
