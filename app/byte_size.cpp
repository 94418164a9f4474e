#include "app/byte_size.h"

#include <limits>

namespace hindsight::app {

std::optional<std::uint64_t> byteSizeOf(const QString &text)
{
    std::uint64_t unit = 1;
    const QChar last = text.isEmpty() ? QChar() : text.back().toUpper();
    if (last == u'K')
        unit = 1'000;
    else if (last == u'M')
        unit = 1'000'000;
    else if (last == u'G')
        unit = 1'000'000'000;
    const QStringView digits = QStringView(text).chopped(unit > 1 ? 1 : 0);
    std::uint64_t number = 0;
    for (const QChar digit : digits) {
        if (digit < u'0' || digit > u'9' || number > std::numeric_limits<std::uint64_t>::max() / unit / 10 - 1)
            return std::nullopt;
        number = number * 10 + digit.unicode() - u'0';
    }
    return digits.isEmpty() ? std::nullopt : std::optional(number * unit);
}

} // namespace hindsight::app
