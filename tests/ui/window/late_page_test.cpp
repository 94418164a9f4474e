// A page whose content is made late behaves as if it had been there from the beginning.
#include "ui/window/late_page.h"

#include "tests/support/offscreen_test.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

#include <memory>

using namespace hindsight::ui;

class LatePageTest final : public hindsight::test::OffscreenTest
{
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        m_made.clear();
        m_window = std::make_unique<QWidget>();
        auto *layout = new QHBoxLayout(m_window.get());
        m_tabs = new QTabWidget(m_window.get());
        for (const QString &name : {QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third")})
            m_tabs->addTab(new LatePage([this, name] { return content(name); }), name);
        layout->addWidget(m_tabs);
        auto *after = new QLineEdit(m_window.get());
        after->setObjectName(QStringLiteral("after"));
        layout->addWidget(after);
        m_window->resize(600, 300);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void itIsMadeOnceWhenItIsFirstShown()
    {
        QCOMPARE(m_made.join(u' '), QStringLiteral("first"));
        m_tabs->setCurrentIndex(2);
        const auto *content = m_tabs->currentWidget()->findChild<QLineEdit *>();
        QVERIFY(content && content->isVisible());
        QTRY_COMPARE(content->width(), m_tabs->currentWidget()->width());
        m_tabs->setCurrentIndex(0);
        m_tabs->setCurrentIndex(2);
        QCOMPARE(m_made.join(u' '), QStringLiteral("first third"));
    }

    void theTabKeyReachesItInItsPlace()
    {
        QCOMPARE(reachedByTab(), QStringLiteral("first after qt_tabwidget_tabbar first"));
        m_tabs->setCurrentIndex(2);
        QCOMPARE(reachedByTab(), QStringLiteral("third after qt_tabwidget_tabbar third"));
        m_tabs->setCurrentIndex(1);
        QCOMPARE(reachedByTab(), QStringLiteral("second after qt_tabwidget_tabbar second"));
        m_tabs->setCurrentIndex(0);
        QCOMPARE(reachedByTab(), QStringLiteral("first after qt_tabwidget_tabbar first"));
    }

    void whoLeavesAPageByItsTabArrivesOnTheOther()
    {
        m_tabs->currentWidget()->setFocus();
        QCOMPARE(m_window->focusWidget()->objectName(), QStringLiteral("first"));
        m_tabs->setCurrentIndex(1);
        QCOMPARE(m_window->focusWidget()->objectName(), QStringLiteral("second"));
    }

private:
    QWidget *content(const QString &name)
    {
        m_made += name;
        auto *content = new QLineEdit;
        content->setObjectName(name);
        return content;
    }
    QString reachedByTab()
    {
        QStringList reached;
        m_tabs->tabBar()->setFocus();
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
            reached += m_window->focusWidget()->objectName();
        }
        return reached.join(u' ');
    }

    std::unique_ptr<QWidget> m_window;
    QTabWidget *m_tabs = nullptr;
    QStringList m_made;
};

QTEST_MAIN(LatePageTest)
#include "late_page_test.moc"
