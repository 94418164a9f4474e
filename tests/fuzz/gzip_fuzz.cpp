// gzip that is right until a place: the first bytes say what happens to the rest, once it is compressed.
#include "tests/fuzz/everything.h"

#include <zlib.h>

#include <cstdlib>

namespace {

constexpr std::size_t kHeadBytes = 4;
constexpr int kGzip = 16; // added to zlib's window bits

std::string gzip(const unsigned char *data, std::size_t size)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, MAX_WBITS + kGzip, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        std::abort();
    std::string out(deflateBound(&stream, size), '\0');
    stream.next_in = const_cast<Bytef *>(data); // zlib only reads it
    stream.avail_in = static_cast<uInt>(size);
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        std::abort();
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < kHeadBytes)
        return 0;
    std::string bytes = gzip(data + kHeadBytes, size - kHeadBytes);
    const std::size_t place = (static_cast<std::size_t>(data[1]) << 8U | data[2]) % bytes.size();
    switch (data[0] % 5) {
    case 1:
        bytes.resize(place);
        break;
    case 2:
        bytes[place] = static_cast<char>(data[3]);
        break;
    case 3:
        bytes += bytes;
        break;
    case 4:
        bytes = gzip(reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size());
        break;
    default:
        break;
    }
    hindsight::fuzz::everythingOf(std::move(bytes));
    return 0;
}
