// HTTP archives (HAR), as browsers save what a page asked for: the answers in them that hold Events.
#pragma once

#include "core/model/source.h"
#include "core/reading/event_list.h"

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace hindsight::core {

struct HttpAnswers
{
    std::string text; // JSON, one answer after another, as the archive has them
    /// Where in `text` each begins, and the offset, without a line, of the string that it came from.
    std::vector<Source::Section> sections;
};

/// Empty where the text is no archive. Throws JsonFault and ReadCancelled.
/// REQUIRES: simdjson::SIMDJSON_PADDING readable bytes behind `json`
[[nodiscard]] HttpAnswers answersIn(std::string_view json, const std::stop_token &stop);

/// Leaves out Events that stand in `text` before in the same words: a page asks for them forwards and backwards, and
/// again for what it shows. O(bytes)
void dropRepeatedEvents(FileIndex &index, std::string_view text);

} // namespace hindsight::core
