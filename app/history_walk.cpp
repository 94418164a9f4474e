#include "app/history_walk.h"

#include "app/report.h"
#include "ui/document/file_finder.h"
#include "ui/document/file_name.h"

#include <ostream>

namespace hindsight::app {

HistoryWalk::HistoryWalk(const QStringList &places, const core::ReadLimits &limits, std::size_t onlyHistory,
                         std::ostream &err)
    : m_places(places), m_limits(limits), m_onlyHistory(onlyHistory), m_err(err)
{
}

void HistoryWalk::run(const Visit &visit)
{
    m_visit = visit;
    for (const QString &place : m_places) {
        QStringList matches{place};
        if (ui::kindOf(place) == ui::PlaceKind::Pattern) {
            auto found = ui::matchesOf(place);
            if (!found) {
                fail(found.error(), place, true);
                continue;
            }
            matches = std::move(*found);
        }
        for (const QString &match : std::as_const(matches)) {
            if (isDone())
                break;
            if (ui::kindOf(match) == ui::PlaceKind::Folder)
                addFolder(match);
            else
                addFile(match, true);
        }
    }
    if (m_read > 0 && m_read < m_onlyHistory)
        m_err << "hindsight: there is no history " << m_onlyHistory << ", only " << m_read << '\n';
}

bool HistoryWalk::isDone() const
{
    return m_isEnded || (m_onlyHistory > 0 && m_read >= m_onlyHistory);
}

void HistoryWalk::addFolder(const QString &folder)
{
    const auto files = ui::filesIn(folder);
    if (!files) {
        fail(files.error(), folder, true);
        return;
    }
    for (const QString &file : *files) {
        if (isDone())
            return;
        addFile(file, false);
    }
}

void HistoryWalk::addFile(const QString &file, bool isNamed)
{
    const std::string name = ui::fileBytesOf(file);
    const auto histories = core::readFile(name, {.stop = {}, .progress = {}, .limits = m_limits});
    if (!histories) {
        fail(histories.error(), file, isNamed);
        return;
    }
    core::Histories visited;
    for (const auto &history : *histories) {
        ++m_read;
        if (m_isEnded || (m_onlyHistory > 0 && m_onlyHistory != m_read))
            continue;
        m_isEnded = !m_visit(history, file);
        visited.push_back(history);
    }
    if (reportDamage(m_err, visited, name))
        m_isPartial = true;
}

void HistoryWalk::fail(const core::Error &error, const QString &place, bool isNamed)
{
    // A shell's empty variable would leave nothing before the colon.
    report(m_err, error, place.isEmpty() ? "''" : ui::fileBytesOf(place));
    if (isNamed || error.kind != core::ErrorKind::NotAHistory)
        m_isPartial = true;
}

} // namespace hindsight::app
