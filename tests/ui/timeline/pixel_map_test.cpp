#include "ui/timeline/pixel_map.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

class PixelMapTest : public QObject
{
    Q_OBJECT

private slots:
    void placesAreMappedBothWays()
    {
        const PixelMap map({1'000'000, 3'000'000}, 100, 200);
        QCOMPARE(map.x(1'000'000), 100.0);
        QCOMPARE(map.x(2'000'000), 200.0);
        QCOMPARE(map.at(200), core::Position(2'000'000));
        QCOMPARE(map.length(3), core::Position(30'000));
        QCOMPARE(map.pixels(20'000), 2.0);
    }

    void nanosecondsAreKeptFarFromTheStart()
    {
        const core::Position year = 31'536'000'000'000'000;
        const PixelMap map({year, year + 4'000}, 0, 1'000);
        QCOMPARE(map.x(year + 4), 1.0);
        QCOMPARE(map.at(1), year + 4);
    }

    void whatIsFarOutsideStaysPaintable()
    {
        const PixelMap map({0, 1'000}, 0, 1'000);
        QVERIFY(map.x(std::numeric_limits<core::Position>::max() / 4) < 10'000);
        QVERIFY(map.x(-1'000'000'000) > -10'000);
    }

    void zoomingKeepsThePlaceUnderTheCursor_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("factor");
        for (const double x : {0.0, 37.0, 500.0, 999.0}) {
            for (const double factor : {0.1, 0.77, 1.3, 2.0})
                QTest::addRow("%g at %g", factor, x) << x << factor;
        }
    }
    void zoomingKeepsThePlaceUnderTheCursor()
    {
        QFETCH(double, x);
        QFETCH(double, factor);
        const core::Range range{5'000'000'000, 9'000'000'000};
        const core::Position anchor = PixelMap(range, 0, 1'000).at(x);
        const core::Range after = zoomed(range, anchor, factor, 100'000'000'000);
        QVERIFY(std::abs(PixelMap(after, 0, 1'000).x(anchor) - x) < 0.01);
        QVERIFY(std::abs(static_cast<double>(after.length()) / 4e9 - factor) < 1e-6);
    }

    void zoomingStopsAtBothEnds()
    {
        QCOMPARE(zoomed({0, 3'000}, 1'500, 0.01, 1'000'000).length(), kShortestRange);
        QCOMPARE(zoomed({0, 3'000}, 1'500, 1e9, 1'000'000).length(), core::Position(1'000'000));
    }

    void panningKeepsSomethingInTheMiddle()
    {
        const core::Range extent{0, 1'000};
        QCOMPARE(panned({0, 100}, 50, extent), (core::Range{50, 150}));
        QCOMPARE(panned({0, 100}, -5'000, extent), (core::Range{-50, 50}));
        QCOMPARE(panned({0, 100}, 5'000, extent), (core::Range{950, 1'050}));
    }

    void fittingLeavesTheMarginsFree()
    {
        const core::Range range = fitted({0, 1'000}, 1'200, 50, 150);
        const PixelMap map(range, 0, 1'200);
        QCOMPARE(map.x(0), 50.0);
        QCOMPARE(map.x(1'000), 1'050.0);
    }

    void fittingSurvivesANarrowWidget()
    {
        const core::Range range = fitted({0, 1'000}, 60, 50, 150);
        QVERIFY(range.begin <= 0 && range.end >= 1'000);
    }

    void aPlaceIsBroughtInByMovingAsLittleAsPossible()
    {
        const core::Range range{0, 1'000};
        QCOMPARE(broughtIn(range, 500, 100), range);
        QCOMPARE(broughtIn(range, 950, 100), (core::Range{50, 1'050}));
        QCOMPARE(broughtIn(range, -70, 100), (core::Range{-170, 830}));
    }
};

QTEST_APPLESS_MAIN(PixelMapTest)
#include "pixel_map_test.moc"
