#include "tests/support/history_text.h"
#include "tests/support/offscreen_test.h"
#include "ui/window/export_dialog.h"
#include "ui/window/export_kept.h"
#include "ui/window/export_part_box.h"
#include "ui/window/export_preview.h"
#include "ui/window/export_times_box.h"
#include "ui/window/zone_dialog.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

const char *const kOrder = R"(
    1 0s WorkflowExecutionStarted workflowType.name=Order
    2 0s WorkflowTaskScheduled
    3 1s WorkflowTaskStarted scheduledEventId=2
    4 2s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
    5 2s WorkflowExecutionCompleted workflowTaskCompletedEventId=4
)";

template<class Widget>
Widget *named(const QWidget &parent, const char *name)
{
    for (Widget *child : parent.findChildren<Widget *>()) {
        if (child->accessibleName() == QLatin1String(name))
            return child;
    }
    return nullptr;
}

} // namespace

class ExportDialogTest : public test::OffscreenTest
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

    static ExportProposal svg(const char *path = "order.svg")
    {
        ExportProposal proposal;
        proposal.path = QString::fromLatin1(path);
        return proposal;
    }

private slots:
    void init() { failOnWarnings(); }

    void itBeginsWithTheProposal()
    {
        ExportProposal proposal = svg("/folder/order.pdf");
        proposal.options.format = ExportFormat::Pdf;
        proposal.options.picture = {.scale = core::Scale::Time,
                                    .theme = PictureTheme::Print,
                                    .arrangement = {.order = core::LaneOrder::ByName,
                                                    .collapse = core::LaneCollapse::Names,
                                                    .hidden = {{core::Category::Timer, "t"}}},
                                    .times = {.zone = *Zone::named(QStringLiteral("Asia/Kathmandu"))},
                                    .width = 700,
                                    .hasLegend = false,
                                    .hasLabels = false,
                                    .title = QStringLiteral("T"),
                                    .caption = QStringLiteral("C")};
        proposal.options.png = {.pixelsAPoint = 3, .width = 1'920};
        proposal.options.table = core::CsvTable::Commands;
        const ExportDialog dialog(test::execution(kOrder), proposal);
        QCOMPARE(dialog.path(), proposal.path);
        QCOMPARE(dialog.options(), proposal.options);
    }

    void theNameTellsTheFormatAndTheOtherWayRound()
    {
        ExportDialog dialog(test::execution(kOrder), svg());
        auto *path = named<QLineEdit>(dialog, "File");
        auto *format = named<QComboBox>(dialog, "Format");
        QPushButton *button = exportButton(dialog);
        QVERIFY(path && format && button && button->isEnabled());
        for (const QString &bad : {QStringLiteral("order"), QStringLiteral("order.gif"), QString()}) {
            path->setText(bad);
            QVERIFY2(!button->isEnabled(), qUtf8Printable(bad));
        }
        path->setText(QStringLiteral("ORDER.PNG"));
        QVERIFY(button->isEnabled());
        QCOMPARE(dialog.options().format, ExportFormat::Png);
        format->setCurrentIndex(format->findData(static_cast<int>(ExportFormat::Pdf)));
        QCOMPARE(dialog.path(), QStringLiteral("ORDER.pdf"));
        QCOMPARE(dialog.options().format, ExportFormat::Pdf);
    }

    void aHistoryThatIsOpenIsNotReplaced()
    {
        const QTemporaryDir folder;
        const auto in = [&folder](const char *name) { return folder.filePath(QString::fromLatin1(name)); };
        for (const char *name : {"order.json", "other.json"}) {
            QFile file(in(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
        }
        QVERIFY(QFile::link(in("order.json"), in("link.json")) && QDir(folder.path()).mkdir(QStringLiteral("below")));
        ExportProposal proposal = svg(qPrintable(in("order.svg")));
        proposal.kept = {in("gone.json"), in("order.json")};
        ExportDialog dialog(test::execution(kOrder), proposal);
        auto *path = named<QLineEdit>(dialog, "File");
        auto *format = named<QComboBox>(dialog, "Format");
        format->setCurrentIndex(format->findData(static_cast<int>(ExportFormat::History)));
        QCOMPARE(dialog.path(), in("order-export.json"));
        QVERIFY(exportButton(dialog)->isEnabled());
        const QString refusal =
            QStringLiteral("This file is a history that is open. An export does not replace it: take another name.");
        const auto hint = [&dialog] {
            for (const QLabel *label : dialog.findChildren<QLabel *>()) {
                if (label->text().startsWith(u"This file "))
                    return label->text();
            }
            return QString();
        };
        for (const char *name : {"order.json", "link.json", "below/.././order.json"}) {
            path->setText(in(name));
            QVERIFY2(!exportButton(dialog)->isEnabled(), name);
            QCOMPARE(hint(), refusal);
        }
        path->setText(in("other.json"));
        QVERIFY(exportButton(dialog)->isEnabled());
        QCOMPARE(hint(), QStringLiteral("This file exists and will be replaced."));
        path->setText(in("gone.json"));
        QVERIFY(exportButton(dialog)->isEnabled());
        QCOMPARE(hint(), QString());
    }

    void aNameBesideOpenHistoriesIsNoneOfThem()
    {
        const QTemporaryDir folder;
        QStringList kept;
        for (const char *name : {"a.json", "a-export.json", "b.c", "none"}) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            kept.append(file.fileName());
        }
        const auto beside = [&](const char *name) {
            return QFileInfo(besideKept(folder.filePath(QString::fromLatin1(name)), kept)).fileName();
        };
        QCOMPARE(beside("a.svg"), QStringLiteral("a.svg"));
        QCOMPARE(beside("a.json"), QStringLiteral("a-export-2.json"));
        QCOMPARE(beside("b.c"), QStringLiteral("b-export.c"));
        QCOMPARE(beside("none"), QStringLiteral("none-export"));
    }

    void onlyWhatThereIsCanBeChosenAsPart()
    {
        const auto enabled = [](const ExportProposal &proposal) {
            const ExportPartBox box(proposal);
            QString flags;
            auto *model = qobject_cast<QStandardItemModel *>(box.box()->model());
            for (int row = 0; row < model->rowCount(); ++row)
                flags += model->item(row)->isEnabled() ? u'y' : u'n';
            return flags;
        };
        QCOMPARE(enabled({}), QStringLiteral("ynnnnn"));
        ExportProposal all;
        all.firstEvent = 1;
        all.lastEvent = 9;
        QCOMPARE(enabled(all), QStringLiteral("ynyyny"));
        all.firstVisible = 2;
        all.lastVisible = 4;
        all.taskCount = 7;
        QCOMPARE(enabled(all), QStringLiteral("yyyyyy"));
    }

    void aPartBeginsWithWhatTheWindowShows()
    {
        ExportProposal proposal;
        proposal.firstEvent = 1;
        proposal.lastEvent = 9;
        proposal.taskCount = 7;
        const auto parts = [&proposal] {
            const ExportPartBox box(proposal);
            QStringList all;
            for (int row = 0; row < box.box()->count(); ++row) {
                box.box()->setCurrentIndex(row);
                const PicturePart part = box.part();
                all += QStringLiteral("%1 %2-%3").arg(static_cast<int>(part.kind)).arg(part.first).arg(part.last);
            }
            return all.join(QStringLiteral(", "));
        };
        QCOMPARE(parts(), QStringLiteral("0 0-0, 1 0-0, 1 1-9, 3 1-0, 2 1-7, 4 9-0"));
        proposal.firstVisible = 2;
        proposal.lastVisible = 4;
        proposal.selected = 5;
        proposal.step = 3;
        QCOMPARE(parts(), QStringLiteral("0 0-0, 1 2-4, 1 2-4, 3 5-0, 2 1-7, 4 3-0"));
    }

    void aPartsNumbersAreAskedForWhereItHasSome()
    {
        ExportProposal proposal;
        proposal.firstEvent = 1;
        proposal.lastEvent = 9;
        proposal.taskCount = 7;
        ExportPartBox box(proposal);
        const auto shown = [&box] {
            QStringList names;
            for (const QSpinBox *number : box.findChildren<QSpinBox *>()) {
                if (number->isVisibleTo(&box))
                    names += number->accessibleName();
            }
            return names.join(QStringLiteral(", "));
        };
        QCOMPARE(shown(), QString());
        box.box()->setCurrentIndex(2);
        QCOMPARE(shown(), QStringLiteral("First Event, Last Event"));
        named<QSpinBox>(box, "Last Event")->setValue(4);
        named<QSpinBox>(box, "First Event")->setValue(6);
        QCOMPARE(box.part(), (PicturePart{PicturePart::Kind::Events, 6, 6}));
        box.box()->setCurrentIndex(3);
        QCOMPARE(shown(), QStringLiteral("Event"));
        box.box()->setCurrentIndex(4);
        QCOMPARE(shown(), QStringLiteral("First Workflow Task, Last Workflow Task"));
        box.box()->setCurrentIndex(5);
        QCOMPARE(shown(), QStringLiteral("Event of the state"));
        named<QSpinBox>(box, "Event of the state")->setValue(12);
        QCOMPARE(box.part(), (PicturePart{PicturePart::Kind::Step, 9, 0}));
        box.setTasksOnly(true);
        QCOMPARE(box.part(), PicturePart());
    }

    void anIdThatIsTooLargeForAFieldStaysAsItIs()
    {
        ExportProposal proposal;
        proposal.firstEvent = 7;
        proposal.lastEvent = 9'007'199'254'740'993;
        proposal.selected = 4'000'000'000;
        proposal.step = 12;
        ExportPartBox box(proposal);
        const auto shown = [&box](int row) {
            box.box()->setCurrentIndex(row);
            QStringList all;
            for (const QSpinBox *number : box.findChildren<QSpinBox *>()) {
                if (number->isVisibleTo(&box))
                    all += number->text() + (number->isEnabled() ? QString() : QStringLiteral(" fixed"));
            }
            return all.join(QStringLiteral(", "));
        };
        QCOMPARE(shown(2), QStringLiteral("7, 9007199254740993 fixed"));
        named<QSpinBox>(box, "First Event")->setValue(8);
        QCOMPARE(box.part(), (PicturePart{PicturePart::Kind::Events, 8, proposal.lastEvent}));
        QCOMPARE(shown(2), QStringLiteral("8, 9007199254740993 fixed"));
        QCOMPARE(shown(3), QStringLiteral("4000000000 fixed"));
        QCOMPARE(box.part(), (PicturePart{PicturePart::Kind::Chain, proposal.selected, 0}));
        QCOMPARE(shown(5), QStringLiteral("12"));
        QCOMPARE(box.part(), (PicturePart{PicturePart::Kind::Step, 12, 0}));
    }

    void aTitleIsTheUsualOneOnesOwnOrNone()
    {
        ExportProposal proposal = svg();
        proposal.title = QStringLiteral("Order · order-7");
        ExportDialog dialog(test::execution(kOrder), proposal);
        const auto title = [&dialog] { return dialog.options().picture.title; };
        auto *choice = named<QComboBox>(dialog, "Title");
        auto *words = named<QLineEdit>(dialog, "Words of the title");
        QCOMPARE(title(), std::optional<QString>());
        QVERIFY(!words->isVisibleTo(&dialog));
        choice->setCurrentIndex(1);
        QVERIFY(words->isVisibleTo(&dialog));
        QCOMPARE(title(), std::optional(proposal.title));
        words->setText(QStringLiteral("Mine"));
        QCOMPARE(title(), std::optional(QStringLiteral("Mine")));
        words->clear();
        QCOMPARE(title(), std::optional(QString()));
        choice->setCurrentIndex(2);
        QVERIFY(!words->isVisibleTo(&dialog));
        QCOMPARE(title(), std::optional(QString()));
        proposal.options.picture.title = QString();
        QCOMPARE(ExportDialog(test::execution(kOrder), proposal).options().picture, proposal.options.picture);
    }

    void timesAreThoseOfTheViewOrOthers()
    {
        const Zone kathmandu = *Zone::named(QStringLiteral("Asia/Kathmandu"));
        for (const TimeStyle &style :
             {TimeStyle(), TimeStyle{.form = TimeForm::SinceStart}, TimeStyle{.form = TimeForm::SincePrevious},
              TimeStyle{.form = TimeForm::Absolute, .zone = Zone::local()},
              TimeStyle{.form = TimeForm::Absolute, .zone = kathmandu},
              TimeStyle{.form = TimeForm::SinceStart, .zone = kathmandu}})
            QCOMPARE(ExportTimesBox(style).times(), style);
        ExportTimesBox box(TimeStyle{});
        QSignalSpy changed(&box, &ExportTimesBox::changed);
        box.box()->setCurrentIndex(0);
        QCOMPARE(box.times(), (TimeStyle{.form = TimeForm::SinceStart}));
        QCOMPARE(changed.count(), 1);
        named<QPushButton>(box, "Another time zone")->click();
        QCOMPARE(box.times(), (TimeStyle{.form = TimeForm::SinceStart}));
        auto *dialog = box.findChild<ZoneDialog *>();
        QVERIFY(dialog);
        const int rows = box.box()->count();
        for (int i = 0; i < 2; ++i) {
            emit dialog->chosen(kathmandu);
            QCOMPARE(box.times(), (TimeStyle{.form = TimeForm::Absolute, .zone = kathmandu}));
            QCOMPARE(box.box()->currentText(), QStringLiteral("Asia/Kathmandu"));
            QCOMPARE(box.box()->count(), rows + 1);
        }
        QCOMPARE(changed.count(), 2);
        dialog->reject();
    }

    void goingThroughTheTimesOpensNothing()
    {
        ExportTimesBox box(TimeStyle{});
        box.box()->setCurrentIndex(0);
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(box.box(), Qt::Key_Down);
        QCOMPARE(box.times(), (TimeStyle{.form = TimeForm::Absolute, .zone = Zone::local()}));
        QVERIFY(!box.findChild<ZoneDialog *>());
    }

    void timesSinceTheEventBeforeComeBackWithTheTooltips()
    {
        const TimeStyle start{.form = TimeForm::SinceStart};
        const TimeStyle previous{.form = TimeForm::SincePrevious};
        ExportTimesBox box(previous);
        box.setHasTooltips(false);
        QCOMPARE(box.times(), start);
        box.setHasTooltips(false);
        box.setHasTooltips(true);
        QCOMPARE(box.times(), previous);
        box.setHasTooltips(false);
        box.box()->setCurrentIndex(2);
        box.setHasTooltips(true);
        QCOMPARE(box.times(), TimeStyle());
    }

    void theWheelTurnsOnlyTheFieldWithTheKeyboard()
    {
        ExportDialog dialog(test::execution(kOrder), svg());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        const auto turn = [](QWidget &field) {
            const QPointF at = field.rect().center();
            QWheelEvent down(at, field.mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                             false);
            QCoreApplication::sendEvent(&field, &down);
        };
        auto *scale = named<QComboBox>(dialog, "Scale");
        auto *width = named<QSpinBox>(dialog, "Width");
        width->setValue(800);
        for (QWidget *field : std::initializer_list<QWidget *>{scale, width})
            turn(*field);
        QCOMPARE(scale->currentIndex(), 0);
        QCOMPARE(width->value(), 800);
        scale->setFocus();
        turn(*scale);
        QCOMPARE(scale->currentIndex(), 1);
        QVERIFY(!width->hasFocus());
    }

    void whatHasNoEffectCanNotBeChosen()
    {
        ExportDialog dialog(test::execution(kOrder), svg("order.png"));
        auto *times = named<QComboBox>(dialog, "Times");
        auto *scale = named<QComboBox>(dialog, "Scale");
        auto *pixels = named<QSpinBox>(dialog, "Pixels wide");
        auto *ratio = named<QDoubleSpinBox>(dialog, "Pixels a point");
        QVERIFY(!times->isEnabled() && ratio->isEnabled());
        scale->setCurrentIndex(1);
        pixels->setValue(1'920);
        QVERIFY(times->isEnabled() && !ratio->isEnabled());
        QCOMPARE(dialog.options().png, (PngSize{.width = 1'920}));
        scale->setCurrentIndex(0);
        named<QLineEdit>(dialog, "File")->setText(QStringLiteral("a.svg"));
        QVERIFY(times->isEnabled() && !pixels->isVisibleTo(&dialog));
        times->setCurrentIndex(1);
        QCOMPARE(dialog.options().picture.times.form, TimeForm::SincePrevious);
        named<QLineEdit>(dialog, "File")->setText(QStringLiteral("a.pdf"));
        QCOMPARE(dialog.options().picture.times.form, TimeForm::SinceStart);
        named<QLineEdit>(dialog, "File")->setText(QStringLiteral("a.html"));
        QCOMPARE(dialog.options().picture.times.form, TimeForm::SincePrevious);
    }

    void whatIsChosenIsAskedForOnce()
    {
        ExportDialog dialog(test::execution(kOrder), svg());
        QStringList paths;
        std::vector<ExportOptions> asked;
        connect(&dialog, &ExportDialog::exportAsked, this, [&](const ExportOptions &options, const QString &path) {
            asked.push_back(options);
            paths.append(path);
        });
        named<QLineEdit>(dialog, "File")->setText(QStringLiteral(" other.png "));
        named<QComboBox>(dialog, "Scale")->setCurrentIndex(1);
        named<QComboBox>(dialog, "Colours")->setCurrentIndex(2);
        named<QDoubleSpinBox>(dialog, "Pixels a point")->setValue(4);
        exportButton(dialog)->click();
        QCOMPARE(paths, QStringList{QStringLiteral("other.png")});
        QCOMPARE(asked.size(), std::size_t(1));
        QCOMPARE(asked.front(), (ExportOptions{.format = ExportFormat::Png,
                                               .picture = {.scale = core::Scale::Time, .theme = PictureTheme::Print},
                                               .png = {.pixelsAPoint = 4},
                                               .table = core::CsvTable::Events}));
    }

    void onlyWhatTheFormatHasAUseForIsAskedFor()
    {
        ExportProposal proposal = svg();
        proposal.firstEvent = 1;
        proposal.lastEvent = 5;
        proposal.taskCount = 3;
        ExportDialog dialog(test::execution(kOrder), proposal);
        const auto isAsked = [&dialog](const char *name) {
            auto *field = named<QWidget>(dialog, name);
            return field != nullptr && !field->isHidden();
        };
        dialog.findChild<ExportPartBox *>()->box()->setCurrentIndex(3);
        QVERIFY(isAsked("Scale") && !isAsked("Diagram") && !isAsked("Table") && !isAsked("Pixels a point"));
        named<QLineEdit>(dialog, "File")->setText(QStringLiteral("a.mmd"));
        QVERIFY(!isAsked("Scale") && isAsked("Diagram") && isAsked("Fold after about") && isAsked("Private"));
        QCOMPARE(dialog.options().picture.part, PicturePart());
        named<QLineEdit>(dialog, "File")->setText(QStringLiteral("a.csv"));
        QVERIFY(!isAsked("Diagram") && isAsked("Table") && isAsked("Private"));
    }

    void thePreviewFollowsWhatIsChosen()
    {
        QWidget host;
        ExportPreview preview(test::execution(kOrder), &host);
        preview.resize(600, 300);
        QSignalSpy shown(&preview, &ExportPreview::shown);
        QSignalSpy failed(&preview, &ExportPreview::failed);
        preview.show({.picture = {.width = 800, .hasLegend = false}});
        QTRY_COMPARE(shown.count(), 1);
        QVERIFY(shown.front().front().toString().startsWith(QStringLiteral("800 × ")));
        preview.show({.picture = {.part = {PicturePart::Kind::Step, 99, 0}}});
        QTRY_COMPARE(failed.count(), 1);
        preview.show({.format = ExportFormat::Csv});
        QTRY_COMPARE(shown.count(), 2);
        QVERIFY(preview.findChild<QPlainTextEdit *>()->toPlainText().startsWith(QStringLiteral("eventId,eventType")));
        QCOMPARE(failed.front().front().toString(), QStringLiteral("no Event 99; the history has 5, 1 to 5"));
    }

    void ofAPngItsPixelsAreSaid_data()
    {
        QTest::addColumn<int>("lanes");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<int>("width");
        QTest::newRow("two a point") << 0 << 0.0 << 0;
        QTest::newRow("one a point, of a large one") << 70 << 0.0 << 0;
        QTest::newRow("a tenth") << 0 << 0.1 << 0;
        QTest::newRow("a broken number") << 0 << 1.3 << 0;
        QTest::newRow("so wide") << 0 << 4.0 << 999;
        QTest::newRow("a pixel wide") << 0 << 0.0 << 1;
    }
    void ofAPngItsPixelsAreSaid()
    {
        QFETCH(const int, lanes);
        QFETCH(const double, ratio);
        QFETCH(const int, width);
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int i = 2; i < 2 + lanes; ++i)
            history += std::to_string(i) + " 1s ActivityTaskScheduled activityType.name=A" + std::to_string(i) + "\n";
        const auto execution = test::execution(history);
        const ExportOptions options{.format = ExportFormat::Png,
                                    .picture = {.width = lanes > 0 ? kMostPictureWidth : 0},
                                    .png = {.pixelsAPoint = ratio, .width = width}};
        QBuffer png;
        QVERIFY(png.open(QIODevice::ReadWrite) && exportTo(png, execution, options));
        QVERIFY(png.seek(0));
        const QSize size = QImageReader(&png).size();
        QWidget host;
        ExportPreview preview(execution, &host);
        preview.resize(600, 300);
        QSignalSpy shown(&preview, &ExportPreview::shown);
        preview.show(options);
        QVERIFY(shown.wait(30'000));
        const QString words = shown.back().front().toString();
        QCOMPARE(words.section(u'.', 0, 0), QStringLiteral("%1 × %2 pixels").arg(size.width()).arg(size.height()));
    }

    void noTwoThatAreShownShareALetter()
    {
        ExportProposal paper = svg();
        paper.purpose = ExportPurpose::Paper;
        ExportDialog printing(test::execution(kOrder), paper);
        ExportDialog dialog(test::execution(kOrder), svg());
        const auto shared = [](const QDialog &shown) {
            QStringList letters;
            QString twice;
            const auto take = [&](const QString &text) {
                const QString letter = QKeySequence::mnemonic(text).toString();
                if (!letter.isEmpty() && letters.contains(letter))
                    twice += text + u' ';
                letters += letter;
            };
            for (const QLabel *label : shown.findChildren<QLabel *>()) {
                if (label->buddy() && label->isVisibleTo(&shown))
                    take(label->text());
            }
            for (const QAbstractButton *button : shown.findChildren<QAbstractButton *>()) {
                if (button->isVisibleTo(&shown))
                    take(button->text());
            }
            return letters.size() > 5 ? twice : QStringLiteral("few");
        };
        QCOMPARE(shared(printing), QString());
        auto *format = named<QComboBox>(dialog, "Format");
        for (int i = 0; i < format->count(); ++i) {
            format->setCurrentIndex(i);
            QSignalSpy previewed(dialog.findChild<ExportPreview *>(), &ExportPreview::shown);
            QVERIFY(previewed.wait());
            QVERIFY2(shared(dialog).isEmpty(), qPrintable(format->currentText() % u": " % shared(dialog)));
        }
    }

    // Paper has no file and no format, and what is asked for is told once.
    void forPaperThereIsNoFile()
    {
        ExportProposal paper = svg();
        paper.purpose = ExportPurpose::Paper;
        ExportDialog dialog(test::execution(kOrder), paper);
        QVERIFY(!named<QLineEdit>(dialog, "File")->isVisibleTo(&dialog));
        QVERIFY(!named<QComboBox>(dialog, "Format")->isVisibleTo(&dialog));
        QVERIFY(named<QComboBox>(dialog, "Private")->isVisibleTo(&dialog));
        int exports = 0;
        std::vector<ExportOptions> printed;
        connect(&dialog, &ExportDialog::exportAsked, this, [&] { ++exports; });
        connect(&dialog, &ExportDialog::printAsked, this,
                [&](const ExportOptions &options) { printed.push_back(options); });
        named<QComboBox>(dialog, "Private")->setCurrentIndex(1);
        exportButton(dialog)->click();
        QCOMPARE(exports, 0);
        QCOMPARE(printed.size(), std::size_t(1));
        QCOMPARE(printed.front(), (ExportOptions{.format = ExportFormat::Pdf,
                                                 .redaction = core::Redaction::Drop,
                                                 .table = core::CsvTable::Events}));
    }

    void aLongPdfIsPreviewedInPages()
    {
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int i = 2; i < 200; ++i)
            history += std::to_string(i) + " 1s ActivityTaskScheduled activityType.name=A" + std::to_string(i) + "\n";
        QWidget host;
        ExportPreview preview(test::execution(history), &host);
        preview.resize(600, 300);
        QSignalSpy shown(&preview, &ExportPreview::shown);
        preview.show({.format = ExportFormat::Pdf});
        QVERIFY(shown.wait());
        const QString words = shown.back().front().toString();
        QVERIFY2(words.contains(QStringLiteral(" pages, of which the first 12 are shown")), qPrintable(words));
        const auto picture = preview.findChild<QScrollArea *>()->widget()->size();
        QVERIFY(picture.height() > 10 * picture.width() * 1123 / 1587);
    }

    void everyFieldHasAName()
    {
        const ExportDialog dialog(test::execution(kOrder), svg());
        for (const QWidget *child : dialog.findChildren<QWidget *>()) {
            const bool isField = qobject_cast<const QComboBox *>(child) ||
                                 qobject_cast<const QAbstractSpinBox *>(child) ||
                                 (qobject_cast<const QLineEdit *>(child) &&
                                  !qobject_cast<const QAbstractSpinBox *>(child->parentWidget()));
            if (isField)
                QVERIFY2(!child->accessibleName().isEmpty(), child->metaObject()->className());
        }
    }
};

QTEST_MAIN(ExportDialogTest)
#include "export_dialog_test.moc"
