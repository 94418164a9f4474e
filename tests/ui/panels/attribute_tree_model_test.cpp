#include "ui/panels/attribute_tree_model.h"

#include "core/model/base64.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace hindsight::ui;
using Json = nlohmann::ordered_json;

namespace {

// The tree as text, a line a row, two spaces a level.
QString treeText(AttributeTreeModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QString text;
    while (model.canFetchMore(parent))
        model.fetchMore(parent);
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex key = model.index(row, AttributeTreeModel::KeyColumn, parent);
        const QModelIndex value = model.index(row, AttributeTreeModel::ValueColumn, parent);
        text +=
            QString(depth * 2, u' ') % key.data().toString() % QStringLiteral(": ") % value.data().toString() % u'\n';
        text += treeText(model, key, depth + 1);
    }
    return text;
}

Json payload(const char *encoding, const char *base64)
{
    return {{"metadata", {{"encoding", QByteArray(encoding).toBase64().toStdString()}}}, {"data", base64}};
}

} // namespace

class AttributeTreeModelTest : public QObject
{
    Q_OBJECT

private slots:
    void attributesKeepTheirOrderAndDigits()
    {
        AttributeTreeModel model;
        model.show(
            Json::parse(R"({"z": "text", "a": {"id": 18446744073709551615, "ok": true}, "list": [1, null], "e": {}})"));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(treeText(model), QStringLiteral("z: text\n"
                                                 "a: {2}\n"
                                                 "  id: 18446744073709551615\n"
                                                 "  ok: true\n"
                                                 "list: [2]\n"
                                                 "  0: 1\n"
                                                 "  1: null\n"
                                                 "e: {}\n"));
    }

    void payloadsAreDecodedInPlace()
    {
        AttributeTreeModel model;
        Json input;
        input["payloads"] = {payload("json/plain", "eyJuYW1lIjoiQWRhIn0="),
                             payload("json/plain", "ImhlbGxvIg=="),
                             payload("binary/plain", "aGVsbG8="),
                             payload("binary/protobuf", "AAEC"),
                             payload("binary/protobuf", "CgVoZWxsbxAH"),
                             payload("binary/encrypted", "AAEC"),
                             Json{{"metadata", {{"encoding", "YmluYXJ5L251bGw="}}}}};
        model.show({{"input", input}});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(treeText(model), QStringLiteral("input: {1}\n"
                                                 "  payloads: [7]\n"
                                                 "    0: {1}\n"
                                                 "      name: Ada\n"
                                                 "    1: hello\n"
                                                 "    2: hello\n"
                                                 "    3: binary/protobuf, 3 bytes\n"
                                                 "    4: protobuf, fields by number\n"
                                                 "      1: hello\n"
                                                 "      2: 7\n"
                                                 "    5: encrypted, 3 bytes\n"
                                                 "    6: nothing\n"));
    }

    void theKeyOfWhatIsEncryptedIsNamed()
    {
        AttributeTreeModel model;
        Json encrypted = payload("binary/encrypted", "AAEC");
        encrypted["metadata"]["encryption-key-id"] = "test-key";
        model.show({{"result", encrypted}});
        QCOMPARE(treeText(model), QStringLiteral("result: encrypted with key test-key, 3 bytes\n"));
    }

    void aPayloadThatIsNotTheJsonItClaimsToBeIsShownAsItsText()
    {
        AttributeTreeModel model;
        model.show({{"result", payload("json/plain", "e25vdCBqc29u")}});
        QCOMPARE(model.index(0, AttributeTreeModel::ValueColumn).data(AttributeTreeModel::FullTextRole).toString(),
                 QStringLiteral("{not json"));
        QCOMPARE(treeText(model), QStringLiteral("result: {not json (not JSON)\n"));
    }

    void aPayloadOfJsonThatNestsTooDeepIsText()
    {
        AttributeTreeModel model;
        const std::string deep = std::string(80'000, '[') + std::string(80'000, ']');
        model.show({{"result", payload("json/plain", hindsight::core::encodeBase64(deep).c_str())}});
        QVERIFY(!model.hasChildren(model.index(0, 0)));
        const QModelIndex cell = model.index(0, AttributeTreeModel::ValueColumn);
        QVERIFY(cell.data().toString().endsWith(u"[[[… (JSON nested deeper than 512 levels)"));
        QCOMPARE(cell.data(AttributeTreeModel::FullTextRole).toString().size(), 160'000);
    }

    void hugeTextIsCutInTheCellAndWholeForCopying()
    {
        AttributeTreeModel model;
        model.show({{"text", std::string(1'000'000, 'x')}});
        const QModelIndex cell = model.index(0, AttributeTreeModel::ValueColumn);
        QVERIFY(cell.data().toString().size() < 300);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().size() <= 2000);
        QCOMPARE(cell.data(AttributeTreeModel::FullTextRole).toString().size(), 1'000'000);
    }

    void aLongArrayArrivesInBatches()
    {
        AttributeTreeModel model;
        model.show({{"list", Json(std::vector<int>(100'000, 7))}});
        const QModelIndex list = model.index(0, 0);
        QVERIFY(model.hasChildren(list));
        QCOMPARE(model.rowCount(list), 0);
        QVERIFY(model.canFetchMore(list));
        model.fetchMore(list);
        QVERIFY(model.rowCount(list) > 0);
        QVERIFY(model.rowCount(list) < 1000);
        QVERIFY(model.canFetchMore(list));
    }

    void everyValueHasAPathAndItsJson()
    {
        AttributeTreeModel model;
        model.show(Json::parse(R"({"input": {"payloads": [{"a": 1}]}})"));
        QModelIndex index = model.index(0, 0);
        model.fetchMore(index);
        index = model.index(0, 0, index);
        model.fetchMore(index);
        index = model.index(0, 0, index);
        model.fetchMore(index);
        index = model.index(0, 0, index);
        QCOMPARE(index.data(AttributeTreeModel::PathRole).toString(), QStringLiteral("input.payloads[0].a"));
        QCOMPARE(model.index(0, 0).data(AttributeTreeModel::JsonRole).toString().simplified(),
                 QStringLiteral("{ \"payloads\": [ { \"a\": 1 } ] }"));
    }

    void aValueThatIsNoObjectIsOneRow()
    {
        AttributeTreeModel model;
        model.show(Json("alone"));
        QCOMPARE(treeText(model), QStringLiteral("0: alone\n"));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void indicesOutsideAreInvalid()
    {
        AttributeTreeModel model;
        QVERIFY(!model.index(0, 0).isValid());
        QVERIFY(!model.canFetchMore({}));
        model.show({{"a", {{"b", 1}}}});
        QVERIFY(!model.index(1, 0).isValid());
        QVERIFY(!model.index(0, AttributeTreeModel::ColumnCount).isValid());
        QVERIFY(!model.index(-1, 0).isValid());
        QCOMPARE(model.rowCount(model.index(0, AttributeTreeModel::ValueColumn)), 0);
        QVERIFY(!model.hasChildren(model.index(0, AttributeTreeModel::ValueColumn)));
        QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
    }
};

QTEST_GUILESS_MAIN(AttributeTreeModelTest)
#include "attribute_tree_model_test.moc"
