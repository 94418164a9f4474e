// Finds the lists of Events and Commands in JSON text, by content: the one way from bytes to an index.
#pragma once

#include "core/reading/event_list.h"
#include "core/reading/reader.h"

#include <string_view>

namespace hindsight::core {

/// Where to look for Events, most certain first.
enum class Places : std::uint8_t {
    Known,           // the text's values themselves, `events`, `history`, `commands`, batches of those
    AnyArray,        // arrays of Events anywhere
    AnyFieldOrArray, // objects whose fields are Events, too
};

/// Empty where those places hold nothing. Throws JsonFault and ReadCancelled.
/// REQUIRES: simdjson::SIMDJSON_PADDING readable bytes behind `text`
[[nodiscard]] FileIndex indexEvents(std::string_view text, Places places, const ReadControl &control);

} // namespace hindsight::core
