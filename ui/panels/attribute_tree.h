// The tree of an Event's or a Command's attributes, with what can be copied of it.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <QTreeView>

namespace hindsight::ui {

class AttributeTreeModel;

class AttributeTree final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttributeTree)

public:
    explicit AttributeTree(QWidget *parent = nullptr);

    void show(nlohmann::ordered_json value);
    void clear();

    /// Of the current row: the value's text, its JSON as the file has it, its path. Nothing happens without one.
    void copyValue() const;
    void copyJson() const;
    void copyPath() const;

private:
    void copyRole(int role) const;
    void expandSmall();

    AttributeTreeModel *m_model;
};

} // namespace hindsight::ui
