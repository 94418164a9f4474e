#include "ui/window/loading_page.h"

#include "tests/support/history_text.h"
#include "ui/timeline/timeline_view.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

class LoadingPageTest : public QObject
{
    Q_OBJECT

private slots:
    void theFirstEventsCanBeLookedAt()
    {
        QWidget window;
        window.resize(900, 600);
        LoadingPage page(QStringLiteral("order.json"), &window);
        page.resize(window.size());
        window.show();
        QVERIFY(page.findChild<TimelineView *>() == nullptr);
        page.showBeginning(
            test::execution("7 0s WorkflowTaskScheduled\n8 1s WorkflowTaskStarted scheduledEventId=7\n"));
        auto *timeline = page.findChild<TimelineView *>();
        QVERIFY(timeline);
        QSignalSpy painted(timeline, &TimelineView::firstPainted);
        QTRY_COMPARE(painted.count(), 1);
        QCOMPARE(timeline->scene()->boxes().size(), std::size_t(1));
        QStringList words;
        for (const QLabel *label : page.findChildren<QLabel *>())
            words.append(label->text());
        QVERIFY2(words.contains(QStringLiteral("Events 7 to 8 so far")), qPrintable(words.join(u'|')));
    }

    void readingCanBeStoppedWhileTheyAreLookedAt()
    {
        LoadingPage page(QStringLiteral("order.json"));
        page.showBeginning(test::execution("1 0s WorkflowExecutionStarted\n"));
        QSignalSpy cancelled(&page, &LoadingPage::cancelled);
        page.findChild<QPushButton *>()->click();
        QCOMPARE(cancelled.count(), 1);
        for (QWidget *focused : {static_cast<QWidget *>(&page), page.findChild<QWidget *>(),
                                 static_cast<QWidget *>(page.findChild<TimelineView *>())})
            QTest::keyClick(focused, Qt::Key_Escape);
        QCOMPARE(cancelled.count(), 4);
    }
};

QTEST_MAIN(LoadingPageTest)
#include "loading_page_test.moc"
