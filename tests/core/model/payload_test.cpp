#include "core/model/payload.h"

#include "core/model/base64.h"
#include "core/model/nesting.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace hindsight::core;

namespace {

// A payload in protobuf, compressed: `{"a":1}` as json/plain; three bytes as binary/encrypted with the key `k`.
constexpr const char *kZlibJson = "eJzjEuPiSM1Lzk/JzEsX4soqzs/TL8hJzMwTYq9WSlSyMqwFAJ8DCbQ=";
constexpr const char *kZlibEncrypted =
    "eJzjkuHiSM1Lzk/JzEsXEkjKzEssqtQHChRVFpSkpnCJcQlCOZn5ebrZqZW6mSlCjNlCzAyMTAAtsRGw";

QByteArray textOf(const Payload &payload)
{
    static const char *const kContents[] = {"nothing", "json", "fields", "text", "bytes"};
    std::string text = kContents[static_cast<std::size_t>(payload.content)];
    text += " [" + payload.encoding + "] " + payload.text + " (" + std::to_string(payload.size) + ")";
    if (!payload.messageType.empty())
        text += " of " + payload.messageType;
    if (payload.isEncrypted())
        text += " with key " + payload.keyId;
    if (!payload.codec.empty())
        text += " in " + payload.codec;
    if (payload.flaw != Payload::Flaw::None)
        text += ": " + std::string(wordsFor(payload.flaw));
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
                                   << QByteArray("bytes [binary/encrypted]  (3) with key ");
        QTest::newRow("encrypted with a key that is told")
            << QByteArray(R"({"metadata":{"encoding":"YmluYXJ5L2VuY3J5cHRlZA==","encryption-key-id":"dGVzdC1rZXk="},)"
                          R"("data":"AAEC"})")
            << QByteArray("bytes [binary/encrypted]  (3) with key test-key");
        QTest::newRow("protobuf")
            << QByteArray(R"({"metadata":{"encoding":"YmluYXJ5L3Byb3RvYnVm","messageType":"YS5C"},)"
                          R"("data":"CgVoZWxsbxAHEAgaBAgBEAIiAv/+LQEAAAAxAgAAAAAAAAA="})")
            << QByteArray(R"(fields [binary/protobuf] {"1":"hello","2":[7,8],"3":{"1":1,"2":2},"4":"//4=",)"
                          R"("5":"0x00000001","6":"0x0000000000000002"} (35) of a.B)");
        QTest::newRow("protobuf that is none")
            << QByteArray(R"({"metadata":{"encoding":"binary/protobuf"},"data":"CgVo"})")
            << QByteArray("bytes [binary/protobuf]  (3)");
        QTest::newRow("zlib around JSON")
            << QByteArray(R"({"metadata":{"encoding":"YmluYXJ5L3psaWI="},"data":"%1"})").replace("%1", kZlibJson)
            << QByteArray("json [json/plain] {\"a\":1} (7) in binary/zlib");
        QTest::newRow("zlib around encrypted bytes")
            << QByteArray(R"({"metadata":{"encoding":"YmluYXJ5L3psaWI="},"data":"%1"})").replace("%1", kZlibEncrypted)
            << QByteArray("bytes [binary/encrypted]  (3) with key k in binary/zlib");
        QTest::newRow("zlib that is cut")
            << QByteArray(R"({"metadata":{"encoding":"YmluYXJ5L3psaWI="},"data":"eJzjYmBg"})")
            << QByteArray("bytes [binary/zlib]  (6)");
        QTest::newRow("JSON that is none, but text")
            << QByteArray(R"({"metadata":{"encoding":"anNvbi9wbGFpbg=="},"data":"e25v"})")
            << QByteArray("text [json/plain] {no (3): not JSON");
        QTest::newRow("JSON that is none, but long text, metadata in clear")
            << QByteArray(R"({"metadata":{"encoding":"json/plain"},"data":"e25vdCBqc29u"})")
            << QByteArray("text [json/plain] {not json (9): not JSON");
        QTest::newRow("JSON that is none, nor text")
            << QByteArray(R"({"metadata":{"encoding":"anNvbi9wbGFpbg=="},"data":"/wA="})")
            << QByteArray("bytes [json/plain]  (2): not JSON");
        QTest::newRow("JSON of no bytes") << QByteArray(R"({"metadata":{"encoding":"anNvbi9wbGFpbg=="},"data":""})")
                                          << QByteArray("bytes [json/plain]  (0): not JSON");
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

    void jsonIsTextWhereItNestsTooDeep()
    {
        const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
        const auto decoded = [](const std::string &data) {
            return decodePayload({{"metadata", {{"encoding", "anNvbi9wbGFpbg=="}}}, {"data", data}});
        };
        QCOMPARE(decoded(encodeBase64(nested(kDeepestNesting))).content, Payload::Content::Json);
        const std::string tooDeep = nested(kDeepestNesting + 1);
        const QByteArray said =
            "text [json/plain] " + QByteArray::fromStdString(tooDeep) + " (1026): JSON nested deeper than 512 levels";
        QCOMPARE(textOf(decoded(encodeBase64(tooDeep))), said);
        QCOMPARE(textOf(decoded(tooDeep)), said); // decoded already
        QVERIFY(!parseBounded(nested(kDeepestNesting)).is_discarded());
        QVERIFY(parseBounded(tooDeep).is_discarded());
        QVERIFY(!nestsTooDeep("\"\\\"" + std::string(1000, '[') + "\""));
    }

    void whatUnpacksToTooMuchSaysSo()
    {
        const auto value =
            nlohmann::ordered_json{{"metadata", {{"encoding", "YmluYXJ5L3psaWI="}}}, {"data", kZlibJson}};
        QCOMPARE(textOf(decodePayload(value, 10)),
                 QByteArray("bytes [binary/zlib]  (41): larger than the 64 MiB that are unpacked"));
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
};

QTEST_APPLESS_MAIN(PayloadTest)
#include "payload_test.moc"
