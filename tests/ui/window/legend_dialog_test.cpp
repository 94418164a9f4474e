#include "ui/window/legend_dialog.h"

#include "tests/support/offscreen_test.h"
#include "ui/theme/theme.h"
#include "ui/timeline/legend_items.h"
#include "ui/window/appearance.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>
#include <QTreeWidget>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

QList<QTreeWidgetItem *> lines(const LegendDialog &dialog)
{
    const auto &list = *dialog.findChild<QTreeWidget *>();
    QList<QTreeWidgetItem *> all;
    for (int section = 0; section < list.topLevelItemCount(); ++section) {
        for (int i = 0; i < list.topLevelItem(section)->childCount(); ++i)
            all.append(list.topLevelItem(section)->child(i));
    }
    return all;
}

QImage signOf(const QTreeWidgetItem &line)
{
    return line.icon(0).pixmap(52, 24).toImage();
}

} // namespace

class LegendDialogTest : public test::OffscreenTest
{
    Q_OBJECT

private slots:
    // The offscreen platform warns of more that it can't do to windows.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void everythingHasASignAndWords()
    {
        LegendDialog dialog;
        std::size_t expected = 0;
        for (const LegendSection &section : legendSections())
            expected += section.items.size();
        QCOMPARE(static_cast<std::size_t>(lines(dialog).size()), expected);
        QVERIFY(expected > 30);
        for (const QTreeWidgetItem *line : lines(dialog)) {
            QVERIFY(!line->text(0).isEmpty());
            const QString said = line->data(0, Qt::AccessibleTextRole).toString();
            QVERIFY2(said.startsWith(line->text(0) + u": "), qPrintable(said));
            const QImage sign = signOf(*line);
            bool isDrawn = false;
            for (int x = 0; x < sign.width() && !isDrawn; ++x) {
                for (int y = 0; y < sign.height() && !isDrawn; ++y)
                    isDrawn = qAlpha(sign.pixel(x, y)) > 0;
            }
            QVERIFY2(isDrawn, qPrintable(line->text(0)));
        }
    }

    void noTwoSignsAreTheSame()
    {
        LegendDialog dialog;
        const QList<QTreeWidgetItem *> all = lines(dialog);
        for (qsizetype i = 0; i < all.size(); ++i) {
            for (qsizetype j = i + 1; j < all.size(); ++j)
                QVERIFY2(signOf(*all[i]) != signOf(*all[j]), qPrintable(all[i]->text(0) + u" " + all[j]->text(0)));
        }
    }

    void theColoursFollowTheTheme()
    {
        QApplication::setPalette(paletteOf(Theme::light()));
        LegendDialog dialog;
        const QImage light = signOf(*lines(dialog).constFirst());
        QApplication::setPalette(paletteOf(Theme::dark()));
        QTRY_VERIFY(signOf(*lines(dialog).constFirst()) != light);
    }

    void aWindowHasOne()
    {
        QWidget window;
        LegendDialog::showFor(window);
        LegendDialog::showFor(window);
        QCOMPARE(window.findChildren<LegendDialog *>().size(), 1);
    }
};

QTEST_MAIN(LegendDialogTest)
#include "legend_dialog_test.moc"
