// The two rules of folding in plain numbers: what is a loop, and what stays where not everything can.
#include "core/writing/diagrams/leaving_out.h"
#include "core/writing/diagrams/repeats.h"

#include <QTest>

using namespace hindsight;

namespace {

/// `a [bc]x3 d` for the shapes `abcbcbcd`.
QByteArray loopsIn(const QByteArray &letters)
{
    std::vector<core::Shape> shapes(letters.begin(), letters.end());
    QByteArray text;
    for (const core::Repeat &repeat : core::findRepeats(shapes)) {
        const QByteArray part = letters.mid(static_cast<int>(repeat.first), static_cast<int>(repeat.period));
        text += (text.isEmpty() ? "" : " ") +
                (repeat.times == 1 ? part : "[" + part + "]x" + QByteArray::number(qulonglong(repeat.times)));
    }
    return text;
}

/// Of items that cost 1 each, or as the digit says; capitals matter. A point for what is left out.
QByteArray keptOf(const QByteArray &items, std::size_t most)
{
    std::vector<core::Weight> weights;
    for (const char item : items)
        weights.push_back({.cost = item >= '1' && item <= '9' ? static_cast<std::size_t>(item - '0') : 1,
                           .matters = item >= 'A' && item <= 'Z'});
    const std::vector<bool> keep = core::kept(weights, most);
    QByteArray text = items;
    for (int index = 0; index < items.size(); ++index) {
        if (!keep[static_cast<std::size_t>(index)])
            text[index] = '.';
    }
    return text;
}

} // namespace

class FoldingTest : public QObject
{
    Q_OBJECT

private slots:
    void loopsAreFound_data()
    {
        QTest::addColumn<QByteArray>("shapes");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *shapes, const char *expected) {
            QTest::newRow(name) << QByteArray(shapes) << QByteArray(expected);
        };
        row("nothing", "", "");
        row("all different", "abcd", "a b c d");
        row("one again and again", "aaaa", "[a]x4");
        row("of two", "xababaz", "x [ab]x2 a z");
        row("of three, with a double in it", "aabaabaab", "[aab]x3");
        row("the shortest of those that cover the same", "abababab", "[ab]x4");
        row("one loop behind another", "aaabbb", "[a]x3 [b]x3");
        row("a failure in between", "abababFababab", "[ab]x3 F [ab]x3");
        row("of eight", "abcdefghabcdefgh", "[abcdefgh]x2");
        row("of nine, which is too long", "abcdefghiabcdefghi", "a b c d e f g h i a b c d e f g h i");
    }
    void loopsAreFound()
    {
        QFETCH(QByteArray, shapes);
        QTEST(loopsIn(shapes), "expected");
    }

    void theMiddleIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("items");
        QTest::addColumn<int>("most");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *items, int most, const char *expected) {
            QTest::newRow(name) << QByteArray(items) << most << QByteArray(expected);
        };
        row("nothing", "", 5, "");
        row("all fit", "abcde", 5, "abcde");
        row("one too many", "abcdef", 5, "ab..ef");
        row("both ends for two fifths each", "abcdefghijklmnop", 10, "abcd........mnop");
        row("what matters in between", "abcdefGhijkLmnop", 12, "abcd..G....Lmnop");
        row("as much of that as there is room for", "abcdEfGhIjKlMnop", 11, "abcdE.......Mnop");
        row("costs count", "ab5cd5ef", 10, "ab....ef");
        row("the first and the last always", "9aaaa9", 3, "9....9");
        row("one that is too much", "9", 3, "9");
    }
    void theMiddleIsLeftOut()
    {
        QFETCH(QByteArray, items);
        QFETCH(int, most);
        QTEST(keptOf(items, static_cast<std::size_t>(most)), "expected");
    }
};

QTEST_APPLESS_MAIN(FoldingTest)
#include "folding_test.moc"
