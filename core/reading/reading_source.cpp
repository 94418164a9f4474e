// From the bytes of a file to the text that is indexed.
#include "core/reading/content.h"
#include "core/reading/damage_problems.h"
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

} // namespace hindsight::core
