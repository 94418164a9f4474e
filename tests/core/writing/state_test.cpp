// The formats of `hindsight inspect --at`.
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
