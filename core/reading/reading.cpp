#include "core/reading/reading.h"

#include "core/model/utf8.h"
#include "core/reading/damage_problems.h"
#include "core/reading/index_walk.h"
#include "core/reading/joining.h"
#include "core/reading/json_cursor.h"
#include "core/reading/json_fault_words.h"
#include "core/reading/lone_surrogates.h"

#include <simdjson.h>

#include <algorithm>

namespace hindsight::core {

namespace {

std::string withCommas(std::string_view text, const std::vector<std::uint64_t> &places)
{
    std::string all;
    all.reserve(text.size() + places.size() + simdjson::SIMDJSON_PADDING);
    std::uint64_t done = 0;
    for (const std::uint64_t place : places) {
        all.append(text.substr(done, place - done)).append(",");
        done = place;
    }
    return all.append(text.substr(done));
}

FileIndex indexAnywhere(std::string_view text, const ReadControl &control)
{
    FileIndex first;
    for (const Places places : {Places::Known, Places::AnyArray, Places::AnyFieldOrArray}) {
        FileIndex index = indexEvents(text, places, control);
        if (!index.lists.empty())
            return index;
        // What was wrong at the known places is what a person wants to hear of.
        if (places == Places::Known)
            first = std::move(index);
        else
            first.hasRawHistory |= index.hasRawHistory;
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
    for (const auto step : {&Reading::unpack, &Reading::makeSource}) {
        if (const std::optional<Error> error = (this->*step)())
            return *error;
    }
    FileIndex found = index();
    if (found.hasRawHistory) {
        if (const std::optional<Error> error = addRawHistory())
            return *error;
        found = index();
    }
    if (found.lists.empty())
        return nothingFound(found);
    std::vector<Problem> problems = problemsOfFile(found);
    return joinLists(std::move(found), m_source, m_format, std::move(problems));
}

FileIndex Reading::index()
{
    const ReadControl control = nextStep(1);
    try {
        FileIndex index = indexAnywhere(m_source->bytes(), control);
        dropProblemsInside(m_damages, index);
        return index;
    } catch (const JsonFault &) {
        return indexUpToDamage(control);
    }
}

// Reads what is left where all that is damaged is taken out.
FileIndex Reading::indexUpToDamage(const ReadControl &control)
{
    std::string text(m_source->bytes());
    if (const InvalidUtf8 invalid = replaceInvalidUtf8(text); invalid.count > 0) {
        const std::string first = wordsForByte(m_source->bytes()[invalid.first]);
        m_damage = Error{.kind = ErrorKind::Damaged,
                         .message = "expected UTF-8 text, got " + first,
                         .place = m_source->place(invalid.first)};
        m_problems.push_back({.severity = Severity::Error,
                              .code = "invalid-utf-8",
                              .event = {},
                              .message = "the file is damaged, bytes that are not UTF-8 are shown as '?': " +
                                         std::to_string(invalid.count) + ", the first is here",
                              .place = m_source->place(invalid.first)});
    }
    const std::uint64_t loneSurrogates = replaceLoneSurrogates(text);
    Mended mended = mend(text, m_control.stop);
    note(mended.damages, *m_source);
    m_wholeText = std::move(mended.damages.empty() ? text : mended.text);
    m_damages = std::move(mended.damages);
    putIn(mended.missingCommas);
    pad(m_wholeText);
    try {
        FileIndex index = indexAnywhere(m_wholeText, control);
        index.loneSurrogates = loneSurrogates;
        dropProblemsInside(m_damages, index);
        return index;
    } catch (const JsonFault &) {
        if (!m_damage)
            m_damage =
                Error{.kind = ErrorKind::Damaged, .message = "not the JSON that this version reads", .place = {}};
        return {};
    }
}

// Nothing that is left of the text may move in its source, so the source gets the commas too.
void Reading::putIn(const std::vector<std::uint64_t> &commas)
{
    if (commas.empty())
        return;
    const auto moved = [&commas](std::uint64_t offset) {
        const auto after = std::upper_bound(commas.begin(), commas.end(), offset);
        return offset + static_cast<std::uint64_t>(after - commas.begin());
    };
    std::vector<Source::Section> sections = m_source->sections();
    for (Source::Section &section : sections)
        section.begin = moved(section.begin);
    for (Damage &damage : m_damages) {
        damage.lostBegin = moved(damage.lostBegin);
        damage.resumed = moved(damage.resumed);
    }
    std::vector<std::uint64_t> inserted;
    inserted.reserve(commas.size());
    for (const std::uint64_t comma : commas)
        inserted.push_back(comma + inserted.size());
    m_wholeText = withCommas(m_wholeText, commas);
    std::string all = withCommas(m_source->bytes(), commas);
    pad(all);
    m_source =
        std::make_shared<const Source>(m_label, std::move(all), m_fileSize, std::move(sections), std::move(inserted));
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
