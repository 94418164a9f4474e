#include "ui/panels/stop_menu.h"

#include "core/stops/event_probe.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/panels/wording.h"

#include <QCoreApplication>
#include <QMenu>

namespace hindsight::ui {

namespace {

constexpr int kLongestTitle = 60;

class StopMenuWords
{
    Q_DECLARE_TR_FUNCTIONS(StopMenu)
};

void addStop(QMenu &menu, Document &document, const QString &text, const core::Stop &stop)
{
    ViewState &view = document.viewState();
    QAction *action =
        menu.addAction(text.contains(u"%1") ? text.arg(stopTitle(stop).replace(u'&', QStringLiteral("&&"))) : text);
    action->setEnabled(stop.kind == core::Stop::Kind::Failure || !stop.text.empty());
    QObject::connect(action, &QAction::triggered, &view, [&view, stop] { view.addStop(stop); });
}

} // namespace

QString stopTitle(const core::Stop &stop)
{
    return stop.kind == core::Stop::Kind::Failure ? StopMenuWords::tr("Every failure")
                                                  : shortened(toQString(stop.text), kLongestTitle);
}

void fillStopMenu(QMenu &menu, Document &document, const QString &lane)
{
    using Kind = core::Stop::Kind;
    const core::Execution &execution = document.execution();
    const core::EventIndex event = document.viewState().selection().event(execution);
    const core::Stop type{.kind = Kind::EventType,
                          .text = event.isValid() ? std::string(execution.history().typeName(event)) : std::string()};
    const core::Stop name{.kind = Kind::Name,
                          .text = !lane.isEmpty()   ? lane.toStdString()
                                  : event.isValid() ? core::nameOfEvent(execution, event)
                                                    : std::string()};
    addStop(menu, document,
            type.text.empty() ? StopMenuWords::tr("S&top at the Event's Type") : StopMenuWords::tr("S&top at %1"),
            type);
    addStop(menu, document,
            name.text.empty() ? StopMenuWords::tr("St&op at Its Name") : StopMenuWords::tr("St&op at %1"), name);
    addStop(menu, document, StopMenuWords::tr("Stop at Every &Failure"), {.kind = Kind::Failure, .text = {}});
}

} // namespace hindsight::ui
