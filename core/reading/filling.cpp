#include "core/reading/filling.h"

#include <algorithm>

namespace hindsight::core {

namespace {

// A blank, or the line break that stands there.
char blankFor(char lost)
{
    return lost == '\n' ? '\n' : ' ';
}

// Puts `c` behind `filling` where no line break stands; false at the end of `lost`.
bool put(char c, std::string_view lost, std::string &filling)
{
    while (filling.size() < lost.size() && lost[filling.size()] == '\n')
        filling += '\n';
    if (filling.size() >= lost.size())
        return false;
    filling += c;
    return true;
}

// `null,` stands for an Event, so that those behind it keep their places in the list.
void putElement(std::string_view lost, std::string &filling)
{
    constexpr std::string_view kElement = "null";
    std::string with = filling;
    while (with.size() + kElement.size() <= lost.size()) {
        const std::size_t lineBreak = lost.substr(with.size(), kElement.size()).rfind('\n');
        if (lineBreak == std::string_view::npos) {
            with += kElement;
            if (put(',', lost, with))
                filling = std::move(with);
            return;
        }
        for (std::size_t left = lineBreak + 1; left > 0; --left)
            with += blankFor(lost[with.size()]);
    }
}

} // namespace

std::optional<std::string> fillingFor(std::string_view lost, std::string_view closers, bool wantsComma,
                                      bool wantsElement)
{
    std::string filling;
    for (const char closer : closers) {
        if (!put(closer, lost, filling))
            return std::nullopt;
    }
    if (wantsComma && !put(',', lost, filling))
        return std::nullopt;
    if (wantsElement)
        putElement(lost, filling);
    return filling;
}

std::string endFor(std::string_view lost, std::string_view closers)
{
    std::string filling;
    for (const char closer : closers) {
        if (!put(closer, lost, filling))
            filling += closer;
    }
    return filling;
}

void add(Filling filling, std::vector<Filling> &fillings)
{
    while (!fillings.empty() && fillings.back().begin >= filling.begin)
        fillings.pop_back();
    fillings.push_back(std::move(filling));
}

void fillIn(const std::vector<Filling> &fillings, std::string &text)
{
    for (const auto &[begin, end, filling] : fillings) {
        for (std::uint64_t at = begin + filling.size(); at < end; ++at)
            text[at] = blankFor(text[at]);
        text.replace(begin, std::min<std::uint64_t>(filling.size(), text.size() - begin), filling);
    }
}

} // namespace hindsight::core
