#include "ui/document/document.h"

#include "ui/document/view_state.h"

namespace hindsight::ui {

Document::Document(QString path, Executions executions, QObject *parent)
    : QObject(parent), m_path(std::move(path)), m_executions(std::move(executions)), m_viewState(new ViewState(this))
{
    Q_ASSERT(!m_executions.empty());
}

void Document::show(std::size_t index)
{
    if (index == m_currentIndex)
        return;
    m_currentIndex = index;
    m_viewState->stepTo({});
    m_viewState->select({});
    emit executionChanged();
}

} // namespace hindsight::ui
