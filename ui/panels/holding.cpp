#include "ui/panels/holding.h"

#include "core/execution/state_changes.h"
#include "core/model/catalog.h"
#include "ui/panels/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace hindsight::ui {

namespace {

constexpr std::size_t kMostLines = 100;
constexpr int kLongestKey = 80;
constexpr int kLongestValue = 200;
// Of all Events whose attributes are parsed for one step.
constexpr std::uint64_t kMostBytesRead = 4'000'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Holding", text);
}

QString sizeText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1);
}

QString numberText(std::int64_t number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

QString textOf(const core::Payload &payload)
{
    if (payload.content == core::Payload::Content::Nothing)
        return tr("nothing");
    if (payload.content == core::Payload::Content::Bytes)
        return payload.encoding.empty() ? tr("unreadable") : bytesText(payload);
    // Of the text no more than may be shown is made QString: it can be megabytes.
    return shortened(toQString(std::string_view(payload.text).substr(0, std::size_t{kLongestValue} * 4)),
                     kLongestValue) %
           flawNote(payload);
}

QString levelText(core::LimitLevel level)
{
    switch (level) {
    case core::LimitLevel::Within:
        break;
    case core::LimitLevel::Warned:
        return tr("past where the Service warns");
    case core::LimitLevel::Exceeded:
        return tr("past where the Service ends a Workflow Execution");
    }
    return {};
}

QString textOf(const core::VersionMark &mark)
{
    if (!mark.isPatch)
        return tr("version %1").arg(mark.number);
    return mark.isDeprecated ? tr("patch, deprecated") : tr("patch");
}

template<class Index>
bool holds(const std::vector<Index> &indices, Index index)
{
    return std::ranges::find(indices, index) != indices.end();
}

template<class Index>
const core::Changed<Index> *changeTo(const core::ListChanges<Index> &changes, Index index)
{
    const auto found =
        std::ranges::find(changes.changed, index, [](const core::Changed<Index> &changed) { return changed.after; });
    return found == changes.changed.end() ? nullptr : &*found;
}

// Collects the sections of one step.
class Holding
{
public:
    Holding(const core::StateIndex &index, core::EventIndex step, core::EventIndex base)
        : m_index(index), m_history(index.execution().history()), m_isCompared(base.isValid()), m_state(index.at(step)),
          m_reader(m_history)
    {
        if (!base.isValid() && step.value > 0)
            base = core::EventIndex(std::size_t{step.value} - 1);
        m_before = base.isValid() ? index.at(base) : core::State();
        m_changes = core::changesBetween(index, m_before, m_state);
    }

    std::vector<HoldingSection> sections();

private:
    template<class Index>
    void addList(const QString &title, const std::vector<Index> &held, const core::ListChanges<Index> &changes);
    void addCounts();
    void addSection(const QString &title, std::vector<WaitingLine> lines);
    WaitingLine lineOf(core::VersionIndex index);
    WaitingLine lineOf(core::PropertyIndex index);
    QString valueOf(const core::Property &property);
    QString valueOf(core::PropertyIndex index) { return valueOf(m_index.property(index)); }
    QString valueOf(core::VersionIndex index) { return textOf(m_index.version(index).mark); }
    [[nodiscard]] QString grown(std::int64_t before, std::int64_t now) const;

    const core::StateIndex &m_index;
    const core::History &m_history;
    bool m_isCompared;
    core::State m_state;
    core::State m_before;
    core::StateChanges m_changes;
    core::PropertyReader m_reader;
    core::EventIndex m_read; // the last Event that was
    std::uint64_t m_bytesRead = 0;
    std::vector<HoldingSection> m_sections;
};

std::vector<HoldingSection> Holding::sections()
{
    addList(tr("Versions and patches"), m_state.versions, m_changes.versions);
    addList(tr("Search attributes"), m_state.searchAttributes, m_changes.searchAttributes);
    addList(tr("Memo"), m_state.memo, m_changes.memo);
    addCounts();
    return std::move(m_sections);
}

void Holding::addSection(const QString &title, std::vector<WaitingLine> lines)
{
    if (!lines.empty())
        m_sections.push_back({title, std::move(lines)});
}

template<class Index>
void Holding::addList(const QString &title, const std::vector<Index> &held, const core::ListChanges<Index> &changes)
{
    std::vector<WaitingLine> lines;
    for (const Index index : held) {
        if (lines.size() == kMostLines)
            break;
        lines.push_back(lineOf(index));
        if (holds(changes.opened, index)) {
            lines.back().change = StepChange::Opened;
        } else if (const auto *changed = changeTo(changes, index)) {
            lines.back().change = StepChange::Changed;
            lines.back().note = tr("was %1").arg(valueOf(changed->before));
        }
    }
    if (held.size() > kMostLines)
        lines.push_back({tr("and %1 more").arg(held.size() - kMostLines), {}, core::Category::Unknown, {}});
    const std::size_t closed = std::min(changes.closed.size(), kMostLines);
    for (std::size_t i = 0; i < closed; ++i) {
        lines.push_back(lineOf(changes.closed[i]));
        lines.back().change = StepChange::Closed;
    }
    addSection(title, std::move(lines));
}

WaitingLine Holding::lineOf(core::VersionIndex index)
{
    const core::RecordedVersion &version = m_index.version(index);
    return {tr("%1: %2").arg(shortened(toQString(version.mark.change), kLongestKey), textOf(version.mark)),
            {},
            core::Category::Marker,
            Selection::of(version.event)};
}

WaitingLine Holding::lineOf(core::PropertyIndex index)
{
    const core::Property &property = m_index.property(index);
    return {tr("%1: %2").arg(shortened(toQString(m_index.keyOf(property)), kLongestKey), valueOf(property)),
            {},
            core::Category::Properties,
            Selection::of(property.event)};
}

QString Holding::valueOf(const core::Property &property)
{
    if (property.event != m_read) {
        const std::uint64_t size = m_history.bytes(property.event).size;
        if (m_bytesRead > 0 && m_bytesRead + size > kMostBytesRead)
            return QStringLiteral("…");
        m_bytesRead += size;
        m_read = property.event;
    }
    return textOf(m_reader.read(property.event, property.kind, m_index.keyOf(property)));
}

// `+12`, where somebody compares; the step before is always one less.
QString Holding::grown(std::int64_t before, std::int64_t now) const
{
    if (!m_isCompared || before == now)
        return {};
    return now > before ? tr("+%1").arg(numberText(now - before)) : numberText(now - before);
}

void Holding::addCounts()
{
    const core::StateCounts &now = m_state.counts;
    const core::StateCounts &before = m_before.counts;
    std::vector<WaitingLine> lines;
    const auto add = [&lines](const QString &text, const QStringList &notes, bool isChanged) {
        QStringList said = notes;
        said.removeAll(QString());
        lines.push_back({text,
                         said.join(QStringLiteral(", ")),
                         core::Category::Unknown,
                         {},
                         isChanged ? StepChange::Changed : StepChange::None});
    };
    const QString inFile = static_cast<std::int64_t>(now.events) == now.historyLength
                               ? QString()
                               : tr("%1 in the file").arg(numberText(static_cast<std::int64_t>(now.events)));
    add(tr("%1 of %2 Events").arg(numberText(now.historyLength), numberText(core::kEventsToEnd)),
        {inFile, grown(before.historyLength, now.historyLength), levelText(now.eventLevel())},
        m_isCompared ? before.historyLength != now.historyLength : before.eventLevel() != now.eventLevel());
    const auto commandsBefore = static_cast<std::int64_t>(before.commands);
    const auto commands = static_cast<std::int64_t>(now.commands);
    add(commands == 1 ? tr("1 Command") : tr("%1 Commands").arg(numberText(commands)),
        {grown(commandsBefore, commands)}, commandsBefore != commands);
    add(tr("%1 as JSON").arg(sizeText(now.fileBytes)), {}, false);
    if (now.historyBytes > 0)
        add(tr("%1 of %2 as the Service last counted")
                .arg(sizeText(static_cast<std::uint64_t>(now.historyBytes)),
                     sizeText(static_cast<std::uint64_t>(core::kHistoryBytesToEnd))),
            {levelText(now.byteLevel())}, before.historyBytes != now.historyBytes);
    if (now.suggestsContinueAsNew)
        add(tr("The Service suggests to continue as new"), {}, !before.suggestsContinueAsNew);
    addSection(tr("So far"), std::move(lines));
}

} // namespace

std::vector<HoldingSection> holdingAt(const core::StateIndex &index, core::EventIndex step, core::EventIndex base)
{
    return Holding(index, step, base).sections();
}

} // namespace hindsight::ui
