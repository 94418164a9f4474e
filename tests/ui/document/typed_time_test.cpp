#include "ui/document/typed_time.h"

#include "core/reading/reader.h"
#include "tests/support/history_text.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

QString textOf(const std::optional<core::Timestamp> &time)
{
    return time ? QString::fromStdString(core::toRfc3339(*time)) : QStringLiteral("none");
}

} // namespace

class TypedTimeTest : public QObject
{
    Q_OBJECT

private slots:
    void aTimeIsUnderstood_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("time");
        const auto row = [](const char *typed, const char *zone, const char *time) {
            QTest::addRow("%s %s", typed, zone) << QString::fromUtf8(zone) << QString::fromUtf8(time);
        };
        // The history begins on 2025-03-01 at 10:00:00 UTC.
        row("10:00:09", "UTC", "2025-03-01T10:00:09.000000000Z");
        row("10:05", "UTC", "2025-03-01T10:05:00.000000000Z");
        row("10:00:09.120000001", "UTC", "2025-03-01T10:00:09.120000001Z");
        row("9:00", "UTC", "2025-03-02T09:00:00.000000000Z"); // earlier than the start, so of the next day
        row("11:00:09", "Europe/Berlin", "2025-03-01T10:00:09.000000000Z");
        row("2025-07-01 12:00", "Europe/Berlin", "2025-07-01T10:00:00.000000000Z");
        row("2025-03-30 03:30", "Europe/Berlin", "2025-03-30T01:30:00.000000000Z"); // an hour after the clocks were set
        row("2025-03-01T10:00:09Z", "Europe/Berlin", "2025-03-01T10:00:09.000000000Z");
        row("2025-03-01T10:00:09+02:00", "UTC", "2025-03-01T08:00:09.000000000Z");
        row("+9.5s", "UTC", "2025-03-01T10:00:09.500000000Z");
        row("1h 2m 3s", "UTC", "2025-03-01T11:02:03.000000000Z");
        row("+1d", "Europe/Berlin", "2025-03-02T10:00:00.000000000Z");
        row("20ms", "UTC", "2025-03-01T10:00:00.020000000Z");
        row("18", "UTC", "none");
        row("25:00", "UTC", "none");
        row("+", "UTC", "none");
        row("soon", "UTC", "none");
    }
    void aTimeIsUnderstood()
    {
        const QString typed = QString::fromUtf8(QTest::currentDataTag()).section(u' ', 0, -2);
        QFETCH(QString, zone);
        const auto execution = test::execution("1 0s WorkflowExecutionStarted\n");
        QTEST(textOf(typedTime(typed, execution->history(), Zone::fromKey(zone))), "time");
    }

    void theEventIsTheLastThatHadHappened_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("event");
        QTest::newRow("before all") << -5 << 1;
        QTest::newRow("of several at once the last") << 2 << 3;
        QTest::newRow("between") << 5 << 3;
        QTest::newRow("one whose time runs backwards goes with those before it") << 9 << 5;
        QTest::newRow("after all") << 99 << 6;
    }
    void theEventIsTheLastThatHadHappened()
    {
        QFETCH(int, seconds);
        const auto execution = test::execution(R"(
            1 0s WorkflowExecutionStarted
            2 2s WorkflowTaskScheduled
            3 2s WorkflowExecutionSignaled
            4 9s WorkflowExecutionSignaled
            5 3s WorkflowExecutionSignaled
            6 12s WorkflowExecutionSignaled
        )");
        const core::History &history = execution->history();
        const core::Timestamp first = history.time(core::EventIndex(0));
        const core::EventIndex event = eventAt(history, {first.nanoseconds + seconds * 1'000'000'000LL});
        QTEST(static_cast<int>(history.id(event).value), "event");
    }

    void withoutTimesThereIsNothingToGoTo()
    {
        const auto histories = core::readBytes(R"([{"eventId":1,"eventType":1}])", "file");
        QVERIFY(histories);
        const core::History &history = *histories->front();
        QVERIFY(!typedTime(QStringLiteral("+1s"), history, Zone()));
        QVERIFY(!eventAt(history, {0}).isValid());
    }
};

QTEST_GUILESS_MAIN(TypedTimeTest)
#include "typed_time_test.moc"
