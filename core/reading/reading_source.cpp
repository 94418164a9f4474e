// From the bytes of a file to the text that is indexed.
#include "core/reading/content.h"
#include "core/reading/damage_problems.h"
#include "core/reading/http_archive.h"
#include "core/reading/inflating.h"
#include "core/reading/joining.h"
#include "core/reading/json_cursor.h"
#include "core/reading/lone_surrogates.h"
#include "core/reading/proto_text.h"
#include "core/reading/raw_history.h"
#include "core/reading/reading.h"

#include <algorithm>

namespace hindsight::core {

namespace {

bool isWhite(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Error errorOf(ErrorKind kind, std::string message)
{
    return Error{.kind = kind, .message = std::move(message), .place = {}};
}

} // namespace

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

std::optional<Error> Reading::makeText()
{
    if (std::optional<Error> error = refuse())
        return error;
    if (const ProtoShape shape = protoShapeOf(m_bytes); shape != ProtoShape::None)
        return makeTextOfProto(shape);
    pad(m_bytes);
    std::optional<Unwrapped> unwrapped = unwrap();
    if (!unwrapped)
        return std::nullopt;
    makeTextOfStrings(std::move(*unwrapped));
    std::optional<Error> error = errorForContent(m_bytes);
    if (error)
        error->message = "a JSON string that holds " + error->message;
    return error;
}

std::optional<Error> Reading::makeTextOfProto(ProtoShape shape)
{
    Result<ProtoText> proto = textOfProto(m_bytes, shape, nextStep(0.6));
    if (!proto)
        return proto.error();
    m_format = "temporal-proto";
    m_bytes = std::move(proto->text);
    m_sections = std::move(proto->sections);
    pad(m_bytes);
    if (m_isUnpackedCut && proto->breaksOff) {
        const auto cut = std::ranges::find(proto->problems, "damaged", &Problem::code);
        sayWhereUnpackedEnds(cut->message);
        proto->problems.erase(cut);
    }
    // Every place is that of a section.
    if (!proto->problems.empty())
        note(std::move(proto->problems),
             "binary protobuf without a whole Event: ", Source(m_label, {}, m_fileSize, m_sections));
    return std::nullopt;
}

void Reading::makeTextOfStrings(Unwrapped unwrapped)
{
    const Source file(m_label, std::move(m_bytes), m_fileSize);
    if (!m_damages.empty()) {
        m_damages.resize(1);
        noteDamage(file);
        m_isCutOff = true;
    }
    PlaceFinder finder(file);
    for (Source::Section &section : unwrapped.sections)
        section.place = finder.place(section.place.offset, {});
    m_bytes = std::move(unwrapped.text);
    m_sections = std::move(unwrapped.sections);
    pad(m_bytes);
}

std::optional<Unwrapped> Reading::unwrap()
{
    try {
        return unwrapStrings(m_bytes, m_control.stop);
    } catch (const JsonFault &) {
        m_damages = mend(m_bytes, m_control.stop).damages;
        const std::uint64_t begin = m_damages.empty() ? 0 : m_damages.front().documentBegin;
        std::string whole = m_bytes.substr(0, m_damages.empty() ? m_bytes.size() : m_damages.front().offset);
        closeString(whole, begin);
        pad(whole);
        return unwrapStrings(whole, m_control.stop);
    }
}

void Reading::makeSource()
{
    m_source = std::make_shared<const Source>(m_label, std::move(m_bytes), m_fileSize, std::move(m_sections),
                                              std::move(m_inserted));
    noteDamage(*m_source);
}

// Puts JSON that stands encoded in the text of `source` behind it, so that the next index finds its Events.
void Reading::putBehind(const Source &source, const std::string &more, const std::vector<Source::Section> &added)
{
    m_bytes = source.bytes();
    m_bytes += '\n';
    PlaceFinder finder(source);
    for (const Source::Section &section : added)
        m_sections.push_back(
            {.begin = m_bytes.size() + section.begin, .place = finder.place(section.place.offset, {})});
    m_bytes += more;
    pad(m_bytes);
}

// True where an HTTP archive's answers hold what may be Events. They can be no larger than the archive.
bool Reading::addAnswers()
{
    HttpAnswers answers;
    try {
        answers = answersIn(m_bytes, m_control.stop);
    } catch (const JsonFault &) {
        return false; // what is wrong with the text has been said
    }
    if (answers.text.empty() || m_bytes.size() + answers.text.size() >= kMostBytes)
        return false;
    const Source source(m_label, std::move(m_bytes), m_fileSize, m_sections, m_inserted);
    noteDamage(source);
    putBehind(source, answers.text, answers.sections);
    return true;
}

std::optional<Error> Reading::addRawHistory()
{
    Result<RawHistory> raw =
        decodeRawHistory(m_bytes, {.stop = m_control.stop, .progress = {}, .limits = m_control.limits});
    if (!raw)
        return raw.error();
    if (m_bytes.size() + raw->text.size() >= kMostBytes)
        return tooLarge("together with the batches in it larger than", kMostBytes);
    const Source source(m_label, std::move(m_bytes), m_fileSize, m_sections, m_inserted);
    noteDamage(source);
    putBehind(source, raw->text, raw->sections);
    note(std::move(raw->problems), "holds no whole Event: ", source);
    return std::nullopt;
}

} // namespace hindsight::core
