// What a file is that holds no history, told from its bytes: so that the error can name it.
#pragma once

#include "core/model/result.h"

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace hindsight::core {

/// The error for bytes that can't be JSON, gzip or Events in binary protobuf; the file's beginning is enough, with or
/// without a byte order mark. Nothing where they may be.
[[nodiscard]] std::optional<Error> errorForContent(std::string_view bytes);

/// `an HTTP archive (HAR)`, `a JSON object without an Event or a Command in it`. Throws JsonFault and ReadCancelled.
/// REQUIRES: simdjson::SIMDJSON_PADDING readable bytes behind `text`
[[nodiscard]] std::string wordsForJson(std::string_view text, const std::stop_token &stop);

} // namespace hindsight::core
