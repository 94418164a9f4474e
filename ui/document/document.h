// An open history and how a person looks at it. GUI thread only; what it holds is immutable and shared.
#pragma once

#include "core/execution/execution.h"
#include "core/execution/state_index.h"

#include <QObject>

#include <memory>

namespace hindsight::ui {

class Notebook;
class StateIndexer;
class ViewHistory;
class ViewState;

class Document final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Document)

public:
    /// `path` is where it was read from. REQUIRES: an execution
    Document(QString path, std::shared_ptr<const core::Execution> execution, QObject *parent = nullptr);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const core::Execution &execution() const { return *m_execution; }
    [[nodiscard]] const std::shared_ptr<const core::Execution> &sharedExecution() const { return m_execution; }
    /// The state at each step; null until it is ready, which takes a moment of another thread.
    [[nodiscard]] const std::shared_ptr<const core::StateIndex> &stateIndex() const;
    [[nodiscard]] ViewState &viewState() const { return *m_viewState; }
    [[nodiscard]] ViewHistory &viewHistory() const { return *m_viewHistory; }
    [[nodiscard]] Notebook &notebook() const { return *m_notebook; }
    /// Reads what is kept beside the history, its stops too. What is not saved is kept in that folder.
    void openNotes(const QString &recoveryFolder);

    /// Shows the history as it has become meanwhile. What is selected and where the step is stays with the ids of the
    /// Events; what is not there any more is selected no longer.
    void replace(std::shared_ptr<const core::Execution> execution);

signals:
    void executionChanged();
    void stateIndexReady();

private:
    QString m_path;
    std::shared_ptr<const core::Execution> m_execution;
    StateIndexer *m_stateIndexer;
    ViewState *m_viewState;
    ViewHistory *m_viewHistory;
    Notebook *m_notebook;
};

} // namespace hindsight::ui
