#include "ui/panels/history_table.h"

#include "tests/support/history_text.h"
#include "tests/support/order_history.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/panels/event_model.h"
#include "ui/panels/problem_model.h"
#include "ui/panels/workflow_task_model.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

class HistoryTableTest : public QObject
{
    Q_OBJECT

private:
    Document m_document{QStringLiteral("order.json"), {test::execution(test::kOrder)}};

private slots:
    void init() { m_document.viewState().select({}); }

    void aClickOnARowSelectsItOnce()
    {
        HistoryTable table(m_document, new EventModel(m_document), QStringLiteral("Events"));
        table.resize(800, 400);
        QSignalSpy changed(&m_document.viewState(), &ViewState::selectionChanged);
        const QRect row = table.visualRect(table.model()->index(4, EventModel::TypeColumn));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(m_document.viewState().selection(), Selection::of(core::EventIndex(4)));
        QCOMPARE(changed.size(), 1);
    }

    void theArrowKeysSelect()
    {
        HistoryTable table(m_document, new EventModel(m_document), QStringLiteral("Events"));
        m_document.viewState().select(Selection::of(core::EventIndex(4)));
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(m_document.viewState().selection(), Selection::of(core::EventIndex(5)));
    }

    void homeAndEndGoToTheFirstAndTheLastRow()
    {
        HistoryTable table(m_document, new EventModel(m_document), QStringLiteral("Events"));
        m_document.viewState().select(Selection::of(core::EventIndex(4)));
        QTest::keyClick(&table, Qt::Key_End);
        QCOMPARE(m_document.viewState().selection(), Selection::of(core::EventIndex(22)));
        QTest::keyClick(&table, Qt::Key_Home);
        QCOMPARE(m_document.viewState().selection(), Selection::of(core::EventIndex(0)));
    }

    void theColumnsStayWhereThePersonPutThem()
    {
        HistoryTable table(m_document, new EventModel(m_document), QStringLiteral("Events"));
        table.resize(300, 300);
        table.grab();
        QVERIFY(table.horizontalScrollBar()->maximum() > 0);
        table.setCurrentIndex(table.model()->index(20, EventModel::CommandColumn));
        QCOMPARE(table.horizontalScrollBar()->value(), 0);
        QTest::keyClick(&table, Qt::Key_Right);
        QVERIFY(table.horizontalScrollBar()->value() > 0);
        QCOMPARE(m_document.viewState().selection(), Selection::of(core::EventIndex(20)));
    }

    void twoTablesFollowOneSelectionWithoutALoop()
    {
        HistoryTable events(m_document, new EventModel(m_document), QStringLiteral("Events"));
        HistoryTable tasks(m_document, new WorkflowTaskModel(m_document), QStringLiteral("Workflow Tasks"));
        QSignalSpy changed(&m_document.viewState(), &ViewState::selectionChanged);
        m_document.viewState().select(Selection::of(core::TaskIndex(1)));
        QCOMPARE(events.currentIndex().row(), 11);
        QCOMPARE(tasks.currentIndex().row(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_document.viewState().selection(), Selection::of(core::TaskIndex(1)));
    }

    void aClickOnTheRowThatIsShownAlreadySelectsIt()
    {
        HistoryTable events(m_document, new EventModel(m_document), QStringLiteral("Events"));
        events.resize(800, 600);
        m_document.viewState().select(Selection::of(core::TaskIndex(0)));
        const QRect row = events.visualRect(events.currentIndex());
        QTest::mouseClick(events.viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(m_document.viewState().selection(), Selection::of(core::EventIndex(3)));
    }

    void aSelectionThatTheTableDoesNotHaveClearsIt()
    {
        HistoryTable tasks(m_document, new WorkflowTaskModel(m_document), QStringLiteral("Workflow Tasks"));
        m_document.viewState().select(Selection::of(core::TaskIndex(0)));
        QVERIFY(tasks.selectionModel()->hasSelection());
        m_document.viewState().select(Selection::of(core::EventIndex(13)));
        QVERIFY(!tasks.selectionModel()->hasSelection());
        QCOMPARE(m_document.viewState().selection(), Selection::of(core::EventIndex(13)));
    }

    void rowsAreCopiedAsTabSeparatedText()
    {
        HistoryTable table(m_document, new EventModel(m_document), QStringLiteral("Events"));
        QVERIFY(table.selectedText().isEmpty());
        table.resize(800, 600);
        const auto click = [&table](int row, Qt::KeyboardModifiers modifiers) {
            QTest::mouseClick(table.viewport(), Qt::LeftButton, modifiers,
                              table.visualRect(table.model()->index(row, EventModel::TypeColumn)).center());
        };
        click(2, {});
        click(1, Qt::ControlModifier);
        QCOMPARE(table.selectedText(),
                 QStringLiteral("2\t2025-03-01 10:00:00.000\t+0s\tWorkflowTaskScheduled\t\t1\t\n"
                                "3\t2025-03-01 10:00:00.010\t+10ms\tWorkflowTaskStarted\t\t1\t\n"));
    }

    void aColumnIsAsWideAsTheTimesThatItHasBecome()
    {
        HistoryTable table(m_document, new EventModel(m_document), QStringLiteral("Events"));
        ViewState &view = m_document.viewState();
        const int absolute = table.columnWidth(EventModel::TimeColumn);
        table.setColumnWidth(EventModel::TypeColumn, 77);
        view.setTimes({.form = TimeForm::SincePrevious});
        QVERIFY(table.columnWidth(EventModel::TimeColumn) < absolute);
        view.setTimes({});
        QCOMPARE(table.columnWidth(EventModel::TimeColumn), absolute);
        QCOMPARE(table.columnWidth(EventModel::TypeColumn), 77);
    }

    void aLongTableIsMeasuredByItsFirstRows()
    {
        class Counting final : public RowModel
        {
        public:
            explicit Counting(const Document &document) : RowModel(document, nullptr) {}
            int rowOf(const Selection & /*selection*/) const override { return -1; }
            Selection selectionAt(int /*row*/) const override { return {}; }
            mutable int asked = 0;

        protected:
            int rows() const override { return 1'000'000; }
            int columns() const override { return 1; }
            QString heading(int /*column*/) const override { return QStringLiteral("Row"); }
            QString text(int row, int /*column*/) const override
            {
                ++asked;
                return QString::number(row);
            }
            bool isNumber(int /*column*/) const override { return true; }
            core::EventIndex beginOf(int /*row*/) const override { return {}; }
        };
        auto *model = new Counting(m_document);
        HistoryTable table(m_document, model, QStringLiteral("Rows"));
        table.resize(400, 300);
        table.grab();
        table.scrollToBottom();
        table.grab();
        QVERIFY2(model->asked < 2000, qPrintable(QString::number(model->asked)));
        QCOMPARE(table.verticalHeader()->sectionResizeMode(0), QHeaderView::Fixed);
    }
};

QTEST_MAIN(HistoryTableTest)
#include "history_table_test.moc"
