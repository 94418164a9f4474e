#include "ui/timeline/accessible_item.h"

#include "ui/timeline/accessible_timeline.h"
#include "ui/timeline/accessible_words.h"
#include "ui/timeline/timeline_view.h"

#include <algorithm>

namespace hindsight::ui {

AccessibleItem::AccessibleItem(const AccessibleTimeline &timeline, const AccessibleKey &key)
    : m_timeline(timeline), m_key(key)
{
}

const AccessibleNode *AccessibleItem::node() const
{
    return m_timeline.tree().find(m_key);
}

bool AccessibleItem::isValid() const
{
    return m_timeline.isValid() && node() != nullptr;
}

QWindow *AccessibleItem::window() const
{
    return m_timeline.window();
}

QAccessibleInterface *AccessibleItem::childAt(int x, int y) const
{
    const AccessibleTree &tree = m_timeline.tree();
    const AccessibleNode *at = m_timeline.nodeAt({x, y});
    while (at && at->parent >= 0) {
        const AccessibleNode &above = tree.nodes()[static_cast<std::size_t>(at->parent)];
        if (above.key == m_key)
            return m_timeline.itemFor(*at);
        at = &above;
    }
    return nullptr;
}

QAccessibleInterface *AccessibleItem::parent() const
{
    const AccessibleNode *const own = node();
    if (own && own->parent >= 0)
        return m_timeline.itemFor(m_timeline.tree().nodes()[static_cast<std::size_t>(own->parent)]);
    return QAccessible::queryAccessibleInterface(&m_timeline.view());
}

QAccessibleInterface *AccessibleItem::child(int index) const
{
    const AccessibleNode *const own = node();
    if (!own || index < 0 || index >= childCount())
        return nullptr;
    const auto at = static_cast<std::size_t>(own->children[static_cast<std::size_t>(index)]);
    return m_timeline.itemFor(m_timeline.tree().nodes()[at]);
}

int AccessibleItem::childCount() const
{
    const AccessibleNode *const own = node();
    return own ? static_cast<int>(own->children.size()) : 0;
}

int AccessibleItem::indexOfChild(const QAccessibleInterface *child) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (this->child(i) == child)
            return i;
    }
    return -1;
}

QString AccessibleItem::text(QAccessible::Text text) const
{
    if (!isValid())
        return {};
    switch (text) {
    case QAccessible::Name:
        return m_timeline.nameOf(m_key);
    case QAccessible::Description:
        return m_timeline.descriptionOf(m_key);
    default:
        return {};
    }
}

QRect AccessibleItem::rect() const
{
    const AccessibleNode *const own = node();
    return own && !own->rect.isEmpty() ? m_timeline.onScreen(own->rect) : QRect();
}

QAccessible::Role AccessibleItem::role() const
{
    return m_key.isMark() ? QAccessible::ListItem : QAccessible::List;
}

QAccessible::State AccessibleItem::state() const
{
    QAccessible::State state;
    const AccessibleNode *const own = node();
    if (!own) {
        state.invalid = true;
        return state;
    }
    state.offscreen = own->rect.isEmpty();
    state.readOnly = true;
    if (!m_key.isMark())
        return state;
    state.selectable = true;
    state.focusable = true;
    state.selected = m_timeline.isSelected(m_key);
    state.focused = state.selected && m_timeline.view().hasFocus();
    return state;
}

void *AccessibleItem::interface_cast(QAccessible::InterfaceType type)
{
    const bool canBePressed = type == QAccessible::ActionInterface && m_key.isMark();
    return canBePressed ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList AccessibleItem::actionNames() const
{
    return {pressAction(), setFocusAction()};
}

QString AccessibleItem::localizedActionDescription(const QString &name) const
{
    return name == pressAction() ? AccessibleWords::tr("Selects it")
                                 : QAccessibleActionInterface::localizedActionDescription(name);
}

void AccessibleItem::doAction(const QString &name)
{
    if (!isValid() || !actionNames().contains(name))
        return;
    // What is selected comes into view, and this item may be gone from it.
    TimelineView &view = m_timeline.view();
    const SceneHit mark = m_key.mark();
    if (name == setFocusAction())
        view.setFocus(Qt::OtherFocusReason);
    view.choose(mark);
}

} // namespace hindsight::ui
