#include "ui/exporting/picture/svg_writer.h"

#include "ui/exporting/picture/svg_device.h"
#include "ui/exporting/picture/svg_links.h"
#include "ui/timeline/fonts.h"
#include "ui/timeline/timeline_words.h"

#include <QCoreApplication>
#include <QSet>

namespace hindsight::ui {

namespace {

// Names the groups. What is drawn twice, in a pinned lane for one, has its id once.
class SvgGroups final : public PaintGroups
{
    Q_DECLARE_TR_FUNCTIONS(SvgGroups)

public:
    SvgGroups(SvgDevice &device, const Picture &picture)
        : m_device(device), m_diagram(*picture.content().diagram), m_times(picture.options().times)
    {
    }

    void beginLayer(Layer layer) override
    {
        const auto [id, title] = nameOf(layer);
        m_device.beginGroup(onceOnly(id), title);
    }

    void beginMark(const SceneHit &hit) override
    {
        m_device.beginGroup(onceOnly(idOf(hit)), TimelineWords::tooltip(m_diagram, hit, m_times));
    }

    void beginLink(const SceneLink &link) override
    {
        const auto [id, title] = nameOfLink(m_diagram, link);
        m_device.beginGroup(onceOnly(id), title);
    }

    void end() override { m_device.endGroup(); }

private:
    // No title on a layer that holds marks: it would be the tooltip of everything between them.
    [[nodiscard]] static SvgName nameOf(Layer layer)
    {
        switch (layer) {
        case Layer::Ground:
            return {QStringLiteral("ground"), {}};
        case Layer::Links:
            return {QStringLiteral("links"), {}};
        case Layer::Awaitables:
            return {QStringLiteral("awaitables"), {}};
        case Layer::Execution:
            return {QStringLiteral("workflow-execution"), tr("Workflow Execution")};
        case Layer::WorkflowTasks:
            return {QStringLiteral("workflow-tasks"), {}};
        case Layer::Commands:
            return {QStringLiteral("commands"), {}};
        case Layer::Outside:
            return {QStringLiteral("from-outside"), {}};
        case Layer::TerminalEvent:
            return {QStringLiteral("terminal-event"), {}};
        case Layer::Ruler:
            return {QStringLiteral("ruler"), {}};
        case Layer::LaneNames:
            return {QStringLiteral("lanes"), {}};
        case Layer::Title:
            return {QStringLiteral("title"), {}};
        case Layer::Legend:
            return {QStringLiteral("legend"), {}};
        case Layer::Caption:
            return {QStringLiteral("caption"), {}};
        case Layer::State:
            return {QStringLiteral("state"), {}};
        }
        return {};
    }

    // Of what stands for several none.
    [[nodiscard]] QString idOf(const SceneHit &hit) const
    {
        const core::Execution &execution = m_diagram.execution();
        if (hit.end - hit.first > 1)
            return {};
        switch (hit.kind) {
        case SceneHit::Kind::Task:
            return QStringLiteral("task-%1").arg(hit.first + 1);
        case SceneHit::Kind::Command:
            return prefixed("command-", execution.command(m_diagram.commands()[hit.first].command).event);
        case SceneHit::Kind::Bar:
            return prefixed("awaitable-", execution.awaitable(m_diagram.bars()[hit.first].awaitable).opened);
        case SceneHit::Kind::Arrival:
            return prefixed("event-", execution.arrivals()[m_diagram.arrivals()[hit.first].arrival].event);
        default:
            return {};
        }
    }

    [[nodiscard]] QString prefixed(const char *prefix, core::EventIndex event) const
    {
        const core::History &history = m_diagram.execution().history();
        if (!event.isValid() || event.value >= history.eventCount())
            return {};
        return QLatin1String(prefix) + QString::number(history.id(event).value);
    }

    [[nodiscard]] QString onceOnly(const QString &id)
    {
        if (id.isEmpty() || m_ids.contains(id))
            return {};
        m_ids.insert(id);
        return id;
    }

    SvgDevice &m_device;
    const core::Diagram &m_diagram;
    const TimeStyle m_times;
    QSet<QString> m_ids;
};

} // namespace

QString documentTitle(const Picture &picture)
{
    const QString title = picture.title().simplified();
    return title.isEmpty() ? TimelineWords::title(picture.content().diagram->execution()) : title;
}

QByteArray svgOf(const Picture &picture)
{
    SvgDevice device(picture.size());
    {
        QPainter painter(&device);
        SvgGroups groups(device, picture);
        picture.paint(painter, &groups);
    }
    return device.file(documentTitle(picture),
                       QCoreApplication::translate("SvgWriter", "Timeline of a Temporal Workflow Execution"));
}

QByteArray timelineElementOf(const Picture &picture, const SceneRequest &request)
{
    const PictureContent &content = picture.content();
    SvgDevice device(request.size);
    {
        const fonts::OfFiles fonts;
        const TimelineScene scene(*content.diagram, content.axis, request);
        PaintState state = content.state;
        state.step = core::kNoRow;
        state.litLinks = scene.linksOf(state.chain);
        QPainter painter(&device);
        painter.setRenderHint(QPainter::Antialiasing);
        SvgGroups groups(device, picture);
        TimelinePainter(painter, scene, themeOf(picture.options().theme), state, &groups).paint();
    }
    return device.element(QCoreApplication::translate("SvgWriter", "Timeline of a Temporal Workflow Execution"));
}

} // namespace hindsight::ui
