#include "core/model/failure.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace hindsight::core;

namespace {

QByteArray textOf(const std::vector<Failure> &chain)
{
    std::string text;
    for (const Failure &failure : chain) {
        text += failure.kind + "(" + failure.type + ") " + failure.message;
        if (!failure.source.empty())
            text += " from " + failure.source;
        if (!failure.stackTrace.empty())
            text += " at " + failure.stackTrace;
        text += failure.nonRetryable ? " for good\n" : "\n";
    }
    return QByteArray::fromStdString(text);
}

} // namespace

class FailureTest : public QObject
{
    Q_OBJECT

private slots:
    void aFailureIsReadWithItsCauses_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<QByteArray>("chain");
        QTest::newRow("application")
            << QByteArray(
                   R"({"failure":{"message":"no money","source":"GoSDK","stackTrace":"main.go:3",
                "applicationFailureInfo":{"type":"Broke","nonRetryable":true}}})")
            << QByteArray("ApplicationFailure(Broke) no money from GoSDK at main.go:3 for good\n");
        QTest::newRow("an Activity's timeout")
            << QByteArray(
                   R"({"failure":{"message":"activity error","activityFailureInfo":{"activityType":{"name":"Pay"}},
                "cause":{"message":"too late","timeoutFailureInfo":{"timeoutType":"TIMEOUT_TYPE_START_TO_CLOSE"},
                "cause":null}}})")
            << QByteArray("ActivityFailure(Pay) activity error\n"
                          "TimeoutFailure(StartToClose) too late\n");
        QTest::newRow("snake case")
            << QByteArray(
                   R"({"failure":{"message":"m","stack_trace":"s","application_failure_info":{"non_retryable":false}}})")
            << QByteArray("ApplicationFailure() m at s\n");
        QTest::newRow("nothing but a message") << QByteArray(R"({"failure":{"message":"m"}})") << QByteArray("() m\n");
        QTest::newRow("encoded attributes")
            << QByteArray(
                   R"({"failure":{"message":"Encoded failure","encodedAttributes":{"metadata":{"encoding":"json/plain"},
                "data":{"message":"secret","stack_trace":"there"}},"applicationFailureInfo":{"type":"T"}}})")
            << QByteArray("ApplicationFailure(T) secret at there\n");
        QTest::newRow("Cadence, text") << QByteArray(R"({"reason":"cadenceInternal:Generic","details":"bm8gbW9uZXk="})")
                                       << QByteArray("(cadenceInternal:Generic) no money\n");
        QTest::newRow("Cadence, a Java exception")
            << QByteArray(
                   R"({"reason":"java.lang.Error","details":"eyJkZXRhaWxNZXNzYWdlIjoiYmFkIiwic3RhY2tUcmFjZSI6IkEuamF2YSJ9"})")
            << QByteArray("(java.lang.Error) bad at A.java\n");
    }
    void aFailureIsReadWithItsCauses()
    {
        QFETCH(QByteArray, attributes);
        const auto value = nlohmann::ordered_json::parse(attributes.toStdString());
        const auto *failure = failureIn(value);
        QVERIFY(failure != nullptr);
        QTEST(textOf(parseFailure(*failure)), "chain");
    }

    void attributesWithoutAFailureHaveNone_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        for (const char *text : {"{}", "[]", "null", R"({"failure":null})", R"({"reason":"stop","details":{}})",
                                 R"({"reason":"stop"})", R"({"message":"m"})"})
            QTest::newRow(text) << QByteArray(text);
    }
    void attributesWithoutAFailureHaveNone()
    {
        QFETCH(QByteArray, attributes);
        QVERIFY(failureIn(nlohmann::ordered_json::parse(attributes.toStdString())) == nullptr);
    }

    void whatIsNoFailureHasNoLinks()
    {
        QCOMPARE(parseFailure(nlohmann::ordered_json::parse(R"({"result":1})")).size(), 0U);
        QCOMPARE(parseFailure(nlohmann::ordered_json::parse("[1]")).size(), 0U);
    }

    void anEndlessChainOfCausesIsCut()
    {
        std::string text;
        std::string end;
        for (int link = 0; link < 300; ++link) {
            text += R"({"message":"m","cause":)";
            end += '}';
        }
        const auto value = nlohmann::ordered_json::parse(text + "null" + end);
        QCOMPARE(parseFailure(value).size(), 100U);
    }
};

QTEST_APPLESS_MAIN(FailureTest)
#include "failure_test.moc"
