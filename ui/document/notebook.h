// The notes on a Document's history: a mark and a note on any Event, as the notes file beside it has them and as a
// person has changed them since. That file is written by save() alone; what is not saved is kept in a recovery file, a
// moment after each change, and is here again when the history is opened the next time. GUI thread only.
#pragma once

#include "core/model/history.h"
#include "core/notes/notes_file.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace hindsight::ui {

class Notebook final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Notebook)

public:
    explicit Notebook(QObject *parent = nullptr);
    /// Keeps what is not saved.
    ~Notebook() override;

    /// `order.json.hindsight.json`; empty for what comes through a pipe and for what the program brings along.
    [[nodiscard]] static QString pathFor(const QString &historyPath);

    /// Where the file cannot be read it counts as empty, and trouble() says why. Without a folder nothing is kept.
    void open(const QString &historyPath, const core::WorkflowInfo &history, const QString &recoveryFolder);
    /// Another run has other notes; those that are not saved stay in their recovery file.
    void follow(const core::WorkflowInfo &history);

    [[nodiscard]] const core::Notes &notes() const { return m_notes; }
    [[nodiscard]] core::Note noteOn(core::EventId event) const;
    void setMarked(core::EventId event, bool isMarked);
    void setText(core::EventId event, const QString &text);

    [[nodiscard]] bool isModified() const { return m_notes.events != m_saved.events; }
    /// What is modified is so since an earlier run of the program.
    [[nodiscard]] bool isRecovered() const { return m_isRecovered; }
    /// Of the notes file; empty until there is a place for it.
    [[nodiscard]] const QString &path() const { return m_path; }
    /// What is wrong with the notes file or the recovery file.
    [[nodiscard]] const std::optional<core::Error> &trouble() const { return m_trouble; }

    enum class Saving : std::uint8_t {
        Saved,
        NeedsPlace,    // saveAs() gives it one
        ChangedOnDisk, // since it was read, in what is said of this history: saveMerged()
        Unreadable,    // what is there is no notes file: saveOver(), or saveAs() somewhere else
        Failed         // trouble() says why
    };
    /// `stops` are saved with the notes.
    Saving save(const std::vector<core::Stop> &stops);
    /// Into the notes file that is there, or over what else is there.
    Saving saveAs(const QString &path, const std::vector<core::Stop> &stops);
    /// Takes in what the file says meanwhile; where both changed a note, each text stays.
    Saving saveMerged(const std::vector<core::Stop> &stops);
    /// Whatever is there.
    Saving saveOver(const std::vector<core::Stop> &stops);
    /// Back to what is saved.
    void discard();

signals:
    void changed();
    void modifiedChanged(bool isModified);
    /// trouble() has something to say.
    void troubled();

private:
    void readFile();
    void recover();
    void keepUnsaved();
    void change(core::EventId event, const core::Note &note);
    void setNotes(core::Notes notes);
    Saving write(const std::vector<core::Stop> &stops);
    void say(std::optional<core::Error> trouble);
    [[nodiscard]] QString recoveryPath() const;

    QString m_historyPath;
    QString m_path;
    QString m_recoveryFolder;
    core::WorkflowInfo m_history;
    core::NotesFile m_file; // as it was read or written last
    core::Notes m_saved;    // what it says of this history
    core::Notes m_notes;
    bool m_isRecovered = false;
    std::optional<core::Error> m_trouble;
    QTimer m_rest;
};

} // namespace hindsight::ui
