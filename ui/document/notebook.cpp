#include "ui/document/notebook.h"

#include "ui/document/notes_on_disk.h"
#include "ui/document/pipe_reader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <chrono>
#include <utility>

namespace hindsight::ui {

namespace {

constexpr std::chrono::milliseconds kRest{500};

bool isSameRun(const core::WorkflowInfo &one, const core::WorkflowInfo &other)
{
    return one.runId == other.runId && one.workflowId == other.workflowId;
}

} // namespace

Notebook::Notebook(QObject *parent) : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &Notebook::keepUnsaved);
}

Notebook::~Notebook()
{
    if (m_rest.isActive())
        keepUnsaved();
}

QString Notebook::pathFor(const QString &historyPath)
{
    const bool hasPlace = !historyPath.isEmpty() && !historyPath.startsWith(u":/") && !PipeReader::isPipe(historyPath);
    return hasPlace ? QString(historyPath % QStringLiteral(".hindsight.json")) : QString();
}

void Notebook::open(const QString &historyPath, const core::WorkflowInfo &history, const QString &recoveryFolder)
{
    m_historyPath = historyPath;
    m_path = pathFor(historyPath);
    m_recoveryFolder = recoveryFolder;
    m_history = history;
    readFile();
    recover();
}

void Notebook::follow(const core::WorkflowInfo &history)
{
    if (isSameRun(history, m_history))
        return;
    if (m_rest.isActive())
        keepUnsaved();
    open(m_historyPath, history, m_recoveryFolder);
}

void Notebook::readFile()
{
    m_file = {};
    std::optional<core::Error> trouble;
    if (!m_path.isEmpty()) {
        auto file = readNotes(m_path);
        if (!file)
            trouble = file.error();
        else if (*file)
            m_file = std::move(**file);
    }
    m_saved = m_file.notesOn(m_history);
    setNotes(m_saved);
    say(std::move(trouble));
}

void Notebook::recover()
{
    m_isRecovered = false;
    const QString path = recoveryPath();
    if (path.isEmpty())
        return;
    const auto kept = readUnsaved(path);
    if (!kept) {
        // What is in it may still be told by somebody who looks.
        QFile::rename(path, path % QStringLiteral(".damaged"));
        say(kept.error());
        return;
    }
    if (!*kept)
        return;
    const UnsavedNotes &unsaved = **kept;
    core::Notes notes = merge(unsaved.saved.notesOn(m_history), unsaved.unsaved.notesOn(m_history), m_saved).notes;
    m_isRecovered = notes.events != m_saved.events;
    setNotes(std::move(notes));
    if (!m_isRecovered)
        QFile::remove(path);
}

core::Note Notebook::noteOn(core::EventId event) const
{
    const auto found = m_notes.events.find(event);
    return found == m_notes.events.end() ? core::Note() : found->second;
}

void Notebook::setMarked(core::EventId event, bool isMarked)
{
    core::Note note = noteOn(event);
    note.isMarked = isMarked;
    change(event, note);
}

void Notebook::setText(core::EventId event, const QString &text)
{
    core::Note note = noteOn(event);
    note.text = text.toStdString();
    change(event, note);
}

void Notebook::change(core::EventId event, const core::Note &note)
{
    core::Notes notes = m_notes;
    if (note.isNothing())
        notes.events.erase(event);
    else
        notes.events[event] = note;
    if (notes == m_notes)
        return;
    setNotes(std::move(notes));
    m_rest.start();
}

void Notebook::setNotes(core::Notes notes)
{
    const bool wasModified = isModified();
    const bool isOther = notes != m_notes;
    m_notes = std::move(notes);
    if (isOther)
        emit changed();
    if (isModified() != wasModified)
        emit modifiedChanged(isModified());
}

void Notebook::keepUnsaved()
{
    m_rest.stop();
    const QString path = recoveryPath();
    if (path.isEmpty())
        return;
    if (!isModified()) {
        QFile::remove(path);
        return;
    }
    UnsavedNotes kept;
    kept.unsaved.put(m_history, m_notes);
    kept.saved.put(m_history, m_saved);
    if (!QDir().mkpath(m_recoveryFolder))
        say(core::Error{core::ErrorKind::CannotWrite, "the folder cannot be made", {}});
    else if (auto error = writeUnsaved(path, kept))
        say(std::move(error));
}

Notebook::Saving Notebook::save(const std::vector<core::Stop> &stops)
{
    if (m_path.isEmpty())
        return Saving::NeedsPlace;
    auto onDisk = readNotes(m_path);
    if (!onDisk) {
        say(onDisk.error());
        return Saving::Unreadable;
    }
    if (*onDisk) {
        // What was written there about other histories does not matter to this one, and stays.
        if ((*onDisk)->notesOn(m_history) != m_saved)
            return Saving::ChangedOnDisk;
        m_file = std::move(**onDisk);
    }
    return write(stops);
}

Notebook::Saving Notebook::saveAs(const QString &path, const std::vector<core::Stop> &stops)
{
    const QString before = std::exchange(m_path, path);
    auto there = readNotes(path);
    const bool isThere = there && *there;
    m_file = isThere ? std::move(**there) : core::NotesFile();
    m_notes.stops = stops;
    const core::Notes notes = merge({}, m_notes, m_file.notesOn(m_history)).notes;
    setNotes(notes);
    const Saving saving = write(notes.stops);
    if (saving != Saving::Saved)
        m_path = before;
    return saving;
}

Notebook::Saving Notebook::saveMerged(const std::vector<core::Stop> &stops)
{
    auto onDisk = readNotes(m_path);
    if (!onDisk) {
        say(onDisk.error());
        return Saving::Unreadable;
    }
    m_file = *onDisk ? std::move(**onDisk) : core::NotesFile();
    m_notes.stops = stops;
    const core::Notes notes = merge(m_saved, m_notes, m_file.notesOn(m_history)).notes;
    setNotes(notes);
    return write(notes.stops);
}

Notebook::Saving Notebook::saveOver(const std::vector<core::Stop> &stops)
{
    return m_path.isEmpty() ? Saving::NeedsPlace : write(stops);
}

Notebook::Saving Notebook::write(const std::vector<core::Stop> &stops)
{
    core::NotesFile file = m_file;
    core::Notes notes = m_notes;
    notes.stops = stops;
    file.put(m_history, notes);
    if (auto error = writeText(m_path, file.text())) {
        say(std::move(error));
        return Saving::Failed;
    }
    const bool wasModified = isModified();
    m_file = std::move(file);
    m_notes = notes;
    m_saved = std::move(notes);
    m_isRecovered = false;
    keepUnsaved();
    if (wasModified)
        emit modifiedChanged(false);
    return Saving::Saved;
}

void Notebook::discard()
{
    setNotes(m_saved);
    m_isRecovered = false;
    keepUnsaved();
}

void Notebook::say(std::optional<core::Error> trouble)
{
    m_trouble = std::move(trouble);
    if (m_trouble)
        emit troubled();
}

QString Notebook::recoveryPath() const
{
    if (m_recoveryFolder.isEmpty() || m_historyPath.isEmpty())
        return {};
    const QString canonical = QFileInfo(m_historyPath).canonicalFilePath();
    const QString place = canonical.isEmpty() ? m_historyPath : canonical;
    const QByteArray identity = place.toUtf8() + '\n' + QByteArray::fromStdString(m_history.workflowId) + '\n' +
                                QByteArray::fromStdString(m_history.runId);
    const QByteArray name = QCryptographicHash::hash(identity, QCryptographicHash::Sha256).toHex();
    return m_recoveryFolder % u'/' % QString::fromLatin1(name) % QStringLiteral(".json");
}

} // namespace hindsight::ui
