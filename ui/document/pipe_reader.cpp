#include "ui/document/pipe_reader.h"

#include "core/reading/reader.h"
#include "ui/document/build_executions.h"
#include "ui/document/file_name.h"

#include <QElapsedTimer>
#include <QtConcurrent>

#include <cerrno>
#include <mutex>
#include <new>
#include <optional>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hindsight::ui {

namespace {

using Outcome = core::Result<Executions>;

constexpr int kCollectMilliseconds = 100;
constexpr int kPollMilliseconds = 50;
constexpr qint64 kLeastPauseMilliseconds = 400;
// Of the whole time one part at most goes into reading anew what was read before.
constexpr qint64 kPauseForEachCost = 4;
constexpr std::size_t kPieceBytes = 256U << 10U;

core::Error error(core::ErrorKind kind, std::string message)
{
    return core::Error{.kind = kind, .message = std::move(message), .place = {}};
}

Outcome executionsOf(std::string bytes, const std::string &label, const core::ReadControl &control)
{
    // It can be larger than the memory there is; that must not end the program.
    try {
        const auto histories = core::readBytes(std::move(bytes), label, control);
        if (!histories)
            return histories.error();
        return buildExecutions(*histories, control.stop);
    } catch (const std::bad_alloc &) {
        return error(core::ErrorKind::TooLarge, "there is not enough memory for it");
    }
}

// An open pipe; standard input stays open.
class Pipe
{
public:
    enum class State : std::uint8_t { Open, Ended, Broken };

    explicit Pipe(const QString &path)
        : m_isStandardInput(path == u"-"),
          m_number(m_isStandardInput ? STDIN_FILENO
                                     : ::open(fileBytesOf(path).c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {
    }
    ~Pipe()
    {
        if (m_number >= 0 && !m_isStandardInput)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Pipe)

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

    /// Waits a moment for bytes and appends them.
    [[nodiscard]] State readSome(std::string &bytes) const
    {
        pollfd wanted{.fd = m_number, .events = POLLIN, .revents = 0};
        if (::poll(&wanted, 1, kPollMilliseconds) == 0)
            return State::Open;
        const std::size_t before = bytes.size();
        bytes.resize(before + kPieceBytes);
        const ssize_t count = ::read(m_number, bytes.data() + before, kPieceBytes);
        const int code = errno;
        bytes.resize(before + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        if (count < 0)
            return code == EAGAIN || code == EINTR ? State::Open : State::Broken;
        return count == 0 ? State::Ended : State::Open;
    }

private:
    bool m_isStandardInput;
    int m_number;
};

} // namespace

// What the job puts down and the GUI thread picks up.
struct PipeReader::Mailbox
{
    std::mutex mutex;
    qint64 received = 0;
    std::optional<Outcome> outcome;
    bool isLast = false;
    bool isPickedUp = true;      // what was put down last, and it is shown
    qint64 showMilliseconds = 0; // that this took

    void put(Outcome next, bool isTheLast)
    {
        const std::lock_guard lock(mutex);
        outcome = std::move(next);
        isLast = isTheLast;
        isPickedUp = false;
    }
    /// How long showing took; nothing while it isn't shown.
    [[nodiscard]] std::optional<qint64> shownWithin()
    {
        const std::lock_guard lock(mutex);
        return isPickedUp ? std::optional(showMilliseconds) : std::nullopt;
    }

    static void receive(const std::shared_ptr<Mailbox> &mailbox, const QString &path, const core::ReadLimits &limits,
                        const std::stop_token &stop);
};

void PipeReader::Mailbox::receive(const std::shared_ptr<Mailbox> &mailbox, const QString &path,
                                  const core::ReadLimits &limits, const std::stop_token &stop)
{
    const Pipe pipe(path);
    if (!pipe.isOpen()) {
        mailbox->put(error(core::ErrorKind::CannotOpen, "cannot be opened"), true);
        return;
    }
    const std::string label = path.toStdString();
    core::ReadControl control{.stop = stop, .progress = {}, .isPart = true, .limits = limits};
    std::string bytes;
    std::size_t shown = 0;
    qint64 cost = 0; // in milliseconds, of reading what there was
    QElapsedTimer sinceShown;
    sinceShown.start();
    Pipe::State state = Pipe::State::Open;
    while (state == Pipe::State::Open && !stop.stop_requested()) {
        state = pipe.readSome(bytes);
        {
            const std::lock_guard lock(mailbox->mutex);
            mailbox->received = static_cast<qint64>(bytes.size());
        }
        if (bytes.size() > limits.file)
            break;
        const std::optional<qint64> showing = mailbox->shownWithin();
        if (bytes.size() == shown || !showing ||
            sinceShown.elapsed() < std::max(kLeastPauseMilliseconds, kPauseForEachCost * (cost + *showing)))
            continue;
        QElapsedTimer reading;
        reading.start();
        Outcome part = executionsOf(bytes, label, control);
        cost = reading.elapsed();
        shown = bytes.size();
        sinceShown.start();
        // Nothing whole has come yet, or it is no history: that is known at the end.
        if (part)
            mailbox->put(std::move(part), false);
    }
    if (stop.stop_requested())
        return;
    control.isPart = false;
    if (state == Pipe::State::Broken)
        mailbox->put(error(core::ErrorKind::CannotOpen, "cannot be read"), true);
    else
        mailbox->put(executionsOf(std::move(bytes), label, control), true);
}

PipeReader::PipeReader(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
    m_collection.setInterval(kCollectMilliseconds);
    connect(&m_collection, &QTimer::timeout, this, &PipeReader::collect);
}

PipeReader::~PipeReader()
{
    m_stop.request_stop();
}

bool PipeReader::isPipe(const QString &path)
{
    struct stat status = {};
    return path == u"-" ||
           (::stat(fileBytesOf(path).c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode));
}

void PipeReader::read(const QString &path)
{
    cancel();
    m_stop = {};
    m_received = 0;
    m_mailbox = std::make_shared<Mailbox>();
    const auto job = QtConcurrent::run(&m_thread, &Mailbox::receive, m_mailbox, path, m_limits, m_stop.get_token());
    m_collection.start();
}

void PipeReader::cancel()
{
    m_stop.request_stop();
    m_collection.stop();
    m_mailbox.reset();
}

void PipeReader::collect()
{
    // Whoever hears of it may cancel or begin anew.
    const std::shared_ptr<Mailbox> mailbox = m_mailbox;
    std::optional<Outcome> outcome;
    bool isLast = false;
    qint64 bytes = 0;
    {
        const std::lock_guard lock(mailbox->mutex);
        outcome = std::exchange(mailbox->outcome, std::nullopt);
        isLast = outcome && mailbox->isLast;
        bytes = mailbox->received;
    }
    if (bytes != std::exchange(m_received, bytes))
        emit received(bytes);
    if (!outcome || mailbox != m_mailbox)
        return;
    if (isLast)
        cancel();
    QElapsedTimer showing;
    showing.start();
    if (!*outcome)
        emit failed(outcome->error());
    else if (isLast)
        emit finished(**outcome);
    else
        emit arrived(**outcome);
    const std::lock_guard lock(mailbox->mutex);
    mailbox->showMilliseconds = showing.elapsed();
    mailbox->isPickedUp = true;
}

} // namespace hindsight::ui
