#include "core/diagram/folding.h"

#include <QTest>

#include <vector>

using namespace hindsight::core;

namespace {

struct Span
{
    Position begin;
    Position end;
};

QByteArray folded(const std::vector<Span> &spans, Position least)
{
    QByteArray text;
    fold(
        0, static_cast<std::uint32_t>(spans.size()), least, [&](auto i) { return spans[i].begin; },
        [&](auto i) { return spans[i].end; },
        [&](auto i, auto j) {
            text += (text.isEmpty() ? "" : " ") + QByteArray::number(i);
            if (j - i > 1)
                text += "-" + QByteArray::number(j - 1);
        });
    return text;
}

} // namespace

class FoldingTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTooSmallIsDrawnTogether_data()
    {
        QTest::addColumn<std::vector<Span>>("spans");
        QTest::addColumn<QByteArray>("runs");
        QTest::newRow("nothing") << std::vector<Span>{} << QByteArray();
        QTest::newRow("long ones stay alone") << std::vector<Span>{{0, 5}, {5, 10}} << QByteArray("0 1");
        QTest::newRow("a short one with room stays alone") << std::vector<Span>{{0, 1}, {3, 4}} << QByteArray("0 1");
        QTest::newRow("short neighbours") << std::vector<Span>{{0, 0}, {1, 1}, {2, 2}, {3, 3}} << QByteArray("0-2 3");
        QTest::newRow("a long one ends the run") << std::vector<Span>{{0, 0}, {1, 1}, {2, 9}} << QByteArray("0-1 2");
    }
    void whatIsTooSmallIsDrawnTogether()
    {
        QFETCH(std::vector<Span>, spans);
        QTEST(folded(spans, 3), "runs");
    }

    void aMillionSpansCostWhatIsSeen()
    {
        constexpr std::uint32_t kSpans = 1'000'000;
        constexpr Position kLeast = 3'000; // a frame of 1,000 pixels, three of them at least
        int looks = 0;
        int runs = 0;
        std::uint32_t covered = 0;
        const auto place = [&looks](std::uint32_t i) {
            ++looks;
            return static_cast<Position>(i);
        };
        fold(0, kSpans, kLeast, place, place, [&](std::uint32_t i, std::uint32_t j) {
            ++runs;
            covered += j - i;
        });
        QCOMPARE(covered, kSpans);
        QVERIFY(runs <= 334);
        QVERIFY2(looks < 334 * 30, qPrintable(QString::number(looks)));
    }
};

QTEST_APPLESS_MAIN(FoldingTest)
#include "folding_test.moc"
