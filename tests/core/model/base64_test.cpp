#include "core/model/base64.h"

#include <QTest>

using namespace hindsight::core;

class Base64Test : public QObject
{
    Q_OBJECT

private slots:
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

    void bytesBecomeTextAndBack()
    {
        const QByteArray bytes = QByteArrayLiteral("\x00\x01\xFE\xFF");
        for (int size = 0; size <= bytes.size(); ++size) {
            const std::string some = bytes.left(size).toStdString();
            QCOMPARE(QByteArray::fromStdString(encodeBase64(some)), bytes.left(size).toBase64());
            QCOMPARE(decodeBase64(encodeBase64(some)), std::optional(some));
        }
    }
};

QTEST_APPLESS_MAIN(Base64Test)
#include "base64_test.moc"
