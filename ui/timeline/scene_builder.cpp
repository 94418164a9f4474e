#include "ui/timeline/scene_builder.h"

#include "core/diagram/folding.h"
#include "ui/timeline/fonts.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/timeline_words.h"

#include <algorithm>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kFarRight = 1e9;
// Marks, end marks and labels stand out beyond their Event's place.
constexpr double kOverhang = 60;
constexpr double kLeastTextRoom = 30;
constexpr double kSequenceTickSpacing = 30;
constexpr double kTimeTickSpacing = 90;

} // namespace

SceneBuilder::SceneBuilder(TimelineScene &scene)
    : m_scene(scene), m_diagram(scene.diagram()), m_axis(scene.axis()), m_map(scene.map()), m_rows(scene.rows()),
      m_text(fonts::text()), m_smallText(fonts::small())
{
    const core::Range &range = m_map.range();
    const core::Position overhang = m_map.length(kOverhang);
    m_firstRow = m_axis.firstAtOrAfter(range.begin - overhang);
    const core::Row after = m_axis.firstAtOrAfter(range.end + overhang + 1);
    m_lastRow = after > 0 ? after - 1 : 0;
    if (isSequence()) {
        m_columnWidth = m_map.pixels(core::kColumn);
        m_boxPad = std::min(m_columnWidth * 0.2, 7.0);
        m_barPad = std::min(m_columnWidth * 0.3, kMarkSize / 2);
    }
}

void SceneBuilder::build()
{
    placeTicks();
    placeFlag();
    placeTasks();
    placeOrphans();
    labelMarks();
    placeArrivals();
    placeLanes();
    placeCommandLinks();
    placeHandovers();
}

SceneText SceneBuilder::fittedText(const QFontMetricsF &metrics, const QString &text, double left, double room,
                                   double centreY) const
{
    // What has to be shortened to two or three letters says nothing.
    if (text.isEmpty() || (room < kLeastTextRoom && metrics.horizontalAdvance(text) > room))
        return {};
    const QString fitted = metrics.elidedText(text, Qt::ElideRight, room);
    const double width = metrics.horizontalAdvance(fitted);
    return {QRectF(left, centreY - metrics.height() / 2, width, metrics.height()), fitted};
}

void SceneBuilder::placeTicks()
{
    const double spacing = isSequence() ? kSequenceTickSpacing : kTimeTickSpacing;
    const auto &history = m_diagram.execution().history();
    for (const core::Tick &tick : core::ticks(m_axis, history, m_map.range(), m_map.length(spacing)))
        m_scene.m_ticks.push_back({m_map.x(tick.position), QString::fromStdString(tick.label)});
}

void SceneBuilder::placeFlag()
{
    if (m_diagram.terminal() == core::kNoRow)
        return;
    const QFontMetricsF metrics(fonts::strong());
    const double width = metrics.horizontalAdvance(TimelineWords::status(m_diagram.execution())) + 40;
    const double x = m_scene.x(m_diagram.terminal());
    // The flag flies to the left where the picture ends too early at the right.
    const bool hasRoom = x + width <= m_map.right() + 1 || x > m_map.right();
    m_scene.m_flag = QRectF(hasRoom ? x : x - width, m_rows.executionY - 12, width, 24);
}

double SceneBuilder::taskLeft(std::uint32_t task) const
{
    const auto &tasks = m_diagram.tasks();
    return task < tasks.size() ? m_scene.x(tasks[task].begin) - m_boxPad : kFarRight;
}

void SceneBuilder::placeTasks()
{
    const auto &tasks = m_diagram.tasks();
    const auto count = static_cast<std::uint32_t>(tasks.size());
    const auto first = core::firstNot(0, count, [this](auto i) { return m_diagram.reachOf(i) < m_firstRow; });
    const auto end = core::firstNot(first, count, [&](auto i) { return tasks[i].begin <= m_lastRow; });
    core::fold(
        first, end, m_map.length(kFoldWidth), [&](auto i) { return m_axis.at(tasks[i].begin); },
        [&](auto i) { return m_axis.at(tasks[i].end); },
        [&](auto i, auto j) { j - i > 1 ? placeFoldedTasks(i, j) : placeTask(i); });
}

void SceneBuilder::placeTask(std::uint32_t task)
{
    const core::TaskBox &box = m_diagram.tasks()[task];
    const double left = taskLeft(task);
    const double trueRight = std::max(m_scene.x(box.end) + m_boxPad, left + kFoldWidth);
    const double nextLeft = taskLeft(task + 1);
    const double widened = std::min(left + kBoxLeastWidth, nextLeft - 3);
    const double right = std::max(trueRight, widened);

    SceneBox item{{task, task + 1}, QRectF(left, m_rows.boxTop, right - left, kBoxHeight)};
    item.startedX = right;
    if (box.started != core::kNoRow || box.scheduled == core::kNoRow)
        item.startedX = box.started == core::kNoRow ? left : std::max(m_scene.x(box.started), left);
    // A box that was widened keeps its number readable: waiting takes a third of it at most.
    if (right > trueRight && item.startedX < right)
        item.startedX = std::min(item.startedX, left + (right - left) / 3);
    item.exitX = isSequence() ? m_scene.x(box.end) : right - std::min(5.0, (right - left) / 3);
    item.hasFailure = m_diagram.failedTaskCount(task, task + 1) > 0;
    m_scene.m_boxes.push_back(item);

    const auto commands = m_diagram.execution().commandsOf(box.task);
    if (commands.empty())
        return;
    if (isSequence())
        placeInColumns(commands);
    else
        placeFannedOut(item, commands);
}

void SceneBuilder::placeFoldedTasks(std::uint32_t first, std::uint32_t end)
{
    const auto &tasks = m_diagram.tasks();
    const double left = taskLeft(first);
    const double right = std::max(m_scene.x(tasks[end - 1].end), left + kFoldWidth);
    SceneBox item{{first, end}, QRectF(left, m_rows.boxTop, right - left, kBoxHeight)};
    item.startedX = left;
    item.exitX = right;
    item.hasFailure = m_diagram.failedTaskCount(first, end) > 0;
    m_scene.m_boxes.push_back(item);

    const auto &commands = m_diagram.commands();
    const auto count = static_cast<std::uint32_t>(commands.size());
    const core::Row beginRow = tasks[first].begin;
    const core::Row endRow = end < tasks.size() ? tasks[end].begin : m_diagram.rowCount();
    const auto from = core::firstNot(0, count, [&](auto i) { return commands[i].row < beginRow; });
    const auto to = core::firstNot(from, count, [&](auto i) { return commands[i].row < endRow; });
    if (from < to)
        placeMark(from, to, (left + right) / 2, right - left);
}

void SceneBuilder::placeInColumns(std::span<const core::CommandIndex> commands)
{
    const auto count = static_cast<std::uint32_t>(commands.size());
    const auto rowOf = [&](auto i) { return m_diagram.commands()[commands[i].value].row; };
    const auto first = core::firstNot(0, count, [&](auto i) { return rowOf(i) < m_firstRow; });
    const auto end = core::firstNot(first, count, [&](auto i) { return rowOf(i) <= m_lastRow; });

    const core::TaskIndex task = m_diagram.commands()[commands[0].value].task;
    m_scene.m_branches.push_back({task.value, m_scene.m_boxes.back().exitX, m_scene.x(rowOf(count - 1))});
    const double size = std::clamp(m_columnWidth * 0.8, kFoldWidth, kMarkSize);
    const auto place = [&](auto i) { return m_axis.at(rowOf(i)); };
    core::fold(first, end, m_map.length(kFoldWidth), place, place, [&](auto i, auto j) {
        const double centre = (m_scene.x(rowOf(i)) + m_scene.x(rowOf(j - 1))) / 2;
        placeMark(commands[i].value, commands[j - 1].value + 1, centre, j - i > 1 ? kFoldWidth : size);
    });
}

// In Time all Commands of a task share the instant at which it completed; side by side they can be told apart.
void SceneBuilder::placeFannedOut(const SceneBox &box, std::span<const core::CommandIndex> commands)
{
    const double start = box.rect.right() + kMarkSize / 2 + 3;
    const double room = std::min(taskLeft(box.first + 1), m_map.right() + kOverhang) - 6 - start;
    const auto gaps = static_cast<double>(commands.size() - 1);
    const double pitch = gaps > 0 ? std::min(kMarkPitch, room / gaps) : kMarkPitch;
    if (room < 0 || pitch < kLeastMarkPitch) {
        const double width = std::clamp(room + kMarkSize / 2, kFoldWidth, 2 * kMarkSize);
        placeMark(commands.front().value, commands.back().value + 1, box.rect.right() + 2 + width / 2, width);
        return;
    }
    double centre = start;
    for (const core::CommandIndex command : commands) {
        // One that the file dates later stands later.
        centre = std::max(centre, m_scene.x(m_diagram.commands()[command.value].row));
        placeMark(command.value, command.value + 1, centre, kMarkSize);
        centre += pitch;
    }
    m_scene.m_branches.push_back({box.first, box.exitX, centre - pitch});
}

void SceneBuilder::placeOrphans()
{
    const auto &orphans = m_diagram.orphanCommands();
    const auto count = static_cast<std::uint32_t>(orphans.size());
    const auto rowOf = [&](auto i) { return m_diagram.commands()[orphans[i]].row; };
    const auto first = core::firstNot(0, count, [&](auto i) { return rowOf(i) < m_firstRow; });
    const auto end = core::firstNot(first, count, [&](auto i) { return rowOf(i) <= m_lastRow; });
    const double size = isSequence() ? std::clamp(m_columnWidth * 0.8, kFoldWidth, kMarkSize) : kMarkSize;
    const auto place = [&](auto i) { return m_axis.at(rowOf(i)); };
    core::fold(first, end, m_map.length(kFoldWidth), place, place, [&](auto i, auto j) {
        placeMark(orphans[i], orphans[j - 1] + 1, m_scene.x(rowOf(i)), j - i > 1 ? kFoldWidth : size);
    });
}

void SceneBuilder::placeMark(std::uint32_t first, std::uint32_t end, double centre, double size)
{
    const double height = end - first > 1 ? kMarkSize - 4 : size;
    m_scene.m_marks.push_back({{first, end}, QRectF(centre - size / 2, m_rows.branchY - height / 2, size, height), {}});
}

void SceneBuilder::labelMarks()
{
    auto &marks = m_scene.m_marks;
    const double y = m_rows.branchY + kMarkSize / 2 + 3 + m_smallText.height() / 2;
    double nextFree = m_map.left();
    for (std::size_t i = 0; i < marks.size(); ++i) {
        SceneMark &mark = marks[i];
        if (mark.isFolded() || mark.rect.width() < kMarkSize)
            continue;
        const QString text = TimelineWords::commandLabel(m_diagram, m_diagram.commands()[mark.first]);
        const double centre = mark.rect.center().x();
        const double next = i + 1 < marks.size() ? marks[i + 1].rect.left() - 4 : m_map.right();
        const double half = std::min({m_smallText.horizontalAdvance(text) / 2 + 1, centre - nextFree,
                                      std::max(next - centre, m_columnWidth * 0.75)});
        mark.label = fittedText(m_smallText, text, centre - half, 2 * half, y);
        if (mark.label.isEmpty())
            continue;
        mark.label.rect.moveCenter({centre, y});
        nextFree = mark.label.rect.right() + 5;
    }
}

} // namespace hindsight::ui
