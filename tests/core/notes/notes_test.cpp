#include "core/notes/notes.h"

#include <QTest>

using namespace hindsight::core;

namespace {

// `3:m 7:=text`, m for a mark.
Notes notesFrom(const QByteArray &text)
{
    Notes notes;
    for (const QByteArray &entry : text.split(' ')) {
        const QList<QByteArray> parts = entry.split(':');
        if (parts.size() == 2)
            notes.events[{parts[0].toLongLong()}] = {.isMarked = parts[1].startsWith('m'),
                                                     .text =
                                                         parts[1].mid(parts[1].startsWith('m') ? 1 : 0).toStdString()};
    }
    return notes;
}

QByteArray words(const Notes &notes)
{
    QByteArrayList all;
    for (const auto &[event, note] : notes.events)
        all += QByteArray::number(qint64(event.value)) + ':' + (note.isMarked ? "m" : "") +
               QByteArray::fromStdString(note.text).replace('\n', '/');
    return all.join(' ');
}

} // namespace

class NotesTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingThatSomebodyWroteIsDropped_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("ours");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("merged");
        const auto row = [](const char *what, const char *before, const char *ours, const char *theirs,
                            const char *merged) {
            QTest::newRow(what) << QByteArray(before) << QByteArray(ours) << QByteArray(theirs) << QByteArray(merged);
        };
        row("both add", "", "1:a", "2:m", "1:a 2:m |0");
        row("we change", "1:a", "1:b", "1:a", "1:b |0");
        row("they change", "1:a", "1:a", "1:b", "1:b |0");
        row("we remove", "1:a", "", "1:a", " |0");
        row("they remove", "1:a", "1:a", "", " |0");
        row("both remove", "1:a", "", "", " |0");
        row("the same in both", "", "1:mx", "1:mx", "1:mx |0");
        row("both change", "1:a", "1:b", "1:mc", "1:b//c |1");
        row("both add to it", "1:a", "1:ab", "1:a", "1:ab |0");
        row("ours holds theirs", "", "1:long", "1:lo", "1:long |1");
        row("we remove, they change", "1:a", "", "1:mb", "1:mb |1");
        row("we change, they remove", "1:a", "1:b", "", "1:b |1");
    }
    void nothingThatSomebodyWroteIsDropped()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, ours);
        QFETCH(QByteArray, theirs);
        const MergedNotes merged = merge(notesFrom(before), notesFrom(ours), notesFrom(theirs));
        QTEST(words(merged.notes) + " |" + QByteArray::number(qint64(merged.changedInBoth)), "merged");
    }

    void stopsOfBothAreKept()
    {
        const Stop failure{Stop::Kind::Failure, {}};
        const Stop name{Stop::Kind::Name, "ChargeCard"};
        const Stop expression{Stop::Kind::Expression, "id = 1", false};
        const auto stops = [](std::vector<Stop> list) { return Notes{.events = {}, .stops = std::move(list)}; };
        QCOMPARE(merge(stops({failure}), stops({name}), stops({failure, expression})).notes.stops,
                 (std::vector<Stop>{name, expression}));
    }
};

QTEST_APPLESS_MAIN(NotesTest)
#include "notes_test.moc"
