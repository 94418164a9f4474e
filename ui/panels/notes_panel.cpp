#include "ui/panels/notes_panel.h"

#include "core/notes/notes.h"
#include "ui/document/document.h"
#include "ui/document/notebook.h"
#include "ui/document/view_state.h"
#include "ui/panels/marks.h"
#include "ui/panels/wording.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>

#include <iterator>

namespace hindsight::ui {

namespace {

constexpr int kMarginPx = 8;
constexpr int kLongestLine = 160;
constexpr int kEventRole = Qt::UserRole;

} // namespace

NotesPanel::NotesPanel(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_list(new QListWidget), m_hint(new QLabel), m_state(new QLabel),
      m_save(new QPushButton(tr("Save Notes"))), m_title(new QLabel), m_mark(new QCheckBox(tr("Marked"))),
      m_text(new QPlainTextEdit)
{
    auto *all = new QWidget;
    auto *left = new QVBoxLayout(all);
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(m_hint);
    left->addWidget(m_list, 1);
    auto *saving = new QHBoxLayout;
    saving->addWidget(m_save);
    saving->addWidget(m_state, 1);
    left->addLayout(saving);

    auto *one = new QWidget;
    auto *right = new QVBoxLayout(one);
    right->setContentsMargins(0, 0, 0, 0);
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(m_mark);
    right->addLayout(heading);
    right->addWidget(m_text, 1);

    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(all);
    splitter->addWidget(one);
    splitter->setSizes({500, 500});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kMarginPx / 2, kMarginPx, kMarginPx / 2);
    layout->addWidget(splitter);

    m_hint->setWordWrap(true);
    m_hint->setText(
        tr("Nothing is marked or noted. Ctrl+M marks the selected Event, Ctrl+Shift+M writes a note on it."));
    m_list->setAccessibleName(tr("Marks and notes"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize(QSize(kMarkSize, kMarkSize));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_state->setTextFormat(Qt::PlainText);
    m_title->setTextFormat(Qt::PlainText);
    m_mark->setAccessibleName(tr("Mark the selected Event"));
    m_text->setAccessibleName(tr("Note on the selected Event"));
    m_text->setPlaceholderText(tr("A note on this Event"));
    m_text->setTabChangesFocus(true);
    setFocusProxy(m_list);

    Notebook &notebook = document.notebook();
    connect(m_list, &QListWidget::currentItemChanged, this, &NotesPanel::choose);
    connect(m_list, &QListWidget::itemClicked, this, &NotesPanel::choose);
    connect(m_list, &QListWidget::itemActivated, this, &NotesPanel::edit);
    connect(m_save, &QPushButton::clicked, this, &NotesPanel::saveAsked);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NotesPanel::takeText);
    connect(m_mark, &QCheckBox::clicked, this,
            [this](bool isMarked) { m_document.notebook().setMarked(selectedEvent(), isMarked); });
    connect(&notebook, &Notebook::changed, this, &NotesPanel::showNotes);
    connect(&notebook, &Notebook::changed, this, &NotesPanel::showSelected);
    connect(&notebook, &Notebook::modifiedChanged, this, &NotesPanel::showState);
    connect(&document, &Document::executionChanged, this, &NotesPanel::showNotes);
    connect(&document, &Document::executionChanged, this, &NotesPanel::showSelected);
    connect(&document.viewState(), &ViewState::selectionChanged, this, &NotesPanel::showSelected);
    showNotes();
    showState();
    showSelected();
}

void NotesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showNotes();
}

core::EventId NotesPanel::selectedEvent() const
{
    const core::Execution &execution = m_document.execution();
    const core::EventIndex event = m_document.viewState().selection().event(execution);
    return event.isValid() ? execution.history().id(event) : core::EventId();
}

QString NotesPanel::lineOf(core::EventId id) const
{
    const core::Execution &execution = m_document.execution();
    const core::EventIndex event = execution.history().find(id);
    if (!event.isValid())
        return tr("%1 (not in the file)").arg(id.value);
    const QString name = nameOfEvent(execution, event);
    const QString title = eventTitle(execution.history(), event);
    return name.isEmpty() ? title : QString(title % u' ' % shortened(name, 80));
}

void NotesPanel::showNotes()
{
    const QSignalBlocker blocker(m_list);
    const Theme &theme = Theme::of(palette());
    m_list->clear();
    for (const auto &[event, note] : m_document.notebook().notes().events) {
        const QString text = shortened(toQString(note.text), kLongestLine);
        auto *item =
            new QListWidgetItem(text.isEmpty() ? lineOf(event) : tr("%1: %2").arg(lineOf(event), text), m_list);
        item->setIcon(markIcon(noteMark(note.isMarked, !note.text.empty(), theme, devicePixelRatioF())));
        item->setToolTip(item->text());
        item->setData(kEventRole, QVariant::fromValue(qlonglong(event.value)));
    }
    showInList(selectedEvent());
    m_hint->setVisible(m_list->count() == 0);
}

void NotesPanel::showInList(core::EventId event)
{
    const QSignalBlocker blocker(m_list);
    const auto &notes = m_document.notebook().notes().events;
    const auto found = notes.find(event);
    m_list->setCurrentRow(found == notes.end() ? -1 : static_cast<int>(std::distance(notes.begin(), found)));
}

void NotesPanel::showState()
{
    const Notebook &notebook = m_document.notebook();
    m_save->setEnabled(notebook.isModified());
    const QString place = QDir::toNativeSeparators(notebook.path());
    m_state->setToolTip(place);
    m_state->setText(notebook.isModified()             ? tr("Not saved")
                     : notebook.notes().events.empty() ? QString()
                                                       : tr("Saved"));
}

void NotesPanel::showSelected()
{
    const core::EventId event = selectedEvent();
    const core::Note note = m_document.notebook().noteOn(event);
    m_title->setText(event ? tr("Event %1").arg(lineOf(event)) : tr("No Event is selected"));
    m_mark->setEnabled(bool(event));
    m_mark->setChecked(note.isMarked);
    m_text->setEnabled(bool(event));
    showInList(event);
    const QString text = toQString(note.text);
    if (m_text->toPlainText() == text)
        return;
    const QSignalBlocker blocker(m_text);
    m_text->setPlainText(text);
}

void NotesPanel::choose(const QListWidgetItem *item)
{
    if (!item)
        return;
    const core::EventIndex event = m_document.execution().history().find({item->data(kEventRole).toLongLong()});
    ViewState &view = m_document.viewState();
    if (event.isValid() && view.step().isValid())
        view.stepTo(event);
    else if (event.isValid())
        view.select(Selection::of(event));
}

void NotesPanel::takeText()
{
    if (const core::EventId event = selectedEvent())
        m_document.notebook().setText(event, m_text->toPlainText());
}

void NotesPanel::edit()
{
    if (m_text->isEnabled())
        m_text->setFocus(Qt::ShortcutFocusReason);
    else
        m_list->setFocus(Qt::ShortcutFocusReason);
}

} // namespace hindsight::ui
