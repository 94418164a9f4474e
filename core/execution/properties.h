// Search attributes and memo: what the start of a Workflow Execution and each upsert say of them, and reading a value
// when somebody looks at it.
#pragma once

#include "core/model/history.h"
#include "core/model/payload.h"
#include "core/model/text_hash.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace hindsight::core {

enum class PropertyKind : std::uint8_t { SearchAttribute, Memo };

struct PropertyUpdate
{
    PropertyKind kind = PropertyKind::SearchAttribute;
    std::string key;
    const nlohmann::ordered_json *value = nullptr; // into the attributes; as the file has it
    bool isRemoval = false;
};

/// True for Event types that set properties.
[[nodiscard]] bool setsProperties(EventType type);
/// In the file's order; valid as long as `attributes`. By the Service's rule an upsert without data, or of an empty
/// list, removes the key.
[[nodiscard]] std::vector<PropertyUpdate> propertiesIn(EventType type, const nlohmann::ordered_json &attributes);

/// Reads values, and each Event only once where several in a row are asked of it.
class PropertyReader
{
public:
    /// REQUIRES: the history outlives the reader
    explicit PropertyReader(const History &history) : m_history(history) {}

    /// The value that `event` gives to `key`; of content Bytes and without an encoding where there is none.
    [[nodiscard]] Payload read(EventIndex event, PropertyKind kind, std::string_view key);

private:
    void open(EventIndex event);

    const History &m_history;
    EventIndex m_event;
    nlohmann::ordered_json m_attributes;
    TextMap<const nlohmann::ordered_json *> m_searchAttributes; // into the attributes
    TextMap<const nlohmann::ordered_json *> m_memo;
};

} // namespace hindsight::core
