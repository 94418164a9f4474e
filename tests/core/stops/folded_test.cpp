#include "core/stops/folded.h"

#include <QTest>

using namespace hindsight::core;

class FoldedTest : public QObject
{
    Q_OBJECT

private slots:
    void aNeedleIsFoundWhereverItIs_data()
    {
        QTest::addColumn<QByteArray>("needle");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isIn");
        QTest::newRow("whole") << QByteArray("card") << QByteArray("card") << true;
        QTest::newRow("another case") << QByteArray("CARD") << QByteArray("the ChargeCard") << true;
        QTest::newRow("its end shifted") << QByteArray("abab") << QByteArray("abaabab") << true;
        QTest::newRow("one letter") << QByteArray("d") << QByteArray("abcd") << true;
        QTest::newRow("longer than the text") << QByteArray("cards") << QByteArray("card") << false;
        QTest::newRow("nearly") << QByteArray("cart") << QByteArray("card carp car t") << false;
        QTest::newRow("beyond ASCII") << QByteArray("größe") << QByteArray("Die Größe") << true;
        QTest::newRow("nothing") << QByteArray() << QByteArray() << true;
    }
    void aNeedleIsFoundWhereverItIs()
    {
        QFETCH(QByteArray, needle);
        QFETCH(QByteArray, text);
        QTEST(FoldedNeedle(needle.toStdString()).isIn(text.toStdString()), "isIn");
    }

    void aGlobMatchesTheWholeText_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("matches");
        QTest::newRow("plain") << QByteArray("chargecard") << QByteArray("ChargeCard") << true;
        QTest::newRow("a part is not enough") << QByteArray("Charge") << QByteArray("ChargeCard") << false;
        QTest::newRow("star behind") << QByteArray("Charge*") << QByteArray("ChargeCard") << true;
        QTest::newRow("star before") << QByteArray("*Card") << QByteArray("ChargeCard") << true;
        QTest::newRow("stars take as much as they must") << QByteArray("*a*b") << QByteArray("xaabxb") << true;
        QTest::newRow("star for nothing") << QByteArray("Charge*Card*") << QByteArray("ChargeCard") << true;
        QTest::newRow("one character") << QByteArray("?hargeCard") << QByteArray("ChargeCard") << true;
        QTest::newRow("one that has several bytes") << QByteArray("Gr?ße") << QByteArray("Größe") << true;
        QTest::newRow("one too few") << QByteArray("a?") << QByteArray("a") << false;
        QTest::newRow("nothing matches nothing") << QByteArray() << QByteArray() << true;
        QTest::newRow("a star matches nothing") << QByteArray("*") << QByteArray() << true;
    }
    void aGlobMatchesTheWholeText()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, text);
        QTEST(matchesGlob(text.toStdString(), pattern.toStdString()), "matches");
    }

    void manyStarsTakeNoTime()
    {
        std::string pattern;
        for (int i = 0; i < 1'000; ++i)
            pattern += "*a";
        QVERIFY(!matchesGlob(std::string(50'000, 'a') + 'b', pattern + "c"));
    }
};

QTEST_APPLESS_MAIN(FoldedTest)
#include "folded_test.moc"
