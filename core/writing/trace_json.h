// A Workflow Execution in the Trace Event Format, for Perfetto (ui.perfetto.dev) and chrome://tracing. One track for
// the Workflow Execution with what is neither awaited nor part of a Workflow Task, tracks for the Workflow Tasks with
// their waiting and working, for what arrived, and for each kind of awaitable as many as are open at once. Arrows go
// from the Workflow Task that issued a Command to what it opened, and from there to the Workflow Task that was handed
// the result.
//
// Times are microseconds with three decimals since the earliest Event; `otherData` says when that was. What is still
// open lasts to the last Event, and says so in its arguments. On a track, slices nest and never overlap otherwise.
// Source of the format: "Trace Event Format" of the Catapult project, and Perfetto's importer for what flows bind to.
#pragma once

#include "core/execution/execution.h"
#include "core/writing/text_sink.h"

namespace hindsight::core {

/// One JSON object, an event a line. False where the sink did not take all, or it was stopped. O(n log n) in the
/// number of Events; parses no attributes. A file of Commands makes a trace without times: nothing in it has happened.
bool writeTraceJson(const Execution &execution, const TextSink &sink, const WriteControl &control = {});

} // namespace hindsight::core
