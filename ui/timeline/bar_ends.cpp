#include "ui/timeline/bar_ends.h"

#include "ui/timeline/metrics.h"
#include "ui/timeline/timeline_scene.h"

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr std::size_t kManyBars = 100;
constexpr double kPlainBar = 40; // narrower ones are drawn plainly where many are in sight

} // namespace

bool isRunningFromItsBegin(core::Category category)
{
    return category == core::Category::Timer || category == core::Category::ExternalWorkflow;
}

// Smooth corners, hatches and rings at the ends of hundreds would take most of a frame.
bool isPlainBar(const TimelineScene &scene, const SceneBar &bar)
{
    return scene.bars().size() > kManyBars && bar.rect.width() < kPlainBar;
}

BarEnd barEndOf(const TimelineScene &scene, const SceneBar &bar)
{
    if (bar.isFolded())
        return BarEnd::None;
    // Where the mark is too small for its sign, what failed is said by the whole bar.
    if (bar.hasFailure && bar.endRadius < kLeastSignedRadius)
        return BarEnd::Whole;
    if (bar.endRadius < kLeastEndRadius)
        return BarEnd::None;
    if (isPlainBar(scene, bar) && !bar.hasFailure)
        return BarEnd::Block;
    return bar.endRadius < kLeastSignedRadius ? BarEnd::Disc : BarEnd::Sign;
}

} // namespace hindsight::ui
