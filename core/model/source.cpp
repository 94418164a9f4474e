#include "core/model/source.h"

#include <algorithm>

namespace hindsight::core {

Source::Source(std::string label, std::string bytes, std::uint64_t fileSize, std::vector<Section> sections,
               std::vector<std::uint64_t> inserted)
    : m_label(std::move(label)), m_bytes(std::move(bytes)), m_fileSize(fileSize), m_sections(std::move(sections)),
      m_inserted(std::move(inserted))
{
}

std::string_view Source::text(ByteRange range) const
{
    if (range.begin > m_bytes.size())
        return {};
    return std::string_view(m_bytes).substr(range.begin, range.size);
}

Place Source::place(std::uint64_t offset, std::string path) const
{
    return PlaceFinder(*this).place(offset, std::move(path));
}

const Place *Source::sectionPlace(std::uint64_t offset) const
{
    const auto after = std::upper_bound(m_sections.begin(), m_sections.end(), offset,
                                        [](std::uint64_t at, const Section &section) { return at < section.begin; });
    return after == m_sections.begin() ? nullptr : &std::prev(after)->place;
}

std::uint64_t Source::insertedBefore(std::uint64_t offset) const
{
    return static_cast<std::uint64_t>(std::lower_bound(m_inserted.begin(), m_inserted.end(), offset) -
                                      m_inserted.begin());
}

Place PlaceFinder::place(std::uint64_t offset, std::string path)
{
    if (const Place *section = m_source.sectionPlace(offset)) {
        Place place = *section;
        place.path = std::move(path);
        return place;
    }
    const std::string_view bytes = m_source.bytes();
    const std::uint64_t end = std::min<std::uint64_t>(offset, bytes.size());
    const std::string_view between = bytes.substr(m_offset, end - m_offset);
    m_line += static_cast<std::uint64_t>(std::count(between.begin(), between.end(), '\n'));
    if (const std::size_t lastBreak = between.rfind('\n'); lastBreak != std::string_view::npos)
        m_lineBegin = m_offset + lastBreak + 1;
    m_offset = end;
    const std::uint64_t inserted = m_source.insertedBefore(end);
    const std::uint64_t insertedInLine = inserted - m_source.insertedBefore(m_lineBegin);
    return {.offset = offset - inserted,
            .line = m_line,
            .column = end - m_lineBegin - insertedInLine + 1,
            .path = std::move(path)};
}

} // namespace hindsight::core
