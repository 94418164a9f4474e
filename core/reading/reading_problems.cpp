// What a reading has to say of what it could not read.
#include "core/reading/content.h"
#include "core/reading/damage_problems.h"
#include "core/reading/json_fault_words.h"
#include "core/reading/reading.h"

#include <algorithm>
#include <iterator>

namespace hindsight::core {

// What could not be made JSON of.
void Reading::note(std::vector<Problem> problems, const char *whereNothingIsFound, const Source &source)
{
    for (Problem &problem : problems) {
        if (!m_damage && problem.severity == Severity::Error)
            m_damage = {.kind = ErrorKind::Damaged,
                        .message = whereNothingIsFound + problem.message,
                        .place = source.place(problem.place.offset)};
        if (problem.code == "damaged") {
            problem = damagedProblem(problem.message, problem.place);
        } else if (problem.code == "left-out") {
            problem.code = "damaged";
            problem.message.insert(0, "the file is damaged, an Event is left out: ");
        }
        m_problems.push_back(std::move(problem));
    }
}

// One cut is one problem, that of the gzip data, which comes first.
void Reading::sayWhereUnpackedEnds(const std::string &words)
{
    m_problems.front().message += "; in what was unpacked, " + words;
    m_isUnpackedCut = false;
}

void Reading::noteDamage(const Source &source)
{
    if (m_invalidUtf8.count > 0) {
        const Place first = source.place(m_invalidUtf8.first);
        m_problems.push_back(problemOf(m_invalidUtf8, first));
        if (!m_damage)
            m_damage = Error{.kind = ErrorKind::Damaged,
                             .message = "expected UTF-8 text, got " + wordsForByte(m_invalidUtf8.firstByte),
                             .place = first};
        m_invalidUtf8 = {};
    }
    // Where what holds the text breaks off, so does the text.
    if (m_isCutOff && !m_damages.empty() && m_damages.back().offset >= source.bytes().size()) {
        const Place end = source.place(m_damages.back().offset);
        if (m_isUnpackedCut)
            sayWhereUnpackedEnds("line " + std::to_string(end.line) + ", column " + std::to_string(end.column) + ": " +
                                 wordsOf(m_damages.back()));
        m_damages.pop_back();
    }
    if (m_damages.empty())
        return;
    std::vector<Problem> problems = problemsOf(m_damages, source);
    if (!m_damage)
        m_damage =
            Error{.kind = ErrorKind::Damaged, .message = m_damages.front().message, .place = problems.front().place};
    std::move(problems.begin(), problems.end(), std::back_inserter(m_problems));
    m_damages.clear();
}

Error Reading::nothingFound(const FileIndex &found) const
{
    const bool isForeign = !found.rejected.empty() && std::string_view(found.rejected.front().code) == kForeign;
    if (isForeign)
        return {.kind = ErrorKind::NotAHistory, .message = found.rejected.front().message, .place = {}};
    if (m_damage)
        return *m_damage;
    Error error{.kind = ErrorKind::NotAHistory, .message = "holds no Event", .place = {}};
    const bool isMeantAsHistory = found.hasEmptyList || found.hasRawHistory ||
                                  (!found.rejected.empty() && found.rejected.front().code != "not-an-event");
    if (!isMeantAsHistory) {
        error.message = wordsForJson(m_source->bytes(), m_control.stop);
    } else if (!found.rejected.empty() && !found.rejected.front().place.path.empty()) {
        const Problem &first = found.rejected.front();
        error.message += ": " + first.message;
        error.place = m_source->place(first.place.offset);
    }
    return error;
}

std::vector<Problem> Reading::problemsOfFile(const FileIndex &found)
{
    if (m_control.isPart)
        std::erase_if(m_problems, [](const Problem &problem) { return problem.severity == Severity::Error; });
    if (found.loneSurrogates > 0)
        m_problems.insert(m_problems.begin(),
                          {.severity = Severity::Warning,
                           .code = "lone-surrogate",
                           .event = {},
                           .message = "strings hold halves of UTF-16 pairs without the other half (" +
                                      std::to_string(found.loneSurrogates) + "): each is shown as U+FFFD",
                           .place = {}});
    return std::move(m_problems);
}

} // namespace hindsight::core
