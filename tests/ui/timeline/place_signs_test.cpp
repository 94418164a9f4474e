#include "ui/timeline/place_signs.h"

#include "tests/support/offscreen_test.h"
#include "tests/support/order_history.h"
#include "tests/support/shown_timeline.h"
#include "ui/document/event_notes.h"
#include "ui/document/notebook.h"
#include "ui/timeline/fonts.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/overview_view.h"
#include "ui/timeline/timeline_words.h"

#include <QHelpEvent>
#include <QImage>
#include <QRegularExpression>
#include <QTest>
#include <QToolTip>

using namespace hindsight;
using namespace hindsight::ui;
using namespace hindsight::ui::metrics;

namespace {

QImage picture(TimelineView &view)
{
    return view.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
}

// Where two pictures differ, between the left and right end of that.
std::pair<int, int> difference(const QImage &one, const QImage &other)
{
    std::pair<int, int> span{one.width(), -1};
    for (int x = 0; x < one.width(); ++x) {
        for (int y = 0; y < one.height(); ++y) {
            if (one.pixel(x, y) != other.pixel(x, y))
                span = {std::min(span.first, x), std::max(span.second, x)};
        }
    }
    return span;
}

} // namespace

class PlaceSignsTest : public test::OffscreenTest
{
    Q_OBJECT

private slots:
    // The offscreen platform warns of more that it can't do to a tooltip's window.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void aMarkStandsOverItsEvent()
    {
        test::ShownTimeline shown(test::kOrder);
        const double x = shown.view.scene()->x(6);
        const QImage before = picture(shown.view);
        shown.document.notebook().setMarked({7}, true);
        const QImage marked = picture(shown.view);
        const auto [left, right] = difference(before, marked);
        QVERIFY2(left >= x - kNoteSignWidth && right <= x + kNoteSignWidth && left < right,
                 qPrintable(QStringLiteral("%1 %2 at %3").arg(left).arg(right).arg(x)));
        shown.document.notebook().setText({7}, QStringLiteral("why"));
        QVERIFY(picture(shown.view) != marked);
        shown.document.notebook().setMarked({7}, false);
        shown.document.notebook().setText({7}, {});
        QCOMPARE(picture(shown.view), before);
        shown.document.notebook().setMarked({99}, true);
        QCOMPARE(picture(shown.view), before);
    }

    void aClickOnASignStepsToItsEvent()
    {
        test::ShownTimeline shown(test::kOrder);
        shown.document.notebook().setText({7}, QStringLiteral("why"));
        const QPoint sign(qRound(shown.view.scene()->x(6)) + 4, 4);
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, sign);
        QCOMPARE(shown.state().step(), core::EventIndex(6));
    }

    void aTooltipSaysTheNote()
    {
        test::ShownTimeline shown(test::kOrder);
        shown.document.notebook().setText({7}, QStringLiteral("<b>why</b>\n& when"));
        const QPoint sign(qRound(shown.view.scene()->x(6)), 4);
        QHelpEvent over(QEvent::ToolTip, sign, shown.view.viewport()->mapToGlobal(sign));
        QCoreApplication::sendEvent(shown.view.viewport(), &over);
        QCOMPARE(QToolTip::text(), QStringLiteral("<p style='white-space:pre'>Note on Event 7\n&lt;b&gt;why&lt;/b&gt;\n"
                                                  "&amp; when</p>"));
        const QPoint bar = shown.centreOf(SceneHit::Kind::Command, 2);
        QHelpEvent overBar(QEvent::ToolTip, bar, shown.view.viewport()->mapToGlobal(bar));
        QCoreApplication::sendEvent(shown.view.viewport(), &overBar);
        QVERIFY2(QToolTip::text().contains(QStringLiteral("\n\nNote on Event 7\n")), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void whatIsNotedIsSaidInWords()
    {
        QCOMPARE(
            TimelineWords::notes({{{7}, {.isMarked = true, .text = {}}}, {{18}, {.isMarked = false, .text = "a\nb"}}}),
            QStringLiteral("Event 7 is marked\nNote on Event 18\na\nb"));
        QCOMPARE(TimelineWords::notes({}), QString());
    }

    void theStepThatIsComparedWithIsMarked()
    {
        test::ShownTimeline shown(test::kOrder);
        shown.state().stepTo(core::EventIndex(15));
        const double x = shown.view.scene()->x(6);
        const QImage before = picture(shown.view);
        shown.state().compareWith(core::EventIndex(6));
        const QImage compared = picture(shown.view);
        const auto [left, right] = difference(before, compared);
        QVERIFY2(left >= x - kComparedSign && right <= x + kComparedSign && right - left >= kComparedSign - 1,
                 qPrintable(QStringLiteral("%1 %2 at %3").arg(left).arg(right).arg(x)));
        shown.state().compareWith({});
        QCOMPARE(picture(shown.view), before);
    }

    void theOverviewMarksItToo()
    {
        Document document(QStringLiteral("test.json"), test::execution(test::kOrder));
        QWidget host;
        host.resize(900, 100);
        OverviewView overview(document, &host);
        overview.resize(900, int(kOverviewHeight));
        host.show();
        document.viewState().stepTo(core::EventIndex(15));
        const QImage before = overview.grab().toImage();
        const double x = overview.scene()->map().x(6 * core::kColumn);
        document.viewState().compareWith(core::EventIndex(6));
        const auto [left, right] = difference(before, overview.grab().toImage());
        QVERIFY2(left >= x - 2 * kComparedSign && right <= x + 2 * kComparedSign && right - left >= kComparedSign - 1,
                 qPrintable(QStringLiteral("%1 %2 at %3").arg(left).arg(right).arg(x)));
    }
};

QTEST_MAIN(PlaceSignsTest)
#include "place_signs_test.moc"
