#include "core/stops/stop.h"

#include "tests/support/history_text.h"
#include "tests/support/order_history.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::core;

namespace {

// `18:0`, the id of each Event and which stop applied there.
QByteArray run(const Execution &execution, const std::vector<Stop> &stops, StepDirection direction)
{
    QByteArray found;
    EventIndex at;
    for (;;) {
        const FoundStop next = *findStop(execution, at, stops, direction);
        if (!next.event.isValid())
            return found.trimmed();
        at = next.event;
        found += QByteArray::number(qint64(execution.history().id(at).value)) + ':' +
                 QByteArray::number(qint64(next.stop)) + ' ';
    }
}

} // namespace

class StopTest : public QObject
{
    Q_OBJECT

private slots:
    void aRunStopsWhereOneOfTheStopsApplies()
    {
        const auto execution = test::execution(test::kOrder);
        const std::vector<Stop> stops{{Stop::Kind::EventType, "ActivityTaskStarted"},
                                      {Stop::Kind::Name, "ChargeCard", false},
                                      {Stop::Kind::Failure, {}},
                                      {Stop::Kind::Expression, "type = TimerStarted"},
                                      {Stop::Kind::Expression, "type ="}};
        QCOMPARE(run(*execution, stops, StepDirection::Forward), QByteArray("7:3 8:0 12:2 17:0 18:2 23:2"));
        QCOMPARE(run(*execution, stops, StepDirection::Back), QByteArray("23:2 18:2 17:0 12:2 8:0 7:3"));
    }

    void eachKindStops_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("ids");
        const auto row = [](const char *what, Stop::Kind kind, const char *text, const char *ids) {
            QTest::newRow(what) << int(kind) << QByteArray(text) << QByteArray(ids);
        };
        row("type", Stop::Kind::EventType, "WorkflowTaskCompleted", "4:0 16:0 21:0");
        row("a type that is not known", Stop::Kind::EventType, "Soup", "24:0");
        row("Activity", Stop::Kind::Name, "ChargeCard", "6:0 17:0 18:0");
        row("Signal", Stop::Kind::Name, "approve", "14:0");
        row("Timer", Stop::Kind::Name, "30s", "7:0 22:0");
        row("no such name", Stop::Kind::Name, "chargecard", "");
        row("failure", Stop::Kind::Failure, "", "12:0 18:0 23:0");
        row("expression", Stop::Kind::Expression, "declined", "18:0");
    }
    void eachKindStops()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, text);
        const auto execution = test::execution(std::string(test::kOrder) + "24 6s Soup\n");
        QTEST(run(*execution, {{Stop::Kind(kind), text.toStdString()}}, StepDirection::Forward), "ids");
    }

    void withoutAStopThatIsOnNothingIsSearched()
    {
        const auto execution = test::execution(test::kOrder);
        int told = 0;
        const StopSearchControl control{.stop = {}, .progress = [&told](double) { ++told; }};
        QCOMPARE(*findStop(*execution, {}, {{Stop::Kind::Failure, {}, false}}, StepDirection::Forward, control),
                 FoundStop());
        QCOMPARE(told, 0);
    }

    void itSaysHowFarItIsAndCanBeCancelled()
    {
        const auto execution = test::execution(test::kOrder);
        const std::vector<Stop> stops{{Stop::Kind::Name, "nothing"}};
        std::vector<double> told;
        StopSearchControl control{.stop = {}, .progress = [&told](double part) { told.push_back(part); }};
        QVERIFY(!findStop(*execution, EventIndex(18), stops, StepDirection::Forward, control)->event.isValid());
        QCOMPARE(told, (std::vector<double>{0.25, 0.5, 0.75, 1}));
        std::stop_source source;
        source.request_stop();
        control.stop = source.get_token();
        const auto cancelled = findStop(*execution, {}, stops, StepDirection::Forward, control);
        QVERIFY(!cancelled && cancelled.error().kind == ErrorKind::Cancelled);
    }
};

QTEST_APPLESS_MAIN(StopTest)
#include "stop_test.moc"
