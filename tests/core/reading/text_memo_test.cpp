#include "core/reading/text_memo.h"

#include <QTest>

#include <string>

using namespace hindsight::core;

class TextMemoTest : public QObject
{
    Q_OBJECT

private slots:
    void aTextIsLookedUpOnce()
    {
        TextMemo<int> memo;
        int lookUps = 0;
        const auto find = [&lookUps](std::string_view text) { return ++lookUps, static_cast<int>(text.size()); };
        QCOMPARE(memo.of("eventId", find), 7);
        QCOMPARE(memo.of("eventId", find), 7);
        QCOMPARE(lookUps, 1);
    }

    void textsOfOneSlotAreNotTakenForEachOther()
    {
        // The slot is made of the size and of the first, the middle and the last letters: these share it.
        TextMemo<char> memo;
        const auto find = [](std::string_view text) { return text[5]; };
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(memo.of("eventA-the-same-Type", find), 'A');
            QCOMPARE(memo.of("eventB-the-same-Type", find), 'B');
        }
    }

    void textsOfAnyLengthAreAnswered_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 3, 4, 58, 59, 255, 256, 260, 100'000})
            QTest::addRow("%d", size) << size;
    }
    void textsOfAnyLengthAreAnswered()
    {
        QFETCH(int, size);
        TextMemo<std::size_t> memo;
        const auto find = [](std::string_view text) { return text.size() + 1; };
        const std::string text(static_cast<std::size_t>(size), 'a');
        QCOMPARE(memo.of(text, find), text.size() + 1);
        QCOMPARE(memo.of(text, find), text.size() + 1);
        QCOMPARE(memo.of(text + "b", find), text.size() + 2);
    }
};

QTEST_APPLESS_MAIN(TextMemoTest)
#include "text_memo_test.moc"
