#include "core/reading/damage.h"

#include "core/reading/json_cursor.h"
#include "core/reading/json_fault_words.h"
#include "core/reading/json_path.h"
#include "core/reading/keys.h"
#include "core/reading/reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <vector>

namespace hindsight::core {

namespace {

constexpr std::uint64_t kValuesBetweenStops = 4096;

// A char iterator that tells how far nlohmann's lexer has read.
class CountingIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    CountingIterator(const char *at, const char **furthest) : m_at(at), m_furthest(furthest) {}

    reference operator*() const { return *m_at; }
    CountingIterator &operator++()
    {
        *m_furthest = ++m_at;
        return *this;
    }
    CountingIterator operator++(int)
    {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator &other) const { return m_at == other.m_at; }

private:
    const char *m_at;
    const char **m_furthest;
};

// An open object or array.
struct Level
{
    bool isArray = false;
    std::uint64_t elements = 0; // that are complete
    std::string key;
    bool hasId = false;
    bool hasType = false;
    bool hasAttributes = false; // or a Command's type: enough to be taken for an Event or a Command
    bool holdsEvent = false;

    [[nodiscard]] bool isEvent() const { return hasAttributes || (hasId && hasType); }
};

// Where the token begins that `text` ends with. nlohmann knows it of strings and numbers only.
std::uint64_t tokenBegin(std::string_view text, std::string_view lastToken)
{
    const auto isWord = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == 'E' || c == '+' || c == '-' || c == '.';
    };
    const bool isString = text.ends_with('"');
    const bool isNumber = lastToken.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
    if ((isString || isNumber) && text.ends_with(lastToken))
        return text.size() - std::max<std::size_t>(lastToken.size(), 1);
    std::size_t begin = text.size() - 1;
    while (isWord(text[begin]) && begin > 0 && isWord(text[begin - 1]))
        --begin;
    return begin;
}

// Where the UTF-8 character begins that breaks off before `offset`.
std::uint64_t characterBegin(std::string_view text, std::uint64_t offset)
{
    const auto byte = [text](std::uint64_t at) { return static_cast<unsigned char>(text[at]); };
    std::uint64_t begin = offset;
    while (begin > 0 && offset - begin < 3 && (byte(begin - 1) & 0xC0U) == 0x80)
        --begin;
    return begin > 0 && byte(begin - 1) >= 0xC0 ? begin - 1 : offset;
}

class DamageFinder
{
public:
    DamageFinder(std::string_view text, const std::stop_token &stop) : m_text(text), m_stop(stop) {}

    std::optional<Damage> run();

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
    [[nodiscard]] std::string path() const;
    [[nodiscard]] std::string closers() const;

    std::string_view m_text;
    const std::stop_token &m_stop;
    const char *m_furthest = nullptr;
    std::uint64_t m_documentBegin = 0;
    std::vector<Level> m_levels;
    std::uint64_t m_values = 0;
    bool m_hasEvent = false;
    bool m_endsWithNumber = false;
    std::uint64_t m_cut = 0;
    std::string m_cutClosers;
    std::optional<Damage> m_damage;
};

std::optional<Damage> DamageFinder::run()
{
    const char *const begin = m_text.data();
    const char *const end = begin + m_text.size();
    m_furthest = withoutByteOrderMark(m_text).data();
    while (!m_damage) {
        m_furthest =
            std::find_if(m_furthest, end, [](char c) { return c != ' ' && c != '\t' && c != '\r' && c != '\n'; });
        if (m_furthest == end)
            return std::nullopt;
        m_documentBegin = static_cast<std::uint64_t>(m_furthest - begin);
        nlohmann::json::sax_parse(CountingIterator(m_furthest, &m_furthest), CountingIterator(end, &m_furthest), this,
                                  nlohmann::json::input_format_t::json, false);
        // To know that a number ends, the lexer reads the byte behind it.
        if (m_endsWithNumber && m_furthest != end)
            --m_furthest;
    }
    return m_damage;
}

bool DamageFinder::key(std::string &text)
{
    Level &level = m_levels.back();
    switch (keyFrom(text)) {
    case Key::EventId:
    case Key::Id:
        level.hasId = true;
        break;
    case Key::EventType:
    case Key::Type:
        level.hasType = true;
        break;
    case Key::EventAttributes:
    case Key::CommandAttributes:
    case Key::CommandType:
        level.hasAttributes = true;
        break;
    default:
        break;
    }
    level.key = std::move(text);
    return true;
}

bool DamageFinder::open(bool isArray)
{
    if (m_levels.size() == kDeepestNesting) {
        note(static_cast<std::uint64_t>(m_furthest - m_text.data()) - 1,
             "nested deeper than " + std::to_string(kDeepestNesting) + " levels");
        return false;
    }
    m_levels.emplace_back();
    m_levels.back().isArray = isArray;
    return true;
}

bool DamageFinder::close()
{
    const bool isEvent = m_levels.back().isEvent();
    m_levels.pop_back();
    if (isEvent) {
        m_hasEvent = true;
        for (Level &around : m_levels)
            around.holdsEvent = true;
    }
    return complete(true);
}

// A cut leaves no half Event behind: every level that it closes holds whole ones.
bool DamageFinder::complete(bool mayCut)
{
    if (++m_values % kValuesBetweenStops == 0 && m_stop.stop_requested())
        throw ReadCancelled();
    m_endsWithNumber = !mayCut;
    if (!m_levels.empty() && m_levels.back().isArray)
        ++m_levels.back().elements;
    const bool isClean = m_hasEvent && std::all_of(m_levels.begin(), m_levels.end(), [](const Level &level) {
                             return level.holdsEvent && !level.isEvent();
                         });
    if (mayCut && isClean) {
        m_cut = static_cast<std::uint64_t>(m_furthest - m_text.data());
        m_cutClosers = closers();
    }
    return true;
}

bool DamageFinder::parse_error(std::size_t position, const std::string &lastToken,
                               const nlohmann::json::exception &error)
{
    const std::uint64_t end = std::min<std::uint64_t>(m_documentBegin + position, m_text.size() + 1);
    const std::string_view what = error.what();
    std::uint64_t offset = end == 0 ? 0 : end - 1;
    if (offset < m_text.size() && what.find("; last read: ") == std::string_view::npos)
        offset = tokenBegin(m_text.substr(0, end), lastToken);
    else if (offset < m_text.size() && what.find("ill-formed UTF-8") != std::string_view::npos)
        offset = characterBegin(m_text, offset);
    note(offset, wordsForJsonError(what, m_text.substr(offset)));
    return false;
}

void DamageFinder::note(std::uint64_t offset, std::string message)
{
    m_damage = Damage{.offset = offset,
                      .path = path(),
                      .message = std::move(message),
                      .documentBegin = m_documentBegin,
                      .cut = m_cut,
                      .closers = m_cutClosers};
}

std::string DamageFinder::path() const
{
    std::vector<PathStep> steps;
    for (const Level &level : m_levels)
        steps.push_back({.key = level.key, .index = level.elements, .isElement = level.isArray, .begin = 0});
    return pathText(steps);
}

std::string DamageFinder::closers() const
{
    std::string text;
    for (auto level = m_levels.rbegin(); level != m_levels.rend(); ++level)
        text += level->isArray ? ']' : '}';
    return text;
}

} // namespace

std::optional<Damage> findDamage(std::string_view text, const std::stop_token &stop)
{
    return DamageFinder(text, stop).run();
}

} // namespace hindsight::core
