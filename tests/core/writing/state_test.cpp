// The formats of `hindsight inspect --at`.
#include "core/model/base64.h"
#include "core/writing/state_json.h"
#include "core/writing/state_text.h"

#include "tests/support/golden.h"
#include "tests/support/history_text.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace hindsight;

namespace {

std::shared_ptr<const core::StateIndex> indexOf(const std::string &history)
{
    return *core::buildStateIndex(test::execution(history));
}

} // namespace

class StateTest : public QObject
{
    Q_OBJECT

private slots:
    void bothFormatsAreAsRecorded_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("start") << 10;
        QTest::newRow("with a Worker") << 12;
        QTest::newRow("most is open") << 28;
        QTest::newRow("ended") << 29;
    }
    void bothFormatsAreAsRecorded()
    {
        QFETCH(int, step);
        const std::string base = TEST_DATA_DIR "/writing/state";
        const auto index = indexOf(test::fileText(base + ".history"));
        const core::State state = index->at(index->execution().history().find({step}));
        const std::string line = core::stateJson(*index, state);
        QVERIFY(line.find('\n') == std::string::npos);
        const std::string at = base + "_at_" + std::to_string(step);
        const std::string json = nlohmann::ordered_json::parse(line).dump(2) + '\n';
        QCOMPARE(QByteArray::fromStdString(json), QByteArray::fromStdString(test::golden(at + ".json", json)));
        const std::string text = core::stateText(*index, state);
        QCOMPARE(QByteArray::fromStdString(text), QByteArray::fromStdString(test::golden(at + ".txt", text)));
    }

    void aValueCannotCommandTheTerminal()
    {
        const auto index = indexOf("1 0s WorkflowExecutionStarted memo.fields.note=\x1b[2J");
        const std::string text = core::stateText(*index, index->at(core::EventIndex(0)));
        QVERIFY2(text.find('\x1b') == std::string::npos, text.c_str());
    }

    // Deep enough for nlohmann's copies and dumps to use up the stack.
    void whatAPropertyIsNotIsSaidBesideIt()
    {
        const std::string deep = core::encodeBase64(std::string(80'000, '[') + std::string(80'000, ']'));
        const auto index =
            indexOf("1 0s WorkflowExecutionStarted "
                    "memo.fields.card.metadata.encoding=YmluYXJ5L2VuY3J5cHRlZA== "
                    "memo.fields.card.metadata.encryption-key-id=dGVzdC1rZXk= memo.fields.card.data=AAEC "
                    "memo.fields.cut.metadata.encoding=anNvbi9wbGFpbg== memo.fields.cut.data=bm90IHs= "
                    "searchAttributes.indexedFields.deep.metadata.encoding=anNvbi9wbGFpbg== "
                    "searchAttributes.indexedFields.deep.data=" +
                    deep);
        const core::State state = index->at(core::EventIndex(0));
        const std::string text = core::stateText(*index, state);
        const QByteArray brackets(300, '[');
        QCOMPARE(QByteArray::fromStdString(
                     text.substr(text.find("Search attributes"), text.find("So far") - text.find("Search attributes"))),
                 QByteArray("Search attributes\n"
                            "      1  deep: " +
                            brackets +
                            "… (JSON nested deeper than 512 levels)\n\n"
                            "Memo\n"
                            "      1  card: encrypted with key test-key, 3 bytes\n"
                            "      1  cut: not { (not JSON)\n\n"));
        const auto json = nlohmann::ordered_json::parse(core::stateJson(*index, state));
        QByteArray memo = "[{'key':'card','type':'','encoding':'binary/encrypted','value':null,'eventId':1,"
                          "'note':'encrypted with key test-key, 3 bytes'},"
                          "{'key':'cut','type':'','encoding':'json/plain','value':'not {','eventId':1,"
                          "'note':'not JSON'}]";
        memo.replace('\'', '"');
        QCOMPARE(QByteArray::fromStdString(json["memo"].dump()), memo);
        QCOMPARE(json["searchAttributes"][0]["value"].get<std::string>().size(), std::size_t(160'000));
        QCOMPARE(QByteArray::fromStdString(json["searchAttributes"][0]["note"].get<std::string>()),
                 QByteArray("JSON nested deeper than 512 levels"));
    }

    void aLongValueIsCutBetweenTwoLetters()
    {
        std::string letters;
        for (int i = 0; i < 200; ++i)
            letters += "ö";
        const auto index = indexOf("1 0s WorkflowExecutionStarted memo.fields.note=" + letters);
        const std::string text = core::stateText(*index, index->at(core::EventIndex(0)));
        QVERIFY(text.find("öö…\n") != std::string::npos);
        QVERIFY(QString::fromStdString(text).indexOf(QChar::ReplacementCharacter) < 0);
    }
};

QTEST_APPLESS_MAIN(StateTest)
#include "state_test.moc"
