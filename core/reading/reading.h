// One read of one file's bytes. Its steps fill in, one after the other, what the next need: what is packed is unpacked,
// what is no JSON becomes JSON, and that is indexed; what can't be read is left out and said. One thread, one run.
#pragma once

#include "core/model/utf8.h"
#include "core/reading/damage.h"
#include "core/reading/event_list.h"
#include "core/reading/proto_shape.h"
#include "core/reading/reader.h"
#include "core/reading/unwrapping.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hindsight::core {

/// Passes on only what rises, from 0 to 1, scaled to that part of the whole.
[[nodiscard]] std::function<void(double)> risingProgress(const std::function<void(double)> &progress, double from,
                                                         double to);

/// simdjson reads a little past the end of its text.
void pad(std::string &text);

/// The code of what is said where a file is of another kind.
inline constexpr const char *kForeign = "foreign";

class Reading final
{
public:
    /// `label` is what people know the bytes by; `control` outlives the reading.
    Reading(std::string bytes, std::string label, const ReadControl &control);

    /// Once. Throws JsonFault, ReadCancelled and std::bad_alloc.
    [[nodiscard]] Result<Histories> run();

private:
    // reading.cpp
    [[nodiscard]] FileIndex index();
    [[nodiscard]] FileIndex indexMended(const ReadControl &control);
    void putIn(const std::vector<std::uint64_t> &commas);
    [[nodiscard]] ReadControl nextStep(double share);
    // reading_source.cpp
    [[nodiscard]] std::optional<Error> unpack();
    [[nodiscard]] std::optional<Error> refuse() const;
    [[nodiscard]] std::optional<Error> makeText();
    [[nodiscard]] std::optional<Error> makeTextOfProto(ProtoShape shape);
    void makeTextOfStrings(Unwrapped unwrapped);
    void makeSource();
    [[nodiscard]] std::optional<Unwrapped> unwrap();
    [[nodiscard]] bool addAnswers();
    [[nodiscard]] std::optional<Error> addRawHistory();
    void putBehind(const Source &source, const std::string &more, const std::vector<Source::Section> &sections);
    // reading_problems.cpp
    void sayWhereUnpackedEnds(const std::string &words);
    void noteDamage(const Source &source);
    void note(std::vector<Problem> problems, const char *whereNothingIsFound, const Source &source);
    [[nodiscard]] Error nothingFound(const FileIndex &index) const;
    [[nodiscard]] std::vector<Problem> problemsOfFile(const FileIndex &index);

    // The file's, then what is unpacked, then the text, until the source has it. Only one of them is in memory: it may
    // be gigabytes.
    std::string m_bytes;
    std::uint64_t m_fileSize;
    std::string m_label;
    const ReadControl &m_control;
    double m_done = 0; // of the whole reading
    const char *m_format = "temporal-json";
    std::vector<Source::Section> m_sections; // of the text…
    std::vector<std::uint64_t> m_inserted;   // …whose bytes here the file lacks
    std::shared_ptr<const Source> m_source;  // when all is read
    InvalidUtf8 m_invalidUtf8;               // in the text, not yet said
    std::vector<Damage> m_damages;           // in the text, not yet said
    std::vector<Filling> m_fillings;         // of the text
    std::vector<Problem> m_problems;
    std::optional<Error> m_damage; // the first
    bool m_isCutOff = false;       // what the text was packed in breaks off
    bool m_isUnpackedCut = false;  // that is gzip, and nothing has been said yet of where the unpacked bytes end
};

} // namespace hindsight::core
