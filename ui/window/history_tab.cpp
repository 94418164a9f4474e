#include "ui/window/history_tab.h"

#include "ui/document/file_finder.h"
#include "ui/window/document_widget.h"
#include "ui/window/history_list_page.h"
#include "ui/window/loading_page.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace hindsight::ui {

namespace {

QString nameOf(const HistoryLocation &location)
{
    const QString file = QFileInfo(location.path).fileName();
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
}

HistoryTab::HistoryTab(const QStringList &places, Settings &settings, QWidget *parent)
    : QStackedWidget(parent), m_places(places), m_name(nameOf(places)), m_settings(settings)
{
    if (places.size() == 1)
        m_location.path = places.front();
}

void HistoryTab::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    if (m_execution)
        showDocument(std::exchange(m_execution, nullptr));
    else if (m_places.isEmpty())
        load();
    else
        list();
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
    auto *loading = new LoadingPage(m_name, this);
    addWidget(loading);
    connect(&m_loader, &HistoryLoader::progressed, loading, &LoadingPage::showProgress);
    connect(&m_loader, &HistoryLoader::loaded, this, &HistoryTab::showLoaded);
    connect(&m_loader, &HistoryLoader::loaded, loading, &QObject::deleteLater);
    connect(&m_loader, &HistoryLoader::failed, this, &HistoryTab::failed);
    connect(loading, &LoadingPage::cancelled, this, [this] {
        m_loader.cancel();
        emit cancelled();
    });
    m_loader.load(m_location.path);
}

void HistoryTab::showLoaded(const Executions &executions)
{
    if (m_location.number > executions.size()) {
        emit failed(
            {core::ErrorKind::NotAHistory, "holds " + std::to_string(executions.size()) + " histories only", {}});
        return;
    }
    if (m_location.number == 0 && executions.size() > 1) {
        m_histories = executions;
        showHistories();
    } else {
        showDocument(executions[m_location.number == 0 ? 0 : m_location.number - 1]);
    }
}

void HistoryTab::showDocument(const std::shared_ptr<const core::Execution> &execution)
{
    m_document = new DocumentWidget(m_location.path, execution, m_settings, this);
    addWidget(m_document);
    setCurrentWidget(m_document);
    emit loaded();
}

void HistoryTab::showHistories()
{
    addList(QFileInfo(m_location.path).path());
    HistoryEntries entries;
    for (const auto &execution : m_histories)
        entries.push_back(entryOf(*execution, {.path = m_location.path, .number = entries.size() + 1}));
    m_list->replace(std::move(entries));
    emit loaded();
}

void HistoryTab::addList(const QString &folder)
{
    m_list = new HistoryListPage(folder, this);
    connect(m_list, &HistoryListPage::openAsked, this, &HistoryTab::openAsked);
    addWidget(m_list);
    setCurrentWidget(m_list);
    if (isVisible())
        m_list->setFocus();
}

void HistoryTab::list()
{
    addList(folderOf(m_places.front()));
    m_list->showProgress(0, 0);
    connect(&m_lister, &HistoryLister::listed, this, &HistoryTab::extendList);
    connect(&m_lister, &HistoryLister::finished, m_list, &HistoryListPage::endProgress);
    connect(&m_lister, &HistoryLister::failed, this, &HistoryTab::failed);
    connect(m_list, &HistoryListPage::stopAsked, &m_lister, &HistoryLister::cancel);
    connect(m_list, &HistoryListPage::stopAsked, m_list, &HistoryListPage::endProgress);
    m_lister.list(m_places);
    emit loaded();
}

void HistoryTab::extendList(const ListedPart &part)
{
    m_list->append(part.entries);
    m_list->showProgress(part.filesRead, part.fileCount);
}

} // namespace hindsight::ui
