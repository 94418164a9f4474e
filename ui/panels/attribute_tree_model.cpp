#include "ui/panels/attribute_tree_model.h"

#include "core/model/nesting.h"
#include "core/model/payload.h"
#include "ui/panels/wording.h"

#include <optional>

namespace hindsight::ui {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kBatch = 200;
constexpr int kLongestCell = 240;
constexpr int kLongestToolTip = 2000;

QString jsonText(const Json &value, int indent)
{
    return toQString(value.dump(indent, ' ', false, Json::error_handler_t::replace));
}

bool isContainer(const Json &value)
{
    return value.is_structured() && !value.empty();
}

} // namespace

struct AttributeTreeModel::Node
{
    Node(const Json *json, Node *above, std::size_t place, QString name)
        : value(json), parent(above), row(place), key(std::move(name))
    {
        if (!core::isPayload(*value))
            return;
        payload = core::decodePayload(*value);
        if (isDecoded())
            decoded = core::parseBounded(payload->text);
    }

    /// Whose members are the node's children.
    [[nodiscard]] const Json &content() const { return isDecoded() ? decoded : *value; }
    [[nodiscard]] std::size_t childCount() const
    {
        const bool isOpaque = payload && !isDecoded();
        return isOpaque || !isContainer(content()) ? 0 : content().size();
    }
    [[nodiscard]] bool isFields() const { return payload && payload->content == core::Payload::Content::Fields; }
    [[nodiscard]] bool isDecoded() const
    {
        return isFields() || (payload && payload->content == core::Payload::Content::Json);
    }
    [[nodiscard]] bool isTextual() const { return payload && payload->content == core::Payload::Content::Text; }

    const Json *value;
    Node *parent;
    std::size_t row;
    QString key;
    std::optional<core::Payload> payload;
    Json decoded;
    std::vector<std::unique_ptr<Node>> children; // those fetched so far
};

AttributeTreeModel::AttributeTreeModel(QObject *parent) : QAbstractItemModel(parent)
{
}

AttributeTreeModel::~AttributeTreeModel() = default;

void AttributeTreeModel::show(Json value)
{
    beginResetModel();
    m_root.reset();
    m_value = isContainer(value) && !core::isPayload(value) ? std::move(value) : Json::array({std::move(value)});
    m_root = std::make_unique<Node>(&m_value, nullptr, 0, QString());
    endResetModel();
    fetchMore({});
}

void AttributeTreeModel::clear()
{
    beginResetModel();
    m_root.reset();
    m_value = {};
    endResetModel();
}

AttributeTreeModel::Node *AttributeTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex AttributeTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex AttributeTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Node *above = nodeAt(index)->parent;
    return above == m_root.get() ? QModelIndex() : createIndex(static_cast<int>(above->row), 0, above);
}

int AttributeTreeModel::rowCount(const QModelIndex &parent) const
{
    const Node *node = nodeAt(parent);
    return node && parent.column() <= 0 ? static_cast<int>(node->children.size()) : 0;
}

int AttributeTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

bool AttributeTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeAt(parent);
    return node && parent.column() <= 0 && node->childCount() > 0;
}

bool AttributeTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Node *node = nodeAt(parent);
    return node && parent.column() <= 0 && node->children.size() < node->childCount();
}

void AttributeTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Node *node = nodeAt(parent);
    const std::size_t first = node->children.size();
    const std::size_t end = std::min(node->childCount(), first + kBatch);
    beginInsertRows(parent.siblingAtColumn(0), static_cast<int>(first), static_cast<int>(end - 1));
    auto item = std::next(node->content().begin(), static_cast<std::ptrdiff_t>(first));
    for (std::size_t row = first; row < end; ++row, ++item) {
        const QString key = node->content().is_object() ? toQString(item.key()) : QString::number(row);
        node->children.push_back(std::make_unique<Node>(&*item, node, row, key));
    }
    endInsertRows();
}

QVariant AttributeTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == KeyColumn ? shortened(node.key, kLongestCell) : valueText(node);
    case Qt::ToolTipRole:
        return index.column() == KeyColumn ? node.key : data(index, FullTextRole).toString().left(kLongestToolTip);
    case FullTextRole:
        if (node.payload && node.payload->content == core::Payload::Content::Bytes)
            return valueText(node);
        if (node.isTextual())
            return toQString(node.payload->text);
        return node.content().is_string() ? toQString(node.content().get_ref<const std::string &>())
                                          : jsonText(node.content(), 2);
    case JsonRole:
        return jsonText(*node.value, 2);
    case PathRole: {
        if (node.parent == m_root.get())
            return node.key;
        const QString above = createIndex(static_cast<int>(node.parent->row), 0, node.parent).data(PathRole).toString();
        return node.parent->content().is_array() ? QString(above % u'[' % node.key % u']')
                                                 : QString(above % u'.' % node.key);
    }
    default:
        return {};
    }
}

QString AttributeTreeModel::valueText(const Node &node) const
{
    using Content = core::Payload::Content;
    if (node.payload && node.payload->content == Content::Nothing)
        return tr("nothing");
    if (node.payload && node.payload->content == Content::Bytes)
        return bytesText(*node.payload);
    if (node.isTextual())
        return shortened(toQString(node.payload->text.substr(0, kLongestCell * 4)), kLongestCell) %
               flawNote(*node.payload);
    if (node.isFields())
        return node.payload->messageType.empty() ? tr("protobuf, fields by number")
                                                 : tr("%1, fields by number").arg(toQString(node.payload->messageType));
    const Json &content = node.content();
    if (content.is_string())
        return shortened(toQString(content.get_ref<const std::string &>().substr(0, kLongestCell * 4)), kLongestCell);
    if (isContainer(content))
        return (content.is_array() ? QStringLiteral("[%1]") : QStringLiteral("{%1}")).arg(content.size());
    return jsonText(content, -1);
}

QVariant AttributeTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == KeyColumn)
        return tr("Attribute");
    return section == ValueColumn ? tr("Value") : QVariant();
}

} // namespace hindsight::ui
