#include "core/reading/reading.h"

#include "core/reading/damage_problems.h"
#include "core/reading/filling.h"
#include "core/reading/foreign_json.h"
#include "core/reading/http_archive.h"
#include "core/reading/index_walk.h"
#include "core/reading/joining.h"
#include "core/reading/json_cursor.h"

#include <simdjson.h>

#include <algorithm>

namespace hindsight::core {

namespace {

// Moves what stands behind them, from the end on.
void insertCommas(const std::vector<std::uint64_t> &places, std::string &text)
{
    std::size_t end = text.size();
    text.resize(text.size() + places.size());
    auto to = text.end();
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        to = std::move_backward(text.begin() + static_cast<std::ptrdiff_t>(*place),
                                text.begin() + static_cast<std::ptrdiff_t>(end), to);
        *--to = ',';
        end = *place;
    }
}

// No Event may be looked for in it.
Problem foreignProblem(std::string_view words)
{
    return {.severity = Severity::Error, .code = kForeign, .event = {}, .message = std::string(words), .place = {}};
}

FileIndex indexAnywhere(std::string_view text, const ReadControl &control)
{
    FileIndex first;
    for (const Places places : {Places::Known, Places::AnyArray, Places::AnyFieldOrArray}) {
        FileIndex index = indexEvents(text, places, control);
        if (!index.lists.empty())
            return index;
        // What was wrong at the known places is what a person wants to hear of.
        if (places == Places::Known) {
            first = std::move(index);
            if (const std::string_view words = wordsForForeign(text, control.stop); !words.empty()) {
                first.rejected = {foreignProblem(words)};
                return first;
            }
        } else {
            first.hasRawHistory |= index.hasRawHistory;
        }
    }
    return first;
}

} // namespace

std::function<void(double)> risingProgress(const std::function<void(double)> &progress, double from, double to)
{
    if (progress == nullptr)
        return {};
    return [progress, from, to, last = -1.0](double done) mutable {
        const double scaled = from + done * (to - from);
        if (scaled - last < 0.01 && done < 1.0)
            return;
        if (scaled > last)
            progress(scaled);
        last = std::max(last, scaled);
    };
}

void pad(std::string &text)
{
    const std::size_t size = text.size();
    text.append(simdjson::SIMDJSON_PADDING, ' ');
    text.resize(size);
}

Reading::Reading(std::string bytes, std::string label, const ReadControl &control)
    : m_bytes(std::move(bytes)), m_fileSize(m_bytes.size()), m_label(std::move(label)), m_control(control)
{
}

Result<Histories> Reading::run()
{
    for (const auto step : {&Reading::unpack, &Reading::makeText}) {
        if (const std::optional<Error> error = (this->*step)())
            return *error;
    }
    FileIndex found = index();
    const bool isArchive = found.lists.empty() && addAnswers();
    if (isArchive)
        found = index();
    if (found.hasRawHistory) {
        if (const std::optional<Error> error = addRawHistory())
            return *error;
        found = index();
    }
    makeSource();
    if (isArchive)
        dropRepeatedEvents(found, m_source->bytes());
    if (found.lists.empty())
        return nothingFound(found);
    std::vector<Problem> problems = problemsOfFile(found);
    return joinLists(std::move(found), m_source, m_format, std::move(problems));
}

FileIndex Reading::index()
{
    const ReadControl control = nextStep(1);
    try {
        FileIndex index = indexAnywhere(m_bytes, control);
        dropProblemsInside(m_fillings, index);
        return index;
    } catch (const JsonFault &) {
        return indexMended(control);
    }
}

// Reads what is left where all that is damaged is taken out.
FileIndex Reading::indexMended(const ReadControl &control)
{
    m_invalidUtf8 = replaceInvalidUtf8(m_bytes);
    Mended mended = mend(m_bytes, m_control.stop);
    m_damages = std::move(mended.damages);
    if (mended.isNothingLeft)
        return {};
    fillIn(mended.fillings, m_bytes);
    m_fillings = std::move(mended.fillings);
    putIn(mended.missingCommas);
    pad(m_bytes);
    try {
        FileIndex index = indexAnywhere(m_bytes, control);
        dropProblemsInside(m_fillings, index);
        return index;
    } catch (const JsonFault &) {
        if (m_damages.empty() && m_invalidUtf8.count == 0 && !m_damage)
            m_damage =
                Error{.kind = ErrorKind::Damaged, .message = "not the JSON that this version reads", .place = {}};
        return {};
    }
}

// Nothing may move in the file, so it is kept in mind where commas were put into its text.
void Reading::putIn(const std::vector<std::uint64_t> &commas)
{
    if (commas.empty())
        return;
    const auto moved = [&commas](std::uint64_t offset) {
        const auto after = std::upper_bound(commas.begin(), commas.end(), offset);
        return offset + static_cast<std::uint64_t>(after - commas.begin());
    };
    for (Source::Section &section : m_sections)
        section.begin = moved(section.begin);
    for (Damage &damage : m_damages) {
        damage.offset = moved(damage.offset);
        damage.lostBegin = moved(damage.lostBegin);
        damage.resumed = damage.resumed == 0 ? 0 : moved(damage.resumed);
    }
    for (Filling &filling : m_fillings) {
        filling.begin = moved(filling.begin);
        filling.end = moved(filling.end);
    }
    m_invalidUtf8.first = moved(m_invalidUtf8.first);
    for (const std::uint64_t comma : commas)
        m_inserted.push_back(comma + m_inserted.size());
    insertCommas(commas, m_bytes);
}

// A control for the next step, which takes that share of what is left to do.
ReadControl Reading::nextStep(double share)
{
    const double from = m_done;
    m_done += (1 - m_done) * share;
    return {.stop = m_control.stop,
            .progress = risingProgress(m_control.progress, from, m_done),
            .limits = m_control.limits};
}

} // namespace hindsight::core
