#include "ui/exporting/picture/png_bytes.h"

#include <QRandomGenerator>
#include <QTest>

namespace {

using hindsight::ui::pngBytes;

QImage noise(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, random.generate() | 0xff000000U);
    return image;
}

class PngBytesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPixelIsKept_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("one pixel") << QSize(1, 1);
        QTest::newRow("a row") << QSize(301, 1);
        QTest::newRow("a column") << QSize(1, 301);
        QTest::newRow("an odd size") << QSize(127, 63);
        QTest::newRow("more than a piece of a file") << QSize(400, 300);
    }
    void everyPixelIsKept()
    {
        QFETCH(QSize, size);
        const QImage image = noise(size);
        const auto bytes = pngBytes(image);
        QVERIFY(bytes);
        const QImage read = QImage::fromData(*bytes, "png");
        QCOMPARE(read.convertToFormat(QImage::Format_RGB32), image);
    }

    void anyFormatOfAnImageCanBeWritten_data()
    {
        QTest::addColumn<QImage::Format>("format");
        QTest::newRow("indexed") << QImage::Format_Indexed8;
        QTest::newRow("translucent") << QImage::Format_ARGB32_Premultiplied;
        QTest::newRow("three bytes") << QImage::Format_RGB888;
    }
    void anyFormatOfAnImageCanBeWritten()
    {
        QFETCH(QImage::Format, format);
        QImage image(5, 3, QImage::Format_RGB32);
        image.fill(QColor(10, 200, 30));
        const auto bytes = pngBytes(image.convertToFormat(format));
        QVERIFY(bytes);
        QCOMPARE(QImage::fromData(*bytes, "png").pixelColor(4, 2), QColor(10, 200, 30));
    }

    void theSizeOnPaperIsKept()
    {
        QImage image = noise({4, 4});
        image.setDotsPerMeterX(7559);
        image.setDotsPerMeterY(7560);
        const auto bytes = pngBytes(image);
        QVERIFY(bytes);
        const QImage read = QImage::fromData(*bytes, "png");
        QCOMPARE(read.dotsPerMeterX(), 7559);
        QCOMPARE(read.dotsPerMeterY(), 7560);
    }

    void whatRepeatsTakesLittle()
    {
        // A row is longer than what zlib looks back over: only a filter that knows of rows finds that they repeat.
        const QImage row = noise({20'000, 1});
        QImage image(row.width(), 100, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y)
            std::copy_n(row.constScanLine(0), row.bytesPerLine(), image.scanLine(y));
        const auto bytes = pngBytes(image);
        QVERIFY(bytes);
        QVERIFY2(bytes->size() < 2 * 3 * row.width(), qPrintable(QString::number(bytes->size())));
    }
};

} // namespace

QTEST_APPLESS_MAIN(PngBytesTest)
#include "png_bytes_test.moc"
