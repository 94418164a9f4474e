#include "core/model/same_json.h"

#include <QTest>

using namespace hindsight;

class SameJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void onlySpaceOutsideStringsIsPassedOver_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("alike") << QByteArray("{'a':1}") << QByteArray("{'a':1}") << true;
        QTest::newRow("spread out") << QByteArray("{'a':[1,2]}") << QByteArray(" {\n\t'a' : [1, 2]\r\n} ") << true;
        QTest::newRow("in a string") << QByteArray("{'a':'b c'}") << QByteArray("{'a':'bc'}") << false;
        QTest::newRow("behind an escaped quote") << QByteArray("{'a':'\\' b'}") << QByteArray("{'a':'\\'b'}") << false;
        QTest::newRow("behind a backslash")
            << QByteArray("{'a':'\\\\' ,'b':1}") << QByteArray("{'a':'\\\\','b':1}") << true;
        QTest::newRow("another value") << QByteArray("{'a':1}") << QByteArray("{'a':2}") << false;
        QTest::newRow("more") << QByteArray("[1]") << QByteArray("[1]") + "]" << false;
        QTest::newRow("nothing") << QByteArray() << QByteArray(" ") << true;
    }
    void onlySpaceOutsideStringsIsPassedOver()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        one.replace('\'', '"');
        other.replace('\'', '"');
        QTEST(core::isSameJson(one.toStdString(), other.toStdString()), "isSame");
        QTEST(core::isSameJson(other.toStdString(), one.toStdString()), "isSame");
    }
};

QTEST_APPLESS_MAIN(SameJsonTest)
#include "same_json_test.moc"
