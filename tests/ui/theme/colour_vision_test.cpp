// People who see fewer colours. What a hue says must be said by lightness or by a shape too: for any two kinds and
// outcomes that can stand in one place it is shown here which of the two does it.
#include "tests/support/history_text.h"
#include "ui/theme/contrast.h"
#include "ui/theme/theme.h"
#include "ui/timeline/mark_shapes.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/timeline_painter.h"

#include <QImage>
#include <QTest>

#include <array>
#include <cmath>
#include <functional>
#include <string>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

using Light = std::array<double, 3>; // linear red, green, blue
using Matrix = std::array<Light, 3>;

enum class Vision { Full, Protanopia, Deuteranopia, Tritanopia };
constexpr std::array kVisions{Vision::Full, Vision::Protanopia, Vision::Deuteranopia, Vision::Tritanopia};

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

Light times(const Matrix &matrix, const Light &light)
{
    Light result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * light[column];
    }
    return result;
}

// Viénot, Brettel, Mollon: "Digital video colourmaps for checking the legibility of displays by dichromats", 1999, for
// a lack of red or green; Brettel, Viénot, Mollon: "Computerized simulation of color appearance for dichromats", 1997,
// for a lack of blue, where each side of a plane has a projection of its own. Both for the primaries of sRGB.
Light seenBy(Vision vision, const Light &light)
{
    constexpr Matrix kProtan{{{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}}};
    constexpr Matrix kDeutan{{{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}}};
    constexpr Matrix kTritanOne{
        {{1.01277, 0.13548, -0.14826}, {-0.01243, 0.86812, 0.14431}, {0.07589, 0.80500, 0.11911}}};
    constexpr Matrix kTritanOther{
        {{0.93678, 0.18979, -0.12657}, {0.06154, 0.81526, 0.12320}, {-0.37562, 1.12767, 0.24796}}};
    constexpr Light kTritanPlane{0.03901, -0.02788, -0.01113};
    switch (vision) {
    case Vision::Full:
        return light;
    case Vision::Protanopia:
        return times(kProtan, light);
    case Vision::Deuteranopia:
        return times(kDeutan, light);
    case Vision::Tritanopia: {
        const double side = kTritanPlane[0] * light[0] + kTritanPlane[1] * light[1] + kTritanPlane[2] * light[2];
        return times(side >= 0 ? kTritanOne : kTritanOther, light);
    }
    }
    return light;
}

// CIE L*, 0 to 100, of a colour as it is seen.
double lightness(const QColor &color, Vision vision)
{
    const Light seen = seenBy(vision, {linear(color.redF()), linear(color.greenF()), linear(color.blueF())});
    const double y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
    return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * std::max(0.0, y);
}

double leastDifference(const QColor &a, const QColor &b)
{
    double least = 100;
    for (const Vision vision : kVisions)
        least = std::min(least, std::abs(lightness(a, vision) - lightness(b, vision)));
    return least;
}

constexpr int kSide = 24;
constexpr double kToldByLightness = 10; // some four times what is just noticed

using Draw = std::function<void(QPainter &, const Theme &)>;

// Where a mark leaves the ground free, whatever its colours are.
QImage shapeOf(const Draw &draw, const Theme &theme)
{
    QImage image(kSide, kSide, QImage::Format_RGB32);
    image.fill(theme.ground);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter, theme);
    painter.end();
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            const bool isInk = contrast(image.pixelColor(x, y), theme.ground) > 1.7;
            image.setPixelColor(x, y, isInk ? Qt::black : Qt::white);
        }
    }
    return image;
}

int pixelsThatDiffer(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    }
    return count;
}

Draw command(core::Category category, core::CommandSign sign = core::CommandSign::Opens)
{
    return [category, sign](QPainter &painter, const Theme &theme) {
        paintCommandShape(painter, theme, QRectF(5, 5, 13, 13), category, sign);
    };
}

Draw end(core::Outcome outcome)
{
    return [outcome](QPainter &painter, const Theme &theme) {
        paintOutcomeMark(painter, theme, QPointF(12, 12), 7.5, outcome);
    };
}

struct Told
{
    const char *name;
    Draw draw;
};

// What can stand side by side, with the shape that tells it.
std::vector<Told> commands()
{
    using core::Category;
    using core::CommandSign;
    return {
        {"Activity: full square", command(Category::Activity)},
        {"Timer: full circle", command(Category::Timer)},
        {"Child Workflow: full square with a frame", command(Category::ChildWorkflow)},
        {"another Workflow: full square with an arrow", command(Category::ExternalWorkflow)},
        {"Nexus Operation: full square with an N", command(Category::Nexus)},
        {"Marker: hollow square with an M", command(Category::Marker, CommandSign::Marks)},
        {"Update: hollow square with an arrow", command(Category::Update, CommandSign::Updates)},
        {"properties: hollow square with lines", command(Category::Properties, CommandSign::Changes)},
        {"cancel: hollow square with a cross", command(Category::Activity, CommandSign::Cancels)},
        {"cancel a Timer: hollow circle with a cross", command(Category::Timer, CommandSign::Cancels)},
        {"complete: hollow square with a tick", command(Category::Execution, CommandSign::Completes)},
        {"give in: hollow square with a slash", command(Category::Execution, CommandSign::GivesIn)},
        {"continue: hollow square with an arrow to the right", command(Category::Execution, CommandSign::Continues)}};
}

std::vector<Told> ends()
{
    using core::Outcome;
    return {{"completed: ring with a tick", end(Outcome::Completed)},
            {"failed: disc with a cross", end(Outcome::Failed)},
            {"timed out: disc with a clock", end(Outcome::TimedOut)},
            {"canceled: ring with a slash", end(Outcome::Canceled)},
            {"continued: ring with an arrow", end(Outcome::ContinuedAsNew)}};
}

} // namespace

class ColourVisionTest : public QObject
{
    Q_OBJECT

private slots:
    void greysStayWhatTheyAre()
    {
        for (const Vision vision : kVisions) {
            for (const int part : {0, 60, 128, 255}) {
                const QColor grey(part, part, part);
                QVERIFY(std::abs(lightness(grey, vision) - lightness(grey, Vision::Full)) < 0.1);
            }
        }
    }

    void whoLacksRedSeesItDark()
    {
        QVERIFY(lightness(Qt::red, Vision::Protanopia) < lightness(Qt::red, Vision::Full) - 10);
        QVERIFY(std::abs(lightness(Qt::red, Vision::Tritanopia) - lightness(Qt::red, Vision::Full)) < 5);
    }

    void whatStandsInOnePlaceHasAShapeOfItsOwn_data()
    {
        QTest::addColumn<Draw>("one");
        QTest::addColumn<Draw>("other");
        for (const std::vector<Told> &place : {commands(), ends()}) {
            for (std::size_t i = 0; i < place.size(); ++i) {
                for (std::size_t j = i + 1; j < place.size(); ++j)
                    QTest::addRow("%s, %s", place[i].name, place[j].name) << place[i].draw << place[j].draw;
            }
        }
    }
    void whatStandsInOnePlaceHasAShapeOfItsOwn()
    {
        QFETCH(Draw, one);
        QFETCH(Draw, other);
        for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
            const int differing = pixelsThatDiffer(shapeOf(one, *theme), shapeOf(other, *theme));
            QVERIFY2(differing >= 8, qPrintable(QString::number(differing)));
        }
    }

    // Too small for a sign.
    void aFoldedFailureIsToldByLightness()
    {
        for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
            const double difference = leastDifference(theme->toned(theme->colorOf(core::Category::WorkflowTask)),
                                                      theme->colorOf(core::Outcome::Failed));
            QVERIFY2(difference >= kToldByLightness, qPrintable(QString::number(difference)));
        }
    }

    void aTaskThatFailedStandsOutWhereItHasNoSign_data()
    {
        QTest::addColumn<int>("tasks");
        QTest::newRow("narrow") << 100;
        QTest::newRow("folded") << 3'000;
    }
    void aTaskThatFailedStandsOutWhereItHasNoSign()
    {
        QFETCH(int, tasks);
        std::string text = "1 0s WorkflowExecutionStarted\n";
        for (int i = 0, id = 2; i < tasks; ++i, id += 3) {
            text += std::to_string(id) + " 1s WorkflowTaskScheduled\n" + std::to_string(id + 1) +
                    " 1s WorkflowTaskStarted scheduledEventId=" + std::to_string(id) + "\n" + std::to_string(id + 2) +
                    (i % 10 == 5 ? " 1s WorkflowTaskFailed" : " 1s WorkflowTaskCompleted") +
                    " scheduledEventId=" + std::to_string(id) + "\n";
        }
        const auto diagram = core::buildDiagram(test::execution(text));
        const core::Axis axis(diagram->execution(), core::Scale::Sequence);
        const TimelineScene scene(
            *diagram, axis,
            {.range = fitted(axis.extent(), 700, 20, 40), .size = {800, 400}, .panelWidth = 100, .laneHeight = 30});
        QImage image(800, 400, QImage::Format_RGB32);
        {
            QPainter painter(&image);
            const PaintState nothingSelected;
            TimelinePainter(painter, scene, Theme::light(), nothingSelected).paint();
        }
        int failed = 0;
        for (const SceneBox &box : scene.boxes()) {
            const QPoint above(qRound(box.rect.center().x()), qRound(box.rect.top()) - 2);
            const bool isRaised = image.pixelColor(above) == Theme::light().colorOf(core::Outcome::Failed);
            const bool hasSign = box.isFolded() && box.rect.width() >= 2 * metrics::kMarkSize;
            QCOMPARE(isRaised, box.hasFailure && !hasSign);
            failed += box.hasFailure ? 1 : 0;
        }
        QVERIFY(failed > 5);
    }

    void waitingIsToldByItsHatch()
    {
        const auto bar = [](bool isWaiting) {
            return Draw([isWaiting](QPainter &painter, const Theme &theme) {
                const QColor color = theme.colorOf(core::Category::Activity);
                if (isWaiting)
                    paintHatch(painter, QRectF(2, 4, 20, 16), theme.toned(color), 0, kSide);
                else
                    painter.fillRect(QRectF(2, 4, 20, 16), theme.working(color));
            });
        };
        for (const Theme *theme : {&Theme::light(), &Theme::dark()})
            QVERIFY(pixelsThatDiffer(shapeOf(bar(true), *theme), shapeOf(bar(false), *theme)) > 20);
    }
};

Q_DECLARE_METATYPE(Draw)

QTEST_MAIN(ColourVisionTest)
#include "colour_vision_test.moc"
