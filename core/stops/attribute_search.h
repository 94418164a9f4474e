// Looks through an Event's attributes for a value, into payloads too, whose data is decoded where it is reached. Needs
// no more stack for what nests deep, and gives up on what unpacks to more than kMostDecoded bytes.
#pragma once

#include "core/stops/condition.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <deque>
#include <vector>

namespace hindsight::core {

class AttributeSearch
{
public:
    static constexpr std::uint64_t kMostDecoded = 64U << 20U;

    /// Whether a value at the condition's path is in its relation. A path goes through lists to each of their values,
    /// or to one by its number; an object contains what its values contain.
    [[nodiscard]] bool compares(const nlohmann::ordered_json &attributes, const Condition &condition);
    /// Whether a value, anywhere, contains the text. Keys do not count.
    [[nodiscard]] bool contains(const nlohmann::ordered_json &attributes, const FoldedNeedle &needle);

private:
    using Json = nlohmann::ordered_json;
    struct Place
    {
        const Json *value = nullptr;
        std::size_t depth = 0; // into the path
    };

    [[nodiscard]] bool visit(const Place &place, const Condition &condition);
    void enter(const Place &place, const Condition &condition);
    void enterPayload(const Place &place);

    std::vector<Place> m_open;
    std::deque<Json> m_decoded; // what places point into
    std::uint64_t m_decodedBytes = 0;
};

/// False where the bytes of an object certainly have no member of that name, in any dialect.
[[nodiscard]] bool mayHaveMember(std::string_view bytes, std::string_view name);
/// False where no value in the bytes of an object certainly contains the text, decoded or not.
[[nodiscard]] bool mayContain(std::string_view bytes, const FoldedNeedle &needle);

} // namespace hindsight::core
