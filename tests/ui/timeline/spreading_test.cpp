#include "ui/timeline/spreading.h"

#include <QTest>

using namespace hindsight::ui;

namespace {

// `left+width` of each.
QByteArray print(const std::vector<SpreadItem> &items, double most = 40)
{
    QByteArray text;
    for (const Spread &item : spread(items, 2, most))
        text += (text.isEmpty() ? "" : " ") + QByteArray::number(item.left) + "+" + QByteArray::number(item.width);
    return text;
}

} // namespace

class SpreadingTest : public QObject
{
    Q_OBJECT

private slots:
    void whatHasRoomStays() { QCOMPARE(print({{0, 10, 1}, {20, 10, 1}}), QByteArray("0+10 20+10")); }
    void twoThatOverlapMoveApartBothWays() { QCOMPARE(print({{50, 20, 1}, {60, 20, 1}}), QByteArray("44+20 66+20")); }
    void whatIsPushedPushesOn()
    {
        QCOMPARE(print({{50, 20, 1}, {50, 20, 1}, {71, 20, 1}}), QByteArray("35+20 57+20 79+20"));
    }
    void nothingGoesBehindItsLimit()
    {
        QCOMPARE(print({{50, 20, 1}, {90, 20, 1, 100}}), QByteArray("50+20 80+20"));
        QCOMPARE(print({{70, 20, 1}, {90, 20, 1, 100}}), QByteArray("58+20 80+20"));
    }
    void nothingGoesBeforeItsLimit()
    {
        QCOMPARE(print({{50, 20, 1, 1e9, 45}, {50, 20, 1, 1e9, 45}}), QByteArray("45+20 67+20"));
    }
    void tooManyStayWhereTheyAre()
    {
        QCOMPARE(print({{50, 20, 1}, {55, 20, 1}, {60, 20, 8}}, 10), QByteArray("50+3 55+3 60+20"));
    }
    void withoutRoomBetweenTheLimitsTheyStayWhereTheyAre()
    {
        QCOMPARE(print({{50, 20, 1, 1e9, 45}, {60, 20, 1, 80, 45}}), QByteArray("50+8 60+20"));
    }
    void othersAreNotHeldBackByTheCrowded()
    {
        QCOMPARE(print({{0, 20, 1}, {0, 20, 1}, {0, 20, 1}, {100, 20, 1}, {110, 20, 1}}, 10),
                 QByteArray("0+1 0+1 0+20 94+20 116+20"));
    }
};

QTEST_APPLESS_MAIN(SpreadingTest)
#include "spreading_test.moc"
