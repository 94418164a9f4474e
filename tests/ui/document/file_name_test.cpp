#include "ui/document/file_name.h"

#include "tests/support/byte_folder.h"

#include <QTest>

#include <filesystem>
#include <fstream>

using namespace hindsight;
using namespace hindsight::ui;

class FileNameTest : public QObject
{
    Q_OBJECT

private slots:
    void everyNameComesBackByteByByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &shown) {
            QTest::newRow(name) << bytes << shown;
        };
        row("empty", "", QString());
        row("plain", "a.json", QStringLiteral("a.json"));
        row("characters of all sizes", "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", QStringLiteral("é€😀"));
        row("Latin-1", "caf\xe9.json", QStringLiteral("caf\ufffd.json"));
        row("no byte that is", "\x80\xff", QStringLiteral("\ufffd\ufffd"));
        row("cut off", "a\xf0\x9f\x98", QStringLiteral("a\ufffd\ufffd\ufffd"));
        row("a surrogate in UTF-8", "\xed\xb2\x80", QStringLiteral("\ufffd\ufffd\ufffd"));
        row("a pair with a second half of the range", "\xf0\x9f\x92\x80", QStringLiteral("💀"));
        row("after a pair of surrogates", "\xf0\x9f\x98\x80\x80", QStringLiteral("😀\ufffd"));
        row("a byte order mark",
            "\xef\xbb\xbf"
            "a",
            QStringLiteral("\ufeffa"));
        row("a mark behind", "\xff\xef\xbb\xbf", QStringLiteral("\ufffd\ufeff"));
        row("the replacement character itself", "\xef\xbf\xbd", QStringLiteral("\ufffd"));
    }

    void everyNameComesBackByteByByte()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, shown);
        const QString name = fileNameOf(bytes.toStdString());
        QCOMPARE(QByteArray::fromStdString(fileBytesOf(name)), bytes);
        QCOMPARE(withoutLoneBytes(name), shown);
        QCOMPARE(hasLoneBytes(name), name != shown);
        QVERIFY(!hasLoneBytes(shown));
    }

    void oneFileHasManyNames()
    {
        const test::ByteFolder folder;
        const auto in = [&folder](const char *name) { return fileNameOf(folder.path() + '/' + name); };
        // A name that is no UTF-8, which Qt alone would not find.
        const QString file = in("caf\xe9.json");
        const QString other = in("other.json");
        std::ofstream(fileBytesOf(file)) << "{}";
        std::ofstream(fileBytesOf(other)) << "{}";
        std::filesystem::create_symlink(fileBytesOf(file), fileBytesOf(in("link")));
        std::filesystem::create_hard_link(fileBytesOf(file), fileBytesOf(in("hard")));
        QVERIFY(isSameFile(file, file));
        QVERIFY(isSameFile(file, in("./caf\xe9.json")));
        QVERIFY(isSameFile(file, in("link")));
        QVERIFY(isSameFile(in("hard"), file));
        QVERIFY(!isSameFile(file, other));
        QVERIFY(!isSameFile(file, in("missing")));
        QVERIFY(!isSameFile(in("missing"), in("missing")));
    }
};

QTEST_APPLESS_MAIN(FileNameTest)
#include "file_name_test.moc"
