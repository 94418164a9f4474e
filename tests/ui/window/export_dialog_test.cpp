#include "ui/window/export_dialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

class ExportDialogTest : public QObject
{
    Q_OBJECT

private:
    static QPushButton *exportButton(const ExportDialog &dialog)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->isDefault())
                return button;
        }
        return nullptr;
    }

private slots:
    void itBeginsWithTheProposal()
    {
        const ExportRequest proposal{
            QStringLiteral("/folder/order.svg"), core::Scale::Time, true, {.form = TimeForm::SincePrevious}};
        const ExportDialog dialog(proposal);
        QCOMPARE(dialog.request(), proposal);
    }

    void onlyAPictureCanBeExported()
    {
        const ExportDialog dialog({.path = QStringLiteral("order.svg")});
        auto *path = dialog.findChild<QLineEdit *>();
        QPushButton *button = exportButton(dialog);
        QVERIFY(button && button->isEnabled());
        for (const QString &bad : {QStringLiteral("order"), QStringLiteral("order.pdf"), QString()}) {
            path->setText(bad);
            QVERIFY2(!button->isEnabled(), qUtf8Printable(bad));
        }
        path->setText(QStringLiteral("ORDER.PNG"));
        QVERIFY(button->isEnabled());
    }

    void whatIsChosenIsAskedForOnce()
    {
        ExportDialog dialog({.path = QStringLiteral("order.svg")});
        std::vector<ExportRequest> asked;
        connect(&dialog, &ExportDialog::exportAsked, this,
                [&asked](const ExportRequest &request) { asked.push_back(request); });
        dialog.findChild<QLineEdit *>()->setText(QStringLiteral(" other.png "));
        for (QComboBox *box : dialog.findChildren<QComboBox *>())
            box->setCurrentIndex(1);
        exportButton(dialog)->click();
        QCOMPARE(asked.size(), std::size_t(1));
        QCOMPARE(asked.front(), (ExportRequest{QStringLiteral("other.png"), core::Scale::Time, true, {}}));
    }
};

QTEST_MAIN(ExportDialogTest)
#include "export_dialog_test.moc"
