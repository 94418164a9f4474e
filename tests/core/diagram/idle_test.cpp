#include "core/diagram/idle.h"

#include <QTest>

#include <limits>

using namespace hindsight::core;

class IdleTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsIdle_data()
    {
        QTest::addColumn<QList<qint64>>("pauses");
        QTest::addColumn<qint64>("longest");
        QTest::newRow("none") << QList<qint64>{} << std::numeric_limits<qint64>::max();
        QTest::newRow("one") << QList<qint64>{7} << qint64(7 * 32);
        QTest::newRow("alike") << QList<qint64>{5, 9, 20, 12} << qint64(9 * 32);
        QTest::newRow("a Timer among tasks") << QList<qint64>{5, 6, 7, 5, 86'400'000} << qint64(7);
        QTest::newRow("the wider of two breaks") << QList<qint64>{5, 6, 7, 100, 100'000} << qint64(100);
        QTest::newRow("no break, but a long tail") << QList<qint64>{1, 1, 1, 7, 49, 300} << qint64(32);
        QTest::newRow("at least half are kept") << QList<qint64>{1, 1'000, 1'000, 1'000, 2'000} << qint64(32'000);
    }
    void whatIsIdle()
    {
        QFETCH(QList<qint64>, pauses);
        QTEST(qint64(longestPause({pauses.begin(), pauses.end()})), "longest");
    }
};

QTEST_APPLESS_MAIN(IdleTest)
#include "idle_test.moc"
