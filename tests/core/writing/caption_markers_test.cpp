// What captions say of the Markers that SDKs record, each in its own encoding.
#include "core/reading/reader.h"
#include "core/writing/caption.h"

#include <QTest>

using namespace hindsight;

class CaptionMarkersTest : public QObject
{
    Q_OBJECT

private slots:
    void markersOfEachSdkAreRead_data();
    void markersOfEachSdkAreRead()
    {
        QFETCH(QByteArray, attributes);
        QFETCH(QByteArray, caption);
        const QByteArray json = R"({"events": [{"eventId": "5", "eventType": "MarkerRecorded",
            "markerRecordedEventAttributes": )" +
                                attributes + "}]}";
        const auto histories = core::readBytes(json.toStdString(), "in memory");
        QVERIFY(bool(histories));
        const auto execution = core::buildExecution(histories->front());
        QCOMPARE(QByteArray::fromStdString(core::caption(**execution, core::EventIndex(0))),
                 "The Service writes MarkerRecorded for a Command. " + caption);
    }
};

void CaptionMarkersTest::markersOfEachSdkAreRead_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QByteArray>("caption");
    const auto payload = [](const QByteArray &json) {
        return R"({"payloads": [{"metadata": {"encoding": "json/plain"}, "data": ")" + json.toBase64() + R"("}]})";
    };
    const auto row = [](const char *name, const char *marker, const QByteArray &details, const QByteArray &caption) {
        QTest::newRow(name) << QByteArray(R"({"markerName": ")") + marker + R"(", "details": )" + details + "}"
                            << caption;
    };
    row("a version, Go", "Version", R"({"change-id": )" + payload("\"tax\"") + R"(, "version": )" + payload("2") + "}",
        "The Workflow's code takes version 2 of the change \"tax\" and goes the same way when it is replayed.");
    row("the default version, Java", "Version",
        R"({"changeId": )" + payload("\"tax\"") + R"(, "version": )" + payload("-1") + "}",
        "The Workflow's code takes the way before the change \"tax\" and goes the same way when it is replayed.");
    row("a version that cannot be read", "Version", R"({"change-id": 1})",
        "Marker Version is noted in the Event History, so that a replay finds it again.");
    row("a patch", "core_patch", R"({"patch-data": )" + payload(R"({"id": "tax", "deprecated": false})") + "}",
        "The Workflow's code goes the way of the patch \"tax\", also when it is replayed.");
    row("a deprecated patch", "core_patch",
        R"({"patch-data": )" + payload(R"({"id": "tax", "deprecated": true})") + "}",
        "The Workflow's code marks the patch \"tax\" as deprecated: only the code with it is left.");
    row("a Local Activity, Go", "LocalActivity",
        R"({"data": )" + payload(R"({"ActivityType": "Tax", "Attempt": 1})") + "}",
        "The Worker itself ran the Local Activity Tax and notes its result, so that a replay finds it again.");
    row("a Local Activity, Java", "LocalActivity",
        R"({"type": )" + payload("\"Tax\"") + R"(, "meta": )" + payload(R"({"atpt": 3})") + "}",
        "The Worker itself ran the Local Activity Tax (attempt 3) and notes its result, so that a replay finds it "
        "again.");
    QTest::newRow("a Local Activity that failed, Core")
        << QByteArray(R"({"markerName": "core_local_activity", "details": {"data": )" +
                      payload(R"({"activity_type": "tax", "attempt": 2})") + R"(}, "failure": {"message": "no rate"}})")
        << QByteArray("The Worker itself ran the Local Activity tax (attempt 2), which failed: no rate.");
    row("a Local Activity, Cadence", "LocalActivity", '"' + QByteArray(R"({"activityType": "Tax"})").toBase64() + '"',
        "The Worker itself ran the Local Activity Tax and notes its result, so that a replay finds it again.");
    row("a SideEffect", "SideEffect", R"({"data": )" + payload("7") + "}",
        "The value of a SideEffect is noted, so that a replay finds it again.");
    row("a MutableSideEffect", "MutableSideEffect", R"({"side-effect-id": )" + payload("\"rate_7\"") + "}",
        "The value of the MutableSideEffect rate_7 is noted, so that a replay finds it again.");
    row("of nobody known", "mine", "{}", "Marker mine is noted in the Event History, so that a replay finds it again.");
}

QTEST_APPLESS_MAIN(CaptionMarkersTest)
#include "caption_markers_test.moc"
