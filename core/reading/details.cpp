#include "core/reading/details.h"

#include "core/reading/lone_surrogates.h"
#include "core/reading/utf8.h"

#include <nlohmann/json.hpp>

namespace hindsight::core {

Result<nlohmann::ordered_json> jsonAt(const Source &source, ByteRange range)
{
    const std::string_view text = source.text(range);
    auto value = nlohmann::ordered_json::parse(text, nullptr, false);
    if (value.is_discarded()) {
        std::string mended(text);
        replaceInvalidUtf8(mended);
        replaceLoneSurrogates(mended);
        value = nlohmann::ordered_json::parse(mended, nullptr, false);
    }
    if (value.is_discarded())
        return Error{.kind = ErrorKind::Damaged, .message = "not a JSON value", .place = source.place(range.begin)};
    return value;
}

Result<nlohmann::ordered_json> eventAttributes(const History &history, EventIndex event)
{
    return jsonAt(history.source(), history.attributes(event));
}

Result<nlohmann::ordered_json> eventJson(const History &history, EventIndex event)
{
    return jsonAt(history.source(), history.bytes(event));
}

} // namespace hindsight::core
