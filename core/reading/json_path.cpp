#include "core/reading/json_path.h"

namespace hindsight::core {

namespace {

constexpr std::size_t kShownSteps = 24;
constexpr std::size_t kShownLastSteps = 4;

} // namespace

std::string pathText(const std::vector<PathStep> &steps)
{
    std::string text;
    for (std::size_t at = 0; at < steps.size(); ++at) {
        if (steps.size() > kShownSteps && at == kShownSteps - kShownLastSteps) {
            text += "[…]";
            at = steps.size() - kShownLastSteps;
        }
        const PathStep &step = steps[at];
        if (step.isElement)
            text += "[" + std::to_string(step.index) + "]";
        else if (!step.key.empty())
            text.append(text.empty() ? "" : ".").append(step.key);
    }
    return text;
}

} // namespace hindsight::core
