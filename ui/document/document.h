// An open file: its histories, one of which is shown, and how a person looks at it. GUI thread only; what it holds is
// immutable and shared.
#pragma once

#include "core/execution/execution.h"

#include <QObject>

#include <memory>
#include <vector>

namespace hindsight::ui {

class ViewState;

using Executions = std::vector<std::shared_ptr<const core::Execution>>;

class Document final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Document)

public:
    /// `path` is where it was read from. REQUIRES: at least one execution
    Document(QString path, Executions executions, QObject *parent = nullptr);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const Executions &executions() const { return m_executions; }
    [[nodiscard]] std::size_t currentIndex() const { return m_currentIndex; }
    [[nodiscard]] const core::Execution &execution() const { return *m_executions[m_currentIndex]; }
    [[nodiscard]] const std::shared_ptr<const core::Execution> &sharedExecution() const
    {
        return m_executions[m_currentIndex];
    }
    [[nodiscard]] ViewState &viewState() const { return *m_viewState; }

    /// Shows another history of the file; selection and step start afresh. REQUIRES: index < executions().size()
    void show(std::size_t index);

signals:
    void executionChanged();

private:
    QString m_path;
    Executions m_executions;
    std::size_t m_currentIndex = 0;
    ViewState *m_viewState;
};

} // namespace hindsight::ui
