#include "tests/support/window_test.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QKeySequence>
#include <QMenuBar>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

// What there is in a window with a history is reached by keys, and by who does not see it.
class KeysAndNamesTest : public test::WindowTest
{
    Q_OBJECT

private:
    // The list and the field of a combo box are spoken for by the combo box.
    static bool isInComboBox(const QWidget &widget)
    {
        const QWidget *above = widget.parentWidget();
        while (above && !qobject_cast<const QComboBox *>(above))
            above = above->parentWidget();
        return above != nullptr;
    }

private slots:
    void init() { QVERIFY(beginAnew() && open(order())); }
    void cleanup() { end(); }

    void noTwoEntriesOfAMenuShareALetter()
    {
        QStringList shared;
        int looked = 0;
        for (QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
            emit menu->aboutToShow();
            QStringList letters;
            for (const QAction *action : menu->actions()) {
                const QString letter = QKeySequence::mnemonic(action->text()).toString();
                if (letter.isEmpty())
                    continue;
                ++looked;
                if (letters.contains(letter))
                    shared += menu->title() + u" > " + action->text();
                letters += letter;
            }
        }
        QVERIFY(looked > 40);
        QVERIFY2(shared.isEmpty(), qUtf8Printable(shared.join(u", ")));
    }

    void noTwoActionsOfTheWindowShareAKey()
    {
        QHash<QKeySequence, QString> actions;
        QStringList shared;
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            const Qt::ShortcutContext context = action->shortcutContext();
            if (context == Qt::WidgetShortcut || context == Qt::WidgetWithChildrenShortcut)
                continue;
            for (const QKeySequence &key : action->shortcuts()) {
                if (actions.contains(key))
                    shared += key.toString() + u": " + actions.value(key) + u", " + action->text();
                actions.insert(key, action->text());
            }
        }
        QVERIFY(actions.size() > 40);
        QVERIFY2(shared.isEmpty(), qUtf8Printable(shared.join(u"; ")));
    }

    void everythingThatTakesInputHasAName()
    {
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        QStringList nameless;
        int looked = 0;
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (isInComboBox(*widget))
                continue;
            ++looked;
            if (widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()))
                nameless += QLatin1String(widget->metaObject()->className()) + u' ' +
                            QLatin1String(widget->parentWidget()->metaObject()->className());
        }
        QVERIFY(looked > 20);
        QVERIFY2(nameless.isEmpty(), qUtf8Printable(nameless.join(u", ")));
    }
};

QTEST_MAIN(KeysAndNamesTest)
#include "keys_and_names_test.moc"
