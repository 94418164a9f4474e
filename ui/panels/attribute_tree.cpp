#include "ui/panels/attribute_tree.h"

#include "ui/panels/attribute_tree_model.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QStyledItemDelegate>

namespace hindsight::ui {

namespace {

// What opens by itself: as much as a person takes in at a glance.
constexpr int kExpandedLevels = 3;
constexpr int kExpandedRows = 24;
constexpr int kKeyColumnPx = 170;
constexpr int kRowPaddingPx = 6;

class RoomyRows final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() + kRowPaddingPx};
    }
};

} // namespace

AttributeTree::AttributeTree(QWidget *parent) : QTreeView(parent), m_model(new AttributeTreeModel(this))
{
    setModel(m_model);
    setItemDelegate(new RoomyRows(this));
    setAccessibleName(tr("Attributes"));
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setIndentation(14);
    header()->setStretchLastSection(true);
    header()->resizeSection(AttributeTreeModel::KeyColumn, kKeyColumnPx);

    const auto addCopy = [this](const QString &text, void (AttributeTree::*copy)() const) {
        auto *action = new QAction(text, this);
        connect(action, &QAction::triggered, this, copy);
        addAction(action);
        return action;
    };
    QAction *copy = addCopy(tr("Copy Value"), &AttributeTree::copyValue);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    addCopy(tr("Copy as JSON"), &AttributeTree::copyJson);
    addCopy(tr("Copy Path"), &AttributeTree::copyPath);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void AttributeTree::show(nlohmann::ordered_json value)
{
    m_model->show(std::move(value));
    expandSmall();
}

void AttributeTree::clear()
{
    m_model->clear();
}

void AttributeTree::copyValue() const
{
    copyRole(AttributeTreeModel::FullTextRole);
}

void AttributeTree::copyJson() const
{
    copyRole(AttributeTreeModel::JsonRole);
}

void AttributeTree::copyPath() const
{
    copyRole(AttributeTreeModel::PathRole);
}

void AttributeTree::copyRole(int role) const
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(currentIndex().data(role).toString());
}

void AttributeTree::expandSmall()
{
    int budget = kExpandedRows - m_model->rowCount();
    std::vector<QModelIndex> level{QModelIndex()};
    for (int depth = 0; depth < kExpandedLevels; ++depth) {
        std::vector<QModelIndex> next;
        for (const QModelIndex &parent : level) {
            for (int row = 0; row < m_model->rowCount(parent); ++row) {
                const QModelIndex child = m_model->index(row, 0, parent);
                if (!m_model->hasChildren(child))
                    continue;
                m_model->fetchMore(child);
                budget -= m_model->rowCount(child);
                if (budget < 0)
                    return;
                expand(child);
                next.push_back(child);
            }
        }
        level = std::move(next);
    }
}

} // namespace hindsight::ui
