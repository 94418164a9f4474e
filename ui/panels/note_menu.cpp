#include "ui/panels/note_menu.h"

#include "ui/document/document.h"
#include "ui/document/notebook.h"
#include "ui/document/view_state.h"

#include <QCoreApplication>
#include <QMenu>

namespace hindsight::ui {

namespace {

class NoteMenuWords
{
    Q_DECLARE_TR_FUNCTIONS(NoteMenu)
};

} // namespace

void toggleMarkOn(Document &document, core::EventIndex event)
{
    const core::EventId id = document.execution().history().id(event);
    document.notebook().setMarked(id, !document.notebook().noteOn(id).isMarked);
}

void fillNoteMenu(QMenu &menu, Document &document)
{
    const core::EventIndex event = document.viewState().selection().event(document.execution());
    if (!event.isValid())
        return;
    const core::EventId id = document.execution().history().id(event);
    const bool isMarked = document.notebook().noteOn(id).isMarked;
    QAction *action = menu.addAction(
        (isMarked ? NoteMenuWords::tr("Unmar&k Event %1") : NoteMenuWords::tr("Mar&k Event %1")).arg(id.value));
    action->setShortcut(QKeySequence(NoteMenuWords::tr("Ctrl+M")));
    QObject::connect(action, &QAction::triggered, &document, [&document, event] { toggleMarkOn(document, event); });
}

} // namespace hindsight::ui
