// A JSON value as a tree of keys and values, with payloads decoded in place: JSON inside them goes on as a tree, text
// is shown as text, anything else by its encoding and size. Children come in batches when a view asks, so that an array
// of a million entries opens at once.
#pragma once

#include <nlohmann/json.hpp>

#include <QAbstractItemModel>

#include <memory>

namespace hindsight::ui {

class AttributeTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttributeTreeModel)

public:
    enum Column { KeyColumn, ValueColumn, ColumnCount };
    enum Role {
        FullTextRole = Qt::UserRole, // the value in full: a string without quotes, anything else as JSON
        JsonRole,                    // the value as the file has it
        PathRole                     // `input.payloads[0].name`
    };

    explicit AttributeTreeModel(QObject *parent = nullptr);
    ~AttributeTreeModel() override;

    /// Its members are the rows at the top; a value that is no object or array is one row.
    void show(nlohmann::ordered_json value);
    void clear();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;

    [[nodiscard]] Node *nodeAt(const QModelIndex &index) const;
    [[nodiscard]] QString valueText(const Node &node) const;

    nlohmann::ordered_json m_value;
    std::unique_ptr<Node> m_root;
};

} // namespace hindsight::ui
