// The notes on a Document's history: a list of all marks and notes, and beside it the one on the selected Event, to
// write. What is written is in the Notebook at once; saving it is the window's.
#pragma once

#include "core/model/ids.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QPushButton;

namespace hindsight::ui {

class Document;

class NotesPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotesPanel)

public:
    /// The document must outlive the panel.
    explicit NotesPanel(Document &document, QWidget *parent = nullptr);

    /// Gives the keyboard to the note on the selected Event; to the list where none is selected.
    void edit();

signals:
    void saveAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showNotes();
    void showState();
    void showSelected();
    void showInList(core::EventId event);
    void choose(const QListWidgetItem *item);
    void takeText();
    [[nodiscard]] QString lineOf(core::EventId event) const;
    /// Of the selected Event; 0 where none is.
    [[nodiscard]] core::EventId selectedEvent() const;

    Document &m_document;
    QListWidget *m_list;
    QLabel *m_hint;
    QLabel *m_state;
    QPushButton *m_save;
    QLabel *m_title;
    QCheckBox *m_mark;
    QPlainTextEdit *m_text;
};

} // namespace hindsight::ui
