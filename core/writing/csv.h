// Tables of what happened, in CSV for spreadsheets and scripts: RFC 4180, UTF-8 without a byte order mark, lines that
// end in CR LF, the first of them names the columns. Times are RFC 3339 in UTC with nine digits, spans of time are
// seconds with nine decimals, in columns whose names end in Seconds. What there is nothing to say of is empty.
//
// A text from the file that begins with = + - @, a tab or a carriage return has an apostrophe before it, so that no
// spreadsheet takes it for a formula. Numbers have none.
#pragma once

#include "core/execution/execution.h"
#include "core/writing/text_sink.h"

#include <cstdint>

namespace hindsight::core {

enum class CsvTable : std::uint8_t {
    Events,        // with their attributes, as JSON on one line in the file's own words
    WorkflowTasks, // `handedOver` are Event ids between blanks
    Commands,
    Awaitables // `awaitable` is the id of the Event that opened it, as in the other tables
};

/// False where the sink did not take all, or it was stopped. O(bytes); parses no attributes but those of failures of
/// awaitables.
bool writeCsv(const Execution &execution, CsvTable table, const TextSink &sink, const WriteControl &control = {});

} // namespace hindsight::core
