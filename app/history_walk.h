// What the subcommands do with the files that they are given: goes through files, folders and patterns, reads each file
// and calls back with the histories in it, and says on `err` what could not be read.
#pragma once

#include "core/reading/reader.h"

#include <QStringList>

#include <functional>
#include <iosfwd>
#include <memory>

namespace hindsight::app {

class HistoryWalk
{
public:
    /// What is given must outlive it.
    HistoryWalk(const QStringList &places, const core::ReadLimits &limits, std::size_t onlyHistory, std::ostream &err);

    /// `visit` is given each history that is wanted, with the file that it is from; false ends the walk.
    using Visit = std::function<bool(const std::shared_ptr<const core::History> &, const QString &)>;
    void run(const Visit &visit);

    /// Histories that were read, wanted or not.
    [[nodiscard]] std::size_t readCount() const { return m_read; }
    /// Something that should have been read was not, or not whole.
    [[nodiscard]] bool isPartial() const { return m_isPartial; }

private:
    void addFolder(const QString &folder);
    /// `isNamed`: by the person, not found in a folder
    void addFile(const QString &file, bool isNamed);
    void fail(const core::Error &error, const QString &place, bool isNamed);
    [[nodiscard]] bool isDone() const;

    const QStringList &m_places;
    const core::ReadLimits &m_limits;
    const std::size_t m_onlyHistory; // counting from 1; 0 for all
    std::ostream &m_err;
    Visit m_visit;
    std::size_t m_read = 0;
    bool m_isEnded = false;
    bool m_isPartial = false;
};

} // namespace hindsight::app
