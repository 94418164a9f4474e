#include "ui/document/event_notes.h"

#include "tests/support/history_text.h"
#include "tests/support/order_history.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

class EventNotesTest : public QObject
{
    Q_OBJECT

private slots:
    void notesOfAllThatBelongsToItAreFound_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<uint>("index");
        QTest::addColumn<QByteArray>("events");
        QTest::newRow("nothing") << int(Selection::Kind::Nothing) << 0U << QByteArray();
        QTest::newRow("Event") << int(Selection::Kind::Event) << 5U << QByteArray("6");
        QTest::newRow("another Event") << int(Selection::Kind::Event) << 4U << QByteArray();
        QTest::newRow("Activity") << int(Selection::Kind::Command) << 1U << QByteArray("6 18");
        QTest::newRow("Workflow Task") << int(Selection::Kind::WorkflowTask) << 0U << QByteArray("2 4");
    }
    void notesOfAllThatBelongsToItAreFound()
    {
        QFETCH(int, kind);
        QFETCH(uint, index);
        const auto execution = test::execution(test::kOrder);
        core::Notes notes;
        for (const std::int64_t id : {2, 4, 6, 18, 99})
            notes.events[{id}] = {.isMarked = true, .text = {}};
        QByteArrayList found;
        for (const EventNote &each : notesOn(*execution, notes, {Selection::Kind(kind), index}))
            found += QByteArray::number(qint64(each.event.value));
        QTEST(found.join(' '), "events");
    }
};

QTEST_GUILESS_MAIN(EventNotesTest)
#include "event_notes_test.moc"
