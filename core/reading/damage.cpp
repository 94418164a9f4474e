#include "core/reading/damage.h"

#include "core/reading/json_cursor.h"
#include "core/reading/json_fault_place.h"
#include "core/reading/json_fault_words.h"
#include "core/reading/open_levels.h"
#include "core/reading/reader.h"
#include "core/reading/resumed_text.h"
#include "core/reading/resuming.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

namespace hindsight::core {

namespace {

constexpr std::uint64_t kValuesBetweenStops = 4096;
constexpr std::string_view kWhite = " \t\r\n";

class Mender
{
public:
    Mender(std::string_view text, const std::stop_token &stop) : m_text(text), m_stop(stop), m_events(text, stop) {}

    Mended run();

    // What nlohmann calls.
    bool null() { return complete(true); }
    bool boolean(bool) { return complete(true); }
    bool string(std::string &) { return complete(true); }
    // The lexer has read the byte after a number by now, so there is no cutting here.
    bool number_integer(std::int64_t) { return complete(false); }
    bool number_unsigned(std::uint64_t) { return complete(false); }
    bool number_float(double, const std::string &) { return complete(false); }
    bool binary(std::vector<std::uint8_t> &) { return false; }
    bool start_object(std::size_t) { return open(false); }
    bool start_array(std::size_t) { return open(true); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string &text);
    bool parse_error(std::size_t position, const std::string &lastToken, const nlohmann::json::exception &error);

private:
    bool open(bool isArray);
    bool close();
    bool complete(bool mayCut);
    void note(std::uint64_t offset, std::string message);
    void readDocument();
    bool resume();
    [[nodiscard]] bool isCommaMissing();
    void putInComma();
    void readOnFrom(std::uint64_t offset);
    bool leaveOut(std::uint64_t begin, std::uint64_t end, const std::string &closed, const Level *list);
    [[nodiscard]] std::uint64_t offset() const { return static_cast<std::uint64_t>(m_input.furthest - m_text.data()); }

    std::string_view m_text;
    const std::stop_token &m_stop;
    EventFinder m_events;
    ResumedText m_input;
    std::size_t m_replayed = 0; // levels that the openers have still to open
    std::uint64_t m_documentBegin = 0;
    std::vector<Level> m_levels;
    std::uint64_t m_values = 0;
    bool m_hasEvent = false;
    bool m_endsWithNumber = false;
    bool m_isDamaged = false;
    std::optional<std::size_t> m_firstComma; // the damage that stands for all missing commas
    std::uint64_t m_cut = 0; // up to here the text is whole and holds an Event; 0 where there is no such place
    std::string m_cutClosers;
    Mended m_mended;
};

Mended Mender::run()
{
    const char *const end = m_text.data() + m_text.size();
    m_input.furthest = withoutByteOrderMark(m_text).data();
    while (true) {
        m_input.furthest =
            std::find_if(m_input.furthest, end, [](char c) { return kWhite.find(c) == std::string_view::npos; });
        if (m_input.furthest == end)
            return std::move(m_mended);
        m_documentBegin = offset();
        m_input.text = m_input.furthest;
        readDocument();
        while (m_isDamaged && resume())
            readDocument();
        if (m_isDamaged)
            break;
    }
    std::string &text = m_mended.text;
    if (m_cut == 0)
        text.clear();
    else
        text = (text.empty() ? std::string(m_text.substr(0, m_cut)) : text.substr(0, m_cut)) + m_cutClosers;
    std::erase_if(m_mended.missingCommas, [this](std::uint64_t at) { return at >= m_cut; });
    return std::move(m_mended);
}

void Mender::readDocument()
{
    m_isDamaged = false;
    nlohmann::json::sax_parse(ResumedIterator(&m_input), ResumedIterator(m_text.data() + m_text.size()), this,
                              nlohmann::json::input_format_t::json, false);
    // To know that a number ends, the lexer reads the byte behind it.
    if (!m_isDamaged && m_endsWithNumber && m_input.furthest != m_text.data() + m_text.size())
        --m_input.furthest;
    m_input.openers.clear();
}

// Whether all that is wrong is that no comma stands between two elements. Inside an Event another one that begins there
// means that the first broke off.
bool Mender::isCommaMissing()
{
    const Damage &damage = m_mended.damages.back();
    if (m_levels.empty() || !m_levels.back().isArray || m_levels.back().elements == 0 ||
        damage.offset >= m_text.size() || (m_text[damage.offset] != '{' && m_text[damage.offset] != '['))
        return false;
    const std::uint64_t before = m_levels.back().next;
    const bool isBehindContainer = m_text[before - 1] == '}' || m_text[before - 1] == ']';
    if (!isBehindContainer || m_text.substr(before, damage.offset - before).find_first_not_of(kWhite) != m_text.npos)
        return false;
    const bool isInEvent = std::any_of(m_levels.begin(), m_levels.end(),
                                       [](const Level &level) { return !level.isArray && level.mayBeEvent(); });
    return !isInEvent || m_events.isWholeOther(damage.offset, kDeepestNesting - m_levels.size());
}

// Goes on with the element behind the comma that is missing.
void Mender::putInComma()
{
    std::vector<Damage> &damages = m_mended.damages;
    const std::uint64_t before = m_levels.back().next;
    const std::uint64_t at = damages.back().offset;
    if (m_mended.text.empty())
        m_mended.text = m_text;
    m_mended.missingCommas.push_back(at);
    if (m_firstComma) {
        damages.pop_back();
        ++damages[*m_firstComma].moreCommas;
    } else {
        m_firstComma = damages.size() - 1;
        damages.back().lostBegin = before;
        damages.back().resumed = at;
        damages.back().isNothingLost = true;
    }
    readOnFrom(at);
}

void Mender::readOnFrom(std::uint64_t offset)
{
    m_input.openers = openersOf(m_levels);
    m_input.text = m_text.data() + offset;
    m_input.furthest = m_input.text;
    m_replayed = m_levels.size();
}

// Goes on with the next whole Event or holder of Events, if there is one.
bool Mender::resume()
{
    if (isCommaMissing()) {
        putInComma();
        return true;
    }
    if (m_mended.damages.size() >= kMostDamages)
        return false;
    const std::size_t inner = listDepthOf(m_levels);
    const std::uint64_t from = inner == 0 ? m_documentBegin : m_levels[inner - 1].next;
    const std::optional<Resumption> next = m_events.next(from, inner > 0, kDeepestNesting - inner);
    if (!next)
        return false;
    const std::size_t depth = depthFor(*next, m_levels, inner);
    // What is whole and holds Events stays, closed.
    std::uint64_t begin = from;
    std::string closed = closersOf(m_levels).substr(m_levels.size() - inner, inner - depth);
    if (next->isHolder && m_cut > (depth == 0 ? m_documentBegin : m_levels[depth - 1].next)) {
        begin = m_cut;
        closed = m_cutClosers.substr(0, m_cutClosers.size() - depth);
    }
    Level *const list = depth == 0 ? nullptr : &m_levels[depth - 1];
    if (!leaveOut(begin, next->at, closed, list))
        return false;
    if (list == nullptr)
        m_documentBegin = next->at;
    else if (!closed.empty() || !m_mended.damages.back().isNothingLost)
        ++list->elements;
    m_levels.resize(depth);
    m_mended.damages.back().lostBegin = begin;
    m_mended.damages.back().resumed = next->at;
    readOnFrom(next->at);
    return true;
}

// Fills the hole in `list`, or between values of the text where it is null, behind the brackets that are to be closed.
// False where there is no room for what must stand there.
bool Mender::leaveOut(std::uint64_t begin, std::uint64_t end, const std::string &closed, const Level *list)
{
    // It stands for the Event, so that those behind it keep their places in the list.
    constexpr std::string_view kElement = "null,";
    const std::string_view lost = m_text.substr(begin, end - begin);
    const bool isNothingLost = lost.find('{') == std::string_view::npos;
    std::string filling = closed;
    if (list != nullptr && (list->elements > 0 || !closed.empty()))
        filling += ',';
    if (list != nullptr && closed.empty() && !isNothingLost && filling.size() + kElement.size() <= lost.size())
        filling += kElement;
    if (filling.size() > lost.size())
        return false;
    if (m_mended.text.empty())
        m_mended.text = m_text;
    filling.resize(lost.size(), ' ');
    m_mended.text.replace(begin, lost.size(), filling);
    std::erase_if(m_mended.missingCommas, [begin](std::uint64_t at) { return at >= begin; });
    m_mended.damages.back().isNothingLost = isNothingLost;
    return true;
}

bool Mender::key(std::string &text)
{
    if (m_replayed == 0)
        m_levels.back().takeKey(std::move(text));
    return true;
}

bool Mender::open(bool isArray)
{
    if (m_replayed > 0) {
        --m_replayed;
        return true;
    }
    if (m_levels.size() == kDeepestNesting) {
        note(offset() - 1, "nested deeper than " + std::to_string(kDeepestNesting) + " levels");
        return false;
    }
    m_levels.emplace_back();
    m_levels.back().isArray = isArray;
    m_levels.back().next = offset();
    return true;
}

bool Mender::close()
{
    const bool isEvent = m_levels.back().isEvent() || endsWithRawBatch(m_levels);
    m_levels.pop_back();
    if (isEvent) {
        m_hasEvent = true;
        for (Level &around : m_levels)
            around.holdsEvent = true;
        if (!m_levels.empty())
            m_levels.back().listsEvents = m_levels.back().isArray;
    }
    return complete(true);
}

// A cut leaves no half Event behind: every level that it closes holds whole ones.
bool Mender::complete(bool mayCut)
{
    if (++m_values % kValuesBetweenStops == 0 && m_stop.stop_requested())
        throw ReadCancelled();
    m_endsWithNumber = !mayCut;
    if (!m_levels.empty() && m_levels.back().isArray) {
        ++m_levels.back().elements;
        m_levels.back().next = offset() - (mayCut ? 0 : 1);
    }
    const bool isClean = m_hasEvent && std::all_of(m_levels.begin(), m_levels.end(), [](const Level &level) {
                             return level.holdsEvent && !level.isEvent();
                         });
    if (mayCut && isClean) {
        m_cut = offset();
        m_cutClosers = closersOf(m_levels);
    }
    return true;
}

bool Mender::parse_error(std::size_t position, const std::string &lastToken, const nlohmann::json::exception &error)
{
    const auto begin = static_cast<std::uint64_t>(m_input.text - m_text.data());
    const std::uint64_t end = begin + position - m_input.openers.size();
    const std::uint64_t offset = faultBegin(m_text, end, error.what(), lastToken);
    note(offset, wordsForJsonError(error.what(), m_text.substr(offset)));
    return false;
}

void Mender::note(std::uint64_t offset, std::string message)
{
    m_isDamaged = true;
    m_mended.damages.push_back({.offset = offset,
                                .path = pathOf(m_levels),
                                .message = std::move(message),
                                .documentBegin = m_documentBegin,
                                .lostBegin = offset});
}

} // namespace

Mended mend(std::string_view text, const std::stop_token &stop)
{
    return Mender(text, stop).run();
}

} // namespace hindsight::core
