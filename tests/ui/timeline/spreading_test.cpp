#include "ui/timeline/spreading.h"

#include <QTest>

using namespace hindsight::ui;

namespace {

// `left+width` of each.
QByteArray print(const std::vector<SpreadItem> &items)
{
    QByteArray text;
    for (const Spread &item : spread(items, 2))
        text += (text.isEmpty() ? "" : " ") + QByteArray::number(item.left) + "+" + QByteArray::number(item.width);
    return text;
}

// Wants 20, makes do with 8, gets 1, and may go no further than `aside` from its place.
SpreadItem at(double left, double aside = 1000)
{
    return {left, 20, 8, 1, left + 20 + aside, left - aside};
}

} // namespace

class SpreadingTest : public QObject
{
    Q_OBJECT

private slots:
    void whatHasRoomStays() { QCOMPARE(print({at(0), at(30)}), QByteArray("0+20 30+20")); }
    void twoThatOverlapMoveApartBothWays() { QCOMPARE(print({at(50), at(60)}), QByteArray("44+20 66+20")); }
    void whatIsPushedPushesOn() { QCOMPARE(print({at(50), at(50), at(71)}), QByteArray("35+20 57+20 79+20")); }
    void nothingGoesBehindItsLimit()
    {
        QCOMPARE(print({at(50), {90, 20, 20, 1, 100}}), QByteArray("50+20 80+20"));
        QCOMPARE(print({at(70), {90, 20, 20, 1, 100}}), QByteArray("58+20 80+20"));
    }
    void nothingGoesBeforeItsLimit()
    {
        QCOMPARE(print({{50, 20, 20, 1, 1e9, 45}, {50, 20, 20, 1, 1e9, 45}}), QByteArray("45+20 67+20"));
    }
    void aCrowdMakesDoWithLess()
    {
        QCOMPARE(print({at(50, 11), at(55, 11), at(60, 11)}), QByteArray("45+8 55+8 65+8"));
    }
    void tooManyStayWhereTheyAre()
    {
        QCOMPARE(print({at(50, 3), at(50, 3), at(53, 3), at(55, 3)}), QByteArray("50+1 50+1 53+1 55+20"));
    }
    void withoutRoomBetweenTheLimitsTheyStayWhereTheyAre()
    {
        QCOMPARE(print({{50, 20, 20, 1, 1e9, 45}, {60, 20, 20, 1, 80, 45}}), QByteArray("50+8 60+20"));
    }
    void othersAreNotHeldBackByTheCrowded()
    {
        QCOMPARE(print({at(0, 7), at(0, 7), at(0, 7), at(0, 7), at(100, 7), at(110, 7)}),
                 QByteArray("0+1 0+1 0+1 0+20 94+20 116+20"));
    }
};

QTEST_APPLESS_MAIN(SpreadingTest)
#include "spreading_test.moc"
