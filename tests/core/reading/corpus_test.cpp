#include "core/reading/details.h"
#include "core/reading/reader.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <map>
#include <set>

using namespace hindsight::core;

namespace {

const QString kCorpus = QStringLiteral(CORPUS_DIR);

struct Expectation
{
    std::size_t events = 0;
    std::int64_t largestId = 0;
    int histories = 1;
};

// Where the manifest counts what is in the file, and not what a history keeps of it.
const std::map<QByteArray, Expectation> kKept{
    {"stwomack+temporal-history-action-count/tests__event_histories__local_mutablemany_local_mutable.json",
     {11, 11, 1}},                                                      // Event 6 is there twice
    {"temporalio+ui/src__fixtures__all-event-types.json", {18, 30, 1}}, // 26 Events of different histories
    {"temporalio+documentation-samples-python/replay_your_workflow__test_replayer_complete_history.json",
     {836, 71, 24}},
    {"temporalio+ui/tests__accessibility__network-requests__with-workflows.har", {5, 5, 1}}, // asked for twice
};

} // namespace

class CorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!QFileInfo::exists(kCorpus + QStringLiteral("/MANIFEST.tsv")))
            QSKIP("no corpus of recorded histories here");
    }

    void everyHistoryIsRead_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("events");
        QTest::addColumn<QByteArray>("largestId");
        QFile manifest(kCorpus + QStringLiteral("/MANIFEST.tsv"));
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        manifest.readLine();
        while (!manifest.atEnd()) {
            const QList<QByteArray> fields = manifest.readLine().trimmed().split('\t');
            QTest::newRow(fields[0].constData()) << fields[0] << fields[5] << fields[6];
        }
    }
    void everyHistoryIsRead()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, events);
        QFETCH(QByteArray, largestId);
        const auto histories = readFile((kCorpus + QStringLiteral("/") + QString::fromUtf8(path)).toStdString());
        QVERIFY2(histories, histories ? "" : histories.error().message.c_str());
        const auto known = kKept.find(path);
        const Expectation expected =
            known == kKept.end() ? Expectation{events.toULongLong(), largestId.toLongLong(), 1} : known->second;
        QCOMPARE(histories->size(), static_cast<std::size_t>(expected.histories));
        Expectation read;
        for (const auto &history : *histories) {
            read.events += history->eventCount();
            read.largestId = std::max(read.largestId, history->id(EventIndex(history->eventCount() - 1)).value);
            check(*history);
        }
        QCOMPARE(read.events, expected.events);
        QCOMPARE(read.largestId, expected.largestId);
    }

private:
    // Each Event can be looked at, has a type and, as far as its file tells times, a time.
    static void check(const History &history)
    {
        static const std::set<std::string> kExpected{"event-id-gap", "duplicate-event-id", "history-starts-late",
                                                     "unknown-event-type"};
        for (const Problem &problem : history.problems())
            QVERIFY2(kExpected.contains(problem.code), problem.message.c_str());
        for (std::size_t row = 0; row < history.eventCount(); ++row) {
            const EventIndex event(row);
            const auto attributes = eventAttributes(history, event);
            QVERIFY(attributes && attributes->is_object());
            const auto json = eventJson(history, event);
            QVERIFY(json && json->is_object());
            QVERIFY(!history.typeName(event).empty());
            QCOMPARE(history.time(event).isKnown(), history.firstTime().isKnown());
        }
    }
};

QTEST_APPLESS_MAIN(CorpusTest)
#include "corpus_test.moc"
