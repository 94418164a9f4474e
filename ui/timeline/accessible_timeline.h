// The timeline for screen readers and other assistive tools: a list whose items are what is in sight, as AccessibleTree
// has it. Made by Qt, gone with the view; until a tool asks what is in it, it costs nothing. An item stays the same
// object as long as what it stands for is drawn, wherever that is. GUI thread only.
#pragma once

#include "ui/timeline/accessible_tree.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <map>
#include <optional>

namespace hindsight::ui {

class TimelineView;

class AccessibleTimeline final : public QAccessibleWidget
{
    Q_DISABLE_COPY_MOVE(AccessibleTimeline)

public:
    using Tell = void (*)(QAccessibleEvent *event);

    /// `teller` hears what has changed; Qt passes it on only while a tool is connected to the desktop.
    explicit AccessibleTimeline(TimelineView &view, Tell teller = QAccessible::updateAccessibility);
    ~AccessibleTimeline() override;

    /// Before the first view; more often does no harm.
    static void install();
    /// Tells assistive tools, if any listen, how the view has changed since they were told last.
    static void announce(TimelineView &view);

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;

    // For the items.
    [[nodiscard]] TimelineView &view() const;
    [[nodiscard]] const AccessibleTree &tree() const;
    [[nodiscard]] QAccessibleInterface *itemFor(const AccessibleNode &node) const;
    /// The innermost node at a place of the screen; null where none is.
    [[nodiscard]] const AccessibleNode *nodeAt(const QPoint &onScreen) const;
    [[nodiscard]] QRect onScreen(const QRectF &rect) const;
    [[nodiscard]] bool isSelected(const AccessibleKey &key) const;
    [[nodiscard]] QString nameOf(const AccessibleKey &key) const;
    [[nodiscard]] QString descriptionOf(const AccessibleKey &key) const;

private:
    // What a tool was told last.
    struct Item
    {
        QAccessible::Id id = 0;
        QRectF rect;
        QString name;
        std::vector<AccessibleKey> children = {};
    };

    void follow();
    void dropMissing();
    void tellChanges();
    void tellSelection();
    void tell(QAccessibleInterface *item, QAccessible::Event what) const;
    void tell(QAccessible::Id item, QAccessible::Event what) const;
    [[nodiscard]] std::vector<AccessibleKey> keysOf(const std::vector<int> &nodes) const;

    Tell m_tell;
    mutable bool m_isAsked = false; // about what is in sight, so somebody listens
    mutable AccessibleTree m_tree;
    mutable std::uint64_t m_revision = 0; // of the scene that the tree was made of
    mutable std::map<AccessibleKey, Item> m_items;
    std::vector<AccessibleKey> m_toldTop;
    std::optional<AccessibleKey> m_toldSelection;
    bool m_hadFocus = false;
};

} // namespace hindsight::ui
