#include "tests/support/history_text.h"
#include "ui/window/export_messages.h"
#include "ui/window/message_area.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

std::shared_ptr<const core::Execution> order()
{
    return test::execution("1 0s WorkflowExecutionStarted workflowType.name=Order\n"
                           "2 1s ActivityTaskScheduled activityType.name=Charge\n"
                           "3 2s ActivityTaskFailed scheduledEventId=2 failure.message=SECRET\n");
}

} // namespace

class ExporterTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private slots:
    void whatCameOfAnExportIsSaid()
    {
        MessageArea messages;
        Exporter exporter;
        new ExportMessages(&exporter, &messages);
        exporter.write(order(), {}, file("order.svg"));
        QTRY_COMPARE(messages.texts(), QStringList{QStringLiteral("Exported to ") % file("order.svg")});
        exporter.write(order(), {.redaction = core::Redaction::Hash}, file("order.svg"));
        QTRY_COMPARE(messages.texts(), QStringList{QStringLiteral("Exported to ") % file("order.svg") %
                                                   QStringLiteral(", with size and hash in place of payloads and "
                                                                  "messages")});
        exporter.write(order(), {}, file("missing/order.svg"));
        QTRY_COMPARE(messages.texts().size(), 2);
        QVERIFY2(messages.texts().last().startsWith(QStringLiteral("Not exported: ") % file("missing/order.svg")),
                 qPrintable(messages.texts().last()));
    }

    void aCopyIsAPictureOrTextWithoutWhatIsPrivate()
    {
        MessageArea messages;
        Exporter exporter;
        new ExportMessages(&exporter, &messages);
        const auto clipboard = [] { return QGuiApplication::clipboard()->mimeData(); };
        exporter.copy(order(), {});
        QTRY_COMPARE(messages.texts(), QStringList{QStringLiteral("Copied as SVG")});
        QVERIFY(clipboard()->data(QStringLiteral("image/svg+xml")).contains("SECRET"));
        exporter.copy(order(), {.redaction = core::Redaction::Drop});
        QTRY_COMPARE(messages.texts(), QStringList{QStringLiteral("Copied as SVG, without payloads and messages")});
        QVERIFY(clipboard()->text().contains(QStringLiteral("<svg")));
        QVERIFY(!clipboard()->text().contains(QStringLiteral("SECRET")));
        exporter.copy(order(), {.format = ExportFormat::Pdf});
        QTRY_COMPARE(messages.texts(), QStringList{QStringLiteral("Copied as a picture")});
        QVERIFY(clipboard()->hasImage());
        exporter.copy(order(), {.format = ExportFormat::Csv});
        QTRY_COMPARE(messages.texts(), QStringList{QStringLiteral("Copied as text")});
        QVERIFY(clipboard()->text().startsWith(QStringLiteral("eventId,")));
    }

    void whatIsPrintedIntoAFileIsSaid()
    {
        MessageArea messages;
        Exporter exporter;
        new ExportMessages(&exporter, &messages);
        const auto printer = std::make_shared<QPrinter>();
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(file("printed.pdf"));
        exporter.print(order(), {.format = ExportFormat::Pdf}, printer);
        QTRY_COMPARE(messages.texts(), QStringList{QStringLiteral("Exported to ") % file("printed.pdf")});
        QVERIFY(QFile(file("printed.pdf")).size() > 1'000);
    }

    // More pixels than Qt would read from a PNG of them.
    void aLargePictureIsCopied()
    {
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int i = 2; i < 320; ++i)
            history +=
                std::to_string(i) + " 1s ActivityTaskScheduled activityType.name=A" + std::to_string(i % 40) + "\n";
        Exporter exporter;
        bool isDone = false;
        connect(&exporter, &Exporter::ended, this, [&isDone] { isDone = true; });
        exporter.copy(test::execution(history), {.format = ExportFormat::Png});
        QTRY_VERIFY_WITH_TIMEOUT(isDone, 60'000);
        const QImage image = QGuiApplication::clipboard()->image();
        QVERIFY(static_cast<qint64>(image.width()) * image.height() > 40'000'000);
    }

    void whereThereWasNoFileNoneIsAsItWas()
    {
        MessageArea messages;
        Exporter exporter;
        new ExportMessages(&exporter, &messages);
        exporter.write(order(), {.format = ExportFormat::Pdf}, file("none.pdf"));
        exporter.cancel({.kind = ExportTarget::Kind::File, .name = file("none.pdf")});
        QTRY_COMPARE(messages.texts(), QStringList{QStringLiteral("Not exported: cancelled.")});
        QVERIFY(!QFile::exists(file("none.pdf")));
    }

    void aCancelledExportLeavesTheOldFile()
    {
        QFile old(file("old.pdf"));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int i = 2; i < 2'000; ++i)
            history += std::to_string(i) + " 1s ActivityTaskScheduled activityType.name=A\n";
        MessageArea messages;
        Exporter exporter;
        new ExportMessages(&exporter, &messages);
        exporter.write(test::execution(history), {.format = ExportFormat::Pdf}, old.fileName());
        exporter.cancel({.kind = ExportTarget::Kind::File, .name = old.fileName()});
        QTRY_COMPARE(messages.texts(), QStringList{QStringLiteral("Not exported: cancelled. ") % old.fileName() %
                                                   QStringLiteral(" is as it was.")});
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
    }

    // By no way: what prints into a file neither.
    void aHistoryThatIsOpenIsNotReplaced()
    {
        QFile open(file("open.json"));
        QVERIFY(open.open(QIODevice::WriteOnly) && open.write("open") == 4);
        open.close();
        QVERIFY(QFile::link(open.fileName(), file("link.json")));
        MessageArea messages;
        Exporter exporter(nullptr, [&open] { return QStringList{open.fileName()}; });
        new ExportMessages(&exporter, &messages);
        const auto printer = std::make_shared<QPrinter>();
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(open.fileName());
        exporter.write(order(), {.format = ExportFormat::History}, open.fileName());
        exporter.write(order(), {.format = ExportFormat::History}, file("link.json"));
        exporter.print(order(), {.format = ExportFormat::Pdf}, printer);
        QThreadPool::globalInstance()->waitForDone();
        const QString why = QStringLiteral(": is a history that is open; nothing was written");
        QCOMPARE(messages.texts().join(u'\n'), QStringLiteral("Not exported: ") % file("link.json") % why % u'\n' %
                                                   QStringLiteral("Not exported: ") % file("open.json") % why);
        QVERIFY(open.open(QIODevice::ReadOnly));
        QCOMPARE(open.readAll(), QByteArray("open"));
        exporter.write(order(), {.format = ExportFormat::History}, file("other.json"));
        QTRY_VERIFY(messages.texts().contains(QStringLiteral("Exported to ") % file("other.json")));
    }

    // Of two exports to one place only the later one ends there.
    void aLaterExportToAPlaceTakesItsTurn()
    {
        Exporter exporter;
        int ends = 0;
        ExportFormat last = ExportFormat::Svg;
        connect(&exporter, &Exporter::ended, this, [&](const ExportTarget &, const ExportOptions &options) {
            ++ends;
            last = options.format;
        });
        exporter.copy(order(), {.format = ExportFormat::Png});
        exporter.copy(order(), {.format = ExportFormat::Csv});
        QTRY_COMPARE(ends, 1);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(ends, 1);
        QCOMPARE(last, ExportFormat::Csv);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("eventId,")));
    }
};

QTEST_MAIN(ExporterTest)
#include "exporter_test.moc"
