// A timeline on the screen with its document, for tests of what a person does in it; and histories for it.
#pragma once

#include "tests/support/history_text.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/timeline/timeline_view.h"

#include <string>
#include <string_view>

namespace hindsight::test {

/// A shown view of 1000 × 500 pixels.
struct ShownTimeline
{
    explicit ShownTimeline(std::string_view history)
        : document(QStringLiteral("test.json"), {execution(history)}), view(document)
    {
        view.resize(1000, 500);
        view.show();
    }

    [[nodiscard]] ui::ViewState &state() const { return document.viewState(); }
    [[nodiscard]] QPoint centreOf(ui::SceneHit::Kind kind, std::uint32_t item)
    {
        return view.scene()->rectOf({kind, item, item + 1, {}}).center().toPoint();
    }

    ui::Document document;
    ui::TimelineView view;
};

/// A Signal a second.
inline std::string manySignals(int count)
{
    std::string text = "1 0s WorkflowExecutionStarted\n";
    for (int i = 0; i < count; ++i)
        text += std::to_string(i + 2) + " " + std::to_string(i) + "s WorkflowExecutionSignaled signalName=s\n";
    return text;
}

} // namespace hindsight::test
