#include "ui/document/document.h"

#include "tests/support/history_text.h"
#include "core/diagram/axis.h"
#include "tests/support/order_history.h"
#include "ui/document/view_state.h"

#include <QSignalSpy>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

/// The order's first Events, by line.
std::shared_ptr<const core::Execution> lines(int from, int to)
{
    const QStringList all = QString::fromUtf8(test::kOrder).split(u'\n', Qt::SkipEmptyParts);
    return test::execution(all.sliced(from, to - from).join(u'\n').toStdString());
}

} // namespace

class DocumentTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;

    ViewState &view() const { return m_document->viewState(); }
    void open(std::shared_ptr<const core::Execution> execution)
    {
        m_document = std::make_unique<Document>(QStringLiteral("order.json"), std::move(execution));
    }

private slots:
    void aHistoryThatGrowsKeepsTheView()
    {
        open(lines(0, 12));
        view().select(Selection::of(core::TaskIndex(1)));
        view().stepTo(core::EventIndex(9));
        view().select(Selection::of(core::CommandIndex(2)));
        view().show(core::Scale::Sequence, {3 * core::kColumn, 9 * core::kColumn});
        QSignalSpy changed(m_document.get(), &Document::executionChanged);
        m_document->replace(lines(0, 23));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_document->execution().history().eventCount(), std::size_t(23));
        QCOMPARE(view().selection(), Selection::of(core::CommandIndex(2)));
        QCOMPARE(view().step(), core::EventIndex(9));
        QCOMPARE(view().range(), (core::Range{3 * core::kColumn, 9 * core::kColumn}));
    }

    void theSameEventStaysInSightWhereItsRowMoves()
    {
        open(lines(4, 23));
        view().select(Selection::of(core::EventIndex(8)));
        view().show(core::Scale::Sequence, {2 * core::kColumn, 7 * core::kColumn});
        m_document->replace(lines(0, 23));
        QCOMPARE(view().selection(), Selection::of(core::EventIndex(12)));
        QCOMPARE(view().range(), (core::Range{6 * core::kColumn, 11 * core::kColumn}));
    }

    void theSameTimeStaysInSight()
    {
        open(lines(9, 23)); // begins at 500 ms
        view().show(core::Scale::Time, {0, 1'000'000'000});
        m_document->replace(lines(0, 23));
        QCOMPARE(view().range(), (core::Range{500'000'000, 1'500'000'000}));
    }

    void theSameTimeStaysInSightWhereIdleTimeIsFolded()
    {
        open(lines(0, 10));
        view().show(core::Scale::FoldedTime, {0, 400'000'000});
        const core::Position end = core::Axis(m_document->execution(), core::Scale::FoldedTime).timeAt(400'000'000);
        m_document->replace(lines(0, 23));
        const core::Axis axis(m_document->execution(), core::Scale::FoldedTime);
        QCOMPARE(axis.timeAt(view().range().begin), core::Position(0));
        QCOMPARE(axis.timeAt(view().range().end), end);
    }

    void aWorkflowTaskIsFollowedByItsEvents()
    {
        open(lines(9, 23));
        view().select(Selection::of(core::TaskIndex(0))); // scheduled by Event 10
        m_document->replace(lines(0, 23));
        QCOMPARE(view().selection(), Selection::of(core::TaskIndex(1)));
    }

    void whatIsNotThereAnyMoreIsSelectedNoLonger()
    {
        open(lines(0, 23));
        view().stepTo(core::EventIndex(20));
        m_document->replace(lines(0, 10));
        QVERIFY(view().selection().isNothing());
        QVERIFY(!view().step().isValid());
    }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "document_test.moc"
