// Graphviz draws every DOT file among the expected ones; skipped where there is no `dot`.
#include "tests/support/files_below.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace hindsight;

class DotTest : public QObject
{
    Q_OBJECT

private slots:
    void graphvizDrawsEach_data()
    {
        QTest::addColumn<QString>("path");
        for (const std::string &path : test::filesBelow(TEST_DATA_DIR "/diagrams")) {
            if (path.ends_with(".dot"))
                QTest::newRow(qPrintable(QFileInfo(QString::fromStdString(path)).fileName()))
                    << QString::fromStdString(path);
        }
    }
    void graphvizDrawsEach()
    {
        QFETCH(QString, path);
        const QString dot = QStandardPaths::findExecutable(QStringLiteral("dot"));
        if (dot.isEmpty())
            QSKIP("Graphviz is not installed");
        QProcess process;
        process.start(dot, {QStringLiteral("-Tsvg"), path});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.readAllStandardError(), QByteArray());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().contains("</svg>"));
    }
};

QTEST_APPLESS_MAIN(DotTest)
#include "dot_test.moc"
