#include "ui/timeline/fonts.h"
#include "ui/timeline/mark_shapes.h"
#include "ui/timeline/paint_cache.h"

#include <QImage>
#include <QTest>

#include <cstdlib>
#include <functional>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

constexpr QSize kSize(160, 60);

QImage painted(double devicePixelRatio, const std::function<void(QPainter &)> &paint)
{
    QImage image(kSize * devicePixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fonts::text());
    paint(painter);
    return image;
}

/// How far two pixels are apart at most, of 255.
int farthest(const QImage &a, const QImage &b)
{
    int most = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y);
            const QRgb other = b.pixel(x, y);
            most = std::max({most, std::abs(qRed(one) - qRed(other)), std::abs(qGreen(one) - qGreen(other)),
                             std::abs(qBlue(one) - qBlue(other))});
        }
    }
    return most;
}

} // namespace

class PaintCacheTest : public QObject
{
    Q_OBJECT

private slots:
    void aTextLooksAsDrawTextDrawsIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("flags");
        const int left = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
        QTest::newRow("a word") << QStringLiteral("ChargeCard") << left;
        QTest::newRow("nothing") << QString() << left;
        QTest::newRow("in the middle") << QStringLiteral("12:30") << int(Qt::AlignHCenter | Qt::AlignVCenter);
        QTest::newRow("at the right") << QStringLiteral("Activity") << int(Qt::AlignRight | Qt::AlignVCenter);
        QTest::newRow("markup") << QStringLiteral("<b>a</b>&amp;&b") << left;
        QTest::newRow("a line break") << QStringLiteral("a\nb") << left;
        QTest::newRow("another line break")
            << QStringLiteral("a") + QChar(QChar::LineSeparator) + QLatin1Char('b') << left;
        QTest::newRow("a tab and other controls") << QStringLiteral("a\tb\x01\x9c"
                                                                    "c")
                                                  << left;
        QTest::newRow("right to left") << QStringLiteral("שלום, 12") << left;
        QTest::newRow("an emoji") << QStringLiteral("a 😀 b") << left;
        QTest::newRow("half an emoji") << QString(QChar(0xd83d)) << left;
        QTest::newRow("too long") << QString(300, QLatin1Char('w')) << left;
        QTest::newRow("too long, in the middle") << QString(30, QLatin1Char('w')) << int(Qt::AlignHCenter);
    }

    void aTextLooksAsDrawTextDrawsIt()
    {
        QFETCH(const QString, text);
        QFETCH(const int, flags);
        PaintCache cache;
        for (const double ratio : {1.0, 1.5, 2.0}) {
            for (const QRectF &rect : {QRectF(10, 10, 120, 20), QRectF(10.3, 12.5, 120, 17), QRectF(7.8, 3, 120, 40)}) {
                const QImage wanted = painted(ratio, [&](QPainter &painter) { painter.drawText(rect, flags, text); });
                for (int again = 0; again < 2; ++again) {
                    const QImage image =
                        painted(ratio, [&](QPainter &painter) { cache.paintText(painter, rect, flags, text); });
                    QCOMPARE(image, wanted);
                }
            }
        }
    }

    void aTextOfAnotherFontIsAnother()
    {
        PaintCache cache;
        const QRectF rect(10, 10, 120, 20);
        const QString text = QStringLiteral("ChargeCard");
        for (const QFont &font : {fonts::text(), fonts::strong(), fonts::small(), fonts::text()}) {
            const auto image = [&](bool isCached) {
                return painted(1, [&](QPainter &painter) {
                    painter.setFont(font);
                    isCached ? cache.paintText(painter, rect, Qt::AlignVCenter, text)
                             : painter.drawText(rect, Qt::AlignVCenter, text);
                });
            };
            QCOMPARE(image(true), image(false));
        }
    }

    // The edges, which an outline covers, are the only difference.
    void aHatchOnWholePixelsLooksTheSame()
    {
        PaintCache cache;
        const QRectF rect(12, 10, 100, 18);
        for (const double ratio : {1.0, 1.5, 2.0}) {
            const auto image = [&](bool isCached) {
                return painted(ratio, [&](QPainter &painter) {
                    painter.setClipRect(rect.adjusted(2, 2, -2, -2));
                    isCached ? cache.paintHatch(painter, rect, Qt::blue, 20, 90)
                             : paintHatch(painter, rect, Qt::blue, 20, 90);
                    painter.setClipping(false);
                    painter.fillRect(QRectF(0, 0, 42, 60), Qt::white); // where single lines begin, and end
                    painter.fillRect(QRectF(88, 0, 80, 60), Qt::white);
                });
            };
            QVERIFY(image(true) != painted(ratio, [](QPainter &) {}));
            const int difference = farthest(image(true), image(false));
            QVERIFY2(difference <= 12, qPrintable(QStringLiteral("%1 at %2").arg(difference).arg(ratio)));
        }
    }

    void aHatchKeepsToItsRectangle()
    {
        PaintCache cache;
        const QRectF rect(13.4, 9, 100, 18);
        for (const double ratio : {1.0, 1.25, 2.0}) {
            const QImage image = painted(ratio, [&](QPainter &painter) {
                cache.paintHatch(painter, rect, Qt::blue, 20, 90);
                cache.paintHatch(painter, rect, Qt::blue, 200, 210); // nothing of it
                painter.fillRect(rect.adjusted(-2, -2, 2, 2), Qt::white);
            });
            QCOMPARE(image, painted(ratio, [](QPainter &) {}));
        }
    }

    void anEndMarkLooksTheSame()
    {
        PaintCache cache;
        using enum core::Outcome;
        for (const core::Outcome outcome : {Completed, Failed, TimedOut, Canceled, Fired}) {
            for (const double ratio : {1.0, 1.5, 2.0}) {
                for (const double radius : {7.5, 5.2, 2.1}) {
                    for (const QPointF &centre : {QPointF(40, 30), QPointF(40.25, 30.5), QPointF(20.75, 19.75)}) {
                        const auto image = [&](bool isCached) {
                            return painted(ratio, [&](QPainter &painter) {
                                painter.translate(3, 2);
                                isCached
                                    ? cache.paintOutcomeMark(painter, Theme::light(), centre / ratio, radius, outcome)
                                    : paintOutcomeMark(painter, Theme::light(), centre / ratio, radius, outcome);
                            });
                        };
                        QVERIFY(image(false) != painted(ratio, [](QPainter &) {}));
                        const int difference = farthest(image(true), image(false));
                        QVERIFY2(difference <= 4,
                                 qPrintable(QStringLiteral("%1 at %2, %3").arg(difference).arg(ratio).arg(radius)));
                    }
                }
            }
        }
    }

    void aFaintEndMarkIsFaintShapeByShape()
    {
        PaintCache cache;
        const auto image = [&](bool isCached) {
            return painted(1, [&](QPainter &painter) {
                painter.setOpacity(0.4);
                isCached ? cache.paintOutcomeMark(painter, Theme::dark(), {30, 30}, 7.5, core::Outcome::Failed)
                         : paintOutcomeMark(painter, Theme::dark(), {30, 30}, 7.5, core::Outcome::Failed);
            });
        };
        QCOMPARE(image(true), image(false));
    }
};

QTEST_MAIN(PaintCacheTest)
#include "paint_cache_test.moc"
