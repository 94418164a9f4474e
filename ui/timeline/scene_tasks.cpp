#include "core/diagram/folding.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/scene_builder.h"
#include "ui/timeline/spreading.h"
#include "ui/timeline/timeline_words.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace hindsight::ui {

using namespace metrics;

namespace {

double numberRoom(const SceneBox &box)
{
    const auto digits = static_cast<double>(std::to_string(box.first + 1).size());
    return digits * kDigitWidth + 4 + (box.hasFailure ? kSignRoom : 0);
}

} // namespace

// All boxes first, since those that stand close push each other aside; then the Commands that hang on them.
void SceneBuilder::placeTasks()
{
    const auto &tasks = m_diagram.tasks();
    const auto count = static_cast<std::uint32_t>(tasks.size());
    const auto first = core::firstNot(0, count, [this](auto i) { return m_diagram.reachOf(i) < m_firstRow; });
    const auto end = core::firstNot(first, count, [&](auto i) { return tasks[i].begin <= m_lastRow; });
    core::fold(
        first, end, m_map.length(kFoldWidth), [&](auto i) { return m_axis.at(tasks[i].begin); },
        [&](auto i) { return m_axis.at(tasks[i].end); },
        [&](auto i, auto j) { j - i > 1 ? placeFoldedBox(i, j) : placeBox(i); });
    spreadBoxes();
    for (std::size_t box = 0; box < m_scene.m_boxes.size(); ++box) {
        finishBox(m_scene.m_boxes[box]);
        placeCommandsOf(box);
    }
}

void SceneBuilder::placeBox(std::uint32_t task)
{
    const core::TaskBox &box = m_diagram.tasks()[task];
    const double left = m_places.taskLeft(task);
    const double tail = box.isOpen && m_diagram.terminal() == core::kNoRow ? kOpenTail : 0;
    const double right = std::max(m_scene.x(box.end) + m_places.boxPad() + tail, left + kFoldWidth);
    SceneBox item{{task, task + 1}, QRectF(left, m_rows.boxTop, right - left, kBoxHeight)};
    item.hasFailure = m_diagram.failedTaskCount(task, task + 1) > 0;
    m_scene.m_boxes.push_back(item);
}

void SceneBuilder::placeFoldedBox(std::uint32_t first, std::uint32_t end)
{
    const double left = m_places.taskLeft(first);
    const double right = std::max(m_scene.x(m_diagram.tasks()[end - 1].end), left + kFoldWidth);
    SceneBox item{{first, end}, QRectF(left, m_rows.boxTop, right - left, kBoxHeight)};
    item.hasFailure = m_diagram.failedTaskCount(first, end) > 0;
    m_scene.m_boxes.push_back(item);
}

// A task of milliseconds, or of three narrow columns, gets the width that its number needs, and makes room for its
// neighbours, but no more than that it still stands at its own time: a result should not come in from the right. None
// goes behind the terminal Event.
void SceneBuilder::spreadBoxes()
{
    auto &boxes = m_scene.m_boxes;
    const double end = m_places.terminalX();
    std::vector<SpreadItem> items;
    items.reserve(boxes.size());
    for (const SceneBox &box : boxes) {
        const double readable = box.isFolded() ? kFoldedBoxWidth : numberRoom(box);
        const double least = box.rect.width();
        const double width = std::max({least, readable, kBoxLeastWidth});
        SpreadItem item{box.rect.left(), width, std::max(least, readable), least};
        item.leftLimit = std::max(m_scene.executionBeginX() - kMostBoxLead, box.rect.right() - width - kMostBoxShift);
        item.rightLimit = box.rect.left() + width + kMostBoxShift;
        if (m_diagram.tasks()[box.end - 1].begin <= m_diagram.terminal() && m_diagram.terminal() != core::kNoRow)
            item.rightLimit = std::min(item.rightLimit, end);
        items.push_back(item);
    }
    const std::vector<Spread> places = spread(items, kBoxGap);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        boxes[i].rect.moveLeft(places[i].left);
        boxes[i].rect.setWidth(places[i].width);
    }
}

// Where a box is wider than its task was long, its parts keep their proportion.
double SceneBuilder::startedX(const SceneBox &box, const core::TaskBox &task) const
{
    const double trueWidth = m_scene.x(task.end) - m_scene.x(task.begin);
    if (box.rect.width() <= trueWidth + 2 * m_places.boxPad() + 1)
        return m_scene.x(task.started);
    const core::Position begin = m_axis.at(task.begin);
    const auto length = static_cast<double>(std::max<core::Position>(m_axis.at(task.end) - begin, 1));
    return box.rect.left() + static_cast<double>(m_axis.at(task.started) - begin) / length * box.rect.width();
}

void SceneBuilder::finishBox(SceneBox &box) const
{
    if (box.isFolded()) {
        box.rect = snapped(box.rect);
        box.startedX = box.rect.left();
        box.exitX = box.rect.right();
        return;
    }
    const core::TaskBox &task = m_diagram.tasks()[box.first];
    box.startedX = box.rect.right();
    if (task.started != core::kNoRow)
        box.startedX = std::clamp(startedX(box, task), box.rect.left(), box.rect.right());
    else if (task.scheduled == core::kNoRow)
        box.startedX = box.rect.left();
    // A narrow box keeps its number readable: the working part, which has it, takes what it needs of the waiting one.
    if (task.started != core::kNoRow)
        box.startedX = std::clamp(box.rect.right() - numberRoom(box), box.rect.left(), box.startedX);
    box.exitX = isSequence() ? std::clamp(m_scene.x(task.end), box.rect.left(), box.rect.right())
                             : box.rect.right() - std::min(5.0, box.rect.width() / 3);
}

void SceneBuilder::placeCommandsOf(std::size_t index)
{
    const SceneBox &box = m_scene.m_boxes[index];
    if (box.isFolded())
        return placeFoldedCommands(box);
    const auto all = m_diagram.execution().commandsOf(core::TaskIndex(box.first));
    const auto commands = ofPart(all);
    if (commands.empty())
        return;
    if (isSequence())
        placeInColumns(box.exitX, commands);
    else
        placeFannedOut(index, commands);
}

void SceneBuilder::placeFoldedCommands(const SceneBox &box)
{
    const auto &tasks = m_diagram.tasks();
    const auto &commands = m_diagram.commands();
    const auto count = static_cast<std::uint32_t>(commands.size());
    const core::Row beginRow = std::max(tasks[box.first].begin, m_scene.request().firstRow);
    const core::Row next = box.end < tasks.size() ? tasks[box.end].begin : m_diagram.rowCount();
    const core::Row endRow = next - 1 > m_scene.request().lastRow ? m_scene.request().lastRow + 1 : next;
    const auto from = core::firstNot(0, count, [&](auto i) { return commands[i].row < beginRow; });
    const auto to = core::firstNot(from, count, [&](auto i) { return commands[i].row < endRow; });
    if (from < to) {
        // At the right, since results come in at the left.
        const double width = std::min(box.rect.width(), kBoxLeastWidth);
        placeMark(from, to, box.rect.right() - width / 2, width);
    }
}

std::span<const core::CommandIndex> SceneBuilder::ofPart(std::span<const core::CommandIndex> commands) const
{
    const SceneRequest &request = m_scene.request();
    const auto rowOf = [&](auto i) { return m_diagram.commands()[commands[i].value].row; };
    const auto count = static_cast<std::uint32_t>(commands.size());
    const auto first = core::firstNot(0, count, [&](auto i) { return rowOf(i) < request.firstRow; });
    const auto end = core::firstNot(first, count, [&](auto i) { return rowOf(i) <= request.lastRow; });
    return commands.subspan(first, end - first);
}

void SceneBuilder::placeInColumns(double exitX, std::span<const core::CommandIndex> commands)
{
    const auto count = static_cast<std::uint32_t>(commands.size());
    const auto rowOf = [&](auto i) { return m_diagram.commands()[commands[i].value].row; };
    const auto first = core::firstNot(0, count, [&](auto i) { return rowOf(i) < m_firstRow; });
    const auto end = core::firstNot(first, count, [&](auto i) { return rowOf(i) <= m_lastRow; });

    const core::TaskIndex task = m_diagram.commands()[commands[0].value].task;
    m_scene.m_branches.push_back(
        {task.value, commands[0].value, commands[count - 1].value + 1, exitX, m_scene.x(rowOf(count - 1))});
    if (end - first > 1 && m_places.columnWidth() < kLeastCommandColumn) {
        const double left = m_scene.x(rowOf(first));
        const double right = m_scene.x(rowOf(end - 1));
        return placeMark(commands[first].value, commands[end - 1].value + 1, (left + right) / 2,
                         right - left + m_places.columnWidth());
    }
    const double size = std::clamp(m_places.columnWidth() * 0.8, kFoldWidth, kMarkSize);
    const auto place = [&](auto i) { return m_axis.at(rowOf(i)); };
    core::fold(first, end, m_map.length(kFoldWidth), place, place, [&](auto i, auto j) {
        const double centre = (m_scene.x(rowOf(i)) + m_scene.x(rowOf(j - 1))) / 2;
        placeMark(commands[i].value, commands[j - 1].value + 1, centre, j - i > 1 ? kFoldWidth : size);
    });
}

// How far to the right a task's Commands may stand: under the next box, where they come before its own, but under no
// other one, whose they would seem; and not behind the end.
double SceneBuilder::fanEnd(std::size_t box) const
{
    const double end = std::min(m_places.terminalX() - kMarkSize / 2 + 5, m_map.right() + kOverhang);
    const auto &boxes = m_scene.m_boxes;
    if (box + 1 == boxes.size())
        return end;
    const SceneBox &next = boxes[box + 1];
    if (next.isFolded())
        return std::min(end, next.rect.left());
    if (!m_diagram.execution().commandsOf(core::TaskIndex(next.first)).empty())
        return std::min(end, next.rect.right() - 5);
    return box + 2 == boxes.size() ? end : std::min(end, std::max(next.rect.right(), boxes[box + 2].rect.left()) - 5);
}

// In Time all Commands of a task share the instant at which it completed; side by side they can be told apart.
void SceneBuilder::placeFannedOut(std::size_t index, std::span<const core::CommandIndex> commands)
{
    const SceneBox &box = m_scene.m_boxes[index];
    const double start = box.rect.right() + kMarkSize / 2 + 3;
    const double room = fanEnd(index) - 6 - start;
    const auto gaps = static_cast<double>(commands.size() - 1);
    const double pitch = gaps > 0 ? std::min(kMarkPitch, room / gaps) : kMarkPitch;
    if (room < 0 || pitch < kLeastMarkPitch)
        return hangBelow(box, commands);
    double centre = start;
    double latest = start + room - gaps * pitch;
    for (const core::CommandIndex command : commands) {
        // One that the file dates later stands later, as far as there is room for those after it.
        centre = std::max(centre, std::min(latest, m_scene.x(m_diagram.commands()[command.value].row)));
        placeMark(command.value, command.value + 1, centre, kMarkSize);
        centre += pitch;
        latest += pitch;
    }
    m_scene.m_branches.push_back(
        {box.first, commands.front().value, commands.back().value + 1, box.exitX, centre - pitch});
}

// Where there is no room beside the box: up to its right end, since results come in at the left.
void SceneBuilder::hangBelow(const SceneBox &box, std::span<const core::CommandIndex> commands)
{
    const auto gaps = static_cast<double>(commands.size() - 1);
    const double pitch = gaps > 0 ? std::min(kMarkPitch, (box.rect.width() - kMarkSize) / gaps) : kMarkPitch;
    const bool isFolded = pitch < kLeastMarkPitch;
    const double width = isFolded ? std::min(box.rect.width(), kBoxLeastWidth) : gaps * pitch + kMarkSize;
    const double left = std::max(box.rect.center().x() - width / 2, box.rect.right() - width);
    const std::uint32_t first = commands.front().value;
    const std::uint32_t end = commands.back().value + 1;
    if (isFolded) {
        placeMark(first, end, left + width / 2, width);
        const double x = std::min(box.exitX, m_scene.m_marks.back().rect.right() - 1);
        return m_scene.m_branches.push_back({box.first, first, end, x, x});
    }
    double centre = left + kMarkSize / 2;
    for (const core::CommandIndex command : commands) {
        placeMark(command.value, command.value + 1, centre, kMarkSize);
        centre += pitch;
    }
    m_scene.m_branches.push_back({box.first, first, end, left + kMarkSize / 2, centre - pitch});
}

void SceneBuilder::placeOrphans()
{
    const auto &orphans = m_diagram.orphanCommands();
    const auto count = static_cast<std::uint32_t>(orphans.size());
    const auto rowOf = [&](auto i) { return m_diagram.commands()[orphans[i]].row; };
    const auto first = core::firstNot(0, count, [&](auto i) { return rowOf(i) < m_firstRow; });
    const auto end = core::firstNot(first, count, [&](auto i) { return rowOf(i) <= m_lastRow; });
    const double size = isSequence() ? std::clamp(m_places.columnWidth() * 0.8, kFoldWidth, kMarkSize) : kMarkSize;
    const auto place = [&](auto i) { return m_axis.at(rowOf(i)); };
    core::fold(first, end, m_map.length(kFoldWidth), place, place, [&](auto i, auto j) {
        placeMark(orphans[i], orphans[j - 1] + 1, m_scene.x(rowOf(i)), j - i > 1 ? kFoldWidth : size);
    });
}

void SceneBuilder::placeMark(std::uint32_t first, std::uint32_t end, double centre, double size)
{
    const bool isFolded = end - first > 1;
    const double height = isFolded ? kMarkSize - 4 : size;
    // In Time a mark was moved aside from its task's end: not behind the end of all.
    if (!isSequence() && m_diagram.commands()[first].row <= m_diagram.terminal())
        centre = std::min(centre, m_places.terminalX() - size / 2 - 1);
    const QRectF rect(centre - size / 2, m_rows.branchY - height / 2, size, height);
    m_scene.m_marks.push_back({{first, end}, isFolded ? snapped(rect) : rect, {}});
}

// A label has the room between its neighbours' labels and the lines that go down beside it.
void SceneBuilder::labelMarks()
{
    auto &marks = m_scene.m_marks;
    const double y = m_rows.branchY + kMarkSize / 2 + 3 + m_smallText.height() / 2;
    const auto textOf = [this](const SceneMark &mark) {
        const bool isLabelled = !mark.isFolded() && mark.rect.width() >= kMarkSize;
        return isLabelled ? TimelineWords::commandLabel(m_diagram, m_diagram.commands()[mark.first]) : QString();
    };
    double free = m_map.left();
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const QString text = textOf(marks[i]);
        const double centre = marks[i].rect.center().x();
        if (text.isEmpty()) {
            free = centre + 3;
            continue;
        }
        double end = textEnd(centre);
        if (i + 1 < marks.size()) {
            const bool isLine = m_diagram.commands()[marks[i + 1].first].bar != core::kNoRow;
            const double next = marks[i + 1].rect.center().x();
            end = isLine ? next - 4
                         : std::min(end, textOf(marks[i + 1]).isEmpty() ? next + kMarkPitch : (centre + next) / 2 - 2);
        }
        const double wanted = m_smallText.width(text) + 1;
        const double left = std::max({free, std::min(centre - wanted / 2, end - wanted), centre - wanted * 0.8});
        marks[i].label = fittedText(m_smallText, text, left, end - left, y);
        free = marks[i].label.isEmpty() ? centre + 3 : marks[i].label.rect.right() + 5;
    }
}

} // namespace hindsight::ui
