#include "core/model/zlib_bytes.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace hindsight::core {

namespace {

constexpr std::size_t kFirstPieceBytes = 16U << 10U;

} // namespace

ZlibBytes inflateZlib(std::string_view bytes, std::uint64_t limit)
{
    z_stream stream{};
    if (bytes.size() > std::numeric_limits<uInt>::max() || limit > std::numeric_limits<uInt>::max() ||
        inflateInit(&stream) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data())); // zlib only reads it
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string text;
    int status = Z_OK;
    while (status == Z_OK && text.size() < limit) {
        const std::size_t size = text.size();
        text.resize(std::min<std::uint64_t>(std::max(2 * size, kFirstPieceBytes), limit));
        stream.next_out = reinterpret_cast<Bytef *>(text.data() + size);
        stream.avail_out = static_cast<uInt>(text.size() - size);
        status = inflate(&stream, Z_NO_FLUSH);
        text.resize(text.size() - stream.avail_out);
    }
    const bool isWhole = status == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    if (isWhole)
        return {.outcome = ZlibBytes::Outcome::Whole, .bytes = std::move(text)};
    const bool isTooLarge = status == Z_OK && text.size() >= limit;
    return {.outcome = isTooLarge ? ZlibBytes::Outcome::TooLarge : ZlibBytes::Outcome::Damaged, .bytes = {}};
}

} // namespace hindsight::core
