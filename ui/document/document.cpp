#include "ui/document/document.h"

#include "ui/document/notebook.h"
#include "ui/document/state_indexer.h"
#include "ui/document/view_history.h"
#include "ui/document/view_state.h"

namespace hindsight::ui {

Document::Document(QString path, std::shared_ptr<const core::Execution> execution, QObject *parent)
    : QObject(parent), m_path(std::move(path)), m_execution(std::move(execution)),
      m_stateIndexer(new StateIndexer(this)), m_viewState(new ViewState(this)),
      m_viewHistory(new ViewHistory(*m_viewState, this)), m_notebook(new Notebook(this))
{
    Q_ASSERT(m_execution);
    connect(m_stateIndexer, &StateIndexer::indexed, this, &Document::stateIndexReady);
    m_stateIndexer->start(m_execution);
}

const std::shared_ptr<const core::StateIndex> &Document::stateIndex() const
{
    return m_stateIndexer->index();
}

void Document::openNotes(const QString &recoveryFolder)
{
    m_notebook->open(m_path, m_execution->history().workflow(), recoveryFolder);
    m_viewState->setStops(m_notebook->notes().stops);
}

void Document::replace(std::shared_ptr<const core::Execution> execution)
{
    const std::shared_ptr<const core::Execution> before = std::exchange(m_execution, std::move(execution));
    m_stateIndexer->start(m_execution);
    m_viewState->follow(*before, *m_execution);
    m_notebook->follow(m_execution->history().workflow());
    emit executionChanged();
}

} // namespace hindsight::ui
