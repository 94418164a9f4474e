#include "core/diagram/packing.h"

#include <QTest>

using namespace hindsight::core;

class PackingTest : public QObject
{
    Q_OBJECT

private slots:
    void lanesAreSharedByWhatDoesNotOverlap_data()
    {
        using Spans = std::vector<PackedSpan>;
        QTest::addColumn<Spans>("spans");
        QTest::addColumn<std::vector<std::uint32_t>>("lanes");
        QTest::newRow("nothing") << Spans{} << std::vector<std::uint32_t>{};
        QTest::newRow("one after another") << Spans{{0, 1}, {2, 3}, {4, 9}} << std::vector<std::uint32_t>{0, 0, 0};
        QTest::newRow("touching is overlapping") << Spans{{0, 2}, {2, 3}} << std::vector<std::uint32_t>{0, 1};
        QTest::newRow("at once") << Spans{{0, 9}, {1, 8}, {2, 7}} << std::vector<std::uint32_t>{0, 1, 2};
        QTest::newRow("the topmost free lane")
            << Spans{{0, 3}, {1, 2}, {2, 9}, {4, 5}, {6, 7}} << std::vector<std::uint32_t>{0, 1, 2, 0, 0};
        QTest::newRow("the lane of its name")
            << Spans{{0, 3, 1}, {1, 2, 2}, {4, 5, 2}, {6, 7, 1}} << std::vector<std::uint32_t>{0, 1, 1, 0};
        QTest::newRow("another lane where that of its name is busy")
            << Spans{{0, 9, 1}, {1, 2, 2}, {3, 5, 1}} << std::vector<std::uint32_t>{0, 1, 1};
    }
    void lanesAreSharedByWhatDoesNotOverlap()
    {
        QFETCH(std::vector<PackedSpan>, spans);
        QFETCH(std::vector<std::uint32_t>, lanes);
        const Packing packing = pack(spans);
        QVERIFY(packing.laneOf == lanes);
        const std::uint32_t count = lanes.empty() ? 0 : *std::max_element(lanes.begin(), lanes.end()) + 1;
        QCOMPARE(packing.laneCount, count);
    }
};

QTEST_APPLESS_MAIN(PackingTest)
#include "packing_test.moc"
