#include "ui/timeline/lane_menu.h"

#include "ui/document/view_state.h"
#include "ui/timeline/timeline_words.h"

#include <QActionGroup>
#include <QMenu>

#include <type_traits>

namespace hindsight::ui {

namespace {

class LaneMenuWords
{
    Q_DECLARE_TR_FUNCTIONS(LaneMenu)
};

using Keys = std::vector<core::LaneKey> core::Arrangement::*;

void addToggle(QMenu &menu, const QString &text, ViewState &viewState, Keys keys, const core::LaneKey &key)
{
    QAction *const action = menu.addAction(text);
    QObject::connect(action, &QAction::triggered, &viewState, [&viewState, keys, key] {
        core::Arrangement arrangement = viewState.arrangement();
        core::toggle(arrangement.*keys, key);
        viewState.arrange(arrangement);
    });
}

template<class Value>
void addChoices(QMenu &menu, ViewState &viewState, Value core::Arrangement::*member,
                std::initializer_list<std::pair<QString, Value>> choices)
{
    auto *const group = new QActionGroup(&menu);
    for (const auto &[text, value] : choices) {
        QAction *const action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(viewState.arrangement().*member == value);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &viewState, [&viewState, member, chosen = value] {
            core::Arrangement arrangement = viewState.arrangement();
            arrangement.*member = chosen;
            // What was opened or closed by hand was so in the way that is left now.
            if constexpr (std::is_same_v<Value, core::LaneCollapse>)
                arrangement.toggled.clear();
            viewState.arrange(arrangement);
        });
    }
}

void addRemoval(QMenu &menu, const QString &text, ViewState &viewState, Keys keys)
{
    QAction *const action = menu.addAction(text);
    action->setEnabled(!(viewState.arrangement().*keys).empty());
    QObject::connect(action, &QAction::triggered, &viewState, [&viewState, keys] {
        core::Arrangement arrangement = viewState.arrangement();
        (arrangement.*keys).clear();
        viewState.arrange(arrangement);
    });
}

} // namespace

void fillLaneMenu(QMenu &menu, const core::Diagram &diagram, const core::Lane &lane, ViewState &viewState)
{
    const core::LaneKey key = diagram.keyOf(lane);
    const core::LaneKey kind{lane.category, {}};
    const QString kinds = TimelineWords::kindsOf(lane.category);
    const QString name =
        key.name.empty() ? kinds : QString::fromStdString(key.name).left(60).replace(u'&', QStringLiteral("&&"));
    addToggle(menu, (lane.isCollapsed ? LaneMenuWords::tr("E&xpand %1") : LaneMenuWords::tr("&Collapse %1")).arg(name),
              viewState, &core::Arrangement::toggled, key);
    if (key != kind)
        addToggle(menu, LaneMenuWords::tr("Collapse &All %1").arg(kinds), viewState, &core::Arrangement::toggled, kind);
    addToggle(menu, (lane.isPinned ? LaneMenuWords::tr("Un&pin %1") : LaneMenuWords::tr("&Pin %1")).arg(name),
              viewState, &core::Arrangement::pinned, key);
    addToggle(menu, LaneMenuWords::tr("&Hide %1").arg(name), viewState, &core::Arrangement::hidden, key);
    menu.addSeparator();
    fillLanesMenu(menu, viewState);
}

void fillLanesMenu(QMenu &menu, ViewState &viewState)
{
    using core::Arrangement;
    using core::LaneCollapse;
    using core::LaneOrder;
    addChoices(menu, viewState, &Arrangement::order,
               {{LaneMenuWords::tr("In Order of &Kind"), LaneOrder::ByKind},
                {LaneMenuWords::tr("In Order of &Name"), LaneOrder::ByName},
                {LaneMenuWords::tr("In Order of First &Appearance"), LaneOrder::ByFirstAppearance}});
    menu.addSeparator();
    addChoices(menu, viewState, &Arrangement::collapse,
               {{LaneMenuWords::tr("&Show Each Awaitable"), LaneCollapse::Nothing},
                {LaneMenuWords::tr("A Lane for Each Na&me"), LaneCollapse::Names},
                {LaneMenuWords::tr("A Lane for Each Kin&d"), LaneCollapse::Kinds}});
    menu.addSeparator();
    addRemoval(menu, LaneMenuWords::tr("Show &Hidden Lanes"), viewState, &Arrangement::hidden);
    addRemoval(menu, LaneMenuWords::tr("&Unpin All Lanes"), viewState, &Arrangement::pinned);
}

} // namespace hindsight::ui
