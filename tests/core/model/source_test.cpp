#include "core/model/source.h"

#include <QTest>

using namespace hindsight::core;

namespace {

QByteArray textOf(const Place &place)
{
    return QByteArray::number(static_cast<qulonglong>(place.line)) + ":" +
           QByteArray::number(static_cast<qulonglong>(place.column)) + " at " +
           QByteArray::number(static_cast<qulonglong>(place.offset)) + " " + QByteArray::fromStdString(place.path);
}

} // namespace

class SourceTest : public QObject
{
    Q_OBJECT

private slots:
    void aByteHasALineAndAColumn_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("the first") << 0 << QByteArray("1:1 at 0 p");
        QTest::newRow("a line break belongs to its line") << 2 << QByteArray("1:3 at 2 p");
        QTest::newRow("behind a line break") << 3 << QByteArray("2:1 at 3 p");
        QTest::newRow("an empty line") << 6 << QByteArray("3:1 at 6 p");
        QTest::newRow("the end") << 8 << QByteArray("4:2 at 8 p");
        QTest::newRow("past the end") << 20 << QByteArray("4:2 at 20 p");
    }
    void aByteHasALineAndAColumn()
    {
        QFETCH(int, offset);
        const Source source("file", "ab\ncd\n\ne", 8);
        QTEST(textOf(source.place(static_cast<std::uint64_t>(offset), "p")), "place");
    }

    void placesInRisingOrderAreTheSame()
    {
        const Source source("file", "ab\ncd\n\ne", 8);
        PlaceFinder finder(source);
        for (const std::uint64_t offset : {0U, 1U, 1U, 3U, 7U, 8U})
            QCOMPARE(finder.place(offset, "p"), source.place(offset, "p"));
    }

    void unwrappedTextIsWhereItsStringIs()
    {
        const Place first{.offset = 4, .line = 2, .column = 1, .path = {}};
        const Place second{.offset = 9, .line = 3, .column = 1, .path = {}};
        const Source source("file", "ab\ncd", 20, {{.begin = 0, .place = first}, {.begin = 3, .place = second}});
        QCOMPARE(textOf(source.place(2, "p")), QByteArray("2:1 at 4 p"));
        QCOMPARE(textOf(source.place(3)), QByteArray("3:1 at 9 "));
        QCOMPARE(textOf(source.place(99)), QByteArray("3:1 at 9 "));
        QCOMPARE(source.fileSize(), 20U);
    }

    void bytesThatTheFileLacksAreNotCounted()
    {
        const Source source("file", "a,b\nc,d,e", 6, {}, {1, 5, 7});
        QCOMPARE(textOf(source.place(1)), QByteArray("1:2 at 1 "));
        QCOMPARE(textOf(source.place(2)), QByteArray("1:2 at 1 "));
        QCOMPARE(textOf(source.place(4)), QByteArray("2:1 at 3 "));
        QCOMPARE(textOf(source.place(6)), QByteArray("2:2 at 4 "));
        QCOMPARE(textOf(source.place(8)), QByteArray("2:3 at 5 "));
    }

    void aRangeOutsideIsEmptyOrCut()
    {
        const Source source("file", "abc", 3);
        QCOMPARE(source.text({.begin = 1, .size = 1}), std::string_view("b"));
        QCOMPARE(source.text({.begin = 2, .size = 9}), std::string_view("c"));
        QCOMPARE(source.text({.begin = 4, .size = 1}), std::string_view());
    }
};

QTEST_APPLESS_MAIN(SourceTest)
#include "source_test.moc"
