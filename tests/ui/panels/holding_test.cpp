#include "ui/panels/holding.h"

#include "core/model/base64.h"
#include "core/reading/reader.h"
#include "tests/support/history_text.h"
#include "tests/support/order_history.h"

#include <QTest>

#include <algorithm>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

// JSON with ' for ".
std::string quoted(std::string json)
{
    std::ranges::replace(json, '\'', '"');
    return json;
}

std::string payload(const std::string &data)
{
    return "{'metadata':{'encoding':'" + core::encodeBase64("json/plain") + "'},'data':'" + core::encodeBase64(data) +
           "'}";
}

std::string event(int id, const std::string &type, const std::string &attributes)
{
    return "{'eventId':'" + std::to_string(id) + "','eventTime':'2025-03-01T10:00:00Z','eventType':'" + type + "'," +
           attributes + "}";
}

std::string upsert(int id, const std::string &fields)
{
    return event(id, "UpsertWorkflowSearchAttributes",
                 "'upsertWorkflowSearchAttributesEventAttributes':{'searchAttributes':{'indexedFields':{" + fields +
                     "}}}");
}

std::shared_ptr<const core::StateIndex> indexOf(const std::string &events)
{
    const auto read = core::readBytes(quoted("{'events':[" + events + "]}"), "test.json");
    return *core::buildStateIndex(*core::buildExecution(read->front()));
}

// Attributes, memo, a version, a history that is told to be long.
std::shared_ptr<const core::StateIndex> properties()
{
    return indexOf(
        event(1, "WorkflowExecutionStarted",
              "'workflowExecutionStartedEventAttributes':{'memo':{'fields':{'card':" + payload("\"4111\"") + "}}}") +
        "," + upsert(2, "'Status':" + payload("\"new\"") + ",'Big':" + payload("\"" + std::string(500, '1') + "\"")) +
        "," + upsert(3, "'Status':" + payload("\"paid\"")) + "," +
        upsert(4, "'Status':{'metadata':{'encoding':'YmluYXJ5L251bGw='}},'Other':" + payload("1")) + "," +
        event(5, "MarkerRecorded",
              "'markerRecordedEventAttributes':{'markerName':'Version','details':{'change-id':{'payloads':[" +
                  payload("\"charge\"") + "]},'version':{'payloads':[" + payload("3") + "]}}}") +
        "," +
        event(60000, "WorkflowTaskStarted",
              "'workflowTaskStartedEventAttributes':{'scheduledEventId':'5','historySizeBytes':'60000000',"
              "'suggestContinueAsNew':true}"));
}

// A line each, with `+` where the step brought it, `~` where it changed it, `-` where it took it.
QString text(const std::vector<HoldingSection> &sections)
{
    const auto signOf = [](StepChange change) {
        switch (change) {
        case StepChange::Opened:
            return QStringLiteral("+ ");
        case StepChange::Changed:
            return QStringLiteral("~ ");
        case StepChange::Closed:
            return QStringLiteral("- ");
        case StepChange::None:
            break;
        }
        return QString();
    };
    QStringList all;
    for (const HoldingSection &section : sections) {
        all += QString(u'[' % section.title % u']');
        for (const WaitingLine &line : section.lines) {
            // The file's own bytes are nothing to look at here.
            if (!line.text.endsWith(u"as JSON"))
                all += QString(signOf(line.change) % line.text %
                               (line.note.isEmpty() ? QString() : QString(u" | " % line.note)));
        }
    }
    return all.join(u'\n');
}

QString at(const core::StateIndex &index, int row, int base = -1)
{
    return text(holdingAt(index, core::EventIndex(std::size_t(row)),
                          base < 0 ? core::EventIndex() : core::EventIndex(std::size_t(base))));
}

} // namespace

class HoldingTest : public QObject
{
    Q_OBJECT

private slots:
    void whatHoldsIsListedAndWhatChangedIsMarked()
    {
        const auto index = properties();
        QCOMPARE(at(*index, 0), QStringLiteral("[Memo]\n+ card: \"4111\"\n[So far]\n1 of 51,200 Events\n0 Commands"));
        const QString big = u'"' + QString(199, u'1') + u'…';
        QCOMPARE(at(*index, 1), QStringLiteral("[Search attributes]\n+ Status: \"new\"\n+ Big: %1\n[Memo]\n"
                                               "card: \"4111\"\n[So far]\n2 of 51,200 Events\n~ 1 Command")
                                    .arg(big));
        QCOMPARE(at(*index, 2),
                 QStringLiteral("[Search attributes]\nBig: %1\n~ Status: \"paid\" | was \"new\"\n[Memo]\n"
                                "card: \"4111\"\n[So far]\n3 of 51,200 Events\n~ 2 Commands")
                     .arg(big));
        QCOMPARE(at(*index, 3), QStringLiteral("[Search attributes]\nBig: %1\n+ Other: 1\n- Status: \"paid\"\n[Memo]\n"
                                               "card: \"4111\"\n[So far]\n4 of 51,200 Events\n~ 3 Commands")
                                    .arg(big));
        QVERIFY2(at(*index, 4).startsWith(u"[Versions and patches]\n+ charge: version 3\n[Search"),
                 qPrintable(at(*index, 4)));
    }

    void limitsThatArePassedAreSaid()
    {
        const QString counts = at(*properties(), 5);
        QVERIFY2(counts.endsWith(u"[So far]\n"
                                 "~ 60,000 of 51,200 Events | 6 in the file, past where the Service ends a Workflow "
                                 "Execution\n4 Commands\n"
                                 "~ 57.2 MiB of 50.0 MiB as the Service last counted | past where "
                                 "the Service ends a Workflow "
                                 "Execution\n~ The Service suggests to continue as new"),
                 qPrintable(counts));
    }

    void aComparisonSaysByHowMuch()
    {
        const auto index = properties();
        QCOMPARE(at(*index, 3, 0),
                 QStringLiteral("[Search attributes]\n+ Big: \"%1…\n+ Other: 1\n[Memo]\ncard: \"4111\"\n[So far]\n"
                                "~ 4 of 51,200 Events | +3\n~ 3 Commands | +3")
                     .arg(QString(199, u'1')));
        QVERIFY2(at(*index, 0, 3).endsWith(u"~ 1 of 51,200 Events | -3\n~ 0 Commands | -3"),
                 qPrintable(at(*index, 0, 3)));
    }

    void ofManyTheRestIsCounted()
    {
        std::string fields;
        for (int i = 0; i < 150; ++i)
            fields += (i > 0 ? "," : "") + ("'k" + std::to_string(i)) + "':" + payload("1");
        const auto sections = holdingAt(*indexOf(upsert(1, fields)), core::EventIndex(0));
        QCOMPARE(sections.front().lines.size(), std::size_t(101));
        QCOMPARE(sections.front().lines.back().text, QStringLiteral("and 50 more"));
        QVERIFY(sections.front().lines.back().target.isNothing());
        QCOMPARE(sections.front().lines.front().target, Selection::of(core::EventIndex(0)));
    }

    void readingValuesHasAnEnd()
    {
        const std::string large = payload("\"" + std::string(1'500'000, 'x') + "\"");
        const auto index =
            indexOf(upsert(1, "'a':" + large) + "," + upsert(2, "'b':" + large) + "," + upsert(3, "'c':" + large));
        const auto lines = holdingAt(*index, core::EventIndex(2)).front().lines;
        QCOMPARE(lines.size(), std::size_t(3));
        QVERIFY(lines[0].text.startsWith(u"a: \"xxx"));
        QCOMPARE(lines[2].text, QStringLiteral("c: …"));
    }
};

QTEST_GUILESS_MAIN(HoldingTest)
#include "holding_test.moc"
