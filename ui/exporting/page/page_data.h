// What a page knows of a history besides the picture, as JSON in columns: a row for each Event of the picture's part
// (or each Command of a file of Commands), and what opens and closes at which row. page.js reads it. Holds no state;
// any thread. Rows count from the part's first; kNoneOfRows stands for none, kBeforeRows for one before that.
#pragma once

#include "core/writing/text_sink.h"
#include "ui/exporting/picture/picture.h"

#include <string>

namespace hindsight::ui::page {

inline constexpr std::int64_t kNoneOfRows = -1;
inline constexpr std::int64_t kBeforeRows = -2;

/// An object. Empty where it was stopped.
[[nodiscard]] std::string dataOf(const Picture &picture, const core::WriteControl &control);

/// More is left out: a page is for looking at what happened, and must open at once.
inline constexpr std::uint64_t kMostAttributeBytes = 4U << 20U;
/// A list of texts: of each row the attributes as JSON, with what can be decoded of payloads in the place of their
/// base64. `null` where the attributes of all rows are more than kMostAttributeBytes. Empty where it was stopped.
[[nodiscard]] std::string attributesOf(const Picture &picture, const core::WriteControl &control);

} // namespace hindsight::ui::page
