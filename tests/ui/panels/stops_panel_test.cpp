#include "ui/panels/stops_panel.h"

#include "tests/support/history_text.h"
#include "tests/support/order_history.h"
#include "ui/document/document.h"
#include "ui/document/stop_runner.h"
#include "ui/document/view_state.h"
#include "ui/panels/stop_menu.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace hindsight;
using namespace hindsight::ui;
using core::Stop;

class StopsPanelTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;
    std::unique_ptr<StopRunner> m_runner;
    std::unique_ptr<QWidget> m_host;
    StopsPanel *m_panel = nullptr;

    ViewState &view() const { return m_document->viewState(); }
    // `[x] Name ChargeCard`
    QString list() const
    {
        const auto *list = m_panel->findChild<QListWidget *>();
        QStringList lines;
        for (int row = 0; row < list->count(); ++row)
            lines += (list->item(row)->checkState() == Qt::Checked ? u"[x] " : u"[ ] ") + list->item(row)->text();
        return lines.join(QStringLiteral(", "));
    }
    QString entries(const QString &lane = {}) const
    {
        QMenu menu;
        fillStopMenu(menu, *m_document, lane);
        QStringList texts;
        for (const QAction *action : menu.actions())
            texts += (action->isEnabled() ? QString() : QStringLiteral("-")) + action->text().remove(u'&');
        return texts.join(QStringLiteral(", "));
    }
    QLineEdit *expression() const { return m_panel->findChild<QLineEdit *>(); }
    QPushButton *button(const QString &name) const
    {
        for (QPushButton *each : m_panel->findChildren<QPushButton *>()) {
            if (each->text() == name)
                return each;
        }
        return nullptr;
    }

private slots:
    void init()
    {
        m_document = std::make_unique<Document>(QStringLiteral("order.json"), test::execution(test::kOrder));
        m_runner = std::make_unique<StopRunner>(*m_document);
        m_host = std::make_unique<QWidget>();
        m_host->resize(500, 300);
        m_panel = new StopsPanel(*m_document, *m_runner, m_host.get());
        m_panel->resize(m_host->size());
        m_host->show();
    }
    void cleanup()
    {
        m_host.reset();
        m_runner.reset();
        m_document.reset();
    }

    void stopsAreListedSwitchedAndRemoved()
    {
        view().setStops({{Stop::Kind::EventType, "ActivityTaskFailed"},
                         {Stop::Kind::Name, "ChargeCard", false},
                         {Stop::Kind::Failure, {}},
                         {Stop::Kind::Expression, "id > 3"}});
        QCOMPARE(list(), QStringLiteral("[x] Event ActivityTaskFailed, [ ] Name ChargeCard, [x] Every failure, [x] "
                                        "Where id > 3"));
        auto *stops = m_panel->findChild<QListWidget *>();
        stops->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(!view().stops()[0].isOn);
        QVERIFY(view().stops()[2].isOn);
        stops->item(1)->setSelected(true);
        QTest::keyClick(stops, Qt::Key_Delete);
        QCOMPARE(list(), QStringLiteral("[ ] Event ActivityTaskFailed, [x] Every failure, [x] Where id > 3"));
        stops->item(2)->setSelected(true);
        QTest::mouseClick(button(QStringLiteral("Remove")), Qt::LeftButton);
        QCOMPARE(view().stops().size(), std::size_t(2));
        QVERIFY(!button(QStringLiteral("Remove"))->isEnabled());
    }

    void anExpressionIsCheckedWhileItIsTyped()
    {
        QTest::keyClicks(expression(), QStringLiteral("id ="));
        QCOMPARE(m_panel->fault(), QStringLiteral("At 5: expected a value, got the end"));
        QVERIFY(!button(QStringLiteral("Add"))->isEnabled());
        QTest::keyClick(expression(), Qt::Key_Return);
        QVERIFY(view().stops().empty());
        QTest::keyClicks(expression(), QStringLiteral(" 18 "));
        QCOMPARE(m_panel->fault(), QString());
        QTest::keyClick(expression(), Qt::Key_Return);
        QCOMPARE(list(), QStringLiteral("[x] Where id = 18"));
        QCOMPARE(expression()->text(), QString());
        QVERIFY(!button(QStringLiteral("Add"))->isEnabled());
    }

    void aRunSaysWhichStopItReached()
    {
        view().setStops({{Stop::Kind::Name, "ReserveStock", false}, {Stop::Kind::Failure, {}}});
        for (QToolButton *each : m_panel->findChildren<QToolButton *>()) {
            if (each->text() == u"Run Forward")
                QTest::mouseClick(each, Qt::LeftButton);
        }
        QTRY_COMPARE(view().step(), core::EventIndex(11));
        const auto labels = m_panel->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *label) { return label->text() == u"Event 12: Every failure"; }));
        view().stepTo({});
        QVERIFY(std::none_of(labels.begin(), labels.end(),
                             [](const QLabel *label) { return label->text() == u"Event 12: Every failure"; }));
    }

    void aMenuOffersWhatIsSelected()
    {
        QCOMPARE(entries(), QStringLiteral("-Stop at the Event's Type, -Stop at Its Name, Stop at Every Failure"));
        view().select(Selection::of(core::EventIndex(17)));
        QCOMPARE(entries(), QStringLiteral("Stop at ActivityTaskFailed, Stop at ChargeCard, Stop at Every Failure"));
        view().select(Selection::of(core::EventIndex(1)));
        QCOMPARE(entries(), QStringLiteral("Stop at WorkflowTaskScheduled, -Stop at Its Name, Stop at Every Failure"));
        QCOMPARE(entries(QStringLiteral("a % & %1")),
                 QStringLiteral("Stop at WorkflowTaskScheduled, Stop at a %  %1, Stop at Every Failure"));
        QMenu menu;
        fillStopMenu(menu, *m_document, QStringLiteral("ChargeCard"));
        menu.actions().at(1)->trigger();
        QCOMPARE(list(), QStringLiteral("[x] Name ChargeCard"));
        view().setStops({{Stop::Kind::Name, "ChargeCard", false}});
        menu.actions().at(1)->trigger();
        QCOMPARE(list(), QStringLiteral("[x] Name ChargeCard"));
    }
};

QTEST_MAIN(StopsPanelTest)
#include "stops_panel_test.moc"
