#include "ui/timeline/accessible_words.h"

#include "ui/timeline/selection_mark.h"
#include "ui/timeline/timeline_words.h"

#include <QStringList>

namespace hindsight::ui {

namespace {

QString commaed(const QStringList &parts)
{
    return parts.join(QStringLiteral(", "));
}

QString laneWords(const core::Diagram &diagram, const core::Lane &lane)
{
    const QString kind = TimelineWords::kindOf(lane.category);
    const QString name = TimelineWords::laneName(diagram, lane);
    return name.startsWith(kind) ? name : AccessibleWords::tr("%1 %2").arg(kind, name);
}

QStringList markWords(const core::Diagram &diagram, const SceneHit &mark)
{
    switch (mark.kind) {
    case SceneHit::Kind::Start:
        return {AccessibleWords::tr("Start of the Workflow Execution")};
    case SceneHit::Kind::Terminal:
        return {
            AccessibleWords::tr("End of the Workflow Execution: %1").arg(TimelineWords::status(diagram.execution()))};
    case SceneHit::Kind::BarEnd: {
        QStringList facts = TimelineWords::facts(diagram, mark);
        facts.first() = AccessibleWords::tr("End of %1").arg(facts.first());
        return facts;
    }
    default:
        return TimelineWords::facts(diagram, mark);
    }
}

} // namespace

QString AccessibleWords::name(const core::Diagram &diagram, const AccessibleKey &key, core::Row step)
{
    switch (key.kind) {
    case AccessibleKey::Kind::Execution:
        return tr("Workflow Execution %1, %2")
            .arg(TimelineWords::title(diagram.execution()), TimelineWords::status(diagram.execution()));
    case AccessibleKey::Kind::Outside:
        return tr("From outside");
    case AccessibleKey::Kind::LooseCommands:
        return tr("Commands of no Workflow Task in this file");
    case AccessibleKey::Kind::Lane:
        return laneWords(diagram, diagram.lanes()[key.first]);
    case AccessibleKey::Kind::Mark:
        break;
    }
    QStringList words = markWords(diagram, key.mark());
    const auto rows = rowsOf(diagram, key.mark());
    const core::Row begin = rows && key.markKind == SceneHit::Kind::BarEnd ? rows->second : rows ? rows->first : 0;
    if (step != core::kNoRow && begin > step)
        words.append(tr("still to come"));
    return commaed(words);
}

QString AccessibleWords::description(const core::Diagram &diagram, const AccessibleKey &key, const TimeStyle &times)
{
    if (!key.isMark())
        return {};
    QStringList lines = TimelineWords::tooltip(diagram, key.mark(), times).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &fact : TimelineWords::facts(diagram, key.mark()))
        lines.removeOne(fact);
    for (QString &line : lines)
        line = line.simplified();
    return commaed(lines);
}

} // namespace hindsight::ui
