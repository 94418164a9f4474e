#include "app/byte_size.h"

#include <QTest>

using namespace hindsight;

class ByteSizeTest : public QObject
{
    Q_OBJECT

private slots:
    void aSizeIsANumberWithAUnit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("bytes");
        const auto row = [](const char *text, const char *bytes) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(bytes);
        };
        row("0", "0");
        row("1500", "1500");
        row("7k", "7000");
        row("7K", "7000");
        row("500M", "500000000");
        row("2g", "2000000000");
        row("18446744073G", "none");
        row("99999999999999999999999", "none");
        row("", "none");
        row("M", "none");
        row("1.5G", "none");
        row("-1", "none");
        row("1T", "none");
        row(" 1", "none");
        row("5MB", "none");
    }
    void aSizeIsANumberWithAUnit()
    {
        QFETCH(QString, text);
        const auto bytes = app::byteSizeOf(text);
        QTEST(bytes ? QString::number(*bytes) : QStringLiteral("none"), "bytes");
    }
};

QTEST_APPLESS_MAIN(ByteSizeTest)
#include "byte_size_test.moc"
