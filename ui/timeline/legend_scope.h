// Which signs a picture has, and the hue of the first of each: what its legend has to explain. Collected from the draw
// list, so that nothing counts that is folded, hidden or out of sight. A value.
#pragma once

#include "core/diagram/diagram.h"
#include "ui/timeline/bar_ends.h"

#include <array>
#include <optional>

namespace hindsight::ui {

class TimelineScene;
struct PaintState;

/// In the order in which a legend explains them.
enum class LegendSign : std::uint8_t {
    Start,
    End,
    IdleTime,
    Step,
    Compared, // this and the next two in the window alone
    Noted,
    Selected,
    Dimmed,
    Task,
    FailedTask,
    TimedOutTask,
    OpenTask,
    Tasks, // several together
    TasksWithFailure,
    Activity,
    Timer,
    ChildWorkflow,
    ExternalWorkflow,
    Nexus,
    Marker,
    Update,
    Properties,
    Cancel,
    Complete,
    Fail,
    GiveIn,
    Continue,
    Fan,
    Commands, // several together
    Bar,
    RunningBar, // of what nobody has to start
    OpenBar,
    Bars, // several together
    BarsWithFailure,
    Completed,
    Failed,
    TimedOut,
    Canceled,
    OpeningLink,
    CancellingLink,
    Handover,
    Arrival,
    Arrivals // several together
};
inline constexpr std::size_t kLegendSigns = static_cast<std::size_t>(LegendSign::Arrivals) + 1;

/// How a sign looks that has not always the same look.
struct LegendLook
{
    core::Category category = core::Category::Activity;
    core::Outcome outcome = core::Outcome::Completed;
    core::CommandSign command = core::CommandSign::Opens;
    BarEnd end = BarEnd::Sign;

    bool operator==(const LegendLook &) const = default;
};

class LegendScope
{
public:
    /// Every sign there is.
    [[nodiscard]] static LegendScope whole();

    /// The first look of a sign stays, except for one of an end that says more.
    void add(LegendSign sign, const LegendLook &look = {});
    void add(const LegendScope &other);

    [[nodiscard]] bool has(LegendSign sign) const { return of(sign).has_value(); }
    [[nodiscard]] bool isEmpty() const { return *this == LegendScope(); }
    /// A default one where there is none.
    [[nodiscard]] LegendLook lookOf(LegendSign sign) const { return of(sign).value_or(LegendLook{}); }

    bool operator==(const LegendScope &) const = default;

private:
    [[nodiscard]] const std::optional<LegendLook> &of(LegendSign sign) const
    {
        return m_looks[static_cast<std::size_t>(sign)];
    }

    std::array<std::optional<LegendLook>, kLegendSigns> m_looks = {};
};

/// What is in sight of the scene, with the state's step and its lit links. Linear in the draw list.
[[nodiscard]] LegendScope legendScopeOf(const TimelineScene &scene, const PaintState &state);

} // namespace hindsight::ui
