#include "ui/window/document_widget.h"

#include "ui/document/stop_runner.h"
#include "ui/document/timing.h"
#include "ui/document/typed_time.h"
#include "ui/document/view_state.h"
#include "ui/panels/cause_tree.h"
#include "ui/panels/command_model.h"
#include "ui/panels/details_panel.h"
#include "ui/panels/event_model.h"
#include "ui/panels/history_table.h"
#include "ui/panels/problem_model.h"
#include "ui/panels/step_bar.h"
#include "ui/panels/step_panel.h"
#include "ui/panels/wording.h"
#include "ui/panels/workflow_task_model.h"
#include "ui/timeline/overview_view.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/late_page.h"
#include "ui/window/message_area.h"
#include "ui/window/message_bar.h"
#include "ui/window/settings.h"

#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hindsight::ui {

namespace {

constexpr int kLeastSidePx = 290;
constexpr int kMostSidePx = 440;
constexpr int kStepPx = 230;
constexpr std::array kParts{DocumentWidget::Part::Overview, DocumentWidget::Part::Tables, DocumentWidget::Part::Step,
                            DocumentWidget::Part::Details};

QString nameOf(DocumentWidget::Part part)
{
    switch (part) {
    case DocumentWidget::Part::Overview:
        return QStringLiteral("overview");
    case DocumentWidget::Part::Tables:
        return QStringLiteral("tables");
    case DocumentWidget::Part::Step:
        return QStringLiteral("step");
    case DocumentWidget::Part::Details:
        return QStringLiteral("details");
    }
    return {};
}

// The first of those that are the gravest.
const core::Problem &gravest(const std::vector<core::Problem> &problems)
{
    return *std::ranges::max_element(problems, {}, &core::Problem::severity);
}

// What a person must know at once: damage and its place; of what is only odd, the first or how much there is.
QString problemsText(const std::vector<core::Problem> &problems)
{
    const core::Problem &first = gravest(problems);
    const std::size_t others = problems.size() - 1;
    QString message = toQString(first.message);
    if (first.severity != core::Severity::Error)
        return others == 0 ? DocumentWidget::tr("There is a problem with this history: %1").arg(message)
                           : DocumentWidget::tr("There are %1 problems with this history.").arg(problems.size());
    // A JSON path stays as the file has it.
    if (!first.message.starts_with(first.place.path) || first.place.path.empty())
        message[0] = message[0].toUpper();
    if (const QString place = placeText(first.place); !place.isEmpty())
        message += QStringLiteral(" (%1)").arg(place);
    if (others == 0)
        return message;
    return others == 1 ? DocumentWidget::tr("%1. There is one more problem.").arg(message)
                       : DocumentWidget::tr("%1. There are %2 more problems.").arg(message).arg(others);
}

} // namespace

DocumentWidget::DocumentWidget(const QString &path, std::shared_ptr<const core::Execution> execution,
                               Settings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_document(new Document(path, std::move(execution))),
      m_stopRunner(new StopRunner(*m_document, this)), m_messages(new MessageArea(this)),
      m_left(new QSplitter(Qt::Vertical)), m_right(new QSplitter(Qt::Vertical)),
      m_whole(new QSplitter(Qt::Horizontal, this))
{
    m_document->openNotes(settings.recoveryFolder());
    m_document->viewState().setTimes(settings.times());
    connect(&settings, &Settings::timesChanged, this, [this] { m_document->viewState().setTimes(m_settings.times()); });
    addPicture();
    m_tables = new QTabWidget(m_left);
    m_step = new StepPanel(*m_document, m_right);
    m_details = new DetailsPanel(*m_document, m_right);
    connect(m_timeline, &TimelineView::detailsAsked, this, [this] {
        setShown(Part::Details, true);
        m_details->setFocus(Qt::OtherFocusReason);
    });
    m_whole->addWidget(m_left);
    m_whole->addWidget(m_right);
    addTables();
    if (m_document->execution().history().eventCount() > 0) {
        addStops();
        addNotes();
    }

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_whole, 1);
    // The last child is the last to go: the views look at the document until they do.
    m_document->setParent(this);
    setFocusProxy(m_timeline);
    restoreLayout();
    showProblems();
    connect(m_document, &Document::executionChanged, this, &DocumentWidget::showProblems);
}

DocumentWidget::~DocumentWidget()
{
    saveLayout();
}

void DocumentWidget::addPicture()
{
    auto *picture = new QWidget(m_left);
    m_overview = new OverviewView(*m_document, picture);
    m_timeline = new TimelineView(*m_document, picture);
    logPhase("diagram laid out");
    connect(m_timeline, &TimelineView::firstPainted, this, [] { logPhase("timeline painted"); });
    connect(m_timeline, &TimelineView::panelWidthChanged, m_overview, &OverviewView::setPanelWidth);
    m_overview->setPanelWidth(m_timeline->panelWidth());
    connect(m_overview, &OverviewView::wholeAsked, m_timeline, &TimelineView::fitAll);
    auto *layout = new QVBoxLayout(picture);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_overview);
    layout->addWidget(m_timeline, 1);
    m_stepBar = new StepBar(*m_document, picture);
    layout->addWidget(m_stepBar);
}

LatePage *DocumentWidget::tablePage(const QString &name, std::function<RowModel *()> model)
{
    return new LatePage(
        [this, name, model = std::move(model)] {
            auto *table = new HistoryTable(*m_document, model(), name);
            if (m_stops)
                connect(table, &HistoryTable::menuOpening, this, [this](QMenu &menu) { fillMenu(menu); });
            return table;
        },
        m_tables);
}

void DocumentWidget::addTables()
{
    m_tables->setDocumentMode(true);
    m_tables->setAccessibleName(tr("Tables"));
    const bool hasEvents = m_document->execution().history().eventCount() > 0;
    LatePage *events = tablePage(tr("Events"), [this] { return new EventModel(*m_document); });
    LatePage *tasks = tablePage(tr("Workflow Tasks"), [this] { return new WorkflowTaskModel(*m_document); });
    LatePage *commands = tablePage(tr("Commands"), [this] { return new CommandModel(*m_document); });
    m_tables->addTab(events, tr("Events"));
    m_tables->addTab(tasks, tr("Workflow Tasks"));
    m_tables->addTab(commands, tr("Commands"));
    if (hasEvents)
        m_tables->addTab(new LatePage([this] { return new CauseTree(*m_document); }), tr("Causes and Effects"));
    // A file of Commands has nothing to show in the other tables.
    m_tables->setCurrentWidget(hasEvents ? events : commands);
    m_problems = tablePage(tr("Problems"), [this] { return new ProblemModel(*m_document); });
    m_problems->hide();
}

void DocumentWidget::showProblems()
{
    static const QString topic = QStringLiteral("problems");
    const auto &problems = m_document->execution().problems();
    const int tab = m_tables->indexOf(m_problems);
    if (problems.empty()) {
        m_messages->clear(topic);
        if (tab >= 0)
            m_tables->removeTab(tab);
        return;
    }
    const QString title = tr("Problems (%1)").arg(problems.size());
    if (tab >= 0)
        m_tables->setTabText(tab, title);
    else
        m_tables->addTab(m_problems, title);
    const core::Severity severity = gravest(problems).severity;
    if (severity == core::Severity::Info) {
        m_messages->clear(topic);
        return;
    }
    QPushButton *show = m_messages->show(severity, problemsText(problems), topic)->addButton(tr("Show"));
    connect(show, &QPushButton::clicked, this, [this] {
        setShown(Part::Tables, true);
        m_tables->setCurrentWidget(m_problems);
        m_problems->setFocus();
    });
}

void DocumentWidget::restoreLayout()
{
    for (QSplitter *splitter : {m_left, m_right, m_whole})
        splitter->setChildrenCollapsible(false);
    m_left->setStretchFactor(0, 1);
    m_right->setStretchFactor(1, 1);
    m_whole->setStretchFactor(0, 7);
    m_whole->setStretchFactor(1, 3);
    m_left->restoreState(m_settings.layout(QStringLiteral("left")));
    m_right->restoreState(m_settings.layout(QStringLiteral("right")));
    m_whole->restoreState(m_settings.layout(QStringLiteral("whole")));
    m_details->splitter()->restoreState(m_settings.layout(QStringLiteral("details")));
    for (const Part part : kParts)
        setShown(part, m_settings.isPanelShown(nameOf(part)));
}

void DocumentWidget::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_isRoomShared || !m_settings.layout(QStringLiteral("whole")).isEmpty())
        return;
    // The first time there is a size to share.
    m_isRoomShared = true;
    const int beside = std::clamp(width() * 3 / 10, kLeastSidePx, kMostSidePx);
    m_whole->setSizes({width() - beside, beside});
    m_left->setSizes({height() * 6 / 10, height() * 4 / 10});
    m_right->setSizes({kStepPx, height() - kStepPx});
}

void DocumentWidget::saveLayout()
{
    m_settings.setLayout(QStringLiteral("left"), m_left->saveState());
    m_settings.setLayout(QStringLiteral("right"), m_right->saveState());
    m_settings.setLayout(QStringLiteral("whole"), m_whole->saveState());
    m_settings.setLayout(QStringLiteral("details"), m_details->splitter()->saveState());
}

bool DocumentWidget::isShown(Part part) const
{
    return !widgetOf(part)->isHidden();
}

void DocumentWidget::setShown(Part part, bool isShown)
{
    widgetOf(part)->setVisible(isShown);
    m_stepBar->setVisible(!m_step->isHidden());
    m_right->setVisible(!m_step->isHidden() || !m_details->isHidden());
    m_settings.setPanelShown(nameOf(part), isShown);
}

QWidget *DocumentWidget::widgetOf(Part part) const
{
    switch (part) {
    case Part::Overview:
        return m_overview;
    case Part::Tables:
        return m_tables;
    case Part::Step:
        return m_step;
    case Part::Details:
        break;
    }
    return m_details;
}

void DocumentWidget::goTo(const QString &text)
{
    const core::History &history = m_document->execution().history();
    bool isId = false;
    const core::EventId id{text.trimmed().toLongLong(&isId)};
    core::EventIndex event = isId ? history.find(id) : core::EventIndex();
    if (isId && !event.isValid()) {
        m_messages->show(core::Severity::Info, tr("This history has no Event %1.").arg(id.value));
        return;
    }
    if (const auto time = isId ? std::nullopt : typedTime(text, history, m_document->viewState().times().zone))
        event = eventAt(history, *time);
    if (!event.isValid()) {
        m_messages->show(core::Severity::Info,
                         tr("“%1” is neither an Event's id nor a time: 18, 10:00:09, 2025-03-01 10:00 or +1m 30s.")
                             .arg(shortened(text, 60)));
        return;
    }
    ViewState &view = m_document->viewState();
    if (view.step().isValid())
        view.stepTo(event);
    else
        view.select(Selection::of(event));
}

void DocumentWidget::focusNextPart()
{
    const std::array<QWidget *, 6> parts{m_timeline, m_stepBar, m_tables->currentWidget(),
                                         m_step,     m_details, m_overview};
    const auto hasFocus = [](const QWidget *part) {
        const QWidget *focus = part->window()->focusWidget();
        return part == focus || part->isAncestorOf(focus);
    };
    const auto current = std::ranges::find_if(parts, hasFocus);
    const auto first = static_cast<std::size_t>(current == parts.end() ? parts.size() - 1 : current - parts.begin());
    for (std::size_t i = 1; i <= parts.size(); ++i) {
        QWidget *part = parts[(first + i) % parts.size()];
        if (!part->isVisible())
            continue;
        part->setFocus(Qt::ShortcutFocusReason);
        return;
    }
}

} // namespace hindsight::ui
