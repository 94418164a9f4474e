#include "ui/panels/history_list_model.h"

#include "tests/support/history_text.h"
#include "ui/panels/row_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

HistoryEntry entry(const QString &file, const QString &type, std::size_t events, core::Outcome status)
{
    HistoryEntry entry;
    entry.location.path = QStringLiteral("/runs/") + file;
    entry.workflowType = type;
    entry.eventCount = events;
    entry.status = status;
    entry.remark = status == core::Outcome::None ? QStringLiteral("text, not JSON") : QString();
    return entry;
}

HistoryEntries four()
{
    return {entry(QStringLiteral("a.json"), QStringLiteral("Order"), 30, core::Outcome::Completed),
            entry(QStringLiteral("b.txt"), {}, 0, core::Outcome::None),
            entry(QStringLiteral("c.json"), QStringLiteral("billing"), 9, core::Outcome::Failed),
            entry(QStringLiteral("d.json"), QStringLiteral("Order"), 100, core::Outcome::Running)};
}

QString shown(const HistoryListModel &model)
{
    QStringList files;
    for (int row = 0; row < model.rowCount(); ++row)
        files += model.index(row, HistoryListModel::FileColumn).data().toString();
    return files.join(u' ');
}

} // namespace

class HistoryListModelTest : public QObject
{
    Q_OBJECT

private:
    HistoryListModel m_model{QStringLiteral("/runs")};
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};

private slots:
    void init()
    {
        m_model.setFilter({});
        m_model.sort(HistoryListModel::FileColumn, Qt::AscendingOrder);
        m_model.replace(four());
    }

    void aDamagedHistoryWithoutAnEndHasNoStatus()
    {
        HistoryEntries entries = four();
        for (HistoryEntry &entry : entries)
            entry.remark = QStringLiteral("cut");
        m_model.replace(entries);
        QStringList texts;
        QStringList signs;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QModelIndex cell = m_model.index(row, HistoryListModel::StatusColumn);
            texts += cell.data().toString();
            signs += cell.data(RowModel::OutcomeRole).isValid() ? QStringLiteral("sign") : QString();
        }
        QCOMPARE(texts.join(u' '), QStringLiteral("Completed No history Failed Unknown"));
        QCOMPARE(signs.join(u' '), QStringLiteral("sign  sign "));
    }

    void anEntryIsARow()
    {
        core::Error error{
            core::ErrorKind::Damaged, "expected a value", {.offset = 4, .line = 2, .column = 3, .path = {}}};
        const auto execution = test::execution("1 0s WorkflowExecutionStarted workflowType.name=Order workflowId=o-1 "
                                               "originalExecutionRunId=r-1\n2 90s WorkflowExecutionTerminated");
        m_model.replace({entryOf(*execution, {.path = QStringLiteral("/runs/x.json"), .number = 2}),
                         entryOf(error, QStringLiteral("/other/y.json"))});
        QStringList cells;
        for (int row = 0; row < 2; ++row) {
            for (int column = 0; column < HistoryListModel::ColumnCount; ++column)
                cells += m_model.index(row, column).data().toString();
        }
        QCOMPARE(cells.join(u'|'), QStringLiteral("x.json #2|Order|o-1|Terminated|2|2025-03-01 10:00:00|1m 30s|r-1||"
                                                  "/other/y.json|||No history||||"
                                                  "|line 2, column 3: expected a value"));
        QVERIFY(m_model.index(0, 0).data(RowModel::HasHappenedRole).toBool());
        QVERIFY(!m_model.index(1, 0).data(RowModel::HasHappenedRole).toBool());
        QCOMPARE(m_model.index(1, 0).data(Qt::ToolTipRole).toString(), QStringLiteral("/other/y.json"));
        QVERIFY(!m_model.index(0, HistoryListModel::ColumnCount).isValid());
        QCOMPARE(m_model.historyCount(), std::size_t(1));
    }

    void startsAreShownInAZone()
    {
        const auto execution = test::execution("1 0s WorkflowExecutionStarted\n");
        m_model.replace({entryOf(*execution, {.path = QStringLiteral("/runs/x.json")})});
        const auto column = HistoryListModel::StartColumn;
        QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
        m_model.setZone(*Zone::named(QStringLiteral("Asia/Kathmandu")));
        QCOMPARE(m_model.index(0, column).data().toString(), QStringLiteral("2025-03-01 15:45:00"));
        QCOMPARE(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("Start (Asia/Kathmandu)"));
        QCOMPARE(changed.size(), 1);
        m_model.setZone({});
        QCOMPARE(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Start (UTC)"));
    }

    void itSortsAndPutsWhatIsNoHistoryLast()
    {
        m_model.sort(HistoryListModel::EventsColumn, Qt::DescendingOrder);
        QCOMPARE(shown(m_model), QStringLiteral("d.json a.json c.json b.txt"));
        m_model.sort(HistoryListModel::TypeColumn, Qt::AscendingOrder);
        QCOMPARE(shown(m_model), QStringLiteral("c.json a.json d.json b.txt"));
        m_model.sort(HistoryListModel::FileColumn, Qt::DescendingOrder);
        QCOMPARE(shown(m_model), QStringLiteral("d.json c.json b.txt a.json"));
    }

    void itFiltersByEachWordAnywhere()
    {
        m_model.setFilter(QStringLiteral("order RUN"));
        QCOMPARE(shown(m_model), QStringLiteral("d.json"));
        m_model.setFilter(QStringLiteral("not json"));
        QCOMPARE(shown(m_model), QStringLiteral("b.txt"));
        m_model.setFilter(QStringLiteral("runs"));
        QCOMPARE(shown(m_model), QString());
        m_model.setFilter({});
        QCOMPARE(m_model.rowCount(), 4);
    }

    void whatArrivesIsSortedInAndTheSelectionStays()
    {
        m_model.sort(HistoryListModel::EventsColumn, Qt::AscendingOrder);
        m_model.setFilter(QStringLiteral("json"));
        QCOMPARE(shown(m_model), QStringLiteral("c.json a.json d.json b.txt"));
        const QPersistentModelIndex first = m_model.index(0, 0);
        const QPersistentModelIndex last = m_model.index(2, 0);
        m_model.append({entry(QStringLiteral("e.json"), QStringLiteral("Late"), 50, core::Outcome::Completed),
                        entry(QStringLiteral("f.csv"), QStringLiteral("Late"), 1, core::Outcome::Completed),
                        entry(QStringLiteral("g.json"), QStringLiteral("Late"), 2, core::Outcome::Completed)});
        QCOMPARE(shown(m_model), QStringLiteral("g.json c.json a.json e.json d.json b.txt"));
        QCOMPARE(first.row(), 1);
        QCOMPARE(last.row(), 4);
        QCOMPARE(m_model.entryCount(), std::size_t(7));
        QCOMPARE(m_model.historyCount(), std::size_t(6));
    }

    void inTheOrderOfTheFilesRowsAreOnlyAdded()
    {
        QSignalSpy moved(&m_model, &QAbstractItemModel::layoutChanged);
        QSignalSpy reset(&m_model, &QAbstractItemModel::modelReset);
        m_model.append({entry(QStringLiteral("e.json"), {}, 1, core::Outcome::Completed)});
        QCOMPARE(shown(m_model), QStringLiteral("a.json b.txt c.json d.json e.json"));
        QVERIFY(moved.isEmpty() && reset.isEmpty());
    }
};

QTEST_GUILESS_MAIN(HistoryListModelTest)
#include "history_list_model_test.moc"
