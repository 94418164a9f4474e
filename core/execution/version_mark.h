// What a Worker wrote down of a change to its Workflow's code, so that each replay takes the same way: a Version marker
// of GetVersion or a `core_patch` marker of patched. Which SDK writes which form stands in core/README.md.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hindsight::core {

struct VersionMark
{
    std::string change;
    std::int64_t number = 0; // what GetVersion returned; 0 for a patch
    bool isPatch = false;
    bool isDeprecated = false; // a patch

    bool operator==(const VersionMark &) const = default;
};

/// True for the names under which SDKs record versions and patches.
[[nodiscard]] bool isVersionMarker(std::string_view markerName);

/// Nothing where the marker is none of these, or is encrypted, or has another form.
[[nodiscard]] std::optional<VersionMark> versionMarkIn(std::string_view markerName,
                                                       const nlohmann::ordered_json &attributes);

} // namespace hindsight::core
