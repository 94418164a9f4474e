#include "core/reading/reader.h"

#include "core/model/utf8.h"
#include "core/reading/content.h"
#include "core/reading/damage.h"
#include "core/reading/damage_problems.h"
#include "core/reading/file_bytes.h"
#include "core/reading/index_walk.h"
#include "core/reading/inflating.h"
#include "core/reading/joining.h"
#include "core/reading/json_cursor.h"
#include "core/reading/json_fault_words.h"
#include "core/reading/lone_surrogates.h"
#include "core/reading/proto_text.h"
#include "core/reading/raw_history.h"
#include "core/reading/unwrapping.h"

#include <simdjson.h>

#include <algorithm>
#include <new>

namespace hindsight::core {

namespace {

// Of a file's whole reading, the part that getting its bytes takes.
constexpr double kBytesShare = 0.4;

// Passes on only what rises, scaled to a part of the whole.
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

// simdjson reads a little past the end of its text.
void pad(std::string &text)
{
    const std::size_t size = text.size();
    text.append(simdjson::SIMDJSON_PADDING, ' ');
    text.resize(size);
}

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

bool isWhite(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Error errorOf(ErrorKind kind, std::string message)
{
    return Error{.kind = kind, .message = std::move(message), .place = {}};
}

// One read of one file's bytes. The steps fill in, one after the other, what the next need.
class Reading
{
public:
    Reading(std::string bytes, std::string label, const ReadControl &control)
        : m_bytes(std::move(bytes)), m_fileSize(m_bytes.size()), m_label(std::move(label)), m_control(control)
    {
    }

    Result<Histories> run();

private:
    [[nodiscard]] std::optional<Error> unpack();
    [[nodiscard]] std::optional<Error> refuse() const;
    [[nodiscard]] std::optional<Error> makeSource();
    [[nodiscard]] std::optional<Error> makeSourceOfProto(ProtoShape shape);
    void makeSourceOfStrings(Unwrapped unwrapped);
    [[nodiscard]] std::optional<Unwrapped> unwrap();
    [[nodiscard]] FileIndex index();
    [[nodiscard]] FileIndex indexUpToDamage(const ReadControl &control);
    void putIn(const std::vector<std::uint64_t> &commas);
    [[nodiscard]] std::optional<Error> addRawHistory();
    void sayWhereUnpackedEnds(const std::string &words);
    void note(const std::vector<Damage> &damages, const Source &source);
    void note(std::vector<Problem> problems, const char *whereNothingIsFound);
    [[nodiscard]] Error nothingFound(const FileIndex &index) const;
    [[nodiscard]] std::vector<Problem> problemsOfFile(const FileIndex &index);
    [[nodiscard]] ReadControl nextStep(double share);

    std::string m_bytes; // until the source has them
    std::uint64_t m_fileSize;
    std::string m_label;
    const ReadControl &m_control;
    double m_done = 0; // of the whole reading
    const char *m_format = "temporal-json";
    std::shared_ptr<const Source> m_source;
    std::string m_wholeText;       // what of a damaged source can be read
    std::vector<Damage> m_damages; // of the source
    std::vector<Problem> m_problems;
    std::optional<Error> m_damage; // the first
    bool m_isCutOff = false;       // what the text was packed in breaks off
    bool m_isUnpackedCut = false;  // that is gzip, and nothing has been said yet of where the unpacked bytes end
};

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

std::optional<Error> Reading::unpack()
{
    for (int layer = 0; isGzip(m_bytes); ++layer) {
        if (layer == kMostGzipLayers)
            return errorOf(ErrorKind::TooLarge, "gzip of gzip, more than " + std::to_string(layer) + " times over");
        Result<Inflated> inflated = inflateGzip(m_bytes, nextStep(0.5));
        if (!inflated)
            return inflated.error();
        m_bytes = std::move(inflated->bytes);
        if (!inflated->damage.empty() && !m_damage) {
            m_damage = errorOf(ErrorKind::Damaged, std::move(inflated->damage));
            m_problems.push_back(damagedProblem(m_damage->message, {}));
            m_isCutOff = true;
            m_isUnpackedCut = true;
        }
        if (m_damage && isWhite(m_bytes))
            return m_damage;
    }
    return std::nullopt;
}

std::optional<Error> Reading::refuse() const
{
    if (m_fileSize > m_control.limits.file)
        return tooLarge("larger than", m_control.limits.file);
    const std::string_view text = withoutByteOrderMark(m_bytes);
    if (text.empty())
        return errorOf(ErrorKind::Empty, "empty");
    if (isWhite(text))
        return errorOf(ErrorKind::Empty, "holds nothing but white space");
    return errorForContent(text);
}

std::optional<Error> Reading::makeSource()
{
    if (std::optional<Error> error = refuse())
        return error;
    if (const ProtoShape shape = protoShapeOf(m_bytes); shape != ProtoShape::None)
        return makeSourceOfProto(shape);
    pad(m_bytes);
    std::optional<Unwrapped> unwrapped = unwrap();
    if (!unwrapped) {
        m_source = std::make_shared<const Source>(m_label, std::move(m_bytes), m_fileSize);
        return std::nullopt;
    }
    makeSourceOfStrings(std::move(*unwrapped));
    std::optional<Error> error = errorForContent(m_source->bytes());
    if (error)
        error->message = "a JSON string that holds " + error->message;
    return error;
}

std::optional<Error> Reading::makeSourceOfProto(ProtoShape shape)
{
    Result<ProtoText> proto = textOfProto(m_bytes, shape, nextStep(0.6));
    if (!proto)
        return proto.error();
    m_bytes = {};
    m_format = "temporal-proto";
    pad(proto->text);
    m_source = std::make_shared<const Source>(m_label, std::move(proto->text), m_fileSize, std::move(proto->sections));
    if (m_isUnpackedCut && proto->breaksOff) {
        const auto cut = std::ranges::find(proto->problems, "damaged", &Problem::code);
        sayWhereUnpackedEnds(cut->message);
        proto->problems.erase(cut);
    }
    note(std::move(proto->problems), "binary protobuf without a whole Event: ");
    return std::nullopt;
}

void Reading::makeSourceOfStrings(Unwrapped unwrapped)
{
    const Source file(m_label, std::move(m_bytes), m_fileSize);
    PlaceFinder finder(file);
    for (Source::Section &section : unwrapped.sections)
        section.place = finder.place(section.place.offset, {});
    pad(unwrapped.text);
    m_source =
        std::make_shared<const Source>(m_label, std::move(unwrapped.text), m_fileSize, std::move(unwrapped.sections));
}

std::optional<Unwrapped> Reading::unwrap()
{
    try {
        return unwrapStrings(m_bytes, m_control.stop);
    } catch (const JsonFault &) {
        std::string text = m_bytes;
        replaceLoneSurrogates(text);
        const std::vector<Damage> damages = mend(text, m_control.stop).damages;
        const std::uint64_t begin = damages.empty() ? 0 : damages.front().documentBegin;
        const std::uint64_t end = damages.empty() ? m_bytes.size() : damages.front().offset;
        if (!damages.empty())
            note({damages.front()}, Source(m_label, m_bytes, m_bytes.size()));
        m_isCutOff = true;
        std::string whole = m_bytes.substr(0, begin) + closeString(m_bytes.substr(begin, end - begin));
        pad(whole);
        return unwrapStrings(whole, m_control.stop);
    }
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

// Puts the batches that stand encoded in the text behind it, so that the next index finds their Events.
std::optional<Error> Reading::addRawHistory()
{
    std::string all = m_wholeText.empty() ? std::string(m_source->bytes()) : std::move(m_wholeText);
    pad(all);
    Result<RawHistory> raw =
        decodeRawHistory(all, {.stop = m_control.stop, .progress = {}, .limits = m_control.limits});
    if (!raw)
        return raw.error();
    if (all.size() + raw->text.size() >= kMostBytes)
        return tooLarge("together with the batches in it larger than", kMostBytes);
    all += '\n';
    std::vector<Source::Section> sections = m_source->sections();
    PlaceFinder finder(*m_source);
    for (const Source::Section &section : raw->sections)
        sections.push_back({.begin = all.size() + section.begin, .place = finder.place(section.place.offset, {})});
    all += raw->text;
    pad(all);
    m_source = std::make_shared<const Source>(m_label, std::move(all), m_fileSize, std::move(sections),
                                              std::vector(m_source->inserted()));
    note(std::move(raw->problems), "holds no whole Event: ");
    return std::nullopt;
}

// What could not be made JSON of.
void Reading::note(std::vector<Problem> problems, const char *whereNothingIsFound)
{
    for (Problem &problem : problems) {
        if (!m_damage && problem.severity == Severity::Error)
            m_damage = {.kind = ErrorKind::Damaged,
                        .message = whereNothingIsFound + problem.message,
                        .place = m_source->place(problem.place.offset)};
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

void Reading::note(const std::vector<Damage> &damages, const Source &source)
{
    for (const Damage &damage : damages) {
        // Where what holds the text breaks off, so does the text.
        if (m_isCutOff && damage.offset >= source.bytes().size()) {
            const Place end = source.place(damage.offset);
            if (m_isUnpackedCut)
                sayWhereUnpackedEnds("line " + std::to_string(end.line) + ", column " + std::to_string(end.column) +
                                     ": " + wordsOf(damage));
            continue;
        }
        m_problems.push_back(problemOf(damage, source));
        if (!m_damage)
            m_damage = Error{.kind = ErrorKind::Damaged, .message = damage.message, .place = m_problems.back().place};
    }
}

Error Reading::nothingFound(const FileIndex &found) const
{
    if (m_damage)
        return *m_damage;
    Error error = errorOf(ErrorKind::NotAHistory, "holds no Event");
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

// A control for the next step, which takes that share of what is left to do.
ReadControl Reading::nextStep(double share)
{
    const double from = m_done;
    m_done += (1 - m_done) * share;
    return {.stop = m_control.stop,
            .progress = risingProgress(m_control.progress, from, m_done),
            .limits = m_control.limits};
}

} // namespace

Result<Histories> readFile(const std::filesystem::path &path, const ReadControl &control)
{
    try {
        ReadControl reading = control;
        reading.progress = risingProgress(control.progress, 0, kBytesShare);
        Result<std::string> bytes = readAllBytes(path, reading);
        if (!bytes)
            return bytes.error();
        ReadControl indexing = control;
        indexing.progress = risingProgress(control.progress, kBytesShare, 1);
        return readBytes(std::move(*bytes), path.string(), indexing);
    } catch (const std::bad_alloc &) {
        return Error{.kind = ErrorKind::TooLarge, .message = "does not fit into memory", .place = {}};
    }
}

Result<Histories> readBytes(std::string bytes, const std::string &label, const ReadControl &control)
{
    try {
        ReadControl indexing = control;
        indexing.progress = risingProgress(control.progress, 0, 1);
        return Reading(std::move(bytes), label, indexing).run();
    } catch (const ReadCancelled &) {
        return Error{.kind = ErrorKind::Cancelled, .message = "reading was cancelled", .place = {}};
    } catch (const JsonFault &) {
        return Error{.kind = ErrorKind::Damaged, .message = "not the JSON that this version reads", .place = {}};
    } catch (const std::bad_alloc &) {
        return Error{.kind = ErrorKind::TooLarge, .message = "does not fit into memory", .place = {}};
    }
}

} // namespace hindsight::core
