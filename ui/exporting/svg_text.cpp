#include "ui/exporting/svg_text.h"

#include <QList>

#include <cmath>

namespace hindsight::ui::svg {

namespace {

// https://www.w3.org/TR/xml/#charsets
bool isXml(char32_t c)
{
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

QByteArray escaped(const QString &text, bool isAttribute)
{
    QString out;
    out.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (c == U'&')
            out += QLatin1String("&amp;");
        else if (c == U'<')
            out += QLatin1String("&lt;");
        else if (c == U'>')
            out += QLatin1String("&gt;");
        else if (c == U'"' && isAttribute)
            out += QLatin1String("&quot;");
        else if (!isXml(c))
            out += QChar(QChar::ReplacementCharacter);
        else
            out += QString::fromUcs4(&c, 1);
    }
    return out.toUtf8();
}

} // namespace

QByteArray number(double value)
{
    constexpr double kParts = 100;
    const auto parts = static_cast<qint64>(std::llround(value * kParts));
    QByteArray digits = QByteArray::number(std::abs(parts) / 100);
    if (const auto rest = static_cast<int>(std::abs(parts) % 100); rest != 0) {
        digits += '.';
        digits += static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0)
            digits += static_cast<char>('0' + rest % 10);
    }
    return parts < 0 ? '-' + digits : digits;
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
