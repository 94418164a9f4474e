// The JSON of a notes file, `FILE.hindsight.json`: the notes on each history of FILE, found by run id. What this
// version does not know in it stays in it. A value without a path; whoever reads and writes the disk has that.
#pragma once

#include "core/model/result.h"
#include "core/notes/notes.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace hindsight::core {

struct WorkflowInfo;

class NotesFile
{
public:
    static constexpr std::size_t kLargest = 64U << 20U;

    /// Without any history.
    NotesFile();
    /// Refuses what is damaged, of a later schema, or larger than kLargest, as writing it again would lose something;
    /// the error has the place.
    [[nodiscard]] static Result<NotesFile> parse(std::string_view text);

    /// Empty where the file has none of it. Where the history does not tell its run id, by its Workflow Id.
    [[nodiscard]] Notes notesOn(const WorkflowInfo &history) const;
    void put(const WorkflowInfo &history, const Notes &notes);

    [[nodiscard]] std::string text() const;

private:
    explicit NotesFile(nlohmann::ordered_json json) : m_json(std::move(json)) {}

    [[nodiscard]] const nlohmann::ordered_json *find(const WorkflowInfo &history) const;

    nlohmann::ordered_json m_json;
};

} // namespace hindsight::core
