// What stands where on the sheets of a PDF: nothing runs off one.
#include "ui/exporting/picture/pdf_pages.h"

#include "tests/support/history_text.h"
#include "ui/timeline/metrics.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

class PdfPagesTest : public QObject
{
    Q_OBJECT

private:
    static std::string openActivities(int count, const std::string &name)
    {
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int id = 2; id < 2 + count; ++id)
            history +=
                std::to_string(id) + " 1s ActivityTaskScheduled activityType.name=" + name + std::to_string(id) + "\n";
        return history;
    }

private slots:
    // A caption of its most lines and a state of long ones need more than a page has.
    void whatStandsBelowIsOnOnePage()
    {
        const PictureOptions options{.part = {PicturePart::Kind::Step, 80, 0},
                                     .caption = QStringLiteral("a line\n").repeated(59)};
        const auto picture = Picture::make(test::execution(openActivities(90, std::string(150, 'a'))), options);
        const PdfPages pages = pagesOf(*picture);
        const PdfPage &last = pages.pages.back();
        QVERIFY(last.strips.empty());
        QVERIFY(last.belowScale < 1);
        const double height = picture->belowHeight(pages.legend, pages.size.width() / last.belowScale);
        QVERIFY(last.belowTop + height * last.belowScale <= pages.size.height() - kPageFoot);
    }

    void whatHasRoomIsNotDrawnSmaller()
    {
        const PictureOptions options{.part = {PicturePart::Kind::Step, 80, 0}};
        const auto picture = Picture::make(test::execution(openActivities(90, "A")), options);
        QCOMPARE(pagesOf(*picture).pages.back().belowScale, 1.0);
    }

    // The first lane of the next page is not begun below the last of this one.
    void aPageEndsBetweenTwoLanes()
    {
        const auto picture = Picture::make(test::execution(openActivities(90, "A")), {});
        const PdfPages pages = pagesOf(*picture);
        const double lanesTop = SceneRows::of(*picture->content().diagram).lanesTop;
        int full = 0;
        for (const PdfPage &page : pages.pages) {
            for (const PdfStrip &strip : page.strips) {
                const double lanes = (strip.request.size.height() - lanesTop) / strip.request.laneHeight;
                const bool isLast =
                    strip.request.lanesScrolled / strip.request.laneHeight + lanes > 90; // with what is free below it
                full += isLast ? 0 : 1;
                QVERIFY(isLast || std::abs(lanes - std::round(lanes)) < 1e-9);
            }
        }
        QVERIFY(full > 1);
    }
};

QTEST_MAIN(PdfPagesTest)
#include "pdf_pages_test.moc"
