#include "ui/window/history_tab.h"

#include "ui/window/document_widget.h"
#include "ui/window/loading_page.h"

#include <QFileInfo>

namespace hindsight::ui {

HistoryTab::HistoryTab(const QString &path, Settings &settings, QWidget *parent)
    : QStackedWidget(parent), m_path(path), m_settings(settings),
      m_loading(new LoadingPage(QFileInfo(path).fileName(), this))
{
    addWidget(m_loading);
    connect(&m_loader, &HistoryLoader::progressed, m_loading, &LoadingPage::showProgress);
    connect(&m_loader, &HistoryLoader::loaded, this, &HistoryTab::showDocument);
    connect(&m_loader, &HistoryLoader::failed, this, &HistoryTab::failed);
    connect(m_loading, &LoadingPage::cancelled, this, [this] {
        m_loader.cancel();
        emit cancelled();
    });
    m_loader.load(path);
}

void HistoryTab::showDocument(const Executions &executions)
{
    m_document = new DocumentWidget(m_path, executions, m_settings, this);
    addWidget(m_document);
    setCurrentWidget(m_document);
    m_loading->deleteLater();
    emit loaded();
}

} // namespace hindsight::ui
