#include "ui/theme/contrast.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hindsight::ui {

namespace {

// Red, green or blue as light, by its value of 0 to 255; a table, since painting asks often.
// https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
std::array<double, 256> linearParts()
{
    std::array<double, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double part = static_cast<double>(i) / 255;
        table[i] = part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    }
    return table;
}

} // namespace

double luminance(const QColor &color)
{
    static const std::array<double, 256> linear = linearParts();
    const auto part = [](int value) { return linear[static_cast<std::size_t>(value)]; };
    return 0.2126 * part(color.red()) + 0.7152 * part(color.green()) + 0.0722 * part(color.blue());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace hindsight::ui
