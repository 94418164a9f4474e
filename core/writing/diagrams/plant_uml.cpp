#include "core/writing/diagrams/plant_uml.h"

#include "core/writing/diagrams/escaping.h"
#include "core/writing/diagrams/words.h"

#include <algorithm>
#include <array>

namespace hindsight::core {

namespace {

constexpr std::array<const char *, kParticipantCount> kNames{"W", "S", "A", "C", "N", "O", "X"};
constexpr std::size_t kMostPixels = 4000;
constexpr std::size_t kNoteColumns = 70;

const char *nameIn(Participant participant)
{
    return kNames[static_cast<std::size_t>(participant)];
}

/// A note is as wide as its longest line.
std::string noteText(std::string_view text)
{
    std::string out;
    for (const std::string &line : wrapped(text, kNoteColumns))
        out += (out.empty() ? "" : "\\n") + plantUmlText(line);
    return out;
}

std::string arrow(const SequenceStep &step, const char *line)
{
    return std::string(nameIn(step.from)) + " " + line + " " + nameIn(step.to) + " : " + plantUmlText(step.text);
}

std::string lineOf(const SequenceStep &step)
{
    switch (step.kind) {
    case StepKind::Call:
        return arrow(step, "->");
    case StepKind::Reply:
        return arrow(step, "-[#2E7D32]->");
    case StepKind::Failure:
        return arrow(step, "-[#B3261E]-x");
    case StepKind::Note:
        return std::string("note over ") + nameIn(step.from) +
               (step.from == step.to ? "" : std::string(", ") + nameIn(step.to)) + " : " + noteText(step.text);
    case StepKind::TaskBegins:
        return std::string("activate ") + nameIn(step.from) + " #E8EEFC";
    case StepKind::TaskEnds:
        return std::string("deactivate ") + nameIn(step.from);
    case StepKind::LoopBegins:
        return "loop " + plantUmlText(step.text);
    case StepKind::LoopEnds:
        return "end";
    }
    return {};
}

} // namespace

std::string plantUmlBeginning(const std::vector<std::string> &titleLines, const std::string &remark)
{
    std::string title;
    for (const std::string &line : titleLines) {
        if (!line.empty())
            title += (title.empty() ? "title " : "\\n") + plantUmlText(line);
    }
    return "@startuml\n" + (remark.empty() ? std::string() : "' " + plantUmlText(remark) + "\n") +
           "skinparam {\n"
           "  Shadowing false\n"
           "  ArrowColor #555555\n"
           "  BackgroundColor #FFFFFF\n"
           "  ParticipantBackgroundColor #E8EEFC\n"
           "  ParticipantBorderColor #3B5BAB\n"
           "  SequenceLifeLineBorderColor #999999\n"
           "  SequenceGroupBorderColor #3B5BAB\n"
           "  NoteBackgroundColor #FFFBE6\n"
           "  NoteBorderColor #999999\n"
           "  RectangleBorderColor #777777\n"
           "  AgentBorderColor #3B5BAB\n"
           "  QueueBorderColor #777777\n"
           "  FileBorderColor #999999\n"
           "  FrameBorderColor #3B5BAB\n"
           "}\n" +
           (title.empty() ? title : title + "\n");
}

std::string plantUml(const Sequence &sequence, const std::string &title)
{
    std::string out = plantUmlBeginning({title}, sequence.remark) + "scale max 4000*4000\nhide footbox\n";
    for (std::size_t index = 0; index < kParticipantCount; ++index) {
        if (sequence.takesPart[index])
            out += "participant \"" + std::string(nameOf(static_cast<Participant>(index))) + "\" as " + kNames[index] +
                   "\n";
    }
    for (const SequenceStep &step : sequence.steps)
        out += lineOf(step) + "\n";
    return out + "@enduml\n";
}

bool fitsPlantUml(const Sequence &sequence)
{
    constexpr std::size_t pixelsOfStep = 34;
    constexpr std::size_t pixelsOfLine = 16;
    std::size_t pixels = 150;
    for (const SequenceStep &step : sequence.steps) {
        if (step.kind != StepKind::TaskBegins && step.kind != StepKind::TaskEnds)
            pixels += pixelsOfStep;
        if (step.kind == StepKind::Note)
            pixels += step.text.size() / kNoteColumns * pixelsOfLine;
    }
    return pixels <= kMostPixels;
}

} // namespace hindsight::core
