#include "app/asked_lanes.h"
#include "app/lane_word.h"
#include "tests/support/history_text.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::app;

namespace {

// Activities of these names, one after the other, and a Timer.
std::string historyOf(const QStringList &activities)
{
    std::string text = "1 0s WorkflowExecutionStarted\n2 1s TimerStarted timerId=t startToFireTimeout=5s\n";
    int id = 3;
    for (const QString &activity : activities)
        text += std::to_string(id++) + " 1s ActivityTaskScheduled activityType.name=" + activity.toStdString() + '\n';
    return text;
}

QStringList manyNames()
{
    QStringList names;
    for (int i = 0; i < 30; ++i)
        names.append(QStringLiteral("A%1").arg(i));
    return names;
}

std::vector<core::LaneKey> keysOf(const QStringList &words)
{
    std::vector<core::LaneKey> keys;
    for (const QString &word : words)
        keys.push_back(*laneKeyOf(word));
    return keys;
}

QString wordsOf(const std::vector<core::LaneKey> &keys)
{
    QStringList words;
    for (const core::LaneKey &key : keys)
        words.append(QString::fromStdString(laneWordOf(key)));
    return words.join(u' ');
}

QString missingOf(const core::Arrangement &asked, const QStringList &activities)
{
    AskedLanes lanes(asked);
    if (lanes.in(test::execution(historyOf(activities))).hidden != asked.hidden)
        return QStringLiteral("what is hidden is another");
    return QString::fromStdString(lanes.missing());
}

} // namespace

class AskedLanesTest : public QObject
{
    Q_OBJECT

private slots:
    void aWordIsAKindOrOneAndAName()
    {
        for (const char *word : {"activity", "timer", "child:A:b", "external", "nexus:Ship order"})
            QCOMPARE(laneWordOf(*laneKeyOf(QString::fromLatin1(word))), std::string(word));
        QCOMPARE(laneWordOf(*laneKeyOf(QStringLiteral("activity:"))), std::string("activity"));
        for (const char *word : {"", ":", "Activity", "signal:a", "activity "})
            QVERIFY2(!laneKeyOf(QString::fromLatin1(word)), word);
    }

    void whatIsNotThereIsNamedWithWhatIs()
    {
        const QStringList names{QStringLiteral("B"), QStringLiteral("A")};
        const auto hidden = keysOf({QStringLiteral("activity:A"), QStringLiteral("activity"), QStringLiteral("timer")});
        QCOMPARE(missingOf({.hidden = hidden}, names), QString());
        const core::Arrangement asked{.toggled = keysOf({QStringLiteral("nexus")}),
                                      .pinned = keysOf({QStringLiteral("timer:5s"), QStringLiteral("activity:B")}),
                                      .hidden = keysOf({QStringLiteral("activity:a")})};
        QCOMPARE(missingOf(asked, names),
                 QStringLiteral("there is no lane for --pin timer:5s, --hide activity:a, "
                                "--toggle nexus; the lanes are activity:B, activity:A, timer"));
        AskedLanes none(asked);
        static_cast<void>(none.in(test::execution("1 0s WorkflowExecutionStarted")));
        QVERIFY(none.missing().ends_with("--toggle nexus; there are no lanes"));
    }

    void manyAndLongNamesAreShortened()
    {
        QStringList names = manyNames().first(20);
        names.front() = QStringLiteral("Ä").repeated(500);
        const core::Arrangement asked{.hidden = keysOf({QStringLiteral("nexus:") + QStringLiteral("x").repeated(500)})};
        QCOMPARE(missingOf(asked, names),
                 QStringLiteral("there is no lane for --hide nexus:%1…; the lanes are activity:%2…, activity:A1, "
                                "activity:A2, activity:A3, activity:A4, activity:A5, activity:A6, activity:A7, "
                                "activity:A8, activity:A9, activity:A10, activity:A11 and 9 more")
                     .arg(QStringLiteral("x").repeated(54), QStringLiteral("Ä").repeated(26)));
    }

    // A person sees one lane with 30 names and cannot hide one of them.
    void namesThatShareALaneHaveNone()
    {
        core::Arrangement asked{.hidden = keysOf({QStringLiteral("activity:A7")})};
        QCOMPARE(missingOf(asked, manyNames()),
                 QStringLiteral("there is no lane for --hide activity:A7; the lanes are activity, timer; where there "
                                "are many names, --order name gives each a lane of its own"));
        asked.order = core::LaneOrder::ByName;
        QCOMPARE(missingOf(asked, manyNames()), QString());
        asked = {.collapse = core::LaneCollapse::Kinds, .hidden = keysOf({QStringLiteral("activity:A7")})};
        QCOMPARE(missingOf(asked, manyNames().first(9)),
                 QStringLiteral("there is no lane for --hide activity:A7; the lanes are activity, timer"));
        asked.toggled = keysOf({QStringLiteral("activity")});
        QCOMPARE(missingOf(asked, manyNames().first(9)), QString());
    }

    void oneOfSeveralHistoriesIsEnough()
    {
        const core::Arrangement asked{
            .hidden = keysOf({QStringLiteral("activity:A"), QStringLiteral("activity:B"), QStringLiteral("nexus")})};
        AskedLanes lanes(asked);
        for (const char *name : {"A", "B", "A"})
            static_cast<void>(lanes.in(test::execution(historyOf({QString::fromLatin1(name)}))));
        QCOMPARE(QString::fromStdString(lanes.missing()), QStringLiteral("there is no lane for --hide nexus; the lanes "
                                                                         "are activity:A, timer, activity:B"));
    }

    void aKindThatIsPinnedIsAllLanesOfIt()
    {
        const core::Arrangement asked{.pinned = keysOf({QStringLiteral("timer"), QStringLiteral("activity")})};
        AskedLanes lanes(asked);
        QCOMPARE(wordsOf(lanes.in(test::execution(historyOf({QStringLiteral("B"), QStringLiteral("A")}))).pinned),
                 QStringLiteral("timer activity:B activity:A"));
        QCOMPARE(wordsOf(lanes.in(test::execution(historyOf(manyNames()))).pinned), QStringLiteral("timer activity"));
    }
};

QTEST_APPLESS_MAIN(AskedLanesTest)
#include "asked_lanes_test.moc"
