#include "tests/support/history_text.h"
#include "tests/support/order_history.h"
#include "ui/document/view_state.h"
#include "ui/panels/details_panel.h"
#include "ui/timeline/overview_view.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/document_widget.h"
#include "ui/window/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

class OverviewPartTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
        open();
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
    }

    void whetherItIsShownIsRemembered()
    {
        QVERIFY(m_widget->overview().isVisible());
        m_widget->setShown(DocumentWidget::Part::Overview, false);
        QVERIFY(!m_widget->overview().isVisible());
        QVERIFY(m_widget->timeline().isVisible());
        open();
        QVERIFY(!m_widget->overview().isVisible());
        m_widget->setShown(DocumentWidget::Part::Overview, true);
        QVERIFY(m_widget->overview().isVisible());
    }

    void itsRowsStandOverThoseOfTheTimeline()
    {
        QCOMPARE(m_widget->overview().scene()->plot().left(), m_widget->timeline().scene()->plot().left());
        m_widget->resize(560, 700);
        QCOMPARE(m_widget->overview().scene()->plot().left(), m_widget->timeline().scene()->plot().left());
    }

    void aDoubleClickShowsAll()
    {
        ViewState &state = m_widget->document().viewState();
        const core::Range whole = state.range();
        m_widget->timeline().zoomIn();
        QVERIFY(state.range() != whole);
        QTest::mouseDClick(&m_widget->overview(), Qt::LeftButton, {}, QPoint(400, 40));
        QCOMPARE(state.range(), whole);
    }

    // A part that was chosen here is no longer all of it for the timeline either.
    void whatIsChosenStaysWhenTheWindowIsResized()
    {
        ViewState &state = m_widget->document().viewState();
        const OverviewScene &scene = *m_widget->overview().scene();
        const auto at = [&scene](core::Position column) {
            return QPoint(qRound(scene.map().x(column * core::kColumn)), 40);
        };
        const QPoint from = at(5);
        const QPoint to = at(10);
        QTest::mousePress(&m_widget->overview(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&m_widget->overview(), to);
        QTest::mouseRelease(&m_widget->overview(), Qt::LeftButton, {}, to);
        QVERIFY(state.range().length() < 6 * core::kColumn);
        m_widget->resize(1300, 700);
        QVERIFY(state.range().length() < 9 * core::kColumn);
    }

    void theKeyboardReachesItLast()
    {
        m_window->activateWindow();
        m_widget->details().setFocus();
        m_widget->focusNextPart();
        QCOMPARE(m_window->focusWidget(), &m_widget->overview());
        m_widget->focusNextPart();
        QCOMPARE(m_window->focusWidget(), &m_widget->timeline());
    }

private:
    void open()
    {
        m_window = std::make_unique<QWidget>();
        m_widget = new DocumentWidget(QStringLiteral("order.json"), test::execution(test::kOrder), *m_settings,
                                      m_window.get());
        m_widget->resize(1000, 700);
        m_window->resize(1400, 700);
        m_window->show();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<QWidget> m_window;
    DocumentWidget *m_widget = nullptr;
};

QTEST_MAIN(OverviewPartTest)
#include "overview_part_test.moc"
