#include "core/reading/reader.h"
#include "tests/support/golden.h"
#include "ui/exporting/svg_writer.h"

#include <QDir>
#include <QTest>
#include <QXmlStreamReader>

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
};

QTEST_MAIN(SamplePicturesTest)
#include "sample_pictures_test.moc"
