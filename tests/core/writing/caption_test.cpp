#include "core/writing/caption.h"

#include "core/model/catalog.h"
#include "tests/support/golden.h"
#include "tests/support/history_text.h"

#include <QTest>

#include <set>

using namespace hindsight;

namespace {

QByteArray captions(const core::Execution &execution)
{
    std::string text;
    for (std::size_t row = 0; row < execution.history().eventCount(); ++row) {
        const core::EventIndex event(row);
        text += std::to_string(execution.history().id(event).value) + ' ' + core::caption(execution, event) + '\n';
    }
    return QByteArray::fromStdString(text);
}

} // namespace

class CaptionTest : public QObject
{
    Q_OBJECT

private slots:
    void captionsSayWhatHappens_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::newRow("an order") << QByteArray(TEST_DATA_DIR "/writing/order");
        QTest::newRow("every Event type") << QByteArray(TEST_DATA_DIR "/writing/every_event");
    }
    void captionsSayWhatHappens()
    {
        QFETCH(QByteArray, base);
        const auto execution = test::execution(test::fileText((base + ".history").toStdString()));
        const QByteArray actual = captions(*execution);
        const std::string expected = test::golden((base + ".captions").toStdString(), actual.toStdString());
        QCOMPARE(actual, QByteArray::fromStdString(expected));
    }

    void everyEventTypeIsAmongThem()
    {
        const auto history = test::history(test::fileText(TEST_DATA_DIR "/writing/every_event.history"));
        std::set<core::EventType> types;
        for (std::size_t row = 0; row < history->eventCount(); ++row)
            types.insert(history->type(core::EventIndex(row)));
        for (const core::EventTypeInfo &type : core::eventTypes())
            QVERIFY2(types.contains(type.type), type.name.data());
    }

    void aLongMessageIsCutBetweenCharacters()
    {
        const std::string message = "x" + std::string(QByteArray("é").repeated(400).constData());
        const auto execution =
            test::execution("1 0s ActivityTaskFailed failure.message=\"" + message + "\" scheduledEventId=7");
        const std::string text = core::caption(*execution, core::EventIndex(0));
        const QByteArray kept = "x" + QByteArray("é").repeated(149) + "…";
        QCOMPARE(QByteArray::fromStdString(text),
                 "An Activity failed: " + kept + ". Event 7, which it belongs to, is not in the file.");
    }
};

QTEST_APPLESS_MAIN(CaptionTest)
#include "caption_test.moc"
