// What is put in the place of damaged JSON text, in the text itself: the bytes behind stay where they are, and on their
// lines.
#pragma once

#include "core/reading/damage.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindsight::core {

/// What to put in place of `lost`: the brackets, a comma where one is wanted and `null,` where that is wanted and there
/// is room. Nothing where there is no room for what must stand there.
[[nodiscard]] std::optional<std::string> fillingFor(std::string_view lost, std::string_view closers, bool wantsComma,
                                                    bool wantsElement);
/// The brackets at the end of the text; they stand behind it where `lost` has no room.
[[nodiscard]] std::string endFor(std::string_view lost, std::string_view closers);

/// Adds one that begins behind the others' beginnings, or takes their place.
void add(Filling filling, std::vector<Filling> &fillings);

void fillIn(const std::vector<Filling> &fillings, std::string &text);

} // namespace hindsight::core
