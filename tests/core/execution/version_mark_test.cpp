#include "core/execution/version_mark.h"

#include "core/model/base64.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace hindsight::core;

namespace {

std::string payload(const std::string &data, const std::string &encoding = "json/plain")
{
    return R"({"payloads":[{"metadata":{"encoding":")" + encodeBase64(encoding) + R"("},"data":")" +
           encodeBase64(data) + R"("}]})";
}

QByteArray details(const std::string &text)
{
    return QByteArray::fromStdString(R"({"details":)" + text + "}");
}

QByteArray words(const std::optional<VersionMark> &mark)
{
    if (!mark)
        return "-";
    const QByteArray what = mark->isPatch ? QByteArray(mark->isDeprecated ? "deprecated patch" : "patch")
                                          : "version " + QByteArray::number(qint64(mark->number));
    return QByteArray::fromStdString(mark->change) + ' ' + what;
}

} // namespace

class VersionMarkTest : public QObject
{
    Q_OBJECT

private slots:
    void everySdkIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<QByteArray>("mark");
        const auto row = [](const char *what, const char *name, const QByteArray &attributes, const char *mark) {
            QTest::newRow(what) << QByteArray(name) << attributes << QByteArray(mark);
        };
        row("Go and PHP", "Version",
            details(R"({"change-id":)" + payload("\"Step1\"") + R"(,"version":)" + payload("2") + "}"),
            "Step1 version 2");
        row("Go with its search attribute", "Version",
            details(R"({"change-id":)" + payload("\"a\"") + R"(,"version":)" + payload("1") +
                    R"(,"version-search-attribute-updated":)" + payload("false") + "}"),
            "a version 1");
        row("Java", "Version",
            details(R"({"changeId":)" + payload("\"some-id\"") + R"(,"version":)" + payload("-1") + "}"),
            "some-id version -1");
        row("decoded", "Version", R"({"details":{"change-id":{"payloads":["a b"]},"version":[3]}})", "a b version 3");
        row("sdk-core", "core_patch",
            details(R"({"patch-data":)" + payload(R"({"id":"my-patch","deprecated":false})") + "}"), "my-patch patch");
        row("sdk-core, deprecated", "core_patch",
            details(R"({"patch-data":)" + payload(R"({"id":"my-patch","deprecated":true})") + "}"),
            "my-patch deprecated patch");
        row("sdk-core at first", "core_patch",
            details(R"({"patch_id":)" + payload("my-patch", "binary/plain") + R"(,"deprecated":)" +
                    payload("\1", "binary/plain") + "}"),
            "my-patch deprecated patch");
        row("Cadence's Go", "Version", details('"' + encodeBase64("\"test-change\"\n1\n") + '"'),
            "test-change version 1");
        row("Cadence's Java", "Version",
            QByteArray::fromStdString(R"({"details":")" + encodeBase64("4") +
                                      R"(","header":{"fields":{"MutableMarkerHeader":")" +
                                      encodeBase64(R"({"id":"cid1","eventId":5})") + R"("}}})"),
            "cid1 version 4");
    }
    void everySdkIsUnderstood()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, attributes);
        const auto json = nlohmann::ordered_json::parse(attributes.toStdString());
        QTEST(words(versionMarkIn(name.toStdString(), json)), "mark");
    }

    void whatIsNoneIsNone_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("attributes");
        QTest::newRow("another marker") << QByteArray("SideEffect") << details(R"({"change-id":["a"],"version":[3]})");
        QTest::newRow("no details") << QByteArray("Version") << QByteArray("{}");
        QTest::newRow("no attributes") << QByteArray("Version") << QByteArray("null");
        QTest::newRow("no version") << QByteArray("Version") << details(R"({"change-id":["a"]})");
        QTest::newRow("a version in words")
            << QByteArray("Version") << details(R"({"change-id":["a"],"version":["three"]})");
        QTest::newRow("no id") << QByteArray("core_patch") << details(R"({"patch-data":[{"deprecated":true}]})");
        QTest::newRow("an empty id") << QByteArray("core_patch") << details(R"({"patch-data":[{"id":""}]})");
        QTest::newRow("encrypted") << QByteArray("core_patch")
                                   << details(R"({"patch-data":)" + payload("\1\2", "binary/encrypted") + "}");
        QTest::newRow("no payload in it") << QByteArray("core_patch") << details(R"({"patch-data":{"payloads":[]}})");
        QTest::newRow("no base64") << QByteArray("Version") << details(R"("?")");
        QTest::newRow("Cadence's, cut") << QByteArray("Version") << details('"' + encodeBase64("\"a\"\n") + '"');
    }
    void whatIsNoneIsNone()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, attributes);
        const auto json = nlohmann::ordered_json::parse(attributes.toStdString());
        QCOMPARE(words(versionMarkIn(name.toStdString(), json)), QByteArray("-"));
    }
};

QTEST_APPLESS_MAIN(VersionMarkTest)
#include "version_mark_test.moc"
