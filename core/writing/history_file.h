// A history written as a file again: the file's own Events, one a line, in the JSON that Temporal's tools, SDKs that
// replay, and this program open. Redacted where that is asked for, and then all other exports of a redacted history
// are made from this text read again, so that there is one place to keep a secret in.
//
// What stays of a redacted Event stands in redaction_rules.h. In place of a value there is a payload of JSON,
// `"redacted"` or `{"redacted": {"bytes": 12, "sha256": "…"}}`, in place of a text `redacted` or
// `redacted, 12 bytes, sha256 …`. What is empty stays empty. What this version does not know is left out. Keys of
// memos, headers, search attributes and Markers' details stay; the ids of versions and patches do not, as they are
// payloads, and neither do the names of local Activities.
#pragma once

#include "core/model/history.h"
#include "core/writing/redaction.h"
#include "core/writing/text_sink.h"

#include <string>

namespace hindsight::core {

/// `{"events": […]}`, or `{"commands": […]}` from a file of Commands. Keys, their spelling and their order are the
/// file's. Of what stood around the Events, ids, Workflow type and Task Queue are kept where no Event tells the same:
/// `{"workflowExecution": {"workflowId", "runId"}, "workflowType": {"name"}, "taskQueue": {"name"}, "events": […]}`. Of
/// a redacted object with more than kMostMembers members, the first so many. False where the sink did not take all, or
/// it was stopped. O(bytes).
bool writeHistoryJson(const History &history, Redaction redaction, const TextSink &sink,
                      const WriteControl &control = {});

/// The same, in memory.
[[nodiscard]] std::string historyJson(const History &history, Redaction redaction);

} // namespace hindsight::core
