#include "ui/panels/details_panel.h"

#include "core/reading/details.h"
#include "ui/document/document.h"
#include "ui/document/event_notes.h"
#include "ui/document/notebook.h"
#include "ui/document/view_state.h"
#include "ui/panels/attribute_tree.h"
#include "ui/panels/details_text.h"
#include "ui/panels/relations.h"
#include "ui/panels/wording.h"
#include "ui/theme/theme.h"

#include <nlohmann/json.hpp>

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace hindsight::ui {

namespace {

using Json = nlohmann::ordered_json;

// The Service takes a few megabytes at most; parsing many more would hold up the window.
constexpr std::uint64_t kLargestShown = 32'000'000;
constexpr int kTextMarginPx = 12;

core::Result<Json> jsonOf(const core::Source &source, core::ByteRange range)
{
    if (range.isEmpty())
        return Json::object();
    if (range.size > kLargestShown)
        return core::Error{core::ErrorKind::TooLarge, "they are larger than 32 MB", source.place(range.begin)};
    return core::jsonAt(source, range);
}

core::Result<Json> detailsOf(const core::History &history, core::EventIndex event)
{
    if (history.bytes(event).size > kLargestShown)
        return core::Error{core::ErrorKind::TooLarge, "they are larger than 32 MB",
                           history.source().place(history.bytes(event).begin)};
    return core::eventDetails(history, event);
}

// The attributes of each of the task's Events, under the Event's title.
core::Result<Json> taskAttributes(const core::Execution &execution, const core::WorkflowTask &task)
{
    const core::History &history = execution.history();
    Json all = Json::object();
    for (const core::EventIndex event : {task.scheduled, task.started, task.closed}) {
        if (!event.isValid())
            continue;
        auto attributes = jsonOf(history.source(), history.attributes(event));
        if (!attributes)
            return attributes.error();
        all[eventTitle(history, event).toStdString()] = std::move(*attributes);
    }
    return all;
}

// The Event whose failure is part of the story of what is selected.
core::EventIndex failingEvent(const core::Execution &execution, const Selection &selection)
{
    if (selection.kind != Selection::Kind::Command)
        return selection.event(execution);
    const core::AwaitableIndex awaitable = selection.awaitable(execution);
    return awaitable.isValid() ? execution.awaitable(awaitable).closed : selection.event(execution);
}

std::vector<core::Failure> failuresOf(const core::Execution &execution, const Selection &selection)
{
    const core::EventIndex event = failingEvent(execution, selection);
    if (!event.isValid())
        return {};
    const auto attributes = jsonOf(execution.history().source(), execution.history().attributes(event));
    const Json *failure = attributes ? core::failureIn(*attributes) : nullptr;
    return failure ? core::parseFailure(*failure) : std::vector<core::Failure>();
}

} // namespace

DetailsPanel::DetailsPanel(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_splitter(new QSplitter(Qt::Vertical, this)),
      m_text(new QTextBrowser(m_splitter)), m_tree(new AttributeTree(m_splitter))
{
    m_text->setAccessibleName(tr("Details"));
    setFocusProxy(m_text);
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(kTextMarginPx);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({300, 300});

    auto *copyAll = new QAction(tr("Copy All as JSON"), this);
    connect(copyAll, &QAction::triggered, this, &DetailsPanel::copyAsJson);
    m_tree->addAction(copyAll);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    connect(m_text, &QTextBrowser::anchorClicked, this, &DetailsPanel::follow);
    connect(&document, &Document::executionChanged, this, &DetailsPanel::showSelection);
    connect(&document.viewState(), &ViewState::selectionChanged, this, &DetailsPanel::showSelection);
    connect(&document.viewState(), &ViewState::timesChanged, this, &DetailsPanel::showText);
    connect(&document.notebook(), &Notebook::changed, this, &DetailsPanel::showText);
    showSelection();
}

QString DetailsPanel::selectionAsJson() const
{
    const core::Execution &execution = m_document.execution();
    const Selection &selection = m_document.viewState().selection();
    core::Result<Json> json = attributes();
    if (const core::EventIndex event = selection.event(execution);
        event.isValid() && selection.kind != Selection::Kind::WorkflowTask)
        json = core::eventJson(execution.history(), event);
    if (selection.isNothing() || !json)
        return {};
    return toQString(json->dump(2, ' ', false, Json::error_handler_t::replace));
}

void DetailsPanel::copyAsJson() const
{
    if (const QString json = selectionAsJson(); !json.isEmpty())
        QGuiApplication::clipboard()->setText(json);
}

void DetailsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showText();
}

void DetailsPanel::showSelection()
{
    const core::Execution &execution = m_document.execution();
    const Selection &selection = m_document.viewState().selection();
    auto json = attributes();
    m_trouble = json ? QString() : toQString(core::describe(json.error(), execution.history().source().label()));
    m_failures = failuresOf(execution, selection);
    showText();
    const bool hasAttributes = json && !json->empty();
    if (hasAttributes)
        m_tree->show(std::move(*json));
    else
        m_tree->clear();
    m_tree->setVisible(hasAttributes);
}

void DetailsPanel::showText()
{
    const Theme &theme = Theme::of(palette());
    m_text->document()->setDefaultStyleSheet(
        QStringLiteral("a { color: %1; text-decoration: none }").arg(theme.selection.name()));
    const ViewState &view = m_document.viewState();
    auto notes = notesOn(m_document.execution(), m_document.notebook().notes(), view.selection());
    m_text->setHtml(detailsText(
        {m_document.execution(), view.selection(), m_failures, m_trouble, view.times(), std::move(notes)}, theme));
}

void DetailsPanel::follow(const QUrl &link)
{
    m_document.viewState().select(targetOf(link.toString()));
}

core::Result<Json> DetailsPanel::attributes() const
{
    const core::Execution &execution = m_document.execution();
    const core::History &history = execution.history();
    const Selection &selection = m_document.viewState().selection();
    switch (selection.kind) {
    case Selection::Kind::Event:
        return detailsOf(history, core::EventIndex(selection.index));
    case Selection::Kind::WorkflowTask:
        return taskAttributes(execution, execution.task(core::TaskIndex(selection.index)));
    case Selection::Kind::Command: {
        const core::Command &command = execution.command(core::CommandIndex(selection.index));
        return command.event.isValid() ? detailsOf(history, command.event)
                                       : jsonOf(history.source(), command.attributes);
    }
    case Selection::Kind::Nothing:
        break;
    }
    return Json::object();
}

} // namespace hindsight::ui
