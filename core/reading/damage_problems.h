// What a person is told of damage in a file.
#pragma once

#include "core/model/problem.h"
#include "core/model/source.h"
#include "core/reading/damage.h"
#include "core/reading/event_list.h"

#include <string>
#include <vector>

namespace hindsight::core {

/// Of damage that ends the reading.
[[nodiscard]] Problem damagedProblem(const std::string &what, Place place);

/// The path, and what was expected there.
[[nodiscard]] std::string wordsOf(const Damage &damage);

/// Of one damaged place in the text of `source`.
[[nodiscard]] Problem problemOf(const Damage &damage, const Source &source);

/// What was skipped because it is damaged has been said.
void dropProblemsInside(const std::vector<Damage> &damages, FileIndex &index);

} // namespace hindsight::core
