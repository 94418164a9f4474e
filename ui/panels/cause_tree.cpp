#include "ui/panels/cause_tree.h"

#include "core/execution/causes.h"
#include "core/model/catalog.h"
#include "core/writing/caption.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/panels/marks.h"
#include "ui/panels/wording.h"
#include "ui/theme/theme.h"

#include <QHeaderView>

namespace hindsight::ui {

namespace {

constexpr int kEventRole = Qt::UserRole;
constexpr int kWayRole = Qt::UserRole + 1;
constexpr int kFilledRole = Qt::UserRole + 2;
// A Workflow Task can issue thousands of Commands.
constexpr std::size_t kMostRows = 200;
constexpr int kOpenLevels = 6; // of a branch, along its first causes, to begin with
constexpr int kRowHeightPx = 22;

} // namespace

CauseTree::CauseTree(Document &document, QWidget *parent) : QTreeWidget(parent), m_document(document)
{
    setAccessibleName(tr("Causes and effects"));
    setColumnCount(2);
    setHeaderLabels({tr("Event"), tr("What happened")});
    header()->setStretchLastSection(true);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setIconSize(QSize(kMarkSize, kMarkSize));
    connect(this, &QTreeWidget::itemExpanded, this, &CauseTree::fill);
    connect(this, &QTreeWidget::currentItemChanged, this, &CauseTree::choose);
    connect(&document.viewState(), &ViewState::selectionChanged, this, &CauseTree::followSelection);
    connect(&document, &Document::executionChanged, this, [this] {
        m_of = {};
        followSelection();
    });
}

core::EventIndex CauseTree::eventOf(const QTreeWidgetItem &item)
{
    const QVariant event = item.data(0, kEventRole);
    return event.isValid() ? core::EventIndex(event.toUInt()) : core::EventIndex();
}

void CauseTree::showEvent(QShowEvent *event)
{
    QTreeWidget::showEvent(event);
    if (m_isStale)
        rebuild();
}

// Whoever walks along this tree keeps it.
void CauseTree::followSelection()
{
    const core::EventIndex event = m_document.viewState().selection().event(m_document.execution());
    if (m_isChoosing || event == m_of)
        return;
    m_isStale = true;
    if (isVisible())
        rebuild();
}

void CauseTree::rebuild()
{
    m_isStale = false;
    m_of = m_document.viewState().selection().event(m_document.execution());
    const QSignalBlocker blocker(this);
    clear();
    if (!m_of.isValid()) {
        new QTreeWidgetItem(this, {tr("Select something to see why it happened and what it led to.")});
        topLevelItem(0)->setFirstColumnSpanned(true);
        return;
    }
    addBranch(Way::Back, tr("Why"),
              tr("Nothing in the file says why: it came from outside, or from what the file does not have."));
    addBranch(Way::Forward, tr("What it led to"), tr("Nothing so far that the file knows of."));
    setColumnWidth(0, width() * 2 / 5);
}

void CauseTree::addBranch(Way way, const QString &title, const QString &nothing)
{
    auto *branch = new QTreeWidgetItem(this, {title});
    QFont bold = font();
    bold.setBold(true);
    branch->setFont(0, bold);
    branch->setFirstColumnSpanned(true);
    branch->setSizeHint(0, QSize(0, kRowHeightPx));
    QTreeWidgetItem *first = addEvent(*branch, way, m_of);
    branch->setExpanded(true);
    fill(first);
    if (first->childCount() == 0)
        new QTreeWidgetItem(first, {nothing});
    QTreeWidgetItem *item = first;
    for (int level = 0; level < kOpenLevels && item != nullptr; ++level, item = item->child(0)) {
        fill(item);
        item->setExpanded(true);
    }
    if (first->child(0) != nullptr && !eventOf(*first->child(0)).isValid())
        first->child(0)->setFirstColumnSpanned(true);
}

QTreeWidgetItem *CauseTree::addEvent(QTreeWidgetItem &parent, Way way, core::EventIndex event)
{
    const core::Execution &execution = m_document.execution();
    const core::History &history = execution.history();
    auto *item = new QTreeWidgetItem(&parent, {eventTitle(history, event), toQString(core::caption(execution, event))});
    const core::Category category = core::info(history.type(event)).category;
    item->setIcon(0, markIcon(categoryMark(category, Theme::of(palette()), devicePixelRatioF())));
    item->setData(0, kEventRole, event.value);
    item->setData(0, kWayRole, static_cast<int>(way));
    item->setToolTip(1, item->text(1));
    if (!next(way, event).empty())
        item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
    return item;
}

void CauseTree::fill(QTreeWidgetItem *item)
{
    const core::EventIndex event = eventOf(*item);
    if (!event.isValid() || item->data(0, kFilledRole).toBool())
        return;
    item->setData(0, kFilledRole, true);
    const Way way = static_cast<Way>(item->data(0, kWayRole).toInt());
    const auto events = next(way, event);
    for (std::size_t i = 0; i < std::min(events.size(), kMostRows); ++i)
        addEvent(*item, way, events[i]);
    if (events.size() > kMostRows)
        new QTreeWidgetItem(item, {tr("and %1 more").arg(events.size() - kMostRows)});
}

void CauseTree::choose(const QTreeWidgetItem *item)
{
    if (item == nullptr || !eventOf(*item).isValid())
        return;
    m_isChoosing = true;
    m_document.viewState().select(Selection::of(eventOf(*item)));
    m_isChoosing = false;
}

std::vector<core::EventIndex> CauseTree::next(Way way, core::EventIndex event) const
{
    const core::Execution &execution = m_document.execution();
    return way == Way::Back ? core::causesOf(execution, event) : core::effectsOf(execution, event);
}

} // namespace hindsight::ui
