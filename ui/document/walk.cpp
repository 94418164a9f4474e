#include "ui/document/walk.h"

#include "ui/document/document.h"
#include "ui/document/view_state.h"

namespace hindsight::ui {

void step(Document &document, core::StepUnit unit, core::StepDirection direction)
{
    ViewState &view = document.viewState();
    const core::EventIndex from = view.step().isValid() ? view.step() : view.selection().event(document.execution());
    if (const core::EventIndex stop = core::nextStop(document.execution(), from, unit, direction); stop.isValid())
        view.stepTo(stop);
}

void stepToFirst(Document &document)
{
    if (document.execution().history().eventCount() > 0)
        document.viewState().stepTo(core::EventIndex(0));
}

void stepToLast(Document &document)
{
    if (const std::size_t count = document.execution().history().eventCount(); count > 0)
        document.viewState().stepTo(core::EventIndex(count - 1));
}

void endStepping(Document &document)
{
    document.viewState().stepTo({});
}

} // namespace hindsight::ui
