#include "core/reading/reader.h"

#include <QTest>

using namespace hindsight::core;

class ErrorsTest : public QObject
{
    Q_OBJECT

private slots:
    void anErrorNamesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char *name, const QByteArray &file, ErrorKind kind, const char *error) {
            QTest::newRow(name) << file << static_cast<int>(kind) << QByteArray(error);
        };
        const auto bytes = [](const char *text, int size) { return QByteArray(text, size); };

        row("nothing", "", ErrorKind::Empty, "file: empty");
        row("a byte order mark alone", "\xEF\xBB\xBF", ErrorKind::Empty, "file: empty");
        row("white space", " \r\n\t\n", ErrorKind::Empty, "file: holds nothing but white space");
        row("an empty object", "{ }", ErrorKind::NotAHistory, "file: holds no Event");
        row("an empty array", "[]\n", ErrorKind::NotAHistory, "file: holds no Event");
        row("an empty history", R"({"events":[]})", ErrorKind::NotAHistory, "file: holds no Event");
        row("a response without Events", R"({"history":{"events":[]},"nextPageToken":null})", ErrorKind::NotAHistory,
            "file: holds no Event");
        row("no Events among events", "{\"events\":[\n1]}", ErrorKind::NotAHistory,
            "file:2:1: holds no Event: events[0]: expected an Event, got a number");
        row("an id that is none", R"([{"eventId":-1,"eventType":5}])", ErrorKind::NotAHistory,
            "file:1:13: holds no Event: [0].eventId: expected an Event id, a whole number from 1 to "
            "9223372036854775807, got the number -1; the "
            "Event is left out");

        row("zstd", "\x28\xB5\x2F\xFD", ErrorKind::Unsupported,
            "file: zstd-compressed: of compressed files only gzip is read, unpack it first");
        row("xz",
            bytes("\xFD"
                  "7zXZ\0",
                  6),
            ErrorKind::Unsupported, "file: xz-compressed: of compressed files only gzip is read, unpack it first");
        row("bzip2", "BZh9", ErrorKind::Unsupported,
            "file: bzip2-compressed: of compressed files only gzip is read, unpack it first");
        row("ZIP", "PK\x03\x04", ErrorKind::Unsupported,
            "file: a ZIP archive: of compressed files only gzip is read, unpack it first");
        row("UTF-16", bytes("\xFF\xFE{\0", 4), ErrorKind::Unsupported,
            "file: UTF-16 text: only UTF-8 is read, convert it first");
        row("UTF-16 without a mark", bytes("{\0\"\0", 4), ErrorKind::Unsupported,
            "file: UTF-16 text: only UTF-8 is read, convert it first");
        row("UTF-16 without a mark, the other way", bytes("\0{\0\"", 4), ErrorKind::Unsupported,
            "file: UTF-16 text: only UTF-8 is read, convert it first");
        row("a Windows program", bytes("MZ\x90\0\x03\0", 6), ErrorKind::NotAHistory,
            "file: a Windows program, not an Event History");
        row("text that begins like a Windows program", "MZ is a mark", ErrorKind::NotAHistory, "file: text, not JSON");
        row("a Java class", bytes("\xCA\xFE\xBA\xBE\0\0\0=", 8), ErrorKind::NotAHistory,
            "file: a Java class or a program, not an Event History");
        row("WebAssembly", bytes("\0asm\x01\0\0\0", 8), ErrorKind::NotAHistory,
            "file: a WebAssembly program, not an Event History");
        row("tar", "history.json" + QByteArray(245, '\0') + "ustar", ErrorKind::NotAHistory,
            "file: a tar archive: unpack it first");
        row("a script", "#!/bin/sh\necho", ErrorKind::NotAHistory, "file: a script, not an Event History");
        row("PNG", "\x89PNG\r\n", ErrorKind::NotAHistory, "file: a PNG picture, not an Event History");
        row("ELF",
            "\x7F"
            "ELF",
            ErrorKind::NotAHistory, "file: a program (ELF), not an Event History");
        row("PDF", "%PDF-1.7", ErrorKind::NotAHistory, "file: a PDF document, not an Event History");
        row("HTML", "\n<!DOCTYPE html><html>", ErrorKind::NotAHistory, "file: an HTML page, not an Event History");
        row("XML", "<?xml version='1.0'?>", ErrorKind::NotAHistory, "file: XML, not an Event History");
        row("YAML", "events:\n  - eventId: 1\n", ErrorKind::NotAHistory, "file: text that looks like YAML, not JSON");
        row("YAML with a mark", "---\na: 1", ErrorKind::NotAHistory, "file: text that looks like YAML, not JSON");
        row("text", "Dear diary, today", ErrorKind::NotAHistory, "file: text, not JSON");
        row("bytes", bytes("x\0y", 3), ErrorKind::NotAHistory, "file: binary data, not JSON");

        row("another JSON object", R"({"name":"x","scripts":{"test":"y"}})", ErrorKind::NotAHistory,
            "file: a JSON object without an Event or a Command in it");
        row("another JSON array", "[1,2]", ErrorKind::NotAHistory,
            "file: a JSON array without an Event or a Command in it");
        row("null", "null\n", ErrorKind::NotAHistory, "file: JSON without an Event or a Command in it");
        row("true", " true", ErrorKind::NotAHistory, "file: JSON without an Event or a Command in it");
        row("text that begins as JSON may", "null and void", ErrorKind::NotAHistory, "file: text, not JSON");
        row("Chrome's trace", R"({"displayTimeUnit":"ms","traceEvents":[{"ph":"X"}]})", ErrorKind::NotAHistory,
            "file: a trace (Chrome trace format), not a history");
        row("Chrome's trace of what looks like Events",
            R"({"traceEvents":[{"name":"a","ph":"X","ts":1,"args":{"eventId":1,"eventType":"TimerStarted"}}]})",
            ErrorKind::NotAHistory, "file: a trace (Chrome trace format), not a history");
        row("Chrome's trace as an array",
            R"([{"name":"a","ph":"X","ts":1,"args":{"eventId":1,"eventType":"TimerStarted"}}])", ErrorKind::NotAHistory,
            "file: a trace (Chrome trace format), not a history");
        row("OpenTelemetry", R"({"resourceSpans":[{"scopeSpans":[]}]})", ErrorKind::NotAHistory,
            "file: an OpenTelemetry trace, not a history");
        row("OpenTelemetry, one a line", "{\"resourceSpans\":[]}\n{\"resourceSpans\":[]}\n", ErrorKind::NotAHistory,
            "file: an OpenTelemetry trace, not a history");
        row("OpenTelemetry's logs", R"({"resourceLogs":[]})", ErrorKind::NotAHistory,
            "file: OpenTelemetry logs, not a history");
        row("OpenTelemetry's metrics", R"({"resourceMetrics":[]})", ErrorKind::NotAHistory,
            "file: OpenTelemetry metrics, not a history");
        row("what inspect writes",
            R"({"workflowTasks":[{"commands":[{"commandType":"StartTimer"}]}],"schema":"hindsight.execution/1"})",
            ErrorKind::NotAHistory, "file: what `hindsight inspect` writes, not a history");
        row("what inspect writes, one a line",
            "{\"schema\":\"hindsight.state/1\",\"a\":[{\"commandType\":\"StartTimer\"}]}\n"
            "{\"schema\":\"hindsight.state/1\"}\n",
            ErrorKind::NotAHistory, "file: what `hindsight inspect` writes, not a history");
        row("notes", R"({"schema":"hindsight.notes/1","histories":[]})", ErrorKind::NotAHistory,
            "file: notes on histories that Hindsight saved, not a history");
        row("a trace that is cut", R"({"traceEvents":[{"ph":"X","args":{"eventId":1,"eventType":"TimerStarted"}},)",
            ErrorKind::NotAHistory, "file: a trace (Chrome trace format), not a history");
        row("a number", "17", ErrorKind::NotAHistory, "file: JSON without an Event or a Command in it");
        row("HAR", R"({"log":{"version":"1.2","creator":{},"entries":[]}})", ErrorKind::NotAHistory,
            "file: an HTTP archive (HAR) without an Event or a Command in it");
        row("a JSON string that holds no JSON", "\"hello\"", ErrorKind::NotAHistory,
            "file: a JSON string that holds text, not JSON");
        row("ids and types of something else", R"({"items":[{"id":1,"type":"fruit"}]})", ErrorKind::NotAHistory,
            "file: a JSON object without an Event or a Command in it");

        row("cut at once", "{", ErrorKind::Damaged, "file:1:2: expected a key in quotes, got the end of the file");
        row("a wrong bracket", "{\"a\":[1\n,2}", ErrorKind::Damaged, "file:2:3: a[2]: expected ',' or ']', got '}'");
        row("no colon", R"({"a" 1})", ErrorKind::Damaged, "file:1:6: a: expected ':', got '1'");
        row("no key", R"({1:2})", ErrorKind::Damaged, "file:1:2: expected a key in quotes, got '1'");
        row("no value", R"({"a":})", ErrorKind::Damaged, "file:1:6: a: expected a value, got '}'");
        row("no comma", R"(["a" "b"])", ErrorKind::Damaged, "file:1:6: [1]: expected ',' or ']', got '\"'");
        row("a zero in front", R"({"a":01})", ErrorKind::Damaged, "file:1:7: a: expected ',' or '}', got '1'");
        row("a word", "[nul]", ErrorKind::Damaged, "file:1:5: [0]: expected a value, got ']'");
        row("a bad escape", R"(["\q"])", ErrorKind::Damaged,
            "file:1:4: [0]: expected an escape such as \\n after the backslash, got 'q'");
        row("a line break in a string", "[\"a\nb\"]", ErrorKind::Damaged,
            "file:1:4: [0]: expected control characters in strings to be escaped, got byte 0x0A");
        row("not UTF-8", "{\"a\":\"\xE9\"}", ErrorKind::Damaged, "file:1:7: expected UTF-8 text, got byte 0xE9");
        row("half a UTF-8 character", "{\"a\":\"\xE2\x82\"}", ErrorKind::Damaged,
            "file:1:7: expected UTF-8 text, got byte 0xE2");
        row("a NUL byte", bytes("{\"a\":1}\0", 8), ErrorKind::Damaged, "file:1:8: expected a value, got byte 0x00");
    }
    void anErrorNamesWhatIsWrong()
    {
        QFETCH(QByteArray, file);
        const auto read = readBytes(file.toStdString(), "file");
        QVERIFY(!read);
        QTEST(QByteArray::fromStdString(describe(read.error(), "file")), "error");
        QTEST(static_cast<int>(read.error().kind), "kind");
    }

    void nestingHasAnEnd_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("arrays") << QByteArray(100'000, '[');
        QTest::newRow("arrays that are closed") << QByteArray(100'000, '[') + QByteArray(100'000, ']');
        QTest::newRow("objects") << QByteArray("{\"a\":").repeated(100'000);
    }
    void nestingHasAnEnd()
    {
        QFETCH(QByteArray, file);
        const auto read = readBytes(file.toStdString(), "file");
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Damaged);
        QCOMPARE(read.error().message, std::string("nested deeper than 512 levels"));
        QVERIFY(read.error().place.path.size() < 200);
    }

    void textNestedAsDeepAsAllowedIsRead()
    {
        const QByteArray file =
            R"([{"eventId":1,"eventType":5,"a":)" + QByteArray(510, '[') + QByteArray(510, ']') + "}]";
        QVERIFY(readBytes(file.toStdString(), "file"));
    }
};

QTEST_APPLESS_MAIN(ErrorsTest)
#include "errors_test.moc"
