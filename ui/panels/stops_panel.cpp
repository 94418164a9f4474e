#include "ui/panels/stops_panel.h"

#include "core/model/catalog.h"
#include "core/stops/expression.h"
#include "ui/document/document.h"
#include "ui/document/stop_runner.h"
#include "ui/document/view_state.h"
#include "ui/panels/marks.h"
#include "ui/panels/stop_menu.h"
#include "ui/panels/wording.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace hindsight::ui {

namespace {

constexpr int kMarginPx = 8;
constexpr int kProgressPx = 140;
constexpr int kLongestStop = 400;

QToolButton *addButton(QLayout *layout, const QString &iconName, const QString &text, const QString &tip)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(tip);
    layout->addWidget(button);
    return button;
}

QString textOf(const core::Stop &stop)
{
    const QString text = shortened(toQString(stop.text), kLongestStop);
    switch (stop.kind) {
    case core::Stop::Kind::EventType:
        return StopsPanel::tr("Event %1").arg(text);
    case core::Stop::Kind::Name:
        return StopsPanel::tr("Name %1").arg(text);
    case core::Stop::Kind::Failure:
        return stopTitle(stop);
    case core::Stop::Kind::Expression:
        break;
    }
    return StopsPanel::tr("Where %1").arg(text);
}

} // namespace

StopsPanel::StopsPanel(Document &document, StopRunner &runner, QWidget *parent)
    : QWidget(parent), m_document(document), m_runner(runner), m_state(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_cancel(new QPushButton(tr("Cancel"), this)), m_list(new QListWidget(this)),
      m_hint(new QLabel(this)), m_expression(new QLineEdit(this)), m_add(new QPushButton(tr("Add"), this)),
      m_remove(new QPushButton(tr("Remove"), this)), m_fault(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kMarginPx / 2, kMarginPx, kMarginPx / 2);
    layout->setSpacing(4);
    auto *top = new QHBoxLayout;
    addRunner(top);
    layout->addLayout(top);
    layout->addWidget(m_hint);
    layout->addWidget(m_list, 1);
    auto *bottom = new QHBoxLayout;
    addExpression(bottom);
    layout->addLayout(bottom);
    layout->addWidget(m_fault);

    m_hint->setWordWrap(true);
    m_hint->setText(tr("There is no stop. Add an expression below, or one from the menu of an Event or a lane."));
    m_list->setAccessibleName(tr("Stops"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize(QSize(kMarkSize, kMarkSize));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_fault->setWordWrap(true);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setAccessibleName(tr("What is wrong with the expression"));
    setFocusProxy(m_expression);

    connect(m_list, &QListWidget::itemChanged, this, &StopsPanel::takeChecks);
    connect(m_list, &QListWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(&document.viewState(), &ViewState::stopsChanged, this, &StopsPanel::showStops);
    connect(&runner, &StopRunner::runningChanged, this, &StopsPanel::showRunning);
    connect(&runner, &StopRunner::progressed, this, [this](double part) { m_progress->setValue(int(part * 100)); });
    connect(&runner, &StopRunner::stopped, this, &StopsPanel::showFound);
    connect(&document.viewState(), &ViewState::stepChanged, m_state, &QLabel::clear);
    showStops();
    showRunning();
    showFault();
}

void StopsPanel::addRunner(QLayout *layout)
{
    m_back =
        addButton(layout, QStringLiteral("run-back"), tr("Run Back"), tr("Back to the stop before (Ctrl+Shift+F5)"));
    m_forward =
        addButton(layout, QStringLiteral("run-forward"), tr("Run Forward"), tr("On to the next stop (Ctrl+F5)"));
    m_state->setTextFormat(Qt::PlainText);
    m_progress->setMaximumWidth(kProgressPx);
    m_progress->setAccessibleName(tr("How far the run is"));
    m_cancel->setAccessibleName(tr("Cancel the run"));
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    layout->addWidget(m_state);
    static_cast<QHBoxLayout *>(layout)->addStretch();
    connect(m_back, &QToolButton::clicked, this, [this] { m_runner.run(core::StepDirection::Back); });
    connect(m_forward, &QToolButton::clicked, this, [this] { m_runner.run(core::StepDirection::Forward); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_runner.cancel(); });
}

void StopsPanel::addExpression(QLayout *layout)
{
    m_expression->setAccessibleName(tr("Expression to stop at"));
    m_expression->setPlaceholderText(tr("outcome = Failed and attempt > 2, or a text"));
    m_expression->setClearButtonEnabled(true);
    m_expression->setMaxLength(int(core::Expression::kLongest));
    m_expression->setToolTip(tr("Fields: id, type, time, name, outcome, attempt, task, kind, command, "
                                "attributes.input.payloads.orderId…\n"
                                "With =, !=, <, <=, >, >=, contains, matches (* and ?); and, or, not, brackets.\n"
                                "A text alone may stand anywhere in the Event."));
    m_add->setAccessibleName(tr("Add the expression"));
    m_remove->setAccessibleName(tr("Remove the selected stops"));
    m_remove->setEnabled(false);
    layout->addWidget(m_expression);
    layout->addWidget(m_add);
    layout->addWidget(m_remove);
    connect(m_expression, &QLineEdit::textChanged, this, &StopsPanel::showFault);
    connect(m_expression, &QLineEdit::returnPressed, this, &StopsPanel::addTyped);
    connect(m_add, &QPushButton::clicked, this, &StopsPanel::addTyped);
    connect(m_remove, &QPushButton::clicked, this, &StopsPanel::removeSelected);
}

bool StopsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress &&
        static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeSelected();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void StopsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showStops();
        showFault();
    }
}

void StopsPanel::showStops()
{
    if (m_isTaking)
        return;
    const QSignalBlocker blocker(m_list);
    const Theme &theme = Theme::of(palette());
    const int row = m_list->currentRow();
    m_list->clear();
    for (const core::Stop &stop : m_document.viewState().stops()) {
        auto *item = new QListWidgetItem(textOf(stop), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(stop.isOn ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(item->text());
        if (stop.kind == core::Stop::Kind::EventType)
            item->setIcon(markIcon(
                categoryMark(core::info(core::eventTypeFrom(stop.text)).category, theme, devicePixelRatioF())));
        if (stop.kind == core::Stop::Kind::Failure)
            item->setIcon(markIcon(outcomeMark(core::Outcome::Failed, theme, devicePixelRatioF())));
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_hint->setVisible(m_list->count() == 0);
    m_list->setVisible(m_list->count() > 0);
    m_remove->setEnabled(!m_list->selectedItems().isEmpty());
}

void StopsPanel::showRunning()
{
    const bool isRunning = m_runner.isRunning();
    m_progress->setVisible(isRunning);
    m_progress->setValue(0);
    m_cancel->setVisible(isRunning);
}

void StopsPanel::showFound(const core::FoundStop &found)
{
    const std::vector<core::Stop> &stops = m_document.viewState().stops();
    const core::EventId event = m_document.execution().history().id(found.event);
    m_state->setText(found.stop < stops.size()
                         ? tr("Event %1: %2").arg(QString::number(event.value), stopTitle(stops[found.stop]))
                         : QString());
}

QString StopsPanel::fault() const
{
    const std::string text = m_expression->text().toStdString();
    if (m_expression->text().trimmed().isEmpty())
        return {};
    const auto expression = core::Expression::parse(text);
    return expression ? QString()
                      : tr("At %1: %2").arg(expression.error().place.column).arg(toQString(expression.error().message));
}

void StopsPanel::showFault()
{
    const QString text = fault();
    m_fault->setText(text);
    m_fault->setVisible(!text.isEmpty());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::of(palette()).colorOf(core::Outcome::Failed));
    m_fault->setPalette(colors);
    m_add->setEnabled(text.isEmpty() && !m_expression->text().trimmed().isEmpty());
}

void StopsPanel::takeChecks()
{
    std::vector<core::Stop> stops = m_document.viewState().stops();
    for (std::size_t i = 0; i < stops.size(); ++i)
        stops[i].isOn = m_list->item(static_cast<int>(i))->checkState() == Qt::Checked;
    // The list shows it already, and must not be filled anew while it tells of it.
    const QScopedValueRollback taking(m_isTaking, true);
    m_document.viewState().setStops(std::move(stops));
}

void StopsPanel::removeSelected()
{
    const std::vector<core::Stop> &stops = m_document.viewState().stops();
    std::vector<core::Stop> kept;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (!m_list->item(static_cast<int>(i))->isSelected())
            kept.push_back(stops[i]);
    }
    m_document.viewState().setStops(std::move(kept));
}

void StopsPanel::addTyped()
{
    if (!m_add->isEnabled())
        return;
    m_document.viewState().addStop(
        {.kind = core::Stop::Kind::Expression, .text = m_expression->text().trimmed().toStdString()});
    m_expression->clear();
}

} // namespace hindsight::ui
