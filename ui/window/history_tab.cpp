#include "ui/window/history_tab.h"

#include "ui/document/document.h"
#include "ui/document/file_finder.h"
#include "ui/window/document_widget.h"
#include "ui/window/history_list_page.h"
#include "ui/window/loading_page.h"
#include "ui/window/message_area.h"
#include "ui/window/message_bar.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QTime>

namespace hindsight::ui {

namespace {

QString nameOf(const HistoryLocation &location)
{
    const QString file = location.path == u"-" ? HistoryTab::tr("Standard input") : QFileInfo(location.path).fileName();
    return location.number == 0 ? file : HistoryTab::tr("%1 #%2").arg(file).arg(location.number);
}

QString nameOf(const QStringList &places)
{
    if (places.size() > 1)
        return HistoryTab::tr("%1 files").arg(places.size());
    const QString name = QFileInfo(QDir::cleanPath(places.front())).fileName();
    return name.isEmpty() ? places.front() : name;
}

// The folder that a list's files are shown relative to.
QString folderOf(const QString &place)
{
    if (kindOf(place) == PlaceKind::Folder)
        return place;
    static const QRegularExpression wildcard(QStringLiteral("[*?[]"));
    const QString fixed = kindOf(place) == PlaceKind::Pattern ? place.left(place.indexOf(wildcard)) : place;
    return fixed.left(fixed.lastIndexOf(u'/') + 1);
}

QString wordsFor(const core::Error &error)
{
    QString words = QString::fromStdString(core::describe(error, {}));
    while (words.startsWith(u':') || words.startsWith(u' '))
        words.remove(0, 1);
    return words;
}

} // namespace

HistoryTab::HistoryTab(HistoryLocation location, std::shared_ptr<const core::Execution> execution, Settings &settings,
                       QWidget *parent)
    : QStackedWidget(parent), m_location(std::move(location)), m_name(nameOf(m_location)), m_settings(settings),
      m_execution(std::move(execution))
{
    connect(&m_loader, &HistoryLoader::loaded, this, &HistoryTab::show);
    connect(&m_loader, &HistoryLoader::failed, this, &HistoryTab::fail);
    connect(&m_loader, &HistoryLoader::loaded, this, &HistoryTab::finishReading);
    connect(&m_loader, &HistoryLoader::failed, this, &HistoryTab::finishReading);
    connect(&m_watch, &FileWatch::changed, this, &HistoryTab::readAgain);
    connect(&m_watch, &FileWatch::removed, this, [this] {
        if (isOpen())
            say(core::Severity::Warning, tr("The file is not there any more. Shown is what was read before."));
    });
}

HistoryTab::HistoryTab(const QStringList &places, Settings &settings, QWidget *parent)
    : QStackedWidget(parent), m_places(places), m_name(nameOf(places)), m_settings(settings)
{
    if (places.size() == 1)
        m_location.path = places.front();
    connect(&m_lister, &HistoryLister::listed, this, &HistoryTab::extendList);
    connect(&m_lister, &HistoryLister::finished, this, [this] { m_list->endProgress(); });
    connect(&m_lister, &HistoryLister::failed, this, &HistoryTab::failed);
}

void HistoryTab::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    if (!m_places.isEmpty()) {
        list();
        return;
    }
    m_watch.watch(m_location.path);
    if (m_execution)
        showDocument(std::exchange(m_execution, nullptr));
    else
        load();
}

void HistoryTab::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    start();
}

std::shared_ptr<const core::Execution> HistoryTab::executionAt(const HistoryLocation &location) const
{
    const bool isHere = location.path == m_location.path && location.number > 0;
    return isHere && location.number <= m_histories.size() ? m_histories[location.number - 1] : nullptr;
}

void HistoryTab::load()
{
    m_loading = new LoadingPage(m_name, this);
    addWidget(m_loading);
    connect(&m_loader, &HistoryLoader::progressed, m_loading, &LoadingPage::showProgress);
    connect(m_loading, &LoadingPage::cancelled, this, [this] {
        m_preview.cancel();
        m_loader.cancel();
        m_pipe.cancel();
        emit cancelled();
    });
    if (PipeReader::isPipe(m_location.path)) {
        receive();
        return;
    }
    // The beginning of a file says nothing about a history behind others.
    if (m_location.number <= 1) {
        connect(&m_preview, &HistoryPreview::found, m_loading, &LoadingPage::showBeginning);
        connect(&m_loader, &HistoryLoader::loaded, &m_preview, &HistoryPreview::cancel);
        m_preview.look(m_location.path);
    }
    readFile();
}

void HistoryTab::receive()
{
    connect(&m_pipe, &PipeReader::received, m_loading, &LoadingPage::showReceived);
    connect(&m_pipe, &PipeReader::arrived, this, &HistoryTab::showPart);
    connect(&m_pipe, &PipeReader::finished, this, &HistoryTab::showAll);
    connect(&m_pipe, &PipeReader::failed, this, &HistoryTab::failToReceive);
    m_loading->showReceived(0);
    m_pipe.read(m_location.path);
}

void HistoryTab::readFile()
{
    m_sinceRead.start();
    m_loader.load(m_location.path);
}

void HistoryTab::readAgain()
{
    // Not begun anew by each change, or a file that never rests would never be read.
    if (m_loader.isLoading())
        m_isStale = true;
    else
        readFile();
}

void HistoryTab::show(const Executions &executions)
{
    if (isOpen())
        showAgain(executions);
    else if (m_location.number > executions.size())
        fail({core::ErrorKind::NotAHistory, "holds " + std::to_string(executions.size()) + " histories only", {}});
    else if (m_location.number == 0 && executions.size() > 1)
        showHistories(executions);
    else
        showDocument(executions[m_location.number == 0 ? 0 : m_location.number - 1]);
}

void HistoryTab::finishReading()
{
    // A file that changes all the time is read a third of the time at most.
    m_watch.setPause(static_cast<int>(2 * m_sinceRead.elapsed()));
    if (std::exchange(m_isStale, false))
        readFile();
}

void HistoryTab::showDocument(const std::shared_ptr<const core::Execution> &execution)
{
    m_document = new DocumentWidget(m_location.path, execution, m_settings, this);
    turnTo(m_document);
    emit loaded();
}

void HistoryTab::showHistories(const Executions &executions)
{
    m_histories = executions;
    const bool isNew = m_list == nullptr;
    if (isNew)
        addList(QFileInfo(m_location.path).path());
    HistoryEntries entries;
    for (const auto &execution : m_histories)
        entries.push_back(entryOf(*execution, {.path = m_location.path, .number = entries.size() + 1}));
    m_list->replace(std::move(entries));
    if (isNew)
        emit loaded();
}

bool HistoryTab::update(const Executions &executions)
{
    if (m_list) {
        showHistories(executions);
        return true;
    }
    if (m_location.number > executions.size())
        return false;
    m_document->document().replace(executions[m_location.number == 0 ? 0 : m_location.number - 1]);
    if (m_location.number > 0 || executions.size() == 1)
        return true;
    if (executions.size() != std::exchange(m_histories, executions).size())
        offerList();
    return true;
}

void HistoryTab::showAgain(const Executions &executions)
{
    const std::size_t before = eventCount();
    const std::size_t histories = m_histories.size();
    if (!update(executions)) {
        say(core::Severity::Warning,
            tr("The file has changed and does not hold this history any more. Shown is what was "
               "read before."));
        return;
    }
    const QString time = QTime::currentTime().toString(QStringLiteral("HH:mm:ss"));
    if (m_list)
        say(core::Severity::Info, tr("The file has changed and was read again at %1.").arg(time));
    else if (histories == m_histories.size())
        say(core::Severity::Info, tr("The file has changed and was read again at %1. Events: %2, before: %3.")
                                      .arg(time)
                                      .arg(eventCount())
                                      .arg(before));
}

void HistoryTab::showPart(const Executions &executions)
{
    if (isOpen())
        update(executions);
    else
        show(executions);
    if (!m_arriving) {
        m_arriving = messages().show(core::Severity::Info, {}, QStringLiteral("arriving"));
        connect(m_arriving->addButton(tr("Stop")), &QPushButton::clicked, this, &HistoryTab::stopReceiving);
    }
    const QLocale locale;
    m_arriving->setText(
        m_list ? tr("Still arriving. Histories so far: %1.").arg(locale.toString(qulonglong(executions.size())))
               : tr("Still arriving. Events so far: %1.").arg(locale.toString(qulonglong(eventCount()))));
}

void HistoryTab::showAll(const Executions &executions)
{
    if (isOpen())
        update(executions);
    else
        show(executions);
    if (isOpen())
        messages().clear(QStringLiteral("arriving"));
}

void HistoryTab::stopReceiving()
{
    m_pipe.cancel();
    messages().clear(QStringLiteral("arriving"));
    say(core::Severity::Info, tr("Stopped. Shown is what had arrived until then."));
}

void HistoryTab::failToReceive(const core::Error &error)
{
    if (!isOpen()) {
        emit failed(error);
        return;
    }
    messages().clear(QStringLiteral("arriving"));
    say(core::Severity::Warning,
        tr("The rest cannot be read: %1. Shown is what had arrived until then.").arg(wordsFor(error)));
}

// The document is not taken away from whoever looks at it.
void HistoryTab::offerList()
{
    QPushButton *list =
        say(core::Severity::Info, tr("There are %1 histories now. Shown is the first.").arg(m_histories.size()))
            ->addButton(tr("List Them"));
    connect(list, &QPushButton::clicked, this, [this] {
        std::exchange(m_document, nullptr)->deleteLater();
        showHistories(m_histories);
    });
}

void HistoryTab::list()
{
    addList(folderOf(m_places.front()));
    m_list->showProgress(0, 0);
    connect(m_list, &HistoryListPage::stopAsked, &m_lister, &HistoryLister::cancel);
    connect(m_list, &HistoryListPage::stopAsked, m_list, &HistoryListPage::endProgress);
    m_lister.list(m_places);
    emit loaded();
}

void HistoryTab::addList(const QString &folder)
{
    m_list = new HistoryListPage(folder, this);
    connect(m_list, &HistoryListPage::openAsked, this, &HistoryTab::openAsked);
    turnTo(m_list);
    if (isVisible())
        m_list->setFocus();
}

void HistoryTab::turnTo(QWidget *page)
{
    addWidget(page);
    setCurrentWidget(page);
    if (LoadingPage *loading = std::exchange(m_loading, nullptr))
        loading->deleteLater();
}

void HistoryTab::extendList(const ListedPart &part)
{
    m_list->append(part.entries);
    m_list->showProgress(part.filesRead, part.fileCount);
}

void HistoryTab::fail(const core::Error &error)
{
    if (!isOpen()) {
        emit failed(error);
        return;
    }
    say(core::Severity::Warning,
        tr("The file has changed and cannot be read: %1. Shown is what was read before.").arg(wordsFor(error)));
}

MessageBar *HistoryTab::say(core::Severity severity, const QString &text)
{
    return messages().show(severity, text, QStringLiteral("file"));
}

MessageArea &HistoryTab::messages() const
{
    return m_document ? m_document->messages() : m_list->messages();
}

std::size_t HistoryTab::eventCount() const
{
    return m_document ? m_document->document().execution().history().eventCount() : 0;
}

} // namespace hindsight::ui
