// Private to the redaction: what each key of an Event's or a Command's JSON may show. A list of what is known and open:
// a key that is not on it is left out with all that is under it.
// Source: Temporal's public API (temporal/api/history/v1, command, common, failure, update, sdk), Cadence's IDL
// (shared.thrift), and what the Web UI adds to each Event.
#pragma once

#include "core/model/event_type.h"

#include <cstdint>
#include <string_view>

namespace hindsight::core {

enum class Disclosure : std::uint8_t {
    LeftOut,   // not known
    Open,      // ids, names, types, times, numbers; of an object, each member by its own key
    Members,   // the same, but where there are words instead of an object, they are Text
    Text,      // words that people or programs chose
    Value,     // a payload
    Values,    // payloads
    ValueMap,  // a payload by each key; the keys are open
    ValuesMap, // payloads by each key; the keys are open
    TextMap,   // words by each key; the keys are open
    Control    // open where it is a number: SDKs put an Event id here, others what they like
};

/// Where a key stands, as far as it means something else there.
enum class Surrounding : std::uint8_t {
    Anywhere,
    Marker,       // attributes of one
    Nexus,        // attributes of an Operation's Event or Command
    CodedCause,   // attributes of an Event whose cause is one of an enumeration
    Request,      // of an Update
    UserMetadata, // beside an Event's attributes
    Principal,    // who did it
    TaskQueue,    // whose name is a Worker's identity where it is sticky
    Callback,
    GroupMarker,
    GroupLabel
};

/// What the attributes of an Event or a Command of that type are.
[[nodiscard]] Surrounding attributesOf(EventType type);
[[nodiscard]] Surrounding attributesOf(CommandType type);

struct DisclosureRule
{
    Disclosure disclosure = Disclosure::LeftOut;
    Surrounding within = Surrounding::Anywhere; // of the members of what is under the key

    bool operator==(const DisclosureRule &) const = default;
};

/// `key` in any case style.
[[nodiscard]] DisclosureRule disclosureOf(std::string_view key, Surrounding surrounding);

} // namespace hindsight::core
