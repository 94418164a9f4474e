#include "core/reading/reader.h"
#include "tests/support/golden.h"
#include "ui/exporting/picture/pdf_writer.h"
#include "ui/exporting/picture/svg_writer.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

// What is in a picture, in the order in which it is painted, without the places, which hang on the machine's fonts:
// groups with their first line of title, and texts.
std::string outlineOf(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    QString out;
    QString indent;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (reader.name() == u"g") {
                out += indent + reader.attributes().value(QStringLiteral("id")).toString() + u'\n';
                indent += u"  ";
            } else if (reader.name() == u"title") {
                out += indent + u"title: " + reader.readElementText().section(u'\n', 0, 0) + u'\n';
            } else if (reader.name() == u"text") {
                out += indent + u'"' + reader.readElementText() + u"\"\n";
            }
            break;
        case QXmlStreamReader::EndElement:
            if (reader.name() == u"g")
                indent.chop(2);
            break;
        default:
            break;
        }
    }
    return reader.hasError() ? std::string() : out.toStdString();
}

QStringList textsOf(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    QStringList texts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"text")
            texts += reader.readElementText().simplified();
    }
    return texts;
}

// By a tool of its own, in the order in which it was written.
QString textsOfPdf(const QByteArray &pdf)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), QStringLiteral("-"), QStringLiteral("-")});
    process.write(pdf);
    process.closeWriteChannel();
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

} // namespace

class SamplePicturesTest : public QObject
{
    Q_OBJECT

private slots:
    void aSampleIsDrawnAsExpected_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(SAMPLES_DIR));
        for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(QFileInfo(name).baseName())) << folder.filePath(name);
    }

    void aSampleIsDrawnAsExpected()
    {
        QFETCH(QString, path);
        const auto histories = core::readFile(path.toStdString());
        QVERIFY(bool(histories));
        const auto execution = core::buildExecution(histories->front());
        QVERIFY(bool(execution));
        // Wide enough that no name has to be cut.
        const auto picture = Picture::make(*execution, {.hasLegend = false});
        QVERIFY(bool(picture));
        const std::string outline = outlineOf(svgOf(*picture));
        QVERIFY(!outline.empty());
        const std::string expected =
            std::string(TEST_DATA_DIR "/exporting/") + QFileInfo(path).baseName().toStdString() + ".svg.outline";
        QCOMPARE(QString::fromStdString(outline), QString::fromStdString(test::golden(expected, outline)));
    }

    void itsPdfSaysTheSame_data() { aSampleIsDrawnAsExpected_data(); }

    void itsPdfSaysTheSame()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext is not there");
        QFETCH(QString, path);
        const auto execution = core::buildExecution(core::readFile(path.toStdString())->front());
        // Narrow enough for one sheet.
        const auto picture = Picture::make(*execution, {.width = 1'500});
        QVERIFY(bool(picture));
        QString left = textsOfPdf(pdfOf(*picture, pagesOf(*picture))).simplified();
        QStringList texts = textsOf(svgOf(*picture));
        std::ranges::sort(texts, std::ranges::greater(), &QString::size);
        for (const QString &text : texts) {
            const auto at = left.indexOf(text);
            QVERIFY2(at >= 0, qPrintable(text));
            left.replace(at, text.size(), u' ');
        }
        QCOMPARE(left.simplified(), QString());
    }
};

QTEST_MAIN(SamplePicturesTest)
#include "sample_pictures_test.moc"
