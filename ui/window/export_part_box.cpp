#include "ui/window/export_part_box.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QStandardItemModel>

#include <algorithm>
#include <limits>

namespace hindsight::ui {

using Kind = PicturePart::Kind;

namespace {

constexpr std::int64_t kMost = std::numeric_limits<int>::max(); // of what a QSpinBox holds; ids of Events go further

int bounded(std::int64_t count)
{
    return static_cast<int>(std::clamp<std::int64_t>(count, 1, kMost));
}

} // namespace

bool ExportPartBox::Number::isFixed() const
{
    return begun > kMost;
}

std::int64_t ExportPartBox::Number::value() const
{
    return !box ? 0 : isFixed() ? begun : box->value();
}

ExportPartBox::ExportPartBox(const ExportProposal &proposal, QWidget *parent)
    : QWidget(parent), m_proposal(proposal), m_choice(new QComboBox(this))
{
    m_choice->setAccessibleName(tr("Part"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_choice);
    const bool isInSight = proposal.firstVisible > 0;
    const PicturePart visible{Kind::Events, proposal.firstVisible, proposal.lastVisible};
    const PicturePart events{Kind::Events, proposal.firstEvent, proposal.lastEvent};
    add(tr("All of it"), {});
    add(isInSight ? tr("What is visible: Events %1 to %2").arg(visible.first).arg(visible.last) : tr("What is visible"),
        {.kind = Kind::Events, .isThere = isInSight, .part = visible});
    add(tr("Some Events"),
        askForRange(Kind::Events, tr("First Event"), tr("Last Event"), events, isInSight ? visible : events));
    add(tr("What belongs to an Event"),
        askForOne(Kind::Chain, tr("Event"), proposal.selected > 0 ? proposal.selected : proposal.firstEvent));
    const PicturePart tasks{Kind::Tasks, std::min<std::int64_t>(1, proposal.taskCount), proposal.taskCount};
    add(tr("Some Workflow Tasks"),
        askForRange(Kind::Tasks, tr("First Workflow Task"), tr("Last Workflow Task"), tasks, tasks));
    add(tr("The state after an Event"),
        askForOne(Kind::Step, tr("Event of the state"), proposal.step > 0 ? proposal.step : proposal.lastEvent));
    const auto begun = std::ranges::find(m_choices, proposal.options.picture.part.kind, &Choice::kind);
    m_choice->setCurrentIndex(static_cast<int>(begun - m_choices.begin()));
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ExportPartBox::update);
    enable();
    update();
}

void ExportPartBox::add(const QString &text, const Choice &choice)
{
    m_choice->addItem(text);
    m_choices.push_back(choice);
}

ExportPartBox::Number ExportPartBox::makeNumber(QWidget *row, const QString &name, std::int64_t least,
                                                std::int64_t most, std::int64_t value)
{
    const Number number{.box = new QSpinBox(row), .begun = value};
    if (number.isFixed()) {
        number.box->setRange(0, 0);
        number.box->setSpecialValueText(QString::number(value));
        number.box->setEnabled(false);
    } else {
        number.box->setRange(bounded(least), bounded(most));
        number.box->setValue(bounded(value));
    }
    number.box->setAccessibleName(name);
    row->layout()->addWidget(number.box);
    connect(number.box, &QSpinBox::valueChanged, this, &ExportPartBox::changed);
    return number;
}

ExportPartBox::Choice ExportPartBox::askForOne(Kind kind, const QString &name, std::int64_t value)
{
    Choice choice{.kind = kind, .isThere = m_proposal.firstEvent > 0, .row = new QWidget(this)};
    auto *line = new QHBoxLayout(choice.row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(new QLabel(tr("Event"), choice.row));
    choice.first = makeNumber(choice.row, name, m_proposal.firstEvent, m_proposal.lastEvent, value);
    line->addStretch(1);
    layout()->addWidget(choice.row);
    return choice;
}

ExportPartBox::Choice ExportPartBox::askForRange(Kind kind, const QString &first, const QString &last,
                                                 const PicturePart &within, const PicturePart &begun)
{
    Choice choice{.kind = kind, .isThere = within.first > 0, .row = new QWidget(this)};
    auto *line = new QHBoxLayout(choice.row);
    line->setContentsMargins(0, 0, 0, 0);
    choice.first = makeNumber(choice.row, first, within.first, within.last, begun.first);
    line->addWidget(new QLabel(tr("to"), choice.row));
    choice.last = makeNumber(choice.row, last, begun.first, within.last, begun.last);
    line->addStretch(1);
    if (!choice.last.isFixed())
        connect(choice.first.box, &QSpinBox::valueChanged, choice.last.box, &QSpinBox::setMinimum);
    layout()->addWidget(choice.row);
    return choice;
}

void ExportPartBox::enable()
{
    const auto *items = qobject_cast<QStandardItemModel *>(m_choice->model());
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const Choice &choice = m_choices[i];
        const bool isMeant = !m_isTasksOnly || choice.kind == Kind::All || choice.kind == Kind::Tasks;
        items->item(static_cast<int>(i))->setEnabled(choice.isThere && isMeant);
    }
}

void ExportPartBox::setTasksOnly(bool tasksOnly)
{
    if (tasksOnly == m_isTasksOnly)
        return;
    m_isTasksOnly = tasksOnly;
    enable();
    if (tasksOnly && part().kind != Kind::Tasks)
        m_choice->setCurrentIndex(0);
}

void ExportPartBox::update()
{
    for (const Choice &choice : m_choices) {
        if (choice.row)
            choice.row->setVisible(&choice == &m_choices[static_cast<std::size_t>(m_choice->currentIndex())]);
    }
    emit changed();
}

PicturePart ExportPartBox::part() const
{
    const Choice &choice = m_choices[static_cast<std::size_t>(m_choice->currentIndex())];
    if (!choice.first.box)
        return choice.part;
    return {choice.kind, choice.first.value(), choice.last.value()};
}

} // namespace hindsight::ui
