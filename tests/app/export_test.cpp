#include "app/export.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <sstream>

using namespace hindsight;
using namespace hindsight::app;

namespace {

QString sample()
{
    return QStringLiteral(SAMPLES_DIR "/order-fulfilment.json");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT

private slots:
    void anSvgIsWritten()
    {
        const QTemporaryDir folder;
        const QString output = folder.filePath(QStringLiteral("out.svg"));
        std::ostringstream err;
        QCOMPARE(runExport({.input = sample(), .output = output}, err), 0);
        QCOMPARE(QByteArray::fromStdString(err.str()), QByteArray());
        QVERIFY(contentOf(output).contains("ChargeCard"));
    }

    void aDarkPictureOfTimeIsWritten()
    {
        const QTemporaryDir folder;
        const QString output = folder.filePath(QStringLiteral("out.png"));
        std::ostringstream err;
        const ExportOptions options{
            .input = sample(), .output = output, .scale = core::Scale::Time, .theme = ExportTheme::Dark};
        QCOMPARE(runExport(options, err), 0);
        const QImage image(output);
        QVERIFY(!image.isNull());
        QVERIFY(image.pixelColor(image.width() - 1, 0).lightness() < 80);
    }

    void whatCannotBeReadLeavesTheOldPicture()
    {
        const QTemporaryDir folder;
        const QString output = folder.filePath(QStringLiteral("out.svg"));
        put(output, "old");
        std::ostringstream err;
        QCOMPARE(runExport({.input = folder.filePath(QStringLiteral("missing.json")), .output = output}, err), 2);
        QVERIFY(!err.str().empty());
        QCOMPARE(contentOf(output), QByteArray("old"));
    }

    void anUnknownEndingIsRefused()
    {
        const QTemporaryDir folder;
        const QString output = folder.filePath(QStringLiteral("out.gif"));
        std::ostringstream err;
        QCOMPARE(runExport({.input = sample(), .output = output}, err), 2);
        QVERIFY(!QFile::exists(output));
    }

    void aDamagedFileIsDrawnAsFarAsItGoes()
    {
        const QTemporaryDir folder;
        const QString input = folder.filePath(QStringLiteral("damaged.json"));
        const QString output = folder.filePath(QStringLiteral("out.svg"));
        const QByteArray whole = contentOf(sample());
        put(input, whole.left(whole.size() / 2));
        std::ostringstream err;
        QCOMPARE(runExport({.input = input, .output = output}, err), 1);
        QVERIFY(contentOf(output).contains("</svg>"));
        QVERIFY(!err.str().empty());
    }
};

QTEST_MAIN(ExportTest)
#include "export_test.moc"
