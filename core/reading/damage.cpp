#include "core/reading/damage.h"

#include "core/reading/filling.h"
#include "core/reading/json_cursor.h"
#include "core/reading/json_fault_words.h"
#include "core/reading/json_scanner.h"
#include "core/reading/open_levels.h"
#include "core/reading/raw_keys.h"
#include "core/reading/reader.h"
#include "core/reading/resuming.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <vector>

namespace hindsight::core {

namespace {

constexpr std::uint64_t kValuesBetweenStops = 4096;
constexpr std::string_view kWhite = " \t\r\n";

// The number that is the value of the key that ends at `keyEnd`; 0 where it is none.
std::uint64_t idBehind(std::string_view text, std::uint64_t keyEnd)
{
    const std::size_t digits = std::min(text.find_first_not_of(" \t\r\n:\"", keyEnd), text.size());
    std::uint64_t id = 0;
    std::from_chars(text.data() + digits, text.data() + text.size(), id);
    return keyEnd == 0 ? 0 : id;
}

class Mender
{
public:
    Mender(std::string_view text, const std::stop_token &stop)
        : m_text(text), m_stop(stop), m_events(text, stop),
          m_scanner(text, text.size() - withoutByteOrderMark(text).size())
    {
    }

    Mended run();

    // What the scanner calls.
    [[nodiscard]] bool isOpen() const { return !m_levels.empty(); }
    [[nodiscard]] bool isInArray() const { return m_levels.back().isArray; }
    bool open(bool isArray);
    void close();
    // What a number is goes on up to the byte behind it, so a cut there could be one in the number.
    void scalar(bool isNumber) { complete(!isNumber); }
    void key(std::string_view text) { m_levels.back().takeKey(text, m_keys.keyFrom(text), m_scanner.at()); }
    bool mayLackComma();

private:
    void complete(bool mayCut);
    void note(std::uint64_t offset, std::string message);
    void readDocument();
    bool resume();
    bool leaveOut(std::uint64_t begin, std::uint64_t end, const std::string &closed, const Level *list);
    void cut();
    void dropCommas(std::uint64_t from);
    void noteEvent(const Level &event);

    std::string_view m_text;
    const std::stop_token &m_stop;
    EventFinder m_events;
    JsonScanner m_scanner;
    RawKeys m_keys;
    std::uint64_t m_documentBegin = 0;
    Levels m_levels;
    std::uint64_t m_values = 0;
    bool m_hasEvent = false;
    bool m_isDamaged = false;
    std::optional<std::size_t> m_firstComma; // the damage that stands for all missing commas
    std::uint64_t m_cut = 0; // up to here the text is whole and holds an Event; 0 where there is no such place
    std::string m_cutClosers;
    bool m_isCutElsewhere = true; // other levels are open than at the cut
    std::uint64_t m_lastId = 0;   // of the Events read so far
    std::uint64_t m_smallestEvent = std::numeric_limits<std::uint64_t>::max();
    bool m_isBehindLoss = false; // no Event has been read since
    Mended m_mended;
};

Mended Mender::run()
{
    while (true) {
        m_documentBegin = std::min<std::uint64_t>(m_text.find_first_not_of(kWhite, m_scanner.at()), m_text.size());
        if (m_documentBegin == m_text.size())
            return std::move(m_mended);
        readDocument();
        while (m_isDamaged && resume())
            readDocument();
        if (m_isDamaged)
            break;
    }
    cut();
    return std::move(m_mended);
}

void Mender::cut()
{
    m_mended.isNothingLeft = m_cut == 0;
    dropCommas(m_cut);
    add({.begin = m_cut, .end = m_text.size(), .text = endFor(m_text.substr(m_cut), m_cutClosers)}, m_mended.fillings);
}

void Mender::dropCommas(std::uint64_t from)
{
    std::vector<std::uint64_t> &commas = m_mended.missingCommas;
    commas.erase(std::lower_bound(commas.begin(), commas.end(), from), commas.end());
}

void Mender::readDocument()
{
    m_isDamaged = false;
    const std::optional<ScanFault> fault = m_scanner.scan(*this);
    if (fault && !m_isDamaged)
        note(fault->offset, wordsForFault(fault->expected, m_text.substr(fault->offset)));
}

// Whether an element that comes without a comma is all that is wrong. Inside an Event another one that begins there
// means that the first broke off.
bool Mender::mayLackComma()
{
    const Level &list = m_levels.back();
    const std::uint64_t at = m_scanner.at();
    if (list.elements == 0 || (m_text[list.next - 1] != '}' && m_text[list.next - 1] != ']'))
        return false;
    const bool isInEvent = std::any_of(m_levels.begin(), m_levels.end(),
                                       [](const Level &level) { return !level.isArray && level.mayBeEvent(); });
    if (isInEvent && !m_events.isWholeOther(at, kDeepestNesting - m_levels.size()))
        return false;
    m_mended.missingCommas.push_back(at);
    if (m_firstComma) {
        ++m_mended.damages[*m_firstComma].moreCommas;
        return true;
    }
    m_firstComma = m_mended.damages.size();
    note(at, wordsForFault("expected ',' or ']'", m_text.substr(at)));
    m_isDamaged = false;
    Damage &damage = m_mended.damages.back();
    damage.lostBegin = list.next;
    damage.resumed = at;
    damage.isNothingLost = true;
    return true;
}

// Goes on with the next whole Event or holder of Events, if there is one.
bool Mender::resume()
{
    if (m_mended.damages.size() > kMostDamages) {
        m_mended.damages.back().unread = m_text.size() - m_mended.damages.back().offset;
        return false;
    }
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
    m_isCutElsewhere = true;
    m_isBehindLoss = true;
    m_mended.damages.back().lostBegin = begin;
    m_mended.damages.back().resumed = next->at;
    m_scanner = JsonScanner(m_text, next->at);
    return true;
}

// Fills the hole in `list`, or between values of the text where it is null, behind the brackets that are to be closed.
// False where there is no room for what must stand there.
bool Mender::leaveOut(std::uint64_t begin, std::uint64_t end, const std::string &closed, const Level *list)
{
    const std::string_view lost = m_text.substr(begin, end - begin);
    const bool isNothingLost = lost.find('{') == std::string_view::npos;
    const bool wantsComma = list != nullptr && (list->elements > 0 || !closed.empty());
    const bool wantsElement = list != nullptr && closed.empty() && !isNothingLost;
    std::optional<std::string> filling = fillingFor(lost, closed, wantsComma, wantsElement);
    if (!filling)
        return false;
    add({.begin = begin, .end = end, .text = std::move(*filling)}, m_mended.fillings);
    dropCommas(begin);
    m_mended.damages.back().isNothingLost = isNothingLost;
    return true;
}

bool Mender::open(bool isArray)
{
    if (m_levels.size() == kDeepestNesting) {
        note(m_scanner.at() - 1, "nested deeper than " + std::to_string(kDeepestNesting) + " levels");
        return false;
    }
    m_levels.emplace_back();
    m_levels.back().isArray = isArray;
    m_levels.back().begin = m_scanner.at() - 1;
    m_levels.back().next = m_scanner.at();
    m_isCutElsewhere = true;
    return true;
}

void Mender::close()
{
    const bool isEvent = m_levels.back().isEvent() || endsWithRawBatch(m_levels);
    const Level closed = m_levels.back();
    m_levels.pop_back();
    // What is the value of a key is a link.
    if (isEvent && (m_levels.empty() || m_levels.back().isArray))
        noteEvent(closed);
    m_isCutElsewhere = true;
    if (isEvent) {
        m_hasEvent = true;
        for (Level &around : m_levels)
            around.holdsEvent = true;
        if (!m_levels.empty())
            m_levels.back().listsEvents = m_levels.back().isArray;
    }
    complete(true);
}

// Tells how many Events stood before this one that are lost: those that its id says are missing, if so many had room.
void Mender::noteEvent(const Level &event)
{
    const std::uint64_t id = idBehind(m_text, event.idKeyEnd);
    m_smallestEvent = std::min(m_smallestEvent, m_scanner.at() - event.begin);
    if (m_isBehindLoss && id > m_lastId) {
        Damage &damage = m_mended.damages.back();
        const std::uint64_t missing = id - m_lastId - 1;
        const std::uint64_t room =
            (damage.resumed - damage.lostBegin) / m_smallestEvent + (damage.isNothingLost ? 0 : 1);
        if (missing > 0 && missing <= room) {
            damage.lostEvents = missing;
            damage.isNothingLost = false;
        }
    }
    m_isBehindLoss = false;
    m_lastId = id;
}

// A cut leaves no half Event behind: every level that it closes holds whole ones.
void Mender::complete(bool mayCut)
{
    if (++m_values % kValuesBetweenStops == 0 && m_stop.stop_requested())
        throw ReadCancelled();
    if (!m_levels.empty() && m_levels.back().isArray) {
        ++m_levels.back().elements;
        m_levels.back().next = m_scanner.at();
    }
    const bool isClean = m_hasEvent && std::all_of(m_levels.rbegin(), m_levels.rend(), [](const Level &level) {
                             return level.holdsEvent && !level.isEvent();
                         });
    if (!mayCut || !isClean)
        return;
    m_cut = m_scanner.at();
    if (m_isCutElsewhere)
        m_cutClosers = closersOf(m_levels);
    m_isCutElsewhere = false;
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
