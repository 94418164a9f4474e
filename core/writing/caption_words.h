// Private to the captions: what one is told from, and the phrases that several of them share.
#pragma once

#include "core/execution/execution.h"
#include "core/model/catalog.h"
#include "core/writing/attributes.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hindsight::core {

/// One Event, and all that is asked again and again to tell of it.
struct Telling
{
    Telling(const Execution &of, EventIndex at);

    const Execution &execution;
    const History &history;
    EventIndex event;
    const EventTypeInfo &type;
    Attributes attributes;
    std::string label; // as label.h has it
};

// By subject. Whole captions, each of one to three sentences.
[[nodiscard]] std::string captionOfExecution(const Telling &telling); // its start, its end, pauses
[[nodiscard]] std::string captionOfTask(const Telling &telling);
[[nodiscard]] std::string captionOfTaskEnd(const Telling &telling);
[[nodiscard]] std::string captionOfActivity(const Telling &telling);
[[nodiscard]] std::string captionOfAwaitable(const Telling &telling); // every other than an Activity
[[nodiscard]] std::string captionOfArrival(const Telling &telling);   // Signals, cancel requests
[[nodiscard]] std::string captionOfUpdate(const Telling &telling);
[[nodiscard]] std::string captionOfMarker(const Telling &telling);
[[nodiscard]] std::string captionOfProperties(const Telling &telling);

/// `a`, `a and b`, `a, b, c, d, e and 4 more`. The same thing several times in a row is `3 × a`.
[[nodiscard]] std::string enumerate(const std::vector<std::string> &things);
/// A person's or a program's own words: one line, single blanks, without the marks that would end a sentence.
[[nodiscard]] std::string inSentence(const std::string &text);
/// `: what`, or nothing.
[[nodiscard]] std::string colon(const std::string &what);
/// `: what went wrong`, from the Event's failure, or nothing.
[[nodiscard]] std::string failureOf(const Telling &telling);
/// ` by alice@host`, or nothing.
[[nodiscard]] std::string byWhom(const Telling &telling);

/// `The Service writes TimerStarted for the second of 3 Commands of Workflow Task 1. `
[[nodiscard]] std::string whatWrote(const Telling &telling);
/// Of a WorkflowTaskScheduled: whether only the Worker that has the Workflow in its cache may take it.
[[nodiscard]] bool isSticky(const Attributes &scheduled);
[[nodiscard]] bool wasSticky(const Execution &execution, TaskIndex task);
/// `ChargeCard (failed)`, `Signal approve`: news for the Workflow.
[[nodiscard]] std::string newsText(const Execution &execution, EventIndex event);
/// ` Workflow Task 4 is scheduled to tell the Workflow.`, or how else the Workflow gets to know.
[[nodiscard]] std::string whoTells(const Telling &telling, TaskIndex task);
/// Of what closes the awaitable: who tells the Workflow, or that it was closed before.
[[nodiscard]] std::string whatBecomesOf(const Telling &telling, const Awaitable &awaitable);
/// ` Event 7, which it belongs to, is not in the file.`; nothing where it belongs to an awaitable.
[[nodiscard]] std::string whatIsMissing(const Telling &telling);
/// The words of one enumeration, in the order of the API's numbers from 1 on, and what each means.
using Meanings = std::span<const std::pair<std::string_view, std::string_view>>;
/// Of what Attributes::word() gave; nothing for one that is not among them.
[[nodiscard]] std::string meaning(const std::string &word, Meanings meanings);

} // namespace hindsight::core
