#include "ui/timeline/accessible_timeline.h"

#include "ui/timeline/accessible_item.h"
#include "ui/timeline/accessible_words.h"
#include "ui/timeline/timeline_view.h"

#include <utility>

namespace hindsight::ui {

namespace {

QAccessibleInterface *makeFor(const QString & /*className*/, QObject *object)
{
    auto *const view = qobject_cast<TimelineView *>(object);
    return view ? new AccessibleTimeline(*view) : nullptr;
}

} // namespace

AccessibleTimeline::AccessibleTimeline(TimelineView &view, Tell teller)
    : QAccessibleWidget(&view, QAccessible::List), m_tell(teller)
{
}

AccessibleTimeline::~AccessibleTimeline()
{
    for (const auto &[key, item] : m_items)
        QAccessible::deleteAccessibleInterface(item.id);
}

void AccessibleTimeline::install()
{
    QAccessible::installFactory(makeFor);
}

void AccessibleTimeline::announce(TimelineView &view)
{
    auto *const timeline = dynamic_cast<AccessibleTimeline *>(QAccessible::queryAccessibleInterface(&view));
    if (timeline && (timeline->m_isAsked || QAccessible::isActive()) && view.scene())
        timeline->follow();
}

TimelineView &AccessibleTimeline::view() const
{
    return *static_cast<TimelineView *>(object());
}

const AccessibleTree &AccessibleTimeline::tree() const
{
    m_isAsked = true;
    const TimelineScene *const scene = isValid() ? view().scene() : nullptr;
    if (!scene) {
        m_tree = {};
        m_revision = 0;
    } else if (view().sceneRevision() != m_revision) {
        m_tree = AccessibleTree(*scene);
        m_revision = view().sceneRevision();
    }
    return m_tree;
}

QAccessibleInterface *AccessibleTimeline::itemFor(const AccessibleNode &node) const
{
    Item &item = m_items[node.key];
    if (item.id == 0) {
        item.id = QAccessible::registerAccessibleInterface(new AccessibleItem(*this, node.key));
        item.rect = node.rect;
        item.name = nameOf(node.key);
        item.children = keysOf(node.children);
    }
    return QAccessible::accessibleInterface(item.id);
}

int AccessibleTimeline::childCount() const
{
    return static_cast<int>(tree().top().size());
}

QAccessibleInterface *AccessibleTimeline::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    return itemFor(tree().nodes()[static_cast<std::size_t>(tree().top()[static_cast<std::size_t>(index)])]);
}

int AccessibleTimeline::indexOfChild(const QAccessibleInterface *child) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (this->child(i) == child)
            return i;
    }
    return -1;
}

QAccessibleInterface *AccessibleTimeline::childAt(int x, int y) const
{
    const AccessibleNode *at = nodeAt({x, y});
    while (at && at->parent >= 0)
        at = &tree().nodes()[static_cast<std::size_t>(at->parent)];
    return at ? itemFor(*at) : nullptr;
}

QAccessibleInterface *AccessibleTimeline::focusChild() const
{
    const auto &selected = view().selectedMark();
    const AccessibleNode *const node = selected ? tree().nodeOf(*selected) : nullptr;
    return node && view().hasFocus() ? itemFor(*node) : QAccessibleWidget::focusChild();
}

const AccessibleNode *AccessibleTimeline::nodeAt(const QPoint &onScreen) const
{
    const AccessibleTree &now = tree();
    const QWidget &viewport = *view().viewport();
    const QPoint point = viewport.mapFromGlobal(onScreen);
    if (!view().scene() || !viewport.rect().contains(point))
        return nullptr;
    const SceneHit hit = view().scene()->hit(point);
    const AccessibleNode *const mark = hit.kind != SceneHit::Kind::Nothing ? now.nodeOf(hit) : nullptr;
    return mark ? mark : now.groupAt(point);
}

QRect AccessibleTimeline::onScreen(const QRectF &rect) const
{
    const QRect whole = rect.toAlignedRect();
    return {view().viewport()->mapToGlobal(whole.topLeft()), whole.size()};
}

bool AccessibleTimeline::isSelected(const AccessibleKey &key) const
{
    const auto &selected = view().selectedMark();
    const AccessibleNode *const node = selected ? tree().nodeOf(*selected) : nullptr;
    return node && node->key == key;
}

QString AccessibleTimeline::nameOf(const AccessibleKey &key) const
{
    return AccessibleWords::name(view().scene()->diagram(), key, view().stepRow());
}

QString AccessibleTimeline::descriptionOf(const AccessibleKey &key) const
{
    const TimelineScene &scene = *view().scene();
    return AccessibleWords::description(scene.diagram(), key, scene.request().times);
}

std::vector<AccessibleKey> AccessibleTimeline::keysOf(const std::vector<int> &nodes) const
{
    std::vector<AccessibleKey> keys;
    keys.reserve(nodes.size());
    for (const int node : nodes)
        keys.push_back(m_tree.nodes()[static_cast<std::size_t>(node)].key);
    return keys;
}

void AccessibleTimeline::follow()
{
    (void)tree();
    dropMissing();
    tellChanges();
    tellSelection();
}

void AccessibleTimeline::dropMissing()
{
    for (auto item = m_items.begin(); item != m_items.end();) {
        if (m_tree.find(item->first)) {
            ++item;
            continue;
        }
        const QAccessible::Id id = item->second.id;
        item = m_items.erase(item);
        tell(id, QAccessible::ObjectDestroyed);
        QAccessible::deleteAccessibleInterface(id);
    }
}

void AccessibleTimeline::tellChanges()
{
    if (const std::vector<AccessibleKey> top = keysOf(m_tree.top()); top != m_toldTop) {
        m_toldTop = top;
        tell(this, QAccessible::ObjectReorder);
    }
    for (auto &[key, item] : m_items) {
        const AccessibleNode &node = *m_tree.find(key);
        if (std::vector<AccessibleKey> children = keysOf(node.children); children != item.children) {
            item.children = std::move(children);
            tell(item.id, QAccessible::ObjectReorder);
        }
        if (node.rect != item.rect) {
            item.rect = node.rect;
            tell(item.id, QAccessible::LocationChanged);
        }
        if (QString name = nameOf(key); name != item.name) {
            item.name = std::move(name);
            tell(item.id, QAccessible::NameChanged);
        }
    }
}

void AccessibleTimeline::tellSelection()
{
    const auto &mark = view().selectedMark();
    const AccessibleNode *const node = mark ? m_tree.nodeOf(*mark) : nullptr;
    const std::optional<AccessibleKey> selected = node ? std::optional(node->key) : std::nullopt;
    const bool isOther = selected != m_toldSelection;
    const bool hadFocus = std::exchange(m_hadFocus, view().hasFocus());
    if (isOther) {
        if (const auto before = m_toldSelection ? m_items.find(*m_toldSelection) : m_items.end();
            before != m_items.end())
            tell(before->second.id, QAccessible::SelectionRemove);
        if (node)
            tell(itemFor(*node), QAccessible::SelectionAdd);
        m_toldSelection = selected;
    }
    if (m_hadFocus && (isOther || !hadFocus))
        tell(node ? itemFor(*node) : this, QAccessible::Focus);
}

void AccessibleTimeline::tell(QAccessibleInterface *item, QAccessible::Event what) const
{
    QAccessibleEvent event(item, what);
    m_tell(&event);
}

void AccessibleTimeline::tell(QAccessible::Id item, QAccessible::Event what) const
{
    if (QAccessibleInterface *const known = QAccessible::accessibleInterface(item))
        tell(known, what);
}

} // namespace hindsight::ui
