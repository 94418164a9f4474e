#include "core/reading/reader.h"
#include "tests/support/history_text.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace hindsight;

namespace {

const char *const kHistory = R"(
    1 0s WorkflowExecutionStarted
    2 0s WorkflowTaskScheduled
)";

std::string errorOf(const std::filesystem::path &path)
{
    const auto read = core::readFile(path);
    return read ? "read" : describe(read.error(), "file");
}

} // namespace

class FileTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void aByteOrderMarkIsPassedOver()
    {
        const auto histories = core::readFile(write("marked.json", "\xEF\xBB\xBF" + test::historyJson(kHistory)));
        QVERIFY(histories);
        QCOMPARE(histories->size(), std::size_t(1));
        QCOMPARE(histories->front()->id(core::EventIndex(0)).value, std::int64_t(1));
    }

    void aFileIsReadUnderItsPath()
    {
        const auto histories = core::readFile(write("history.json", test::historyJson(kHistory)));
        QVERIFY(histories);
        QCOMPARE(histories->front()->eventCount(), 2U);
        QCOMPARE(histories->front()->source().label(), path("history.json"));
        QCOMPARE(histories->front()->source().fileSize(), test::historyJson(kHistory).size());
    }

    void aFileThatCannotBeReadSaysWhy()
    {
        QCOMPARE(errorOf(path("missing.json")), std::string("file: there is no such file"));
        QCOMPARE(errorOf(m_folder.path().toStdString()), std::string("file: a directory, not a file"));
        QCOMPARE(errorOf(write("empty.json", "")), std::string("file: empty"));
    }

    void aFileThatIsTooLargeIsNotRead()
    {
        const std::string large = write("large.json", "{");
        QVERIFY(truncate(large.c_str(), static_cast<off_t>(core::kMostBytes) + 1) == 0);
        QCOMPARE(errorOf(large), std::string("file: larger than 4000000000 bytes, more than this version can read"));
    }

    void theLimitCanBeSet()
    {
        const std::string json = test::historyJson(kHistory);
        const auto limited = [](std::uint64_t limit) {
            return core::ReadControl{.stop = {}, .progress = {}, .limits = {.file = limit}};
        };
        const std::string file = write("history.json", json);
        QVERIFY(core::readFile(file, limited(json.size())));
        QVERIFY(core::readBytes(json, "file", limited(json.size())));
        const std::string words = "larger than " + std::to_string(json.size() - 1) +
                                  " bytes, the limit; the option --max-size sets it, up to 4000000000";
        for (const auto &read : {core::readFile(file, limited(json.size() - 1)),
                                 core::readBytes(json, "file", limited(json.size() - 1))}) {
            QVERIFY(!read);
            QCOMPARE(read.error().kind, core::ErrorKind::TooLarge);
            QCOMPARE(read.error().message, words);
        }
    }

    // Its size is told, so none of it is read, however long that would take.
    void aFileAboveTheLimitIsNotBegun()
    {
        const std::string json = manyEvents();
        int steps = 0;
        const auto read = core::readFile(
            write("many.json", json),
            {.stop = {}, .progress = [&steps](double) { ++steps; }, .limits = {.file = json.size() - 1}});
        QVERIFY(!read);
        QCOMPARE(read.error().kind, core::ErrorKind::TooLarge);
        QCOMPARE(steps, 0);
    }

    // A pipe tells no size, and may have no end.
    void aPipeIsLeftAtTheLimit()
    {
        constexpr std::size_t kLimit = 1'000'000;
        constexpr std::size_t kMost = 16 * kLimit;
        const std::string pipe = path("endless");
        QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
        std::signal(SIGPIPE, SIG_IGN);
        std::size_t taken = 0;
        std::thread writer([&pipe, &taken] {
            const int file = ::open(pipe.c_str(), O_WRONLY | O_CLOEXEC);
            const std::string piece = '[' + std::string(9'999, ' ');
            while ((taken < kMost) && ::write(file, piece.data(), piece.size()) > 0)
                taken += piece.size();
            ::close(file);
        });
        const auto read = core::readFile(pipe, {.stop = {}, .progress = {}, .limits = {.file = kLimit}});
        writer.join();
        QVERIFY(!read);
        QCOMPARE(read.error().kind, core::ErrorKind::TooLarge);
        QVERIFY(taken < kMost);
    }

    void aFileWithoutAnEndThatIsNoJsonIsGivenUp()
    {
        QCOMPARE(errorOf("/dev/zero"), std::string("file: binary data, not JSON"));
    }

    void aPipeIsReadToItsEnd()
    {
        const std::string pipe = path("pipe");
        QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
        std::thread writer([pipe] {
            QFile file(QString::fromStdString(pipe));
            if (file.open(QIODevice::WriteOnly))
                file.write(QByteArray::fromStdString(test::historyJson(kHistory)));
        });
        const auto histories = core::readFile(pipe);
        writer.join();
        QVERIFY(histories);
        QCOMPARE(histories->front()->eventCount(), 2U);
    }

    void waitingForAPipeCanBeCancelled()
    {
        const std::string pipe = path("silent");
        QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
        std::stop_source stop;
        std::jthread canceller([&stop] { stop.request_stop(); });
        const auto read = core::readFile(pipe, {.stop = stop.get_token(), .progress = {}});
        QVERIFY(!read);
        QCOMPARE(read.error().kind, core::ErrorKind::Cancelled);
    }

    void standardInputIsAMinus()
    {
        const std::string file = write("input.json", test::historyJson(kHistory));
        const int before = dup(STDIN_FILENO);
        const int input = open(file.c_str(), O_RDONLY);
        dup2(input, STDIN_FILENO);
        ::close(input);
        const auto histories = core::readFile("-");
        dup2(before, STDIN_FILENO);
        ::close(before);
        QVERIFY(histories);
        QCOMPARE(histories->front()->eventCount(), 2U);
        QCOMPARE(histories->front()->source().label(), std::string("-"));
    }

    // Its room is laid out while it is being read.
    void aLargeFileComesWhole()
    {
        std::string text = manyEvents();
        text.append(9'000'000, ' ').append(test::historyJson(kHistory));
        const auto histories = core::readFile(write("large.json", text));
        QVERIFY(histories);
        QCOMPARE(histories->size(), std::size_t(2));
        QVERIFY(histories->front()->source().bytes() == text);
    }

    void aLargeFileIsLeftWhenAsked()
    {
        const std::string file = write("left.json", manyEvents().append(20'000'000, ' '));
        std::stop_source stop;
        double last = 0;
        const core::ReadControl control{.stop = stop.get_token(), .progress = [&](double done) {
                                            last = done;
                                            stop.request_stop();
                                        }};
        const auto read = core::readFile(file, control);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, core::ErrorKind::Cancelled);
        QVERIFY(last < 0.1);
    }

    void progressRisesToTheEnd()
    {
        const std::string file = write("large-history.json", manyEvents());
        std::vector<double> steps;
        const core::ReadControl control{.stop = {}, .progress = [&steps](double done) { steps.push_back(done); }};
        QVERIFY(core::readFile(file, control));
        QVERIFY(steps.size() > 10);
        QVERIFY(steps.size() < 300);
        QVERIFY(std::is_sorted(steps.begin(), steps.end()));
        QVERIFY(steps.front() >= 0);
        QVERIFY(steps.back() > 0.9 && steps.back() <= 1);
    }

    void readingStopsWhenAsked_data()
    {
        QTest::addColumn<bool>("isDamaged");
        QTest::newRow("a whole file") << false;
        QTest::newRow("a damaged file") << true;
    }
    void readingStopsWhenAsked()
    {
        QFETCH(bool, isDamaged);
        std::stop_source stop;
        double last = 0;
        const core::ReadControl control{.stop = stop.get_token(), .progress = [&](double done) {
                                            last = done;
                                            stop.request_stop();
                                        }};
        const auto read = core::readBytes(manyEvents() + (isDamaged ? "]" : ""), "file", control);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, core::ErrorKind::Cancelled);
        QVERIFY(last < 0.5);
    }

private:
    [[nodiscard]] std::string path(const char *name) const { return m_folder.filePath(name).toStdString(); }

    std::string write(const char *name, const std::string &bytes) const
    {
        QFile file(QString::fromStdString(path(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(bytes)) < 0)
            return {};
        return path(name);
    }

    static std::string manyEvents()
    {
        std::string text = "[";
        for (int id = 1; id <= 50'000; ++id)
            text += (id == 1 ? "" : ",") + std::string(R"({"eventId":)") + std::to_string(id) + R"(,"eventType":5})";
        return text + "]";
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(FileTest)
#include "file_test.moc"
