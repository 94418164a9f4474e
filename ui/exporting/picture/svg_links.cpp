#include "ui/exporting/picture/svg_links.h"

#include "core/model/catalog.h"
#include "ui/timeline/timeline_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindsight::ui {

namespace {

class LinkNames
{
    Q_DECLARE_TR_FUNCTIONS(SvgLinks)

public:
    explicit LinkNames(const core::Diagram &diagram)
        : m_diagram(diagram), m_execution(diagram.execution()), m_history(m_execution.history())
    {
    }

    [[nodiscard]] SvgName ofCommand(const SceneLink &link) const
    {
        const core::CommandMark &mark = m_diagram.commands()[link.command];
        const core::Command &command = m_execution.command(mark.command);
        const bool isOpening = link.kind == SceneLink::Kind::Opens;
        const std::string_view type = core::info(command.type).name;
        QString issued = tr("Command %1").arg(QLatin1String(type.data(), static_cast<qsizetype>(type.size())));
        if (command.task.isValid())
            issued = tr("%1 of Workflow Task %2").arg(issued).arg(command.task.value + 1);
        const core::Row row = core::rowOf(command.event);
        return {idOf(isOpening ? "opens-" : "cancels-", row),
                (isOpening ? tr("%1, opened by %2") : tr("%1, to be canceled by %2"))
                    .arg(bar(m_diagram.bars()[mark.bar]), withEvent(issued, row))};
    }

    [[nodiscard]] SvgName ofHandover(const SceneLink &link) const
    {
        const core::Handover &handover = m_diagram.handovers()[link.handover];
        const QString handed = tr("handed to Workflow Task %1").arg(handover.to.value + 1);
        const QString to = withEvent(handed, m_diagram.tasks()[handover.to.value].started);
        const auto counts = link.isBundle ? handedWith(handover) : Counts();
        const bool areSeveral = counts.size() > 1 || (counts.size() == 1 && counts.front().second > 1);
        return {areSeveral ? QString() : idOf("handover-", handover.from),
                tr("%1, %2").arg(areSeveral ? all(counts) : source(handover), to)};
    }

private:
    using Counts = std::vector<std::pair<core::Category, int>>;

    // All that a bundle stands for, by kind.
    [[nodiscard]] Counts handedWith(const core::Handover &one) const
    {
        Counts counts;
        const auto [first, end] = m_diagram.handoversTo(one.to);
        for (auto i = first; i < end; ++i) {
            const core::Category category = m_diagram.handovers()[i].category;
            if (core::handoverSlot(category) != core::handoverSlot(one.category))
                continue;
            const auto known = std::ranges::find(counts, category, &Counts::value_type::first);
            if (known == counts.end())
                counts.emplace_back(category, 1);
            else
                ++known->second;
        }
        return counts;
    }

    [[nodiscard]] static QString all(const Counts &counts)
    {
        QStringList words;
        for (const auto &[category, count] : counts)
            words += tr("%1 × %2").arg(count).arg(TimelineWords::kindOf(category));
        return words.join(QStringLiteral(", "));
    }

    [[nodiscard]] QString source(const core::Handover &handover) const
    {
        if (handover.bar == core::kNoRow)
            return tr("From outside: %1")
                .arg(TimelineWords::arrivalLabel(m_diagram, m_diagram.arrivals()[handover.arrivalMark]));
        const core::Bar &from = m_diagram.bars()[handover.bar];
        return tr("%1 · %2").arg(bar(from), TimelineWords::outcome(from.outcome));
    }

    [[nodiscard]] QString bar(const core::Bar &item) const
    {
        return tr("%1 %2").arg(TimelineWords::kindOf(item.category), TimelineWords::barLabel(m_diagram, item));
    }

    [[nodiscard]] bool hasEvent(core::Row row) const { return row != core::kNoRow && row < m_history.eventCount(); }

    [[nodiscard]] QString withEvent(const QString &words, core::Row row) const
    {
        return hasEvent(row) ? tr("%1 (Event %2)").arg(words).arg(m_history.id(core::EventIndex(row)).value) : words;
    }

    [[nodiscard]] QString idOf(const char *prefix, core::Row row) const
    {
        return hasEvent(row) ? QLatin1String(prefix) + QString::number(m_history.id(core::EventIndex(row)).value)
                             : QString();
    }

    const core::Diagram &m_diagram;
    const core::Execution &m_execution;
    const core::History &m_history;
};

} // namespace

SvgName nameOfLink(const core::Diagram &diagram, const SceneLink &link)
{
    const LinkNames names(diagram);
    return link.kind == SceneLink::Kind::HandsOver ? names.ofHandover(link) : names.ofCommand(link);
}

} // namespace hindsight::ui
