#include "core/reading/file_bytes.h"

#include "core/reading/content.h"

#include <simdjson.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hindsight::core {

namespace {

// Small enough that what a piece is read into is still in the processor's cache.
constexpr std::size_t kPieceBytes = 256U << 10U;
constexpr std::size_t kFirstPieceBytes = 64U << 10U;
constexpr int kPollMilliseconds = 50;

// An open file; standard input stays open.
class Descriptor
{
public:
    explicit Descriptor(const std::filesystem::path &path)
        : m_isStandardInput(path == "-"),
          m_number(m_isStandardInput ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0 && !m_isStandardInput)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] int number() const { return m_number; }

private:
    bool m_isStandardInput;
    int m_number;
};

Error cannotOpen(int code)
{
    std::string message;
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        message = "there is no such file";
        break;
    case EACCES:
        message = "no permission to read it";
        break;
    case EISDIR:
        message = "a directory, not a file";
        break;
    default:
        message = "cannot be read: " + std::generic_category().message(code);
        break;
    }
    return Error{.kind = ErrorKind::CannotOpen, .message = std::move(message), .place = {}};
}

Error cancelled()
{
    return Error{.kind = ErrorKind::Cancelled, .message = "reading was cancelled", .place = {}};
}

// Waits in small steps, so that a pipe to which nobody writes can be left.
bool waitForBytes(int file, const std::stop_token &stop)
{
    pollfd wanted{.fd = file, .events = POLLIN, .revents = 0};
    while (!stop.stop_requested()) {
        if (::poll(&wanted, 1, kPollMilliseconds) != 0)
            return true;
    }
    return false;
}

// Has the system lay out the room of a string ahead of who fills it, on a thread of its own: a page fault for each 4
// KiB takes longer than the reading. (Large pages take less still, or twice as long where the system has to move others
// about to make one.) The string keeps its room while this lives.
class LayingOut
{
public:
    explicit LayingOut(const std::string &room);

private:
    std::jthread m_thread;
};

LayingOut::LayingOut([[maybe_unused]] const std::string &room)
{
#ifdef MADV_POPULATE_WRITE
    constexpr std::uintptr_t kPage = 4096;
    const auto begin = reinterpret_cast<std::uintptr_t>(room.data() + room.size() + kPage - 1) / kPage * kPage;
    const auto end = reinterpret_cast<std::uintptr_t>(room.data() + room.capacity()) / kPage * kPage;
    constexpr std::size_t kLeastBytes = 4U << 20U; // what is less is read before a thread has begun
    if (end < begin + kLeastBytes)
        return;
    const auto layOut = [begin, end](const std::stop_token &stop) {
        // Only advice: where it is not taken, nothing is lost.
        for (std::uintptr_t at = begin; at < end && !stop.stop_requested(); at += kPieceBytes)
            ::madvise(reinterpret_cast<void *>(at), std::min(kPieceBytes, end - at), MADV_POPULATE_WRITE);
    };
    try {
        m_thread = std::jthread(layOut);
    } catch (const std::system_error &) {
        // Nor is it where there can be no other thread.
    }
#endif
}

// Appends up to `size` bytes; how many, 0 at the end, or the negative error number.
ssize_t readPiece(int file, std::string &bytes, std::size_t size)
{
    const std::size_t before = bytes.size();
    bytes.resize(before + size);
    const ssize_t count = ::read(file, bytes.data() + before, size);
    const int code = errno;
    bytes.resize(before + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    return count < 0 ? -code : count;
}

} // namespace

Result<std::string> readAllBytes(const std::filesystem::path &path, const ReadControl &control)
{
    const Descriptor file(path);
    struct stat status = {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0)
        return cannotOpen(errno);
    if (S_ISDIR(status.st_mode))
        return cannotOpen(EISDIR);
    const auto told = S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
    if (told > control.limits.file)
        return tooLarge("larger than", control.limits.file);

    std::string bytes;
    bytes.reserve(told + kPieceBytes + simdjson::SIMDJSON_PADDING);
    std::optional<LayingOut> layingOut;
    while (true) {
        if (!waitForBytes(file.number(), control.stop))
            return cancelled();
        if (bytes.capacity() - bytes.size() < kPieceBytes)
            layingOut.reset(); // the file grows, and its bytes move
        const ssize_t count =
            readPiece(file.number(), bytes, bytes.size() < kFirstPieceBytes ? kFirstPieceBytes : kPieceBytes);
        if (count == -EAGAIN || count == -EINTR)
            continue;
        if (count < 0)
            return cannotOpen(static_cast<int>(-count));
        if (count == 0)
            return bytes;
        if (bytes.size() > control.limits.file)
            return tooLarge("larger than", control.limits.file);
        const bool isFirst = bytes.size() == static_cast<std::size_t>(count);
        if (const auto error = isFirst ? errorForContent(bytes) : std::nullopt)
            return *error;
        if (isFirst)
            layingOut.emplace(bytes);
        if (control.progress && told > 0)
            control.progress(std::min(1.0, static_cast<double>(bytes.size()) / static_cast<double>(told)));
    }
}

} // namespace hindsight::core
