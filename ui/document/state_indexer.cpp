#include "ui/document/state_indexer.h"

#include <QPromise>
#include <QtConcurrent>

#include <new>

namespace hindsight::ui {

namespace {

using Outcome = core::Result<StateIndexer::Index>;

void makeIndex(QPromise<Outcome> &promise, const std::shared_ptr<const core::Execution> &execution,
               const std::stop_token &stop)
{
    // Without memory for it the rest of the window goes on.
    try {
        promise.addResult(core::buildStateIndex(execution, stop));
    } catch (const std::bad_alloc &) {
        promise.addResult(Outcome(core::Error{core::ErrorKind::TooLarge, "there is not enough memory for it", {}}));
    }
}

} // namespace

StateIndexer::StateIndexer(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &StateIndexer::deliver);
}

StateIndexer::~StateIndexer()
{
    m_stop.request_stop();
}

void StateIndexer::start(std::shared_ptr<const core::Execution> execution)
{
    m_stop.request_stop();
    m_stop = {};
    m_index.reset();
    // setFuture() drops what the watcher still had to deliver of the one before.
    m_watcher.setFuture(QtConcurrent::run(&makeIndex, std::move(execution), m_stop.get_token()));
}

void StateIndexer::deliver()
{
    const Outcome outcome = m_watcher.result();
    if (!outcome)
        return;
    m_index = *outcome;
    emit indexed();
}

} // namespace hindsight::ui
