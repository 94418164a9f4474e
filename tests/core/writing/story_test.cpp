// `hindsight inspect --format story`: the samples told from start to end.
#include "core/writing/story.h"

#include "core/reading/reader.h"
#include "tests/support/files_below.h"
#include "tests/support/golden.h"
#include "tests/support/history_text.h"

#include <QFileInfo>
#include <QTest>

#include <sstream>

using namespace hindsight;

namespace {

QByteArray story(const core::Execution &execution)
{
    std::ostringstream out;
    core::writeStory(execution, out);
    return QByteArray::fromStdString(out.str());
}

void compareWithGolden(const core::Execution &execution, const std::string &name)
{
    const QByteArray actual = story(execution);
    const std::string path = std::string(TEST_DATA_DIR "/writing/") + name + ".story";
    QCOMPARE(actual, QByteArray::fromStdString(test::golden(path, actual.toStdString())));
    for (const QByteArray &line : actual.split('\n'))
        QVERIFY2(QString::fromUtf8(line).size() <= 100, line);
}

/// Takes so many bytes and no more, as a pipe whose reader goes away.
class Closing : public std::streambuf
{
public:
    int taken = 0;

protected:
    int overflow(int c) override { return ++taken > 100 ? traits_type::eof() : c; }
};

} // namespace

class StoryTest : public QObject
{
    Q_OBJECT

private slots:
    void samplesAreToldAsRecorded_data()
    {
        QTest::addColumn<std::string>("path");
        for (const std::string &path : test::filesBelow(SAMPLES_DIR))
            QTest::newRow(path.c_str() + sizeof(SAMPLES_DIR)) << path;
    }
    void samplesAreToldAsRecorded()
    {
        QFETCH(std::string, path);
        const auto histories = core::readFile(path);
        QVERIFY(histories && histories->size() == 1);
        const auto execution = core::buildExecution(histories->front());
        QVERIFY(bool(execution));
        const QString name = QFileInfo(QString::fromStdString(path)).completeBaseName();
        compareWithGolden(**execution, name.toStdString());
    }

    void aPartOfARunningHistoryIsTold()
    {
        const auto execution = test::execution(test::fileText(TEST_DATA_DIR "/writing/part.history"));
        compareWithGolden(*execution, "part");
    }

    void aNameCannotCommandTheTerminal()
    {
        const auto execution = test::execution("1 0s WorkflowExecutionSignaled signalName=a\x1b[2Jb");
        const QByteArray text = story(*execution);
        QVERIFY2(text.contains("Signal a\\x1b[2Jb arrives from outside."), text);
    }

    void itEndsWhereNobodyReads()
    {
        Closing pipe;
        std::ostream out(&pipe);
        std::string events = "1 0s WorkflowExecutionStarted\n";
        for (int id = 2; id < 1000; ++id)
            events += std::to_string(id) + " 1s WorkflowExecutionSignaled signalName=s\n";
        const std::size_t told = core::writeStory(*test::execution(events), out);
        QVERIFY(!out);
        QCOMPARE(told, std::size_t{0});
    }
};

QTEST_APPLESS_MAIN(StoryTest)
#include "story_test.moc"
