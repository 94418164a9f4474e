#include "ui/document/history_preview.h"

#include "tests/support/history_text.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

// A history of so many Signals, each with a payload of a kilobyte.
QByteArray manySignals(int count)
{
    const std::string payload(1000, 'a');
    std::string text = "1 0s WorkflowExecutionStarted\n";
    for (int i = 0; i < count; ++i)
        text += std::to_string(i + 2) + " 1s WorkflowExecutionSignaled signalName=" + payload + "\n";
    return QByteArray::fromStdString(test::historyJson(text));
}

} // namespace

class HistoryPreviewTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString written(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qUtf8Printable(file.fileName()));
        return file.fileName();
    }

private slots:
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }

    void theBeginningOfALargeFileIsFound()
    {
        const QString path = written(QStringLiteral("large.json"), manySignals(5'000));
        QVERIFY(QFile(path).size() > HistoryPreview::kLeastFileBytes);
        HistoryPreview preview;
        std::shared_ptr<const core::Execution> beginning;
        connect(&preview, &HistoryPreview::found, this, [&beginning](const auto &found) { beginning = found; });
        preview.look(path);
        QTRY_VERIFY(beginning);
        QVERIFY(beginning->history().eventCount() > 50);
        QVERIFY(beginning->history().eventCount() < 1'000);
        QCOMPARE(beginning->history().id(core::EventIndex(0)).value, 1);
    }

    void nothingIsFoundWhereThereIsNothingToShow_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("a small file") << written(QStringLiteral("small.json"), manySignals(3));
        QTest::newRow("no history") << written(QStringLiteral("text.txt"), QByteArray("text ").repeated(1'000'000));
        QTest::newRow("missing") << m_folder.filePath(QStringLiteral("missing.json"));
        QTest::newRow("a folder") << m_folder.path();
    }
    void nothingIsFoundWhereThereIsNothingToShow()
    {
        QFETCH(QString, path);
        HistoryPreview preview;
        QSignalSpy found(&preview, &HistoryPreview::found);
        preview.look(path);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(found.isEmpty());
    }

    void nothingArrivesAfterTheEnd()
    {
        const QString path = written(QStringLiteral("large.json"), manySignals(5'000));
        int arrived = 0;
        HistoryPreview cancelled;
        {
            HistoryPreview destroyed;
            for (HistoryPreview *preview : {&destroyed, &cancelled}) {
                connect(preview, &HistoryPreview::found, this, [&arrived] { ++arrived; });
                preview->look(path);
            }
            QThreadPool::globalInstance()->waitForDone();
        }
        cancelled.cancel();
        QCoreApplication::processEvents();
        QCOMPARE(arrived, 0);
    }
};

QTEST_GUILESS_MAIN(HistoryPreviewTest)
#include "history_preview_test.moc"
