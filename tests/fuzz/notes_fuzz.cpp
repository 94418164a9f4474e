// Any bytes as a notes file. One that is taken loses nothing when it is written and read again.
#include "core/model/history.h"
#include "core/notes/notes_file.h"

#include <cstdlib>

using namespace hindsight;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto file = core::NotesFile::parse({reinterpret_cast<const char *>(data), size});
    if (!file) {
        if (file.error().message.empty())
            std::abort();
        return 0;
    }
    core::WorkflowInfo history;
    history.workflowId = "order-1";
    history.runId = "r";
    const core::Notes notes = file->notesOn(history);
    const auto again = core::NotesFile::parse(file->text());
    if (!again || again->text() != file->text() || again->notesOn(history) != notes)
        std::abort();
    core::NotesFile changed = *file;
    const core::Notes theirs{.events = {{core::EventId{3}, {.isMarked = true, .text = "seen"}}}, .stops = {}};
    const core::Notes merged = core::merge({}, notes, theirs).notes;
    changed.put(history, merged);
    if (merged.events.at(core::EventId{3}).text.find("seen") == std::string::npos || changed.notesOn(history) != merged)
        std::abort();
    return 0;
}
