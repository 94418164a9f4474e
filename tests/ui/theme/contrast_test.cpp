#include "ui/theme/contrast.h"

#include "core/model/catalog.h"
#include "ui/theme/theme.h"
#include "ui/window/appearance.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

const std::array kCategories{core::Category::WorkflowTask, core::Category::Execution,        core::Category::Signal,
                             core::Category::Update,       core::Category::CancelRequest,    core::Category::Activity,
                             core::Category::Timer,        core::Category::ChildWorkflow,    core::Category::Nexus,
                             core::Category::Marker,       core::Category::ExternalWorkflow, core::Category::Properties,
                             core::Category::Unknown};
const std::array kOutcomes{core::Outcome::Completed, core::Outcome::Failed,     core::Outcome::TimedOut,
                           core::Outcome::Canceled,  core::Outcome::Terminated, core::Outcome::ContinuedAsNew,
                           core::Outcome::Running};

// A colour and what it stands on, and what the guidelines ask of the two.
void addPair(const Theme &theme, const QString &what, const QColor &color, const QColor &ground, double least)
{
    const QString name = (theme.isDark ? QStringLiteral("dark: %1") : QStringLiteral("light: %1")).arg(what);
    QTest::newRow(qPrintable(name)) << color << ground << least;
}

void addTexts(const Theme &theme)
{
    const auto add = [&theme](const QString &what, const QColor &color, const QColor &ground) {
        addPair(theme, what, color, ground, kTextContrast);
    };
    add(QStringLiteral("text"), theme.text, theme.ground);
    add(QStringLiteral("text on the panel"), theme.text, theme.panel);
    add(QStringLiteral("small text"), theme.textMuted, theme.ground);
    add(QStringLiteral("small text on the panel"), theme.textMuted, theme.panel);
    add(QStringLiteral("a link"), theme.selection, theme.ground);
    add(QStringLiteral("a link on the panel"), theme.selection, theme.panel);
    add(QStringLiteral("a task's number"), theme.onFilled, theme.workflowTask);
    add(QStringLiteral("an open task's number"), theme.text, theme.toned(theme.workflowTask));
    add(QStringLiteral("the name of what came from outside"), theme.colorOf(core::Category::Signal), theme.ground);
    add(QStringLiteral("the name of their row"), theme.colorOf(core::Category::Signal), theme.panel);
    for (const core::Outcome outcome : kOutcomes) {
        const QString name = QString::fromUtf8(core::nameOf(outcome).data());
        add(QStringLiteral("the flag %1").arg(name), theme.onFilled, theme.colorOf(outcome));
        add(QStringLiteral("%1 as text").arg(name), theme.colorOf(outcome), theme.ground);
    }
    for (const core::Category category : kCategories) {
        const QString name = QString::fromUtf8(core::nameOf(category).data());
        add(QStringLiteral("a name in the bar of %1").arg(name), theme.text, theme.working(theme.colorOf(category)));
        add(QStringLiteral("a number on folded %1").arg(name), theme.text, theme.toned(theme.colorOf(category)));
    }
    const QPalette palette = paletteOf(theme);
    add(QStringLiteral("a selected row"), palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight));
    add(QStringLiteral("every other row"), palette.color(QPalette::Text), palette.color(QPalette::AlternateBase));
    add(QStringLiteral("a failure in every other row"), theme.colorOf(core::Outcome::Failed),
        palette.color(QPalette::AlternateBase));
    add(QStringLiteral("a button"), palette.color(QPalette::ButtonText), palette.color(QPalette::Button));
    add(QStringLiteral("a tooltip"), palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase));
    add(QStringLiteral("a placeholder"), palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base));
}

void addMarks(const Theme &theme)
{
    const auto add = [&theme](const QString &what, const QColor &color, const QColor &ground) {
        addPair(theme, what, color, ground, kMarkContrast);
    };
    const QColor selectedRow = paletteOf(theme).color(QPalette::Highlight);
    const auto addMark = [&](const QString &name, const QColor &color) {
        add(QStringLiteral("mark %1").arg(name), color, theme.ground);
        add(QStringLiteral("mark %1 on the panel").arg(name), color, theme.panel);
        add(QStringLiteral("mark %1 in a selected row").arg(name), color, selectedRow);
        add(QStringLiteral("hatch of %1").arg(name), theme.toned(color), theme.ground);
        add(QStringLiteral("sign on %1").arg(name), theme.onFilled, color);
    };
    for (const core::Category category : kCategories)
        addMark(QString::fromUtf8(core::nameOf(category).data()), theme.colorOf(category));
    for (const core::Outcome outcome : kOutcomes)
        addMark(QString::fromUtf8(core::nameOf(outcome).data()), theme.colorOf(outcome));
    add(QStringLiteral("the ring of what is selected"), theme.selection, theme.ground);
    add(QStringLiteral("the frame of what has the focus"), theme.selection, theme.panel);
    add(QStringLiteral("the line of the step"), theme.step, theme.ground);
}

} // namespace

class ContrastTest : public QObject
{
    Q_OBJECT

private slots:
    void itIsMeasuredAsTheGuidelinesSay_data()
    {
        QTest::addColumn<QColor>("a");
        QTest::addColumn<QColor>("b");
        QTest::addColumn<double>("expected");
        QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
        QTest::newRow("white on black") << QColor(Qt::white) << QColor(Qt::black) << 21.0;
        QTest::newRow("the same") << QColor(Qt::red) << QColor(Qt::red) << 1.0;
        QTest::newRow("the darkest grey that text may have") << QColor(0x76, 0x76, 0x76) << QColor(Qt::white) << 4.54;
        QTest::newRow("red") << QColor(Qt::red) << QColor(Qt::white) << 4.0;
    }
    void itIsMeasuredAsTheGuidelinesSay()
    {
        QFETCH(QColor, a);
        QFETCH(QColor, b);
        QFETCH(double, expected);
        QCOMPARE(std::round(contrast(a, b) * 100) / 100, expected);
    }

    void everythingCanBeRead_data()
    {
        QTest::addColumn<QColor>("color");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
            addTexts(*theme);
            addMarks(*theme);
        }
    }
    void everythingCanBeRead()
    {
        QFETCH(QColor, color);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        const double found = contrast(color, ground);
        QVERIFY2(found >= least, qPrintable(QStringLiteral("%1 on %2 has %3, not %4")
                                                .arg(color.name(), ground.name())
                                                .arg(found, 0, 'f', 2)
                                                .arg(least)));
    }

    void aTonedColourIsNoStrongerThanItMustBe()
    {
        for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
            for (const core::Category category : kCategories)
                QVERIFY(contrast(theme->toned(theme->colorOf(category)), theme->ground) < kMarkContrast + 0.1);
        }
    }
};

QTEST_APPLESS_MAIN(ContrastTest)
#include "contrast_test.moc"
