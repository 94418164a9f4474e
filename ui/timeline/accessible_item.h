// One item of the AccessibleTimeline, a mark or a group of them, for assistive tools. Holds what it stands for and
// looks everything else up, so it is right wherever the picture is moved to; of what is not in sight any more it is
// invalid until the timeline ends it.
#pragma once

#include "ui/timeline/accessible_tree.h"

#include <QAccessible>

namespace hindsight::ui {

class AccessibleTimeline;

class AccessibleItem final : public QAccessibleInterface, public QAccessibleActionInterface
{
    Q_DISABLE_COPY_MOVE(AccessibleItem)

public:
    /// The timeline ends it, and outlives it.
    AccessibleItem(const AccessibleTimeline &timeline, const AccessibleKey &key);

    [[nodiscard]] const AccessibleKey &key() const { return m_key; }

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text /*text*/, const QString & /*value*/) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QStringList actionNames() const override;
    [[nodiscard]] QString localizedActionDescription(const QString &name) const override;
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString & /*name*/) const override { return {}; }

private:
    [[nodiscard]] const AccessibleNode *node() const;

    const AccessibleTimeline &m_timeline;
    AccessibleKey m_key;
};

} // namespace hindsight::ui
