// What makes a page's texts small and keeps them harmless, undone as page.js undoes it.
#include "ui/exporting/page/page_texts.h"

#include "ui/exporting/page/page_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace hindsight::ui;

namespace {

std::string json(std::string_view text)
{
    std::string out;
    page::appendText(out, text);
    return out;
}

QStringList read(const page::SentenceColumn &column)
{
    const QStringList digits = QString::fromStdString(column.digits()).split(u'\n');
    QStringList sentences;
    for (const std::int64_t number : column.numbers()) {
        const QStringList runs = digits[sentences.size()].split(u' ');
        qsizetype gap = 0;
        QString sentence;
        for (const QChar c : QString::fromStdString(column.patterns()[static_cast<std::size_t>(number)]))
            sentence += c == QLatin1Char(page::SentenceColumn::kGap) ? runs[gap++] : QString(c);
        sentences.append(sentence);
    }
    return sentences;
}

QStringList read(const page::SimilarColumn &column)
{
    QStringList texts;
    QString last;
    for (const QString &line : QString::fromStdString(column.lines()).split(u'\n', Qt::SkipEmptyParts)) {
        last = last.left(line[0].unicode() - page::SimilarColumn::kNoneKept) + line.sliced(1);
        texts.append(last);
    }
    return texts;
}

} // namespace

class PageTextsTest : public QObject
{
    Q_OBJECT

private slots:
    void aTextIsEscaped_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
        };
        row("plain", "ChargeCard", "\"ChargeCard\"");
        row("empty", "", "\"\"");
        row("quotes", "a\"b\\c", "\"a\\\"b\\\\c\"");
        row("markup", "</script><!--", "\"\\u003c/script\\u003e\\u003c!--\"");
        row("control characters", "a\x01\x1f\n\r\t\x7f", "\"a\\u0001\\u001f\\n\\u000d\\u0009\\u007f\"");
        row("line separators", "\xe2\x80\xa8\xe2\x80\xa9", "\"\\u2028\\u2029\"");
        row("other letters", "\xd7\xa9\xf0\x9f\x98\x80", "\"\xd7\xa9\xf0\x9f\x98\x80\"");
        row("no UTF-8", "a\xff\xc0\xafz\xe2\x80", "\"a\\ufffd\\ufffd\\ufffdz\\ufffd\\ufffd\"");
    }
    void aTextIsEscaped()
    {
        QFETCH(QByteArray, text);
        QTEST(QByteArray::fromStdString(json(text.toStdString())), "json");
        QVERIFY(!QJsonDocument::fromJson('[' + QByteArray::fromStdString(json(text.toStdString())) + ']').isNull());
    }

    void listsAreJson()
    {
        std::string out;
        page::appendTexts(out, {"a", "b"});
        page::appendTexts(out, {});
        page::appendNumbers(out, {1, -1, std::numeric_limits<std::int64_t>::min()});
        QCOMPARE(out, std::string("[\"a\",\"b\"][][1,-1,-9223372036854775808]"));
    }

    void equalTextsAreKeptOnce()
    {
        page::TextPool pool;
        QCOMPARE(pool.numberOf("a"), 0);
        QCOMPARE(pool.numberOf("b"), 1);
        QCOMPARE(pool.numberOf("a"), 0);
        QCOMPARE(pool.texts(), (std::vector<std::string>{"a", "b"}));
    }

    void sentencesOfOnePatternShareIt()
    {
        page::SentenceColumn column;
        const QStringList sentences{QStringLiteral("Workflow Task 12 waits 3.5s."), QStringLiteral("no digits"),
                                    QStringLiteral("Workflow Task 7 waits 10.25s."), QString(), QStringLiteral("007")};
        for (const QString &sentence : sentences)
            column.add(sentence.toStdString());
        QCOMPARE(column.patterns().size(), std::size_t(4));
        QCOMPARE(column.numbers()[0], column.numbers()[2]);
        QCOMPARE(read(column), sentences);
    }

    // What looks like a gap would take the digits of those behind it.
    void aGapInASentenceIsNone()
    {
        page::SentenceColumn column;
        column.add("a\x01 1");
        QCOMPARE(read(column), QStringList(QStringLiteral("a? 1")));
    }

    void timesKeepWhatIsTheSame()
    {
        page::SimilarColumn column;
        const QStringList times{QStringLiteral("2025-03-01 10:00:00.000 UTC"),
                                QStringLiteral("2025-03-01 10:00:00.000 UTC"),
                                QString(),
                                QStringLiteral("2025-03-01 10:00:09.120045519 +01:00 (CET)"),
                                QString(200, u'x'),
                                QString(200, u'x')};
        for (const QString &time : times)
            column.add(time.toStdString());
        QCOMPARE(read(column), times);
        column.add("a\nb\xff");
        QCOMPARE(read(column).last(), QStringLiteral("a?b?"));
    }
};

QTEST_APPLESS_MAIN(PageTextsTest)
#include "page_texts_test.moc"
