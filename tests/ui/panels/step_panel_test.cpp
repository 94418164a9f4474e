#include "ui/panels/step_panel.h"

#include "tests/support/history_text.h"
#include "tests/support/order_history.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QTest>
#include <QToolButton>

using namespace hindsight;
using namespace hindsight::ui;

class StepPanelTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;

    static QToolButton *button(const QWidget &panel, const QString &name)
    {
        const auto all = panel.findChildren<QToolButton *>();
        const auto found =
            std::find_if(all.begin(), all.end(), [&name](const auto *each) { return each->accessibleName() == name; });
        return found == all.end() ? nullptr : *found;
    }

private slots:
    void init()
    {
        m_document = std::make_unique<Document>(QStringLiteral("order.json"), test::execution(test::kOrder));
        QTRY_VERIFY(m_document->stateIndex());
    }

    void aCaptionIsWholeHoweverSmallThePanel()
    {
        QWidget window;
        window.resize(200, 90);
        StepPanel panel(*m_document, &window);
        panel.resize(window.size());
        window.show();
        m_document->viewState().stepTo(core::EventIndex(14));
        const QLabel *caption = nullptr;
        for (const QLabel *label : panel.findChildren<QLabel *>()) {
            if (label->accessibleName() == u"What happens at this step")
                caption = label;
        }
        QVERIFY(caption);
        QVERIFY(caption->text().size() > 60);
        QTRY_VERIFY(caption->height() >= caption->heightForWidth(caption->width()));
    }

    void aComparisonIsSaid()
    {
        const StepPanel panel(*m_document);
        m_document->viewState().stepTo(core::EventIndex(15));
        m_document->viewState().compareWith(core::EventIndex(6));
        QStringList words;
        for (const QLabel *label : panel.findChildren<QLabel *>())
            words += label->text();
        QVERIFY2(words.contains(QStringLiteral("Open, compared with Event 7")), qPrintable(words.join(u'|')));
        const auto *waiting = panel.findChild<QListWidget *>();
        QCOMPARE(waiting->count(), 3);
        QVERIFY(waiting->item(2)->font().strikeOut());
    }

    void whatHoldsIsSaidBelowWhatIsOpen()
    {
        const StepPanel panel(*m_document);
        m_document->viewState().stepTo(core::EventIndex(6));
        const auto lists = panel.findChildren<QListWidget *>();
        QCOMPARE(lists.size(), 2);
        QCOMPARE(lists[1]->item(0)->text(), QStringLiteral("7 of 51,200 Events"));
        QVERIFY(!lists[1]->item(0)->font().bold());
        QCOMPARE(lists[1]->item(1)->text(), QStringLiteral("3 Commands"));
        QVERIFY(lists[1]->item(1)->font().bold());
        // Not stepping, nothing has just changed.
        m_document->viewState().stepTo({});
        QCOMPARE(lists[1]->item(1)->text(), QStringLiteral("5 Commands"));
        QVERIFY(!lists[1]->item(1)->font().bold());
        m_document->replace(test::execution("1 0s WorkflowExecutionStarted"));
        QVERIFY(lists[1]->parentWidget()->isHidden());
    }

    void whatIsOpenIsSaidOnceItIsKnown()
    {
        Document document(QStringLiteral("order.json"), test::execution(test::kOrder));
        document.viewState().stepTo(core::EventIndex(6));
        const StepPanel panel(document);
        auto *list = panel.findChild<QListWidget *>();
        QCOMPARE(list->count(), 0);
        QTRY_COMPARE(list->count(), 3);
        document.replace(test::execution("1 0s WorkflowExecutionStarted"));
        QCOMPARE(list->count(), 0);
        QVERIFY(!document.stateIndex());
        QTRY_VERIFY(document.stateIndex());
        QCOMPARE(&document.stateIndex()->execution(), &document.execution());
    }

    void itSaysWhereTheStepIsAndWhatIsOpen()
    {
        const StepPanel panel(*m_document);
        const auto labelled = [&panel](const QString &text) {
            const auto labels = panel.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&text](const QLabel *label) { return label->text() == text; });
        };
        auto *list = panel.findChild<QListWidget *>();
        QVERIFY(labelled(QStringLiteral("After the last Event")));
        QCOMPARE(list->count(), 0);
        m_document->viewState().stepTo(core::EventIndex(6));
        QVERIFY(labelled(QStringLiteral("Step 7 of 23")));
        QCOMPARE(list->count(), 3);
        QCOMPARE(list->item(1)->text(), QStringLiteral("Activity ChargeCard, for 0s"));
        emit list->itemActivated(list->item(1));
        QCOMPARE(m_document->viewState().selection(), Selection::of(core::CommandIndex(1)));
        QCOMPARE(m_document->viewState().step(), core::EventIndex(6));
    }

    void itSaysWhenThatIsInTheStyleOfTheView()
    {
        const StepPanel panel(*m_document);
        const auto labels = panel.findChildren<QLabel *>();
        const auto time = std::find_if(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->accessibleName() == u"When this step happens";
        });
        QVERIFY(time != labels.end());
        QVERIFY((*time)->isHidden());
        ViewState &view = m_document->viewState();
        view.stepTo(core::EventIndex(6));
        QCOMPARE((*time)->text(), QStringLiteral("2025-03-01 10:00:00.030 UTC"));
        QVERIFY(!(*time)->isHidden());
        view.setTimes({.form = TimeForm::SinceStart});
        QCOMPARE((*time)->text(), QStringLiteral("0.030s after the start"));
        view.stepTo({});
        QVERIFY((*time)->isHidden());
    }

    void theButtonsStepByTheChosenUnit()
    {
        StepPanel panel(*m_document);
        auto *unit = panel.findChild<QComboBox *>();
        unit->setCurrentIndex(unit->findText(QStringLiteral("Workflow Task")));
        QTest::mouseClick(button(panel, QStringLiteral("Step forward")), Qt::LeftButton);
        QCOMPARE(m_document->viewState().step(), core::EventIndex(3));
        QTest::mouseClick(button(panel, QStringLiteral("Step forward")), Qt::LeftButton);
        QCOMPARE(m_document->viewState().step(), core::EventIndex(11));
        unit->setCurrentIndex(unit->findText(QStringLiteral("Command")));
        QTest::mouseClick(button(panel, QStringLiteral("Step back")), Qt::LeftButton);
        QCOMPARE(m_document->viewState().step(), core::EventIndex(6));
        QTest::mouseClick(button(panel, QStringLiteral("Last Event")), Qt::LeftButton);
        QCOMPARE(m_document->viewState().step(), core::EventIndex(22));
        QTest::mouseClick(button(panel, QStringLiteral("First Event")), Qt::LeftButton);
        QCOMPARE(m_document->viewState().step(), core::EventIndex(0));
        QTest::mouseClick(button(panel, QStringLiteral("End stepping")), Qt::LeftButton);
        QVERIFY(!m_document->viewState().step().isValid());
    }
};

QTEST_MAIN(StepPanelTest)
#include "step_panel_test.moc"
