#include "core/notes/notes_file.h"

#include "core/model/history.h"

#include <QTest>

#include <algorithm>

using namespace hindsight::core;

namespace {

// JSON with ' for ".
std::string quoted(std::string json)
{
    std::ranges::replace(json, '\'', '"');
    return json;
}

WorkflowInfo run(const char *runId)
{
    return {.workflowId = "order-42", .runId = runId, .workflowType = {}, .taskQueue = {}};
}

} // namespace

class NotesFileTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsPutIsThereAgain()
    {
        const Notes notes{.events = {{EventId{18}, {.isMarked = true, .text = "why \"this\"?\n2nd line 😀"}},
                                     {EventId{7}, {.isMarked = true, .text = {}}}},
                          .stops = {{Stop::Kind::Name, "ChargeCard", false}, {Stop::Kind::Failure, {}}}};
        NotesFile file;
        file.put(run("a"), notes);
        const std::string expected = quoted(R"({
  'schema': 'hindsight.notes/1',
  'histories': [
    {
      'workflowId': 'order-42',
      'runId': 'a',
      'events': [
        {
          'eventId': 7,
          'mark': true
        },
        {
          'eventId': 18,
          'mark': true,
          'note': 'why \'this\'?\n2nd line 😀'
        }
      ],
      'stops': [
        {
          'kind': 'Name',
          'text': 'ChargeCard',
          'on': false
        },
        {
          'kind': 'Failure',
          'on': true
        }
      ]
    }
  ]
}
)");
        QCOMPARE(QByteArray::fromStdString(file.text()), QByteArray::fromStdString(expected));
        const auto read = NotesFile::parse(file.text());
        QVERIFY(bool(read));
        QCOMPARE(read->notesOn(run("a")), notes);
        QCOMPARE(read->notesOn(run("b")), Notes());
    }

    void eachRunHasItsOwn()
    {
        NotesFile file;
        file.put(run("a"), {.events = {{EventId{1}, {.isMarked = true, .text = {}}}}, .stops = {}});
        file.put(run("b"), {.events = {{EventId{2}, {.isMarked = true, .text = {}}}}, .stops = {}});
        file.put(run("a"), {.events = {{EventId{3}, {.isMarked = true, .text = {}}}}, .stops = {}});
        QCOMPARE(file.notesOn(run("a")).events.begin()->first, EventId{3});
        QCOMPARE(file.notesOn(run("a")).events.size(), std::size_t(1));
        QCOMPARE(file.notesOn(run("b")).events.begin()->first, EventId{2});
        WorkflowInfo nameless = run("");
        file.put(nameless, {.events = {{EventId{4}, {.isMarked = true, .text = {}}}}, .stops = {}});
        QCOMPARE(file.notesOn(nameless).events.size(), std::size_t(1));
        nameless.workflowId = "another";
        QCOMPARE(file.notesOn(nameless), Notes());
    }

    void whatIsNotKnownStays()
    {
        const auto file = NotesFile::parse(
            quoted("{'schema':'hindsight.notes/1','by':'us','histories':[{'runId':'a','title':'x','events':["
                   "{'eventId':3,'note':'gone','colour':'red'},{'eventId':4,'mark':true},{'eventId':5,'note':'old','"
                   "who':[1]}],"
                   "'stops':[{'kind':'Moon','x':1},{'kind':'Failure','on':true,'why':'y'}]},{'runId':'b'}]}"));
        QVERIFY(bool(file));
        NotesFile changed = *file;
        Notes notes = changed.notesOn(run("a"));
        QCOMPARE(notes.events.size(), std::size_t(3));
        notes.events.erase(EventId{3});
        notes.events.erase(EventId{4});
        notes.events[EventId{5}].text = "new";
        notes.stops.front().isOn = false;
        changed.put(run("a"), notes);
        QString text = QString::fromStdString(changed.text());
        text.remove(u'\n').remove(u' ');
        QCOMPARE(text,
                 QString::fromStdString(quoted(
                     "{'schema':'hindsight.notes/1','by':'us','histories':[{'runId':'a','title':'x','events':["
                     "{'eventId':3,'colour':'red'},{'eventId':5,'who':[1],'note':'new'}],"
                     "'stops':[{'kind':'Failure','on':false,'why':'y'},{'kind':'Moon','x':1}]},{'runId':'b'}]}")));
    }

    void whatIsDamagedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char *what, const std::string &text, const char *error) {
            QTest::newRow(what) << QByteArray::fromStdString(quoted(text)) << QByteArray(error);
        };
        const std::string head = "{'schema':'hindsight.notes/1','histories':";
        row("empty", "", "file:1:1: not JSON");
        row("no JSON", "{\n  'a': x}", "file:2:8: not JSON");
        row("cut off", head + "[", "file:1:44: not JSON");
        row("no UTF-8", "{'a':'\xff'}", "file:1:7: not JSON");
        row("a list", "[]", "file: expected an object");
        row("no schema", "{}", "file: schema: expected \"hindsight.notes/1\"");
        row("a later schema", "{'schema':'hindsight.notes/2'}", "file: schema: expected \"hindsight.notes/1\"");
        row("no histories", head + "3}", "file: histories: expected a list of objects");
        row("a history that is none", head + "[3]}", "file: histories: expected a list of objects");
        row("events", head + "[{'events':{}}]}", "file: histories[0].events, stops: expected lists of objects");
        row("no id", head + "[{'events':[{}]}]}",
            "file: histories[0].events[0].eventId: expected a whole number of 1 or more");
        row("id 0", head + "[{'events':[{'eventId':0}]}]}",
            "file: histories[0].events[0].eventId: expected a whole number of 1 or more");
        row("a note", head + "[{},{'events':[{'eventId':1,'note':3}]}]}",
            "file: histories[1].events[0].note: expected a text");
        row("deep", head + std::string(300, '[') + std::string(300, ']') + "}", "file: it nests too deep");
    }
    void whatIsDamagedIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto file = NotesFile::parse(text.toStdString());
        QVERIFY(!file);
        QTEST(QByteArray::fromStdString(describe(file.error(), "file")), "error");
    }

    void aFileWithoutHistoriesGetsThem()
    {
        auto file = NotesFile::parse(quoted("{'schema':'hindsight.notes/1'}"));
        QVERIFY(bool(file));
        QCOMPARE(file->notesOn(run("a")), Notes());
        const Notes notes{.events = {{EventId{1}, {.isMarked = true, .text = {}}}}, .stops = {}};
        file->put(run("a"), notes);
        QCOMPARE(file->notesOn(run("a")), notes);
    }
};

QTEST_APPLESS_MAIN(NotesFileTest)
#include "notes_file_test.moc"
