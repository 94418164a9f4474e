#include "core/stops/expression.h"

#include "core/model/base64.h"
#include "core/reading/reader.h"
#include "core/stops/event_probe.h"
#include "tests/support/history_text.h"
#include "tests/support/order_history.h"

#include <QTest>

#include <algorithm>

using namespace hindsight;
using namespace hindsight::core;

namespace {

// JSON with ' for ".
std::string quoted(std::string json)
{
    std::ranges::replace(json, '\'', '"');
    return json;
}

std::string payload(const std::string &data, const std::string &encoding = "json/plain")
{
    return "{'metadata':{'encoding':'" + encodeBase64(encoding) + "'},'data':'" + encodeBase64(quoted(data)) + "'}";
}

// Three Events, each in another dialect, with what can only be found by reading their attributes.
std::shared_ptr<const Execution> payloads()
{
    const std::string deep = std::string(3'000, '[') + std::string(3'000, ']');
    const std::string order =
        payload("{'orderId':42,'note':'a \\'quoted\\' caf\\u00e9','lines':[{'sku':'mug'},{'sku':'lamp'}],'gift':true}");
    const std::string json =
        "{'events':["
        "{'eventId':'1','eventTime':'2025-03-01T10:00:00Z','eventType':'EVENT_TYPE_WORKFLOW_EXECUTION_STARTED',"
        "'workflowExecutionStartedEventAttributes':{'workflowType':{'name':'Order'},'workflowRunTimeout':'3600s',"
        "'input':{'payloads':[" +
        order + "," + payload("plain words", "binary/plain") + "," + payload(deep) +
        "]}}},"
        "{'event_id':2,'event_time':'2025-03-01T10:00:05Z','event_type':'WorkflowExecutionSignaled',"
        "'workflow_execution_signaled_event_attributes':{'signal_name':'pay','input':{'payloads':[" +
        payload("{'orderId':'43','amount':12.5}") +
        "]}}},"
        "{'eventId':3,'eventTime':'2025-03-01T10:10:00Z','eventType':'TimerStarted',"
        "'timerStartedEventAttributes':{'timerId':'m\\u0075g','startToFireTimeout':{'seconds':90}}},"
        "{'eventId':4,'eventTime':'2025-03-01T10:20:00Z','eventType':'MarkerRecorded',"
        "'markerRecordedEventAttributes':{'markerName':'Side\\nEffect','details':{'x':" +
        payload("<secret>", "binary/encrypted") + "}}}]}";
    return *buildExecution(readBytes(quoted(json), "payloads.json")->front());
}

QByteArray idsWhere(const Execution &execution, const QByteArray &text)
{
    const auto expression = Expression::parse(text.toStdString());
    if (!expression)
        return QByteArray::fromStdString(expression.error().message);
    EventProbe probe(execution);
    QByteArray ids;
    for (std::size_t i = 0; i < execution.history().eventCount(); ++i) {
        if (probe.holds(expression->condition(), EventIndex(i)))
            ids += QByteArray::number(qint64(execution.history().id(EventIndex(i)).value)) + ' ';
    }
    return ids.trimmed();
}

} // namespace

class ExpressionTest : public QObject
{
    Q_OBJECT

private slots:
    void itHoldsWhereItShould_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("ids");
        const auto row = [](const char *text, const char *ids) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(ids);
        };
        row("id = 7", "7");
        row("id >= 22", "22 23");
        row("id < 3 or id > 22", "1 2 23");
        row("id != 1 and id < 4", "2 3");
        row("type = TimerStarted", "7");
        row("type = EVENT_TYPE_TIMER_STARTED", "7");
        row("type != TimerStarted and id > 21", "22 23");
        row("type matches Timer*", "7 22");
        row("type matches '*Task?ailed'", "12 18");
        row("type contains SIGNAL", "14");
        row("name = chargecard", "6 17 18");
        row("name contains card and not outcome = failed", "6 17");
        row("name = 30s", "7 22");
        row("outcome = Failed", "12 18 23");
        row("outcome != Failed", "4 9 16 21 22");
        row("attempt > 1", "13 17");
        row("task = 2", "10 11 12");
        row("kind = activity", "5 6 8 9 17 18");
        row("kind = workflow_execution", "1 23");
        row("category = 'Workflow Task' and outcome = failed", "12");
        row("command = StartTimer", "7");
        row("time > 4s", "18 19 20 21 22 23");
        row("time <= 10ms", "1 2 3");
        row("time >= 2025-03-01T10:00:05.2Z", "21 22 23");
        row("time contains 10:00:03", "17");
        row("attributes.activityType.name = ReserveStock", "5");
        row("attributes.activity_type.Name = reservestock", "5");
        row("attributes.scheduledEventId = 6", "17 18");
        row("attributes.scheduledEventId > 10 and kind = workflowtask", "15 16 20 21");
        row("attributes.failure.message = Declined", "18");
        row("attributes.failure contains at_pay", "18");
        row("attributes.failure.message matches De*", "18");
        row("attributes.startToFireTimeout > 29s", "7");
        row("attributes.startToFireTimeout = 30s", "7");
        row("attributes contains unpaid", "23");
        row("attributes.nothing != 5", "");
        row("not attributes.nothing = 5 and id < 3", "1 2");
        row("declined", "18");
        row("'Workflow Task 2' or unpaid", "10 11 12 23");
        row("workflow task 2", "10 11 12");
        row("approve and (id = 1 or id = 14)", "14");
        row("NOT (id > 1)", "1");
        row("id = 1 or id = 2 and id = 3", "1");
        row("id = 5 && kind = Activity || id = 1", "1 5");
        row("id matches 2?", "20 21 22 23");
        row("id = seven", "");
    }
    void itHoldsWhereItShould()
    {
        QFETCH(QByteArray, text);
        QTEST(idsWhere(*test::execution(test::kOrder), text), "ids");
    }

    void payloadsAreReadWhereverTheyAre_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("ids");
        const auto row = [](const char *text, const char *ids) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(ids);
        };
        row("attributes.input.payloads.orderId = 42", "1");
        row("attributes.input.payloads.orderId >= 42", "1 2");
        row("attributes.input.payloads.amount > 12", "2");
        row("attributes.input.payloads.amount = 12.50", "2");
        row("attributes.input.payloads.lines.sku = lamp", "1");
        row("attributes.input.payloads.lines.1.sku = lamp", "1");
        row("attributes.input.payloads.lines.0.sku = lamp", "");
        row("attributes.input.payloads.0.gift = true", "1");
        row("attributes.input contains lamp", "1");
        row("attributes.input.payloads = 'plain words'", "1");
        row("attributes.input.payloads.note contains '\"quoted\"'", "1");
        row("café", "1");
        row("mug", "1 3");
        row("attributes.timerId = mug", "3");
        row("attributes.signal_name = pay", "2");
        row("attributes.SignalName = pay", "2");
        row("attributes.startToFireTimeout > 1m", "3");
        row("attributes.workflowRunTimeout = 1h", "1");
        row("attributes.startToFireTimeout = 1m30s", "3");
        row("secret", "");
        row("attributes.details.x.metadata.encoding contains YmluYXJ5", "4");
    }
    void payloadsAreReadWhereverTheyAre()
    {
        QFETCH(QByteArray, text);
        QTEST(idsWhere(*payloads(), text), "ids");
    }

    void attributesAreParsedOnlyWhereTheyCanMatter_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("parsed");
        QTest::newRow("columns") << QByteArray("outcome = Failed and name contains card") << 0;
        QTest::newRow("the cheap part first") << QByteArray("attributes.failure.message = x and id = 18") << 1;
        QTest::newRow("those with the key") << QByteArray("attributes.failure.message = x") << 3;
        QTest::newRow("those with the text") << QByteArray("declined") << 1;
        QTest::newRow("once for all parts") << QByteArray("attributes contains x or attributes contains y") << 23;
    }
    void attributesAreParsedOnlyWhereTheyCanMatter()
    {
        QFETCH(QByteArray, text);
        const auto execution = test::execution(test::kOrder);
        const auto expression = Expression::parse(text.toStdString());
        QVERIFY(bool(expression));
        EventProbe probe(*execution);
        for (std::size_t i = 0; i < execution->history().eventCount(); ++i)
            (void)probe.holds(expression->condition(), EventIndex(i));
        QTEST(int(probe.parsedCount()), "parsed");
    }

    void aFaultIsSaidWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("fault");
        const auto row = [](const QByteArray &text, const char *fault) {
            QTest::newRow(text.left(60).constData()) << text << QByteArray(fault);
        };
        const char *fields = "; expected id, type, time, name, outcome, attempt, task, kind, command or attributes.…";
        row("", "1: expected a field or a text");
        row("   ", "1: expected a field or a text");
        row("id =", "5: expected a value, got the end");
        row("id = and", "6: expected a value, got “and”");
        row("id > many", "6: expected a number, a duration such as 30s or a time, got “many”");
        row("typ = x", ("1: there is no field “typ”" + std::string(fields)).c_str());
        row("id.x = 3", ("1: there is no field “id.x”" + std::string(fields)).c_str());
        row("'id' = 3", ("1: there is no field “id”" + std::string(fields)).c_str());
        row("attributes. = 3", "1: expected a name on both sides of each point of “attributes.”");
        row("attributes.a..b = 3", "1: expected a name on both sides of each point of “attributes.a..b”");
        row("name = charge card",
            "15: expected “and”, “or” or the end, got “card”; a text of several words stands in quotes");
        row("could not connect",
            "7: expected “and”, “or” or the end, got “not”; a text of several words stands in quotes");
        row("café = 3", ("1: there is no field “café”" + std::string(fields)).c_str());
        row("café id = 3", "6: expected “and” or “or” before “id”");
        row("(id = 3", "8: expected “and”, “or” or “)”, got the end");
        row("id = 3)", "7: this bracket closes none");
        row("()", "2: expected a field or a text, got “)”");
        row("= 3", "1: expected a field or a text, got “=”");
        row("id ! 3", "4: expected “and”, “or” or the end, got “!”; a text of several words stands in quotes");
        row("name = \"card", "13: expected \" to close the text");
        row("''", "1: expected a text between the quotes");
        row("not", "4: expected a field or a text, got the end");
        row(QByteArray(60, '(') + "x", "51: brackets and “not” nest too deep here");
        row(QByteArray("not ").repeated(60) + "x", "201: brackets and “not” nest too deep here");
        row(QByteArray(3'000, 'x'), "2001: the expression is too long");
    }
    void aFaultIsSaidWithItsPlace()
    {
        QFETCH(QByteArray, text);
        const auto expression = Expression::parse(text.toStdString());
        QVERIFY(!expression);
        const Error &error = expression.error();
        const std::string fault = std::to_string(error.place.column) + ": " + error.message;
        QTEST(QByteArray::fromStdString(fault), "fault");
    }
};

QTEST_APPLESS_MAIN(ExpressionTest)
#include "expression_test.moc"
