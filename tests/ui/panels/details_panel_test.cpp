#include "ui/panels/details_panel.h"

#include "tests/support/history_text.h"
#include "tests/support/order_history.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/panels/attribute_tree.h"
#include "ui/panels/relations.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>
#include <QTextBrowser>

using namespace hindsight;
using namespace hindsight::ui;

class DetailsPanelTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;

private slots:
    void init()
    {
        m_document = std::make_unique<Document>(QStringLiteral("order.json"), test::execution(test::kOrder));
    }

    void theDetailsFollowTheSelection()
    {
        const DetailsPanel details(*m_document);
        const auto *text = details.findChild<QTextBrowser *>();
        const auto *tree = details.findChild<AttributeTree *>();
        QVERIFY(text->toPlainText().startsWith(u"OrderWorkflow"));
        QVERIFY(tree->isHidden());
        m_document->viewState().select(Selection::of(core::EventIndex(17)));
        QVERIFY(text->toPlainText().startsWith(u"ActivityTaskFailed ChargeCard"));
        QVERIFY(text->toPlainText().contains(u"Failure\nDeclined"));
        QVERIFY(text->toPlainText().contains(u"at_pay"));
        QVERIFY(!tree->isHidden());
        QCOMPARE(tree->model()->rowCount(), 3);
        QCOMPARE(tree->model()->index(0, 1).data().toString(), QStringLiteral("6"));
    }

    void timesAreWrittenInTheStyleOfTheView()
    {
        const DetailsPanel details(*m_document);
        const auto secondLine = [text = details.findChild<QTextBrowser *>()] {
            return text->toPlainText().section(u'\n', 1, 1);
        };
        ViewState &view = m_document->viewState();
        const Zone kathmandu = *Zone::named(QStringLiteral("Asia/Kathmandu"));
        view.setTimes({.zone = kathmandu});
        QVERIFY(details.findChild<QTextBrowser *>()->toPlainText().contains(u"2025-03-01 15:45:00.000 +05:45"));
        view.select(Selection::of(core::EventIndex(8)));
        QCOMPARE(secondLine(), QStringLiteral("Event 9 · 2025-03-01 15:45:00.500 +05:45 · +500ms"));
        view.setTimes({.form = TimeForm::SinceStart});
        QCOMPARE(secondLine(), QStringLiteral("Event 9 · 0.500s after the start · 2025-03-01 10:00:00.500 UTC"));
        view.setTimes({.form = TimeForm::SincePrevious});
        QCOMPARE(secondLine(), QStringLiteral("Event 9 · 0.450s after Event 8 · 2025-03-01 10:00:00.500 UTC"));
    }

    void theDetailsOfACommandTellTheFailureOfItsResult()
    {
        const DetailsPanel details(*m_document);
        m_document->viewState().select(Selection::of(core::CommandIndex(1)));
        const QString text = details.findChild<QTextBrowser *>()->toPlainText();
        QVERIFY(text.contains(u"Failure\nDeclined"));
        QVERIFY(text.contains(u"About ScheduleActivityTask"));
    }

    void aWorkflowTaskShowsTheAttributesOfItsEvents()
    {
        const DetailsPanel details(*m_document);
        m_document->viewState().select(Selection::of(core::TaskIndex(1)));
        const auto *model = details.findChild<AttributeTree *>()->model();
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(model->index(2, 0).data().toString(), QStringLiteral("12 WorkflowTaskFailed"));
        QVERIFY(details.findChild<QTextBrowser *>()->toPlainText().contains(u"Failure\nChanged"));
    }

    void aLinkSelectsWhatItNames()
    {
        const DetailsPanel details(*m_document);
        m_document->viewState().select(Selection::of(core::EventIndex(17)));
        const Selection task = Selection::of(core::TaskIndex(3));
        auto *text = details.findChild<QTextBrowser *>();
        QVERIFY(text->toHtml().contains(addressOf(task)));
        emit text->anchorClicked(QUrl(addressOf(task)));
        QCOMPARE(m_document->viewState().selection(), task);
    }

    void aWholeEventIsCopiedAsTheFileHasIt()
    {
        const DetailsPanel details(*m_document);
        QVERIFY(details.selectionAsJson().isEmpty());
        m_document->viewState().select(Selection::of(core::EventIndex(0)));
        details.copyAsJson();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(u"{\n  \"eventId\": \"1\""), qUtf8Printable(copied));
        QVERIFY(copied.contains(u"workflowExecutionStartedEventAttributes"));
    }

    void aValueAndItsPathAreCopied()
    {
        const DetailsPanel details(*m_document);
        m_document->viewState().select(Selection::of(core::EventIndex(17)));
        auto *tree = details.findChild<AttributeTree *>();
        const QModelIndex failure = tree->model()->index(2, 0);
        QVERIFY(tree->isExpanded(failure));
        tree->setCurrentIndex(tree->model()->index(0, 0, failure));
        tree->copyValue();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Declined"));
        tree->copyPath();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("failure.message"));
        tree->copyJson();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("\"Declined\""));
    }
};

QTEST_MAIN(DetailsPanelTest)
#include "details_panel_test.moc"
