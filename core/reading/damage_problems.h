// What a person is told of damage in a file.
#pragma once

#include "core/model/problem.h"
#include "core/model/source.h"
#include "core/model/utf8.h"
#include "core/reading/damage.h"
#include "core/reading/event_list.h"

#include <string>
#include <vector>

namespace hindsight::core {

/// Of damage that ends the reading.
[[nodiscard]] Problem damagedProblem(const std::string &what, Place place);

/// The path, and what was expected there.
[[nodiscard]] std::string wordsOf(const Damage &damage);

/// Of bytes that are no UTF-8, the first of them at `first`.
[[nodiscard]] Problem problemOf(const InvalidUtf8 &invalid, Place first);

/// Of the damaged places in the text of `source`, up to kMostProblems, the last one among them, and one that counts the
/// rest.
[[nodiscard]] std::vector<Problem> problemsOf(const std::vector<Damage> &damages, const Source &source);

/// What was skipped because it is damaged has been said.
void dropProblemsInside(const std::vector<Filling> &fillings, FileIndex &index);

} // namespace hindsight::core
