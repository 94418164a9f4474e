// Text and numbers as SVG wants them. Pure functions.
#pragma once

#include <QByteArray>
#include <QString>

namespace hindsight::ui::svg {

/// To a hundredth, without what it doesn't need: `12`, `0.5`, `-3.25`.
[[nodiscard]] QByteArray number(double value);
/// Between tags, in UTF-8. What XML 1.0 can't hold (control characters, half of a surrogate pair) becomes U+FFFD.
[[nodiscard]] QByteArray text(const QString &text);
/// Between double quotes.
[[nodiscard]] QByteArray attribute(const QString &text);

} // namespace hindsight::ui::svg
