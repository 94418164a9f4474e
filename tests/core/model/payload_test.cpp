#include "core/model/payload.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace hindsight::core;

namespace {

QByteArray textOf(const Payload &payload)
{
    static const char *const kContents[] = {"nothing", "json", "text", "bytes"};
    std::string text = kContents[static_cast<std::size_t>(payload.content)];
    text += " [" + payload.encoding + "] " + payload.text + " (" + std::to_string(payload.size) + ")";
    if (!payload.messageType.empty())
        text += " of " + payload.messageType;
    return QByteArray::fromStdString(text);
}

} // namespace

class PayloadTest : public QObject
{
    Q_OBJECT

private slots:
    void aPayloadIsDecodedByItsEncoding_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("decoded");
        QTest::newRow("JSON") << QByteArray(R"({"metadata":{"encoding":"anNvbi9wbGFpbg=="},"data":"eyJhIjoxfQ=="})")
                              << QByteArray("json [json/plain] {\"a\":1} (7)");
        QTest::newRow("metadata in clear")
            << QByteArray(R"({"metadata":{"encoding":"json/plain"},"data":"eyJhIjoxfQ=="})")
            << QByteArray("json [json/plain] {\"a\":1} (7)");
        QTest::newRow("data already decoded")
            << QByteArray(R"({"metadata":{"encoding":"json/plain"},"data":{"a":[1]}})")
            << QByteArray("json [json/plain] {\"a\":[1]} (9)");
        QTest::newRow("a string already decoded")
            << QByteArray(R"({"metadata":{"encoding":"anNvbi9wbGFpbg=="},"data":"Hello Temporal!"})")
            << QByteArray("json [json/plain] \"Hello Temporal!\" (15)");
        QTest::newRow("a string already decoded that could be base64")
            << QByteArray(R"({"metadata":{"encoding":"json/plain"},"data":"word"})")
            << QByteArray("json [json/plain] \"word\" (4)");
        QTest::newRow("null") << QByteArray(R"({"metadata":{"encoding":"YmluYXJ5L251bGw="}})")
                              << QByteArray("nothing [binary/null]  (0)");
        QTest::newRow("null in clear, with data") << QByteArray(R"({"metadata":{"encoding":"binary/null"},"data":""})")
                                                  << QByteArray("nothing [binary/null]  (0)");
        QTest::newRow("text") << QByteArray(R"({"metadata":{"encoding":"YmluYXJ5L3BsYWlu"},"data":"aMOpbGxv"})")
                              << QByteArray("text [binary/plain] héllo (6)");
        QTest::newRow("bytes that are no text")
            << QByteArray(R"({"metadata":{"encoding":"YmluYXJ5L3BsYWlu"},"data":"/wA="})")
            << QByteArray("bytes [binary/plain]  (2)");
        QTest::newRow("protobuf as JSON")
            << QByteArray(R"({"metadata":{"encoding":"anNvbi9wcm90b2J1Zg==","messageType":"YS5C"},"data":"e30="})")
            << QByteArray("json [json/protobuf] {} (2) of a.B");
        QTest::newRow("encrypted") << QByteArray(R"({"metadata":{"encoding":"binary/encrypted"},"data":"AAEC"})")
                                   << QByteArray("bytes [binary/encrypted]  (3)");
        QTest::newRow("encoding is no text")
            << QByteArray(R"({"metadata":{"encoding":7},"data":"AAEC"})") << QByteArray("bytes []  (3)");
    }
    void aPayloadIsDecodedByItsEncoding()
    {
        QFETCH(QByteArray, payload);
        const auto value = nlohmann::ordered_json::parse(payload.toStdString());
        QVERIFY(isPayload(value));
        QTEST(textOf(decodePayload(value)), "decoded");
    }

    void whatOnlyLooksLikeAPayloadIsNone_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *text : {"null", "[]", "\"metadata\"", "{}", R"({"data":"AAEC"})", R"({"metadata":{}})",
                                 R"({"metadata":"encoding"})", R"({"metadata":{"encoding":"eA=="},"name":"x"})"})
            QTest::newRow(text) << QByteArray(text);
    }
    void whatOnlyLooksLikeAPayloadIsNone()
    {
        QFETCH(QByteArray, value);
        QVERIFY(!isPayload(nlohmann::ordered_json::parse(value.toStdString())));
    }

    void base64IsReadInEachOfItsForms_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("");
        QTest::newRow("one byte") << QByteArray("AQ==") << QByteArray("\x01");
        QTest::newRow("two bytes") << QByteArray("AQI=") << QByteArray("\x01\x02");
        QTest::newRow("three bytes") << QByteArray("AQID") << QByteArray("\x01\x02\x03");
        QTest::newRow("unpadded") << QByteArray("AQI") << QByteArray("\x01\x02");
        QTest::newRow("standard alphabet") << QByteArray("+/+/") << QByteArray("\xfb\xff\xbf");
        QTest::newRow("URL-safe alphabet") << QByteArray("-_-_") << QByteArray("\xfb\xff\xbf");
    }
    void base64IsReadInEachOfItsForms()
    {
        QFETCH(QByteArray, text);
        const auto bytes = decodeBase64(text.toStdString());
        QVERIFY(bytes.has_value());
        QTEST(QByteArray::fromStdString(*bytes), "bytes");
    }

    void whatIsNoBase64IsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"A", "AQI==", "A Q=", "AQ=I", "=", "===", "Hello Temporal!", "é"})
            QTest::newRow(text) << QByteArray(text);
    }
    void whatIsNoBase64IsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!decodeBase64(text.toStdString()).has_value());
    }
};

QTEST_APPLESS_MAIN(PayloadTest)
#include "payload_test.moc"
