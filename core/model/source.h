// The bytes that histories were read from, kept as they are: an Event's attributes are parsed from here when somebody
// looks at it. Immutable and shared by all histories of a file.
#pragma once

#include "core/model/ids.h"
#include "core/model/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace hindsight::core {

class Source
{
public:
    /// Text that stands in the file in another form, a JSON string's. From `begin` to the next section, all that can be
    /// said of a byte is the place of that string.
    struct Section
    {
        std::uint64_t begin = 0;
        Place place;
    };

    /// `label` is how people know the source: the path as it was given, or `-`. `fileSize` is the size of the file in
    /// bytes, which differs from `bytes` where the text had to be unwrapped (a JSON string that holds JSON).
    /// `inserted` are the offsets, rising, of those `bytes` that the file lacks: commas that had to be put in.
    Source(std::string label, std::string bytes, std::uint64_t fileSize, std::vector<Section> sections = {},
           std::vector<std::uint64_t> inserted = {});

    [[nodiscard]] const std::string &label() const { return m_label; }
    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    [[nodiscard]] std::string_view text(ByteRange range) const;
    [[nodiscard]] std::uint64_t fileSize() const { return m_fileSize; }

    [[nodiscard]] const std::vector<Section> &sections() const { return m_sections; }
    [[nodiscard]] const std::vector<std::uint64_t> &inserted() const { return m_inserted; }
    /// How many of the inserted bytes stand before `offset`.
    [[nodiscard]] std::uint64_t insertedBefore(std::uint64_t offset) const;

    /// Line and column of a byte in the file; O(offset).
    [[nodiscard]] Place place(std::uint64_t offset, std::string path = {}) const;

    /// The place of the section that holds a byte; null where the bytes are the file's own.
    [[nodiscard]] const Place *sectionPlace(std::uint64_t offset) const;

private:
    std::string m_label;
    std::string m_bytes;
    std::uint64_t m_fileSize = 0;
    std::vector<Section> m_sections; // by begin
    std::vector<std::uint64_t> m_inserted;
};

/// Source::place() for bytes that are asked for in rising order: O(bytes) for all of them together.
class PlaceFinder
{
public:
    explicit PlaceFinder(const Source &source) : m_source(source) {}

    /// REQUIRES: `offset` is not below the last one
    [[nodiscard]] Place place(std::uint64_t offset, std::string path);

private:
    const Source &m_source;
    std::uint64_t m_offset = 0;
    std::uint64_t m_line = 1;
    std::uint64_t m_lineBegin = 0;
};

} // namespace hindsight::core
