#include "core/model/json_member.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace hindsight;

class JsonMemberTest : public QObject
{
    Q_OBJECT

private slots:
    void everySpellingIsFound_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("camelCase") << QByteArray(R"({"change": "no", "changeId": "yes"})");
        QTest::newRow("snake_case") << QByteArray(R"({"changeIds": "no", "change_id": "yes"})");
        QTest::newRow("PascalCase") << QByteArray(R"({"ChangeId": "yes"})");
        QTest::newRow("kebab-case") << QByteArray(R"({"change-id": "yes", "changeId": "no"})");
        QTest::newRow("the one that is not null") << QByteArray(R"({"change-id": null, "changeId": "yes"})");
    }
    void everySpellingIsFound()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(core::memberText(nlohmann::ordered_json::parse(json.toStdString()), "changeId"), std::string("yes"));
    }

    void whatIsNotThereIsNull()
    {
        QCOMPARE(core::member(nlohmann::ordered_json::object(), "id"), nullptr);
        QCOMPARE(core::member(nlohmann::ordered_json::array({1}), "id"), nullptr);
        QCOMPARE(core::memberText({{"id", 3}}, "id"), std::string());
    }
};

QTEST_APPLESS_MAIN(JsonMemberTest)
#include "json_member_test.moc"
