// The bytes that histories were read from, kept as they are: an Event's attributes are parsed from here when somebody
// looks at it. Immutable and shared by all histories of a file.
#pragma once

#include "core/model/ids.h"
#include "core/model/result.h"

#include <string>
#include <string_view>

namespace hindsight::core {

class Source
{
public:
    /// `label` is how people know the source: the path as it was given, or `-`. `fileSize` is the size of the file in
    /// bytes, which differs from `bytes` where the text had to be unwrapped (a JSON string that holds JSON).
    Source(std::string label, std::string bytes, std::uint64_t fileSize);

    [[nodiscard]] const std::string &label() const { return m_label; }
    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    [[nodiscard]] std::string_view text(ByteRange range) const;
    [[nodiscard]] std::uint64_t fileSize() const { return m_fileSize; }

    /// Line and column of a byte; O(offset).
    [[nodiscard]] Place place(std::uint64_t offset, std::string path = {}) const;

private:
    std::string m_label;
    std::string m_bytes;
    std::uint64_t m_fileSize = 0;
};

} // namespace hindsight::core
