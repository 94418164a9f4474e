#include "ui/panels/details_text.h"

#include "tests/support/history_text.h"
#include "tests/support/order_history.h"
#include "ui/theme/theme.h"

#include <QTest>
#include <QTextDocument>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

QString plain(const DetailsSubject &subject)
{
    QTextDocument document;
    document.setHtml(detailsText(subject, Theme::light()));
    return document.toPlainText();
}

} // namespace

class DetailsTextTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutASelectionItIsAboutTheWholeExecution()
    {
        const auto order = test::execution(test::kOrder);
        const QString text = plain({*order, {}, {}, {}});
        QVERIFY2(text.startsWith(u"OrderWorkflow\nFailed"), qUtf8Printable(text));
        QVERIFY(text.contains(u"5.2s"));
    }

    void aFailureComesWithItsCausesAndTraces()
    {
        const auto order = test::execution(test::kOrder);
        core::Failure outer;
        outer.kind = "ActivityFailure";
        outer.message = "Activity failed";
        core::Failure cause;
        cause.kind = "ApplicationFailure";
        cause.type = "CardDeclined";
        cause.message = "no <money>";
        cause.stackTrace = "at a\nat b";
        const std::vector<core::Failure> failures{outer, cause};
        const QString text = plain({*order, Selection::of(core::EventIndex(17)), failures, {}});
        QVERIFY2(text.contains(u"Failure\nActivity failed\nActivityFailure"), qUtf8Printable(text));
        QVERIFY(text.contains(u"Caused by\nno <money>\nApplicationFailure · CardDeclined"));
        QVERIFY(text.contains(u"at a") && text.contains(u"at b"));
    }

    void whatAPersonNotedStandsBelowTheHeading()
    {
        const auto order = test::execution(test::kOrder);
        const std::vector<EventNote> notes{{{6}, {.isMarked = true, .text = {}}},
                                           {{18}, {.isMarked = false, .text = "no <money>?\n  2"}}};
        const QString text = plain({*order, Selection::of(core::CommandIndex(1)), {}, {}, {}, notes});
        QVERIFY2(text.contains(u"Event 6 is marked\nNote on Event 18\nno <money>?"), qUtf8Printable(text));
        QVERIFY(text.indexOf(u"Note on") < text.indexOf(u"About"));
    }

    void aCommandIsExplained()
    {
        const auto order = test::execution(test::kOrder);
        const QString text = plain({*order, Selection::of(core::CommandIndex(2)), {}, {}});
        QVERIFY2(text.startsWith(u"StartTimer 30s\nCommand whose result can be awaited"), qUtf8Printable(text));
        QVERIFY(text.contains(u"About StartTimer"));
    }

    void namesOfTheFileAreNeverMarkup()
    {
        const auto hostile = test::execution("1 0s WorkflowExecutionStarted workflowType.name=<img/src='x'><b>\n"
                                             "2 0s WorkflowExecutionSignaled signalName=<a/href='1/0'>x</a>\n");
        for (const Selection &selection :
             {Selection(), Selection::of(core::EventIndex(0)), Selection::of(core::EventIndex(1))}) {
            const QString html = detailsText({*hostile, selection, {}, {}}, Theme::light());
            QVERIFY(!html.contains(u"<img/"));
            QVERIFY(!html.contains(u"<a/"));
        }
    }

    void whyTheAttributesAreMissingIsSaid()
    {
        const auto order = test::execution(test::kOrder);
        const QString text = plain({*order, Selection::of(core::EventIndex(3)), {}, QStringLiteral("x.json:1:2: bad")});
        QVERIFY(text.contains(u"x.json:1:2: bad"));
    }
};

QTEST_MAIN(DetailsTextTest)
#include "details_text_test.moc"
