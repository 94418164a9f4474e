#include "core/reading/reader.h"

#include <QDir>
#include <QFile>
#include <QSvgRenderer>
#include <QTest>

class ResourcesTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void everySampleIsCarriedAndCanBeRead()
    {
        const QStringList onDisk = QDir(QStringLiteral(SAMPLES_DIR)).entryList(QDir::Files, QDir::Name);
        const QDir carried(QStringLiteral(":/samples"));
        QCOMPARE(carried.entryList(QDir::Files, QDir::Name), onDisk);
        for (const QString &name : onDisk) {
            const QByteArray bytes = bytesOf(carried.filePath(name));
            const auto histories = hindsight::core::readBytes(bytes.toStdString(), name.toStdString());
            QVERIFY2(bool(histories), qPrintable(name));
            QCOMPARE(histories->size(), std::size_t(1));
            QVERIFY2(histories->front()->problems().empty(), qPrintable(name));
        }
    }

    void anActionsIconCanTakeAnyColour()
    {
        const QDir icons(QStringLiteral(":/icons"));
        const QStringList names = icons.entryList(QDir::Files);
        QVERIFY(names.size() > 10);
        for (const QString &name : names) {
            const QByteArray svg = bytesOf(icons.filePath(name));
            QVERIFY2(QSvgRenderer(svg).isValid(), qPrintable(name));
            if (name != QStringLiteral("hindsight.svg")) {
                QVERIFY2(svg.contains("currentColor"), qPrintable(name));
                QVERIFY2(!svg.contains('#'), qPrintable(name));
            }
        }
        QVERIFY(names.contains(QStringLiteral("hindsight.svg")));
    }
};

QTEST_GUILESS_MAIN(ResourcesTest)
#include "resources_test.moc"
