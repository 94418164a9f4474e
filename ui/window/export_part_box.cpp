#include "ui/window/export_part_box.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QStandardItemModel>

#include <algorithm>
#include <limits>

namespace hindsight::ui {

namespace {

int bounded(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

} // namespace

ExportPartBox::ExportPartBox(const ExportProposal &proposal, QWidget *parent)
    : QWidget(parent), m_proposal(proposal), m_kind(new QComboBox(this)), m_tasks(new QWidget(this)),
      m_first(new QSpinBox(m_tasks)), m_last(new QSpinBox(m_tasks))
{
    using Kind = PicturePart::Kind;
    m_kind->setAccessibleName(tr("Part"));
    add(tr("All of it"), Kind::All, true);
    add(proposal.firstVisible > 0
            ? tr("What is visible: Events %1 to %2").arg(proposal.firstVisible).arg(proposal.lastVisible)
            : tr("What is visible"),
        Kind::Events, proposal.firstVisible > 0);
    add(proposal.selected > 0 ? tr("What belongs to the selected Event %1").arg(proposal.selected)
                              : tr("What belongs to the selection"),
        Kind::Chain, proposal.selected > 0);
    add(tr("Some Workflow Tasks"), Kind::Tasks, proposal.taskCount > 0);
    add(proposal.step > 0 ? tr("The state after Event %1").arg(proposal.step) : tr("The state at the step"), Kind::Step,
        proposal.step > 0);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(static_cast<int>(proposal.options.picture.part.kind))));

    const int tasks = std::max(1, bounded(proposal.taskCount));
    m_first->setRange(1, tasks);
    m_last->setRange(1, tasks);
    m_last->setValue(tasks);
    m_first->setAccessibleName(tr("First Workflow Task"));
    m_last->setAccessibleName(tr("Last Workflow Task"));
    auto *row = new QHBoxLayout(m_tasks);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_first);
    row->addWidget(new QLabel(tr("to"), m_tasks));
    row->addWidget(m_last);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_kind);
    layout->addWidget(m_tasks);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExportPartBox::update);
    connect(m_first, &QSpinBox::valueChanged, this, [this](int first) {
        m_last->setMinimum(first);
        emit changed();
    });
    connect(m_last, &QSpinBox::valueChanged, this, &ExportPartBox::changed);
    update();
}

void ExportPartBox::add(const QString &text, PicturePart::Kind kind, bool isThere)
{
    m_kind->addItem(text, static_cast<int>(kind));
    enable(kind, isThere);
}

void ExportPartBox::enable(PicturePart::Kind kind, bool isEnabled)
{
    const int row = m_kind->findData(static_cast<int>(kind));
    qobject_cast<QStandardItemModel *>(m_kind->model())->item(row)->setEnabled(isEnabled);
}

void ExportPartBox::setTasksOnly(bool tasksOnly)
{
    using Kind = PicturePart::Kind;
    if (tasksOnly == m_isTasksOnly)
        return;
    m_isTasksOnly = tasksOnly;
    enable(Kind::Events, !tasksOnly && m_proposal.firstVisible > 0);
    enable(Kind::Chain, !tasksOnly && m_proposal.selected > 0);
    enable(Kind::Step, !tasksOnly && m_proposal.step > 0);
    if (tasksOnly && part().kind != Kind::Tasks)
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(Kind::All)));
}

void ExportPartBox::update()
{
    m_tasks->setVisible(part().kind == PicturePart::Kind::Tasks);
    emit changed();
}

PicturePart ExportPartBox::part() const
{
    using Kind = PicturePart::Kind;
    switch (const auto kind = static_cast<Kind>(m_kind->currentData().toInt())) {
    case Kind::Events:
        return {kind, m_proposal.firstVisible, m_proposal.lastVisible};
    case Kind::Tasks:
        return {kind, m_first->value(), m_last->value()};
    case Kind::Chain:
        return {kind, m_proposal.selected, 0};
    case Kind::Step:
        return {kind, m_proposal.step, 0};
    case Kind::All:
        break;
    }
    return {};
}

} // namespace hindsight::ui
