#include "ui/window/message_area.h"

#include "ui/window/message_bar.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace hindsight;
using namespace hindsight::ui;

class MessageAreaTest : public QObject
{
    Q_OBJECT

private slots:
    void messagesStandOneBelowTheOther()
    {
        MessageArea area;
        area.show(core::Severity::Error, QStringLiteral("first"));
        area.show(core::Severity::Info, QStringLiteral("second"));
        QCOMPARE(area.texts(), (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
    }

    void theSameIsNotSaidTwice()
    {
        MessageArea area;
        MessageBar *first = area.show(core::Severity::Error, QStringLiteral("again"));
        QCOMPARE(area.show(core::Severity::Error, QStringLiteral("again")), first);
        QCOMPARE(area.texts().size(), 1);
    }

    void theOldestMakesRoom()
    {
        MessageArea area;
        for (int i = 0; i < 7; ++i)
            area.show(core::Severity::Info, QString::number(i));
        QCOMPARE(area.texts().size(), 4);
        QCOMPARE(area.texts().constFirst(), QStringLiteral("3"));
    }

    void aMessageIsPutAway()
    {
        MessageArea area;
        MessageBar *bar = area.show(core::Severity::Error, QStringLiteral("away"));
        QTest::mouseClick(bar->findChild<QToolButton *>(), Qt::LeftButton);
        QVERIFY(area.texts().isEmpty());
    }

    void theTextIsPlainSelectableAndSpoken()
    {
        MessageBar bar(core::Severity::Error, QStringLiteral("<b>x.json</b>:1:2: bad"));
        QCOMPARE(bar.text(), QStringLiteral("<b>x.json</b>:1:2: bad"));
        QCOMPARE(bar.accessibleName(), bar.text());
        for (const QLabel *label : bar.findChildren<QLabel *>()) {
            if (label->text().isEmpty())
                continue;
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(label->textInteractionFlags() & Qt::TextSelectableByKeyboard);
        }
        QCOMPARE(bar.addButton(QStringLiteral("Show"))->accessibleName(), QStringLiteral("Show"));
    }
};

QTEST_MAIN(MessageAreaTest)
#include "message_area_test.moc"
