#include "core/execution/open_spans.h"

#include <QTest>

#include <random>

using namespace hindsight::core;

namespace {

OpenSpan span(std::size_t begin, std::size_t end)
{
    return {EventIndex(begin), EventIndex(end)};
}

/// Read off one by one.
std::vector<std::uint32_t> openOneByOne(const std::vector<OpenSpan> &spans, EventIndex step)
{
    std::vector<std::uint32_t> open;
    for (std::uint32_t position = 0; position < spans.size(); ++position) {
        if (spans[position].begin <= step && (!spans[position].end.isValid() || spans[position].end > step))
            open.push_back(position);
    }
    return open;
}

} // namespace

class OpenSpansTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsOpenWhereNothingOpens()
    {
        QVERIFY(OpenSpans().openAt(EventIndex(3)).empty());
        QVERIFY(!OpenSpans().lastOpenAt(EventIndex(3)));
        QVERIFY(OpenSpans(std::vector<OpenSpan>{}).openAt(EventIndex(3)).empty());
    }

    void aSpanIsOpenFromItsBeginUntilItsEnd()
    {
        const OpenSpans spans({span(3, 5)});
        QVERIFY(spans.openAt(EventIndex(2)).empty());
        QCOMPARE(spans.openAt(EventIndex(3)), std::vector<std::uint32_t>{0});
        QCOMPARE(spans.openAt(EventIndex(4)), std::vector<std::uint32_t>{0});
        QVERIFY(spans.openAt(EventIndex(5)).empty());
    }

    void aSpanWithoutAnEndStaysOpen()
    {
        const OpenSpans spans({{EventIndex(3), {}}, span(4, 6)});
        QCOMPARE(spans.openAt(EventIndex(1'000'000)), std::vector<std::uint32_t>{0});
        QCOMPARE(spans.lastOpenAt(EventIndex(5)), std::optional<std::uint32_t>(1));
        QCOMPARE(spans.lastOpenAt(EventIndex(6)), std::optional<std::uint32_t>(0));
    }

    void aSpanThatEndsBeforeItBeginsIsNeverOpen()
    {
        const OpenSpans spans({span(5, 3), span(5, 5)});
        for (std::size_t step = 0; step < 8; ++step)
            QVERIFY(spans.openAt(EventIndex(step)).empty());
    }

    void itIsTheSameAsReadingThemOneByOne_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("length");
        for (const int count : {1, 15, 16, 17, 255, 256, 257, 5000}) {
            for (const int length : {3, 40, 100'000})
                QTest::addRow("%d of %d", count, length) << count << length;
        }
    }
    void itIsTheSameAsReadingThemOneByOne()
    {
        QFETCH(int, count);
        QFETCH(int, length);
        std::mt19937 random(7);
        std::vector<OpenSpan> all;
        std::uint32_t begin = 0;
        for (int i = 0; i < count; ++i) {
            begin += random() % 3;
            const bool ends = random() % 50 > 0;
            all.push_back({EventIndex(begin),
                           ends ? EventIndex(begin + random() % static_cast<std::uint32_t>(length)) : EventIndex()});
        }
        const OpenSpans spans(all);
        for (std::uint32_t step = 0; step < begin + 10; step += 1 + begin / 300) {
            const auto expected = openOneByOne(all, EventIndex(step));
            QCOMPARE(spans.openAt(EventIndex(step)), expected);
            QCOMPARE(spans.lastOpenAt(EventIndex(step)),
                     expected.empty() ? std::optional<std::uint32_t>() : expected.back());
        }
    }
};

QTEST_APPLESS_MAIN(OpenSpansTest)
#include "open_spans_test.moc"
