#include "ui/exporting/picture/picture_content.h"

#include "core/diagram/folding.h"
#include "ui/timeline/timeline_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindsight::ui {

namespace {

constexpr std::size_t kMostStateRows = 40; // of a section
const QString kSeparator = QStringLiteral(" · ");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PictureContent)
};

core::Error notThere(const QString &what)
{
    return {.kind = core::ErrorKind::NotAHistory, .message = what.toStdString(), .place = {}};
}

// `asked` is in words what the history does not have of the `count` that it has, from `first` to `last`.
core::Error notAmong(const QString &asked, std::int64_t count, std::int64_t first, std::int64_t last)
{
    if (count == 0)
        return notThere(Words::tr("no %1; the history has none").arg(asked));
    if (count == 1)
        return notThere(Words::tr("no %1; the history has %2 alone").arg(asked).arg(first));
    return notThere(Words::tr("no %1; the history has %2, %3 to %4").arg(asked).arg(count).arg(first).arg(last));
}

core::Error noPartOfCommands()
{
    return notThere(Words::tr("the file holds Commands and no Events, so there is no part of it to be had"));
}

QString rangeWords(const PicturePart &part)
{
    const bool isOne = part.first == part.last;
    if (part.kind == PicturePart::Kind::Tasks)
        return isOne ? Words::tr("Workflow Task %1").arg(part.first)
                     : Words::tr("Workflow Tasks %1 to %2").arg(part.first).arg(part.last);
    return isOne ? Words::tr("Event %1").arg(part.first) : Words::tr("Events %1 to %2").arg(part.first).arg(part.last);
}

void shorten(core::StateSection &section)
{
    if (section.rows.size() <= kMostStateRows)
        return;
    const auto left = static_cast<int>(section.rows.size() - kMostStateRows);
    section.rows.resize(kMostStateRows);
    section.rows.push_back({.lead = {}, .text = Words::tr("… %n more", nullptr, left).toStdString()});
}

// The rows that are drawn, what is lit, and which awaitables have a bar.
struct Part
{
    core::Row first = 0;
    core::Row last = 0;
    core::Chain chain = {};
    core::Row step = core::kNoRow;
    std::vector<bool> shown = {}; // by awaitable; empty for all
    QString words = {};
    std::vector<core::StateSection> below = {};
};

class PartFinder
{
public:
    PartFinder(const std::shared_ptr<const core::Execution> &execution, const PictureOptions &options,
               const std::stop_token &stop)
        : m_shared(execution), m_execution(*execution), m_history(execution->history()), m_options(options),
          m_stop(stop), m_lastRow(core::rowCountOf(*execution) - 1)
    {
    }

    [[nodiscard]] core::Result<Part> find() const
    {
        const PicturePart &part = m_options.part;
        if (part.kind != PicturePart::Kind::All && m_history.eventCount() == 0)
            return noPartOfCommands();
        switch (part.kind) {
        case PicturePart::Kind::All:
            return Part{.first = 0, .last = m_lastRow, .words = TimelineWords::summary(m_execution)};
        case PicturePart::Kind::Events:
            return events(part);
        case PicturePart::Kind::Tasks:
            return tasks(part);
        case PicturePart::Kind::Chain:
            return chain(part);
        case PicturePart::Kind::Step:
            return step(part);
        }
        return Part{};
    }

private:
    [[nodiscard]] core::Result<Part> events(const PicturePart &asked) const
    {
        // Between its first and its last Event the file may have gaps, and the range begin or end in one.
        if (asked.first < idOf(0) || asked.last > idOf(m_lastRow))
            return noEvents(asked);
        const auto count = static_cast<core::Row>(m_history.eventCount());
        const core::Row first = core::firstNot(0U, count, [&](core::Row row) { return idOf(row) < asked.first; });
        const core::Row end = core::firstNot(first, count, [&](core::Row row) { return idOf(row) <= asked.last; });
        if (first >= end)
            return noEvents(asked);
        Part part{.first = first, .last = end - 1};
        part.words = stretch(part);
        showWithin(part);
        return part;
    }

    [[nodiscard]] core::Result<Part> tasks(const PicturePart &asked) const
    {
        if (const auto wrong = checkTasks(m_execution, asked))
            return *wrong;
        Part part{.first = m_lastRow, .last = 0};
        for (auto i = asked.first; i <= asked.last; ++i)
            include(part, core::TaskIndex(static_cast<std::size_t>(i - 1)));
        part.words =
            Words::tr("%1 of %2").arg(rangeWords(asked)).arg(m_execution.tasks().size()) % kSeparator % stretch(part);
        showWithin(part);
        return part;
    }

    [[nodiscard]] core::Result<Part> chain(const PicturePart &asked) const
    {
        const core::EventIndex event = m_history.find(core::EventId{asked.first});
        if (!event.isValid())
            return noEvent(asked.first);
        const auto diagram = core::buildDiagram(m_shared);
        Part part{.first = event.value, .last = event.value, .chain = core::chainOf(*diagram, event)};
        part.shown.assign(m_execution.awaitables().size(), false);
        for (const core::TaskIndex task : part.chain.tasks)
            include(part, task);
        for (const core::CommandIndex command : part.chain.commands)
            include(part, m_execution.command(command).event);
        for (const core::AwaitableIndex index : part.chain.awaitables) {
            const core::Awaitable &awaitable = m_execution.awaitable(index);
            part.shown[index.value] = true;
            include(part, awaitable.opened);
            include(part, awaitable.closed);
        }
        for (const std::uint32_t arrival : part.chain.arrivals)
            include(part, m_execution.arrivals()[arrival].event);
        part.words = Words::tr("What belongs to Event %1").arg(asked.first) % kSeparator % stretch(part);
        return part;
    }

    [[nodiscard]] core::Result<Part> step(const PicturePart &asked) const
    {
        const core::EventIndex event = m_history.find(core::EventId{asked.first});
        if (!event.isValid())
            return noEvent(asked.first);
        const auto index = core::buildStateIndex(m_shared, m_stop);
        if (!index)
            return index.error();
        Part part{.first = 0, .last = m_lastRow, .step = event.value};
        part.words =
            ofAll(Words::tr("After Event %1").arg(asked.first)) % lengthAndEnd({.first = 0, .last = event.value});
        part.below = core::stateSections(**index, (*index)->at(event));
        for (core::StateSection &section : part.below)
            shorten(section);
        return part;
    }

    // `Events 5 to 20 of 33 · 1m 30s`, and how the Workflow Execution ended where that is within.
    [[nodiscard]] QString stretch(const Part &part) const
    {
        return ofAll(rangeWords({PicturePart::Kind::Events, idOf(part.first), idOf(part.last)})) % lengthAndEnd(part);
    }

    // Where Events are missing their number would say nothing of the ids.
    [[nodiscard]] QString ofAll(const QString &events) const
    {
        const auto count = static_cast<qint64>(m_history.eventCount());
        return idOf(m_lastRow) == count ? Words::tr("%1 of %2").arg(events).arg(count) : events;
    }

    [[nodiscard]] QString lengthAndEnd(const Part &part) const
    {
        QString words;
        const core::EventIndex first(part.first);
        const core::EventIndex last(part.last);
        if (const auto took = core::elapsed(m_history.time(first), m_history.time(last)))
            words += kSeparator % TimelineWords::duration(*took);
        if (const core::EventIndex terminal = m_execution.terminalEvent();
            part.first <= terminal.value && terminal.value <= part.last)
            words += kSeparator % TimelineWords::status(m_execution);
        return words;
    }

    [[nodiscard]] core::Error noEvents(const PicturePart &asked) const
    {
        return notAmong(rangeWords(asked), static_cast<std::int64_t>(m_history.eventCount()), idOf(0), idOf(m_lastRow));
    }
    [[nodiscard]] core::Error noEvent(std::int64_t id) const { return noEvents({PicturePart::Kind::Events, id, id}); }

    [[nodiscard]] qint64 idOf(core::Row row) const { return m_history.id(core::EventIndex(row)).value; }

    void include(Part &part, core::EventIndex event) const
    {
        if (!event.isValid())
            return;
        part.first = std::min(part.first, event.value);
        part.last = std::max(part.last, event.value);
    }

    void include(Part &part, core::TaskIndex index) const
    {
        const core::WorkflowTask &task = m_execution.task(index);
        for (const core::EventIndex event : {task.scheduled, task.started, task.closed})
            include(part, event);
        for (const core::CommandIndex command : m_execution.commandsOf(index))
            include(part, m_execution.command(command).event);
    }

    // Only what was open at some time within has a lane.
    void showWithin(Part &part) const
    {
        part.shown.reserve(m_execution.awaitables().size());
        for (const core::Awaitable &awaitable : m_execution.awaitables())
            part.shown.push_back(awaitable.opened.value <= part.last &&
                                 (!awaitable.closed.isValid() || awaitable.closed.value >= part.first));
    }

    const std::shared_ptr<const core::Execution> &m_shared;
    const core::Execution &m_execution;
    const core::History &m_history;
    const PictureOptions &m_options;
    const std::stop_token &m_stop;
    core::Row m_lastRow;
};

} // namespace

std::optional<core::Error> checkTasks(const core::Execution &execution, const PicturePart &part)
{
    if (execution.history().eventCount() == 0)
        return noPartOfCommands();
    const auto count = static_cast<std::int64_t>(execution.tasks().size());
    if (part.first >= 1 && part.first <= part.last && part.last <= count)
        return std::nullopt;
    return notAmong(rangeWords(part), count, 1, count);
}

const Theme &themeOf(PictureTheme theme)
{
    switch (theme) {
    case PictureTheme::Dark:
        return Theme::dark();
    case PictureTheme::Print:
        return Theme::print();
    case PictureTheme::Light:
        break;
    }
    return Theme::light();
}

core::Range PictureContent::extent() const
{
    if (isWhole())
        return axis.extent();
    const core::Position begin = axis.at(firstRow);
    return {begin, std::max(begin + (axis.isTime() ? kShortestRange : core::kColumn), axis.at(lastRow))};
}

bool PictureContent::hasTerminal() const
{
    return diagram->terminal() != core::kNoRow && diagram->terminal() <= lastRow;
}

PaintState PictureContent::stateIn(const TimelineScene &scene) const
{
    PaintState lit = state;
    lit.litLinks = scene.linksOf(state.chain);
    return lit;
}

core::Result<PictureContent> pictureContent(std::shared_ptr<const core::Execution> execution,
                                            const PictureOptions &options, const std::stop_token &stop)
{
    const auto part = PartFinder(execution, options, stop).find();
    if (!part)
        return part.error();
    core::Axis axis(*execution, options.scale);
    PictureContent content{.diagram = core::buildDiagram(std::move(execution), options.arrangement, part->shown),
                           .axis = std::move(axis),
                           .firstRow = part->first,
                           .lastRow = part->last,
                           .state = {.step = part->step, .selected = {}, .chain = part->chain},
                           .summary = part->words,
                           .below = part->below};
    for (const core::AwaitableIndex awaitable : part->chain.awaitables)
        content.state.litBars.push_back(content.diagram->barOf(awaitable));
    std::sort(content.state.litBars.begin(), content.state.litBars.end());
    return content;
}

} // namespace hindsight::ui
