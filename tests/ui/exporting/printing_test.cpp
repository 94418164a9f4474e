#include "tests/support/history_text.h"
#include "ui/exporting/printing.h"

#include <QFile>
#include <QPrinter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

std::string fanOut(int activities)
{
    std::string text = "1 0s WorkflowExecutionStarted workflowType.name=Order "
                       "searchAttributes.indexedFields.Customer.metadata.encoding=anNvbi9wbGFpbg== "
                       "searchAttributes.indexedFields.Customer.data=IlNFQ1JFVCI=\n";
    for (int i = 0; i < activities; ++i)
        text += std::to_string(i + 2) + " 1s ActivityTaskScheduled activityType.name=A\n";
    return text;
}

} // namespace

// A printer that prints into a PDF file stands for all of them.
class PrintingTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("printed.pdf")); }

    void setUp(QPrinter &printer) const
    {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path());
        printer.setPageOrientation(QPageLayout::Landscape);
    }

    [[nodiscard]] static bool canRead()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
    }

    // By a tool of its own; empty where that fails.
    [[nodiscard]] QString printedText() const
    {
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path(), QStringLiteral("-")});
        return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
    }

private slots:
    void init() { QFile::remove(path()); }

    void allPagesArePrinted()
    {
        if (!canRead())
            QSKIP("pdftotext is not there");
        QPrinter printer(QPrinter::HighResolution);
        setUp(printer);
        const auto printed = printOn(printer, test::execution(fanOut(60)), {});
        QVERIFY(bool(printed));
        const QString text = printedText();
        const auto pages = text.count(u'\f');
        QVERIFY(pages > 3);
        QVERIFY(text.contains(QStringLiteral("Page 1 of %1").arg(pages)));
        QVERIFY(text.contains(QStringLiteral("Page %1 of %1").arg(pages)));
    }

    void onlyTheAskedPagesArePrinted()
    {
        if (!canRead())
            QSKIP("pdftotext is not there");
        QPrinter printer(QPrinter::HighResolution);
        setUp(printer);
        printer.setFromTo(2, 3);
        QVERIFY(bool(printOn(printer, test::execution(fanOut(60)), {})));
        const QString text = printedText();
        QCOMPARE(text.count(u'\f'), 2);
        QVERIFY(!text.contains(QStringLiteral("Page 1 of")) && text.contains(QStringLiteral("Page 2 of")) &&
                text.contains(QStringLiteral("Page 3 of")));
    }

    void aRangeBeyondTheLastPageIsTheLastPage()
    {
        if (!canRead())
            QSKIP("pdftotext is not there");
        QPrinter printer(QPrinter::HighResolution);
        setUp(printer);
        printer.setFromTo(5, 9);
        QVERIFY(bool(printOn(printer, test::execution(fanOut(2)), {})));
        QCOMPARE(printedText().count(u'\f'), 1);
    }

    void whatIsPrivateIsLeftOut()
    {
        if (!canRead())
            QSKIP("pdftotext is not there");
        ExportOptions options;
        options.picture.part = {PicturePart::Kind::Step, 1, 0};
        for (const core::Redaction redaction : {core::Redaction::None, core::Redaction::Drop, core::Redaction::Hash}) {
            QPrinter printer(QPrinter::HighResolution);
            setUp(printer);
            options.redaction = redaction;
            QVERIFY(bool(printOn(printer, test::execution(fanOut(2)), options)));
            const QString text = printedText();
            QVERIFY(text.contains(QStringLiteral("Customer")));
            QCOMPARE(text.contains(QStringLiteral("SECRET")), redaction == core::Redaction::None);
        }
    }

    void whatIsCancelledIsNotPrinted()
    {
        QPrinter printer(QPrinter::HighResolution);
        setUp(printer);
        std::stop_source stop;
        const auto printed = printOn(printer, test::execution(fanOut(60)), {},
                                     {.stop = stop.get_token(), .progress = [&stop](double part) {
                                          if (part > 0)
                                              stop.request_stop();
                                      }});
        QVERIFY(!printed);
        QCOMPARE(printed.error().kind, core::ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(path()));
    }

    void afterAnErrorTheOldFileIsThere()
    {
        QFile old(path());
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        QPrinter printer(QPrinter::HighResolution);
        setUp(printer);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!printOn(printer, test::execution(fanOut(2)), {}, {.stop = stop.get_token(), .progress = {}}));
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
    }

    // A file that may not grow is as a disk that is full.
    void withoutRoomItSaysSo()
    {
        QPrinter printer(QPrinter::HighResolution);
        setUp(printer);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = 100;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto printed = printOn(printer, test::execution(fanOut(2)), {});
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!printed);
        QCOMPARE(printed.error().message, std::string("File too large"));
        QVERIFY(!QFile::exists(path()));
    }

    void whereNothingCanBeWrittenIsAnError()
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_folder.filePath(QStringLiteral("missing/printed.pdf")));
        const auto printed = printOn(printer, test::execution(fanOut(2)), {});
        QVERIFY(!printed);
        QCOMPARE(printed.error().kind, core::ErrorKind::CannotWrite);
    }
};

QTEST_MAIN(PrintingTest)
#include "printing_test.moc"
