// Keys as they stand between their quotes in JSON text, escapes and all. One for one walk; not for several threads.
#pragma once

#include "core/reading/keys.h"
#include "core/reading/text_memo.h"

#include <string>
#include <string_view>

namespace hindsight::core {

/// Without the escapes; as it is where those make no text.
[[nodiscard]] std::string unescapedKey(std::string_view raw);

class RawKeys
{
public:
    /// keyFrom(), quicker for the keys that come again.
    [[nodiscard]] Key keyFrom(std::string_view raw)
    {
        return m_memo.of(raw, [](std::string_view text) {
            return text.find('\\') == std::string_view::npos ? core::keyFrom(text) : core::keyFrom(unescapedKey(text));
        });
    }

private:
    TextMemo<Key> m_memo;
};

} // namespace hindsight::core
