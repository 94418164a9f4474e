#include "core/reading/inflating.h"

#include "core/reading/content.h"
#include "core/reading/json_cursor.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <new>

namespace hindsight::core {

namespace {

constexpr std::size_t kPieceBytes = 1U << 20U;
constexpr std::size_t kFirstPieceBytes = 64U << 10U;
constexpr int kGzipOnly = 16; // added to zlib's window bits

// zlib's state for one member after the other.
class Inflater
{
public:
    Inflater()
    {
        if (inflateInit2(&m_stream, MAX_WBITS + kGzipOnly) != Z_OK)
            throw std::bad_alloc();
    }
    ~Inflater() { inflateEnd(&m_stream); }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    // Takes what it can of `bytes`, away from their front; appends at most kPieceBytes.
    int inflateInto(std::string &out, std::string_view &bytes);
    void startMember() { inflateReset(&m_stream); }
    [[nodiscard]] std::string_view words() const { return m_stream.msg == nullptr ? "" : m_stream.msg; }

private:
    z_stream m_stream{};
};

int Inflater::inflateInto(std::string &out, std::string_view &bytes)
{
    const std::size_t before = out.size();
    const std::size_t offered = std::min(bytes.size(), kPieceBytes);
    out.resize(before + kPieceBytes);
    m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data())); // zlib only reads it
    m_stream.avail_in = static_cast<uInt>(offered);
    m_stream.next_out = reinterpret_cast<Bytef *>(out.data() + before);
    m_stream.avail_out = static_cast<uInt>(kPieceBytes);
    const int status = ::inflate(&m_stream, Z_NO_FLUSH);
    out.resize(before + kPieceBytes - m_stream.avail_out);
    bytes.remove_prefix(offered - m_stream.avail_in);
    return status;
}

std::string wordsFor(int status, std::string_view zlibWords)
{
    if (status == Z_BUF_ERROR)
        return "expected more compressed data, got the end of the file";
    if (zlibWords == "incorrect data check")
        return "expected the checksum (CRC-32) of what was unpacked, got another one: "
               "values in what was unpacked may be wrong";
    if (zlibWords == "incorrect length check")
        return "expected the size of what was unpacked, got another one: values in it may be wrong";
    return "expected compressed data, got bytes that are none (" + std::string(zlibWords) + ")";
}

// gzip ends with the size of what its last member holds, which may be wrong: no more than deflate can make of the
// bytes.
std::size_t toldSize(std::string_view bytes, std::uint64_t limit)
{
    constexpr std::size_t kSizeBytes = 4;
    constexpr std::uint64_t kLargestRatio = 1032;
    std::uint64_t told = 0;
    for (std::size_t at = 1; at <= kSizeBytes && at <= bytes.size(); ++at)
        told = told << 8U | static_cast<unsigned char>(bytes[bytes.size() - at]);
    return std::min({told, bytes.size() * kLargestRatio, limit});
}

bool isPadding(std::string_view bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == '\0'; });
}

} // namespace

bool isGzip(std::string_view bytes)
{
    return bytes.starts_with("\x1F\x8B");
}

Result<Inflated> inflateGzip(std::string_view bytes, const ReadControl &control)
{
    const std::uint64_t limit = control.limits.unpacked;
    Inflated result;
    Inflater inflater;
    std::string_view left = bytes;
    const auto damage = [&](const std::string &words) {
        result.damage = "byte " + std::to_string(bytes.size() - left.size()) + " of the gzip data: " + words;
    };
    result.bytes.reserve(toldSize(bytes, limit) + kPieceBytes);
    bool isChecked = false;
    while (true) {
        if (control.stop.stop_requested())
            throw ReadCancelled();
        const int status = inflater.inflateInto(result.bytes, left);
        if (result.bytes.size() > limit)
            return tooLarge("gzip that unpacks to more than", limit);
        const bool isLast = status != Z_OK;
        if (!isChecked && (isLast || result.bytes.size() >= kFirstPieceBytes)) {
            isChecked = true;
            if (std::optional<Error> error = errorForContent(result.bytes)) {
                const bool isDamaged = isLast && status != Z_STREAM_END;
                if (isDamaged)
                    damage(wordsFor(status, inflater.words()));
                error->message = (isDamaged ? result.damage + "; what comes before is " : "gzip of ") + error->message;
                return *error;
            }
        }
        if (control.progress)
            control.progress(1.0 - static_cast<double>(left.size()) / static_cast<double>(bytes.size()));
        if (status == Z_STREAM_END && isGzip(left)) {
            inflater.startMember();
            continue;
        }
        if (status == Z_STREAM_END && !isPadding(left))
            damage("expected the end of the file or more gzip data, got something else");
        else if (isLast && status != Z_STREAM_END)
            damage(wordsFor(status, inflater.words()));
        if (isLast)
            return result;
    }
}

} // namespace hindsight::core
