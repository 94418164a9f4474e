#include "ui/exporting/picture/svg_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace hindsight::ui::svg {

namespace {

// What can stand as it is; of two halves of a pair each stands for itself.
// https://www.w3.org/TR/xml/#charsets
bool isPlain(QChar c)
{
    const char16_t code = c.unicode();
    return code == 0x9 || code == 0xA || code == 0xD ||
           (code >= 0x20 && code < 0xFFFE && !c.isSurrogate() && code != u'&' && code != u'<' && code != u'>' &&
            code != u'"');
}

QByteArray escaped(const QString &text, bool isAttribute)
{
    if (std::all_of(text.begin(), text.end(), isPlain))
        return text.toUtf8();
    QString out;
    out.reserve(text.size() + 16);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'&')
            out += QLatin1String("&amp;");
        else if (c == u'<')
            out += QLatin1String("&lt;");
        else if (c == u'>')
            out += QLatin1String("&gt;");
        else if (c == u'"')
            out += isAttribute ? QLatin1String("&quot;") : QLatin1String("\"");
        else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            (out += c) += text[++i];
        else
            out += isPlain(c) ? c : QChar(QChar::ReplacementCharacter);
    }
    return out.toUtf8();
}

} // namespace

QByteArray number(double value)
{
    constexpr double kParts = 100;
    constexpr std::size_t kMostDigits = 20;
    const auto parts = static_cast<qint64>(std::llround(value * kParts));
    std::array<char, kMostDigits + 4> text{};
    char *at = text.data();
    if (parts < 0)
        *at++ = '-';
    at = std::to_chars(at, at + kMostDigits, std::abs(parts) / 100).ptr;
    if (const auto rest = static_cast<int>(std::abs(parts) % 100); rest != 0) {
        *at++ = '.';
        *at++ = static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0)
            *at++ = static_cast<char>('0' + rest % 10);
    }
    return {text.data(), at - text.data()};
}

QByteArray text(const QString &text)
{
    return escaped(text, false);
}

QByteArray attribute(const QString &text)
{
    return escaped(text, true);
}

} // namespace hindsight::ui::svg
