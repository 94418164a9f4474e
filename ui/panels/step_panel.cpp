#include "ui/panels/step_panel.h"

#include "core/writing/caption.h"
#include "ui/document/document.h"
#include "ui/document/time_text.h"
#include "ui/document/view_state.h"
#include "ui/document/walk.h"
#include "ui/panels/holding.h"
#include "ui/panels/step_lines.h"
#include "ui/panels/wording.h"
#include "ui/theme/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>

namespace hindsight::ui {

namespace {

constexpr int kMarginPx = 12;

QToolButton *addButton(QLayout *layout, const QString &name)
{
    auto *button = new QToolButton;
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(button);
    return button;
}

} // namespace

StepPanel::StepPanel(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_position(new QLabel(this)), m_unit(new QComboBox(this)),
      m_end(new QToolButton(this)), m_time(new QLabel(this)), m_caption(new QLabel(this)), m_lines(new QVBoxLayout),
      m_waiting(addLines(tr("What the Workflow is waiting for")))
{
    // However small the panel is made, nothing of a caption may be lost.
    auto *scrolled = new QScrollArea(this);
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setWidgetResizable(true);
    scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrolled->setFocusPolicy(Qt::NoFocus);
    scrolled->viewport()->setAutoFillBackground(false);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(scrolled);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(kMarginPx, kMarginPx / 2, kMarginPx, 0);
    layout->setSpacing(4);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    addButtons(buttons);
    layout->addLayout(buttons);
    layout->addWidget(m_position);
    layout->addWidget(m_time);
    layout->addWidget(m_caption);
    layout->addLayout(m_lines);
    layout->addStretch();

    QFont bold = font();
    bold.setBold(true);
    m_position->setFont(bold);
    m_time->setWordWrap(true);
    m_time->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_time->setAccessibleName(tr("When this step happens"));
    m_caption->setWordWrap(true);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_caption->setAccessibleName(tr("What happens at this step"));
    scrolled->setWidget(content);
    content->setAutoFillBackground(false);

    connect(&document, &Document::executionChanged, this, &StepPanel::update);
    connect(&document, &Document::stateIndexReady, this, &StepPanel::update);
    connect(&document.viewState(), &ViewState::stepChanged, this, &StepPanel::update);
    connect(&document.viewState(), &ViewState::comparedWithChanged, this, &StepPanel::update);
    connect(&document.viewState(), &ViewState::timesChanged, this, &StepPanel::showTime);
    update();
}

void StepPanel::addButtons(QLayout *layout)
{
    m_unit->addItem(tr("Event"), static_cast<int>(core::StepUnit::Event));
    m_unit->addItem(tr("Workflow Task"), static_cast<int>(core::StepUnit::WorkflowTask));
    m_unit->addItem(tr("Command"), static_cast<int>(core::StepUnit::Command));
    m_unit->addItem(tr("What matters"), static_cast<int>(core::StepUnit::Notable));
    m_unit->setAccessibleName(tr("Step by"));
    m_unit->setToolTip(tr("What one step goes by"));

    QToolButton *first = addButton(layout, tr("First Event"));
    m_back = addButton(layout, tr("Step back"));
    layout->addWidget(m_unit);
    m_forward = addButton(layout, tr("Step forward"));
    QToolButton *last = addButton(layout, tr("Last Event"));
    first->setIcon(icon(QStringLiteral("step-first")));
    last->setIcon(icon(QStringLiteral("step-last")));
    showUnit();
    m_end->setText(tr("End Stepping"));
    m_end->setAutoRaise(true);
    m_end->setFocusPolicy(Qt::StrongFocus);
    m_end->setAccessibleName(tr("End stepping"));
    m_end->setToolTip(tr("Show the whole history again"));
    static_cast<QHBoxLayout *>(layout)->addStretch();
    layout->addWidget(m_end);
    setFocusProxy(m_forward);

    connect(first, &QToolButton::clicked, this, [this] { stepToFirst(m_document); });
    connect(m_unit, &QComboBox::currentIndexChanged, this, &StepPanel::showUnit);
    connect(m_back, &QToolButton::clicked, this, &StepPanel::stepBack);
    connect(m_forward, &QToolButton::clicked, this, &StepPanel::stepForward);
    connect(last, &QToolButton::clicked, this, [this] { stepToLast(m_document); });
    connect(m_end, &QToolButton::clicked, this, [this] { endStepping(m_document); });
}

void StepPanel::showUnit()
{
    const auto kindOf = [](core::StepUnit unit) {
        switch (unit) {
        case core::StepUnit::Event:
            return QStringLiteral("event");
        case core::StepUnit::Command:
            return QStringLiteral("command");
        case core::StepUnit::WorkflowTask:
            return QStringLiteral("task");
        case core::StepUnit::Notable:
            break;
        }
        return QStringLiteral("notable");
    };
    const QString kind = kindOf(unit());
    m_back->setIcon(icon(kind % QStringLiteral("-previous")));
    m_forward->setIcon(icon(kind % QStringLiteral("-next")));
}

void StepPanel::update()
{
    const core::History &history = m_document.execution().history();
    const core::EventIndex step = m_document.viewState().step();
    const bool isStepping = step.isValid();
    m_end->setVisible(isStepping);
    m_position->setText(isStepping ? tr("Step %1 of %2").arg(step.value + 1).arg(history.eventCount())
                                   : tr("After the last Event"));
    showTime();
    m_caption->setVisible(isStepping);
    if (isStepping)
        m_caption->setText(toQString(core::caption(m_document.execution(), step)));
    const bool hasEvents = history.eventCount() > 0;
    setEnabled(hasEvents);
    if (hasEvents)
        showState(isStepping ? step : core::EventIndex(history.eventCount() - 1));
}

void StepPanel::showTime()
{
    const ViewState &view = m_document.viewState();
    const QString time =
        view.step().isValid() ? eventTimeAlone(m_document.execution().history(), view.step(), view.times()) : QString();
    m_time->setText(time);
    m_time->setVisible(!time.isEmpty());
}

StepLines *StepPanel::addLines(const QString &name)
{
    auto *lines = new StepLines(name, this);
    m_lines->addWidget(lines);
    connect(lines, &StepLines::chosen, &m_document.viewState(), &ViewState::select);
    return lines;
}

void StepPanel::showState(core::EventIndex step)
{
    const auto &index = m_document.stateIndex();
    const ViewState &view = m_document.viewState();
    // To who does not step, nothing has just changed.
    const core::EventIndex base = view.step().isValid() || view.comparedWith().isValid() ? view.comparedWith() : step;
    const auto open = index ? waitingAt(*index, step, base) : std::vector<WaitingLine>();
    m_waiting->show(index ? titleFor(open) : QString(), open);
    const auto sections = index ? holdingAt(*index, step, base) : std::vector<HoldingSection>();
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (i == m_holding.size())
            m_holding.push_back(addLines(tr("What holds at this step")));
        m_holding[i]->show(sections[i].title, sections[i].lines);
    }
    for (std::size_t i = 0; i < m_holding.size(); ++i)
        m_holding[i]->setVisible(i < sections.size());
}

QString StepPanel::titleFor(const std::vector<WaitingLine> &lines) const
{
    const core::EventIndex base = m_document.viewState().comparedWith();
    if (base.isValid())
        return tr("Open, compared with Event %1").arg(m_document.execution().history().id(base).value);
    return lines.empty() ? tr("Nothing is open") : tr("Open");
}

void StepPanel::stepBack()
{
    step(m_document, unit(), core::StepDirection::Back);
}

void StepPanel::stepForward()
{
    step(m_document, unit(), core::StepDirection::Forward);
}

core::StepUnit StepPanel::unit() const
{
    return static_cast<core::StepUnit>(m_unit->currentData().toInt());
}

} // namespace hindsight::ui
