#include "ui/timeline/scene_builder.h"

#include "core/diagram/folding.h"
#include "ui/timeline/fonts.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/timeline_words.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kFarRight = 1e9;
// Marks, end marks and labels stand out beyond their Event's place.
constexpr double kOverhang = 60;
constexpr double kLeastTextRoom = 30;
constexpr double kSequenceTickSpacing = 30;
constexpr double kTimeTickSpacing = 90;

double numberRoom(const SceneBox &box)
{
    const auto digits = static_cast<double>(std::to_string(box.first + 1).size());
    return digits * kDigitWidth + 4 + (box.hasFailure ? kSignRoom : 0);
}

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
    placeGaps();
    placeFlag();
    placeTasks();
    placeOrphans();
    labelMarks();
    placeArrivals();
    placeLanes();
    placeCommandLinks();
    placeHandovers();
}

// Blocks side by side make one surface, without seams.
QRectF SceneBuilder::snapped(const QRectF &rect)
{
    const double left = std::floor(rect.left());
    return {left, rect.top(), std::max(std::ceil(rect.right()) - left, 1.0), rect.height()};
}

// How far a text may go that begins there: the terminal Event's rule is not written across.
double SceneBuilder::textEnd(double begin) const
{
    const core::Row terminal = m_diagram.terminal();
    const double rule = terminal != core::kNoRow ? m_scene.x(terminal) - 4 : m_map.right();
    return rule > begin ? std::min(rule, m_map.right()) : m_map.right();
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

// All gaps of an axis are equally wide, so that either all of them can be seen or none.
void SceneBuilder::placeGaps()
{
    const auto &gaps = m_axis.gaps();
    if (gaps.empty() || m_map.pixels(gaps.front().place.length()) < kLeastGapWidth)
        return;
    const core::Range &range = m_map.range();
    const double y = m_rows.executionY - 5 - m_smallText.height() / 2;
    auto gap = std::partition_point(gaps.begin(), gaps.end(), [&](auto &item) { return item.place.end < range.begin; });
    for (; gap != gaps.end() && gap->place.begin <= range.end; ++gap) {
        const double left = m_map.x(gap->place.begin);
        const QRectF rect(left, kRulerHeight, m_map.x(gap->place.end) - left,
                          m_scene.request().size.height() - kRulerHeight);
        SceneGap item{static_cast<std::uint32_t>(gap - gaps.begin()), rect, {}};
        const QString text = TimelineWords::duration({gap->to - gap->from});
        const double width = m_smallText.horizontalAdvance(text);
        if (width + 4 <= rect.width())
            item.label = fittedText(m_smallText, text, rect.center().x() - width / 2, width + 1, y);
        m_scene.m_gaps.push_back(item);
    }
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
    const auto commands = m_diagram.execution().commandsOf(box.task);
    const double left = taskLeft(task);
    const double tail = box.isOpen && m_diagram.terminal() == core::kNoRow ? kOpenTail : 0;
    const double trueRight = std::max(m_scene.x(box.end) + m_boxPad + tail, left + kFoldWidth);

    SceneBox item{{task, task + 1}, widened(left, trueRight, kBoxLeastWidth, task + 1, commands.size())};
    item.startedX = item.rect.right();
    if (box.started != core::kNoRow || box.scheduled == core::kNoRow)
        item.startedX = box.started == core::kNoRow ? left : std::max(m_scene.x(box.started), item.rect.left());
    item.hasFailure = m_diagram.failedTaskCount(task, task + 1) > 0;
    // A narrow box keeps its number readable: the working part, which has it, takes what it needs of the waiting one.
    if (item.startedX < item.rect.right())
        item.startedX = std::clamp(item.rect.right() - numberRoom(item), item.rect.left(), item.startedX);
    item.exitX = isSequence() ? m_scene.x(box.end) : item.rect.right() - std::min(5.0, item.rect.width() / 3);
    m_scene.m_boxes.push_back(item);

    if (commands.empty())
        return;
    if (isSequence())
        placeInColumns(commands);
    else
        placeFannedOut(item, commands);
}

// In Time a box may be wider than its task was long, up to the next one. Before the terminal Event it grows to the
// left, so that it and its Commands don't stand behind the end.
QRectF SceneBuilder::widened(double left, double right, double wanted, std::uint32_t next, std::size_t commands) const
{
    QRectF box(left, m_rows.boxTop, right - left, kBoxHeight);
    if (isSequence())
        return box;
    box.setRight(std::max(right, std::min(left + wanted, taskLeft(next) - 3)));
    if (m_diagram.terminal() == core::kNoRow)
        return box;
    const double end = m_scene.x(m_diagram.terminal());
    const double fan = commands > 0 ? kMarkSize + 3 + static_cast<double>(commands - 1) * kMarkPitch : 0;
    const double past = box.right() + fan - end;
    const double before = m_scene.m_boxes.empty() ? m_map.left() : m_scene.m_boxes.back().rect.right() + 3;
    if (past > 0 && box.left() - past > before)
        box.translate(-past, 0);
    else if (box.right() > end)
        box.setRight(std::max(right, end));
    return box;
}

void SceneBuilder::placeFoldedTasks(std::uint32_t first, std::uint32_t end)
{
    const auto &tasks = m_diagram.tasks();
    const double left = taskLeft(first);
    const double trueRight = std::max(m_scene.x(tasks[end - 1].end), left + kFoldWidth);
    SceneBox item{{first, end}, snapped(widened(left, trueRight, kFoldedBoxWidth, end, 0))};
    item.startedX = item.rect.left();
    item.exitX = item.rect.right();
    item.hasFailure = m_diagram.failedTaskCount(first, end) > 0;
    m_scene.m_boxes.push_back(item);

    const auto &commands = m_diagram.commands();
    const auto count = static_cast<std::uint32_t>(commands.size());
    const core::Row beginRow = tasks[first].begin;
    const core::Row endRow = end < tasks.size() ? tasks[end].begin : m_diagram.rowCount();
    const auto from = core::firstNot(0, count, [&](auto i) { return commands[i].row < beginRow; });
    const auto to = core::firstNot(from, count, [&](auto i) { return commands[i].row < endRow; });
    if (from < to) {
        // At the right, since results come in at the left.
        const double width = std::min(item.rect.width(), kBoxLeastWidth);
        placeMark(from, to, item.rect.right() - width / 2, width);
    }
}

void SceneBuilder::placeInColumns(std::span<const core::CommandIndex> commands)
{
    const auto count = static_cast<std::uint32_t>(commands.size());
    const auto rowOf = [&](auto i) { return m_diagram.commands()[commands[i].value].row; };
    const auto first = core::firstNot(0, count, [&](auto i) { return rowOf(i) < m_firstRow; });
    const auto end = core::firstNot(first, count, [&](auto i) { return rowOf(i) <= m_lastRow; });

    const core::TaskIndex task = m_diagram.commands()[commands[0].value].task;
    m_scene.m_branches.push_back({task.value, rowOf(0), m_scene.m_boxes.back().exitX, m_scene.x(rowOf(count - 1))});
    const double size = std::clamp(m_columnWidth * 0.8, kFoldWidth, kMarkSize);
    const auto place = [&](auto i) { return m_axis.at(rowOf(i)); };
    core::fold(first, end, m_map.length(kFoldWidth), place, place, [&](auto i, auto j) {
        const double centre = (m_scene.x(rowOf(i)) + m_scene.x(rowOf(j - 1))) / 2;
        placeMark(commands[i].value, commands[j - 1].value + 1, centre, j - i > 1 ? kFoldWidth : size);
    });
}

// Far right while the Workflow Execution runs.
double SceneBuilder::terminalX() const
{
    return m_diagram.terminal() != core::kNoRow ? m_scene.x(m_diagram.terminal()) : kFarRight;
}

// How far to the right a task's Commands may stand: up to those of the next task that has any, and not behind the end.
double SceneBuilder::fanEnd(std::uint32_t task) const
{
    const double end = terminalX() - kMarkSize / 2 + 5;
    constexpr std::uint32_t kTasksLookedAt = 8;
    const auto count = static_cast<std::uint32_t>(m_diagram.tasks().size());
    for (std::uint32_t next = task + 1; next < std::min(count, task + kTasksLookedAt); ++next) {
        if (!m_diagram.execution().commandsOf(core::TaskIndex(next)).empty())
            return std::min(end, m_scene.x(m_diagram.tasks()[next].end));
    }
    return std::min(end, m_map.right() + kOverhang);
}

// In Time all Commands of a task share the instant at which it completed; side by side they can be told apart.
void SceneBuilder::placeFannedOut(const SceneBox &box, std::span<const core::CommandIndex> commands)
{
    const double start = box.rect.right() + kMarkSize / 2 + 3;
    const double room = fanEnd(box.first) - 6 - start;
    const auto gaps = static_cast<double>(commands.size() - 1);
    const double pitch = gaps > 0 ? std::min(kMarkPitch, room / gaps) : kMarkPitch;
    if (room < 0 || pitch < kLeastMarkPitch) {
        const double width = std::clamp(room + kMarkSize / 2, kFoldWidth, kBoxLeastWidth);
        placeMark(commands.front().value, commands.back().value + 1, box.rect.right() + 2 + width / 2, width);
        return;
    }
    double centre = start;
    double latest = start + room - gaps * pitch;
    for (const core::CommandIndex command : commands) {
        // One that the file dates later stands later, as far as there is room for those after it.
        centre = std::max(centre, std::min(latest, m_scene.x(m_diagram.commands()[command.value].row)));
        placeMark(command.value, command.value + 1, centre, kMarkSize);
        centre += pitch;
        latest += pitch;
    }
    m_scene.m_branches.push_back({box.first, m_diagram.commands()[commands[0].value].row, box.exitX, centre - pitch});
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
    const bool isFolded = end - first > 1;
    const double height = isFolded ? kMarkSize - 4 : size;
    // In Time a mark was moved aside from its task's end: not behind the end of all.
    if (!isSequence() && m_diagram.commands()[first].row <= m_diagram.terminal())
        centre = std::min(centre, terminalX() - size / 2 - 1);
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
        const double wanted = m_smallText.horizontalAdvance(text) + 1;
        const double left = std::max({free, std::min(centre - wanted / 2, end - wanted), centre - wanted * 0.8});
        marks[i].label = fittedText(m_smallText, text, left, end - left, y);
        free = marks[i].label.isEmpty() ? centre + 3 : marks[i].label.rect.right() + 5;
    }
}

} // namespace hindsight::ui
