// What stands in a name can't become a part of the diagram's language.
#include "core/writing/diagrams/escaping.h"
#include "core/writing/diagrams/words.h"

#include <QTest>

using namespace hindsight;

class EscapingTest : public QObject
{
    Q_OBJECT

private slots:
    void eachLanguageHasItsWay_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("mermaid");
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("dot");
        QTest::addColumn<QByteArray>("plantUml");
        const auto row = [](const char *name, const char *text, const char *mermaid, const char *yaml, const char *dot,
                            const char *plantUml) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(mermaid) << QByteArray(yaml) << QByteArray(dot)
                                << QByteArray(plantUml);
        };
        row("plain", "Charge Card 2", "Charge Card 2", "Charge Card 2", "Charge Card 2", "Charge Card 2");
        row("empty", "", "", "", "", "");
        row("keyword", "end", "end", "end", "end", "end");
        row("quote", "a\"b", "a#34;b", "a\\x22b", "a\\\"b", "a<U+0022>b");
        row("brackets", "[b]{c}<d>(e)", "#91;b#93;#123;c#125;#60;d#62;(e)", "\\x5Bb\\x5D\\x7Bc\\x7D\\x3Cd\\x3E(e)",
            "[b]{c}<d>(e)", "<U+005B>b<U+005D><U+007B>c<U+007D><U+003C>d<U+003E>(e)");
        row("entity of Mermaid", "#35;", "#35;35#59;", "#35;", "#35;", "<U+0023>35<U+003B>");
        row("entity of HTML", "&lt;", "#38;lt#59;", "\\x26lt;", "&amp;lt;", "<U+0026>lt<U+003B>");
        row("escape", "a\\nb\\", "a#92;nb#92;", "a\\x5Cnb\\x5C", "a\\\\nb\\\\", "a<U+005C>nb<U+005C>");
        row("Markdown", "1. *a* _b_ `c`", "1#46; #42;a#42; #95;b#95; #96;c#96;", "1. \\x2Aa\\x2A _b_ \\x60c\\x60",
            "1. *a* _b_ `c`", "1. <U+002A>a<U+002A> <U+005F>b<U+005F> <U+0060>c<U+0060>");
        row("directive", "%%{init}%%", "#37;#37;#123;init#125;#37;#37;", "\\x25\\x25\\x7Binit\\x7D\\x25\\x25",
            "%%{init}%%", "<U+0025><U+0025><U+007B>init<U+007D><U+0025><U+0025>");
        row("end of the front matter", "--- -->|x|", "#45;#45;#45; #45;#45;#62;#124;x#124;", "--- --\\x3E\\x7Cx\\x7C",
            "--- -->|x|", "<U+002D><U+002D><U+002D> <U+002D><U+002D><U+003E><U+007C>x<U+007C>");
        row("preprocessor", "!include $x @enduml ~", "#33;include #36;x #64;enduml #126;",
            "\\x21include \\x24x \\x40enduml \\x7E", "!include $x @enduml ~",
            "<U+0021>include <U+0024>x <U+0040>enduml <U+007E>");
        row("other scripts", "注文 😀 עברית", "注文 😀 עברית", "注文 😀 עברית", "注文 😀 עברית", "注文 😀 עברית");
        row("what Mermaid puts for #", "ﬂ°°35¶ß", "#64258;°°35¶ß", "ﬂ°°35¶ß", "ﬂ°°35¶ß", "ﬂ°°35¶ß");
    }
    void eachLanguageHasItsWay()
    {
        QFETCH(QByteArray, text);
        QTEST(QByteArray::fromStdString(core::mermaidText(text.toStdString())), "mermaid");
        QTEST(QByteArray::fromStdString(core::yamlText(text.toStdString())), "yaml");
        QTEST(QByteArray::fromStdString(core::dotText(text.toStdString())), "dot");
        QTEST(QByteArray::fromStdString(core::plantUmlText(text.toStdString())), "plantUml");
    }

    void aNameBecomesOneLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &text, const char *expected) {
            QTest::newRow(name) << text << QByteArray(expected);
        };
        row("plain", "ChargeCard", "ChargeCard");
        row("line breaks",
            "a\r\nb\n\n\tc\xe2\x80\xa8"
            "d",
            "a b c d");
        row("blanks around", "  a  ", "a");
        row("control characters", QByteArray("a\x00\x1b[2Jb\x7f\xc2\x9b", 10), "a\\x00\\x1b[2Jb\\x7f\\x9b");
        row("no UTF-8", "a\xff\xc3(b",
            "a?"
            "?(b");
        row("direction marks",
            "a\xe2\x80\xae"
            "b\xe2\x81\xa6"
            "c\xef\xbb\xbf",
            "abc");
        row("what XML has no place for",
            "a\xef\xbf\xbe"
            "b\xef\xb7\x90",
            "a?b?");
        row("as long as can be", QByteArray(40, 'x'), QByteArray(40, 'x'));
        row("longer", QByteArray(300, 'x'), QByteArray(40, 'x') + "…");
        row("longer, of four bytes each", QByteArray("😀").repeated(41), QByteArray("😀").repeated(40) + "…");
        row("nothing to see", "\n\xe2\x80\x8b ", "");
    }
    void aNameBecomesOneLine()
    {
        QFETCH(QByteArray, text);
        QTEST(QByteArray::fromStdString(core::shown(text.toStdString())), "expected");
    }

    void linesBreakBetweenWords()
    {
        const std::vector<std::string> lines = core::wrapped("one two three fourteen-letters a", 8);
        QCOMPARE(lines, (std::vector<std::string>{"one two", "three", "fourteen-letters", "a"}));
        QVERIFY(core::wrapped("", 8).empty());
    }
};

QTEST_APPLESS_MAIN(EscapingTest)
#include "escaping_test.moc"
