#include "core/model/source.h"

#include <algorithm>

namespace hindsight::core {

Source::Source(std::string label, std::string bytes, std::uint64_t fileSize)
    : m_label(std::move(label)), m_bytes(std::move(bytes)), m_fileSize(fileSize)
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
    const std::string_view before = std::string_view(m_bytes).substr(0, offset);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t lastBreak = before.rfind('\n');
    const std::size_t lineStart = lastBreak == std::string_view::npos ? 0 : lastBreak + 1;
    return {.offset = offset,
            .line = static_cast<std::uint64_t>(lines) + 1,
            .column = before.size() - lineStart + 1,
            .path = std::move(path)};
}

} // namespace hindsight::core
