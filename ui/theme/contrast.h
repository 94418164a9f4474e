// How well one colour is told from another by its lightness, as the Web Content Accessibility Guidelines 2.1 measure
// it.
#pragma once

#include <QColor>

namespace hindsight::ui {

/// What text needs against what it stands on (success criterion 1.4.3), and what marks, lines and signs need (1.4.11).
inline constexpr double kTextContrast = 4.5;
inline constexpr double kMarkContrast = 3;

/// From 0, black, to 1, white.
[[nodiscard]] double luminance(const QColor &color);
/// From 1, the same, to 21, black and white.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace hindsight::ui
