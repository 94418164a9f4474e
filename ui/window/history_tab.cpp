#include "ui/window/history_tab.h"

#include "ui/document/file_finder.h"
#include "ui/document/notebook.h"
#include "ui/window/document_widget.h"
#include "ui/window/history_list_page.h"
#include "ui/window/loading_page.h"
#include "ui/window/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimerEvent>

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

} // namespace

HistoryTab::HistoryTab(HistoryLocation location, std::shared_ptr<const core::Execution> execution, Settings &settings,
                       QWidget *parent)
    : QStackedWidget(parent), m_location(std::move(location)), m_name(nameOf(m_location)), m_settings(settings),
      m_execution(std::move(execution))
{
    m_loader.setLimits(settings.readLimits());
    m_pipe.setLimits(settings.readLimits());
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
    m_lister.setLimits(settings.readLimits());
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

void HistoryTab::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_painting.timerId()) {
        QStackedWidget::timerEvent(event);
        return;
    }
    m_painting.stop();
    setAttribute(Qt::WA_OpaquePaintEvent, false);
    setUpdatesEnabled(true);
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

bool HistoryTab::hasUnsavedNotes() const
{
    return m_document && m_document->document().notebook().isModified();
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

void HistoryTab::readFile()
{
    m_sinceRead.start();
    m_loader.load(m_location.path);
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
    m_list->setZone(m_settings.times().zone);
    connect(m_list, &HistoryListPage::openAsked, this, &HistoryTab::openAsked);
    connect(&m_settings, &Settings::timesChanged, m_list, [this] { m_list->setZone(m_settings.times().zone); });
    turnTo(m_list);
}

void HistoryTab::turnTo(QWidget *page)
{
    // What was read is laid out now and painted in a turn of its own: for both at once the window would stand still too
    // long. Until then the loading page stays in sight.
    if (m_loading) {
        setUpdatesEnabled(false);
        setAttribute(Qt::WA_OpaquePaintEvent); // nor is what is around it painted over it
        m_painting.start(0, this);
    }
    addWidget(page);
    setCurrentWidget(page);
    if (isVisible())
        page->setFocus(Qt::OtherFocusReason);
    if (LoadingPage *loading = std::exchange(m_loading, nullptr))
        loading->deleteLater();
}

void HistoryTab::extendList(const ListedPart &part)
{
    m_list->append(part.entries);
    m_list->showProgress(part.filesRead, part.fileCount);
}

} // namespace hindsight::ui
