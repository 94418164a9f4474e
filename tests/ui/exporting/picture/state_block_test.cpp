// The state at a step as it stands below a picture.
#include "ui/exporting/picture/state_block.h"

#include "ui/exporting/picture/svg_device.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

core::StateRow row(const char *lead, bool isEvent, const std::string &text)
{
    return {.lead = lead, .isEvent = isEvent, .text = text};
}

// Each text, with the column and the line that it stands in.
QStringList placed(const std::vector<core::StateSection> &sections, double width)
{
    SvgDevice device({width, stateHeight(sections, width)});
    {
        QPainter painter(&device);
        paintState(painter, Theme::light(), QRectF(0, 0, width, stateHeight(sections, width)), sections);
    }
    QXmlStreamReader reader(device.element(QStringLiteral("state")));
    QStringList texts;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != u"text")
            continue;
        const QXmlStreamAttributes at = reader.attributes();
        const auto column = static_cast<int>(at.value(QLatin1String("x")).toDouble() / 470);
        const auto line = qRound(at.value(QLatin1String("y")).toDouble() / 18) - 1;
        texts += QStringLiteral("%1.%2 ").arg(column).arg(line) + reader.readElementText();
    }
    return texts;
}

} // namespace

class StateBlockTest : public QObject
{
    Q_OBJECT

private slots:
    void sectionsStandBesideEachOtherWhereThereIsRoom()
    {
        const std::vector<core::StateSection> sections = {
            {.title = "Running", .rows = {row("", false, "No Workflow Task is open")}},
            {.title = "Open", .rows = {row("5", true, "Pack"), row("6", true, "Post")}},
            {.title = "Memo", .rows = {row("1", true, "note: fragile")}}};
        QCOMPARE(placed(sections, 1000).join(u'|'),
                 QStringLiteral("0.0 Running|0.1 No Workflow Task is open|0.3 Open|0.4 5|0.4 Pack|0.5 6|0.5 Post|"
                                "1.0 Memo|1.1 1|1.1 note: fragile"));
        QCOMPARE(placed(sections, 1400).join(u'|'),
                 QStringLiteral("0.0 Running|0.1 No Workflow Task is open|1.0 Open|1.1 5|1.1 Pack|1.2 6|1.2 Post|"
                                "2.0 Memo|2.1 1|2.1 note: fragile"));
        QCOMPARE(placed(sections, 400).join(u'|'),
                 QStringLiteral("0.0 Running|0.1 No Workflow Task is open|0.3 Open|0.4 5|0.4 Pack|0.5 6|0.5 Post|"
                                "0.7 Memo|0.8 1|0.8 note: fragile"));
    }

    void aLongSectionGoesOnInTheNextColumn()
    {
        core::StateSection open{.title = "Open", .rows = {}};
        for (const char *id : {"1", "2", "3", "4", "5", "6", "7", "8", "9"})
            open.rows.push_back(row(id, true, "A"));
        QCOMPARE(placed({open}, 1000).join(u'|'),
                 QStringLiteral("0.0 Open|0.1 1|0.1 A|0.2 2|0.2 A|0.3 3|0.3 A|0.4 4|0.4 A|"
                                "1.0 5|1.0 A|1.1 6|1.1 A|1.2 7|1.2 A|1.3 8|1.3 A|1.4 9|1.4 A"));
    }

    void aShortSectionIsNotDivided()
    {
        const std::vector<core::StateSection> sections = {
            {.title = "Running", .rows = {row("", false, "No Workflow Task is open")}},
            {.title = "So far",
             .rows = {row("a", false, "1"), row("b", false, "2"), row("c", false, "3"), row("d", false, "4"),
                      row("e", false, "5")}}};
        QCOMPARE(
            placed(sections, 1400).join(u'|'),
            QStringLiteral("0.0 Running|0.1 No Workflow Task is open|1.0 So far|1.1 a|1.1 1|1.2 b|1.2 2|1.3 c|1.3 3|"
                           "1.4 d|1.4 4|1.5 e|1.5 5"));
    }

    void aLongTextIsBrokenAndThenCut()
    {
        const std::vector<core::StateSection> sections = {
            {.title = "Memo", .rows = {row("1", true, std::string(90, 'a') + ' ' + std::string(300, 'b'))}}};
        const QStringList texts = placed(sections, 300);
        QCOMPARE(texts.size(), 2 + 3);
        QVERIFY2(texts.last().endsWith(u"b…"), qUtf8Printable(texts.last()));
    }

    void nothingNeedsNoRoom() { QCOMPARE(stateHeight({}, 500), 0.0); }
};

QTEST_MAIN(StateBlockTest)
#include "state_block_test.moc"
