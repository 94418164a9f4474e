// The sizes of the picture, in device-independent pixels, in one place.
#pragma once

#include <cstddef>

namespace hindsight::ui::metrics {

// Rows, from the top. The lanes of the awaitables follow.
inline constexpr double kRulerHeight = 26;
inline constexpr double kExecutionHeight = 32;
inline constexpr double kTaskHeight = 40;
inline constexpr double kBranchHeight = 34; // the Commands and their labels
inline constexpr double kGutterHeight = 22; // where results run to the task that gets them
inline constexpr double kOutsideHeight = 30;
inline constexpr double kLaneHeight = 30;
inline constexpr double kLeastLaneHeight = 4;
inline constexpr double kBelowLanes = 14;

// Marks.
inline constexpr double kBoxHeight = 26;
inline constexpr double kBoxLeastWidth = 24;  // where there is room; a Workflow Task often takes milliseconds
inline constexpr double kFoldedBoxWidth = 38; // of several together, with their numbers
inline constexpr double kBoxGap = 3;
inline constexpr double kMostBoxShift = 6;       // by which a box may stand beside its task's time, for others' room
inline constexpr double kLeastCommandColumn = 5; // narrower columns show a task's Commands as one block
inline constexpr double kMostBoxLead = 10;       // by which the first box may stand before the history's start
inline constexpr double kOverhang = 90;          // by which marks and labels stand out beyond their Event's place
inline constexpr double kDigitWidth = 7;         // of a small number
inline constexpr double kSignRoom = 14;          // beside a number
inline constexpr double kMarkSize = 13;
inline constexpr double kMarkPitch = 17; // of Commands that stand at one instant
inline constexpr double kLeastMarkPitch = 8;
inline constexpr double kBarHeight = 18;
inline constexpr double kEndRadius = 7.5;
inline constexpr double kLeastHatched = 6; // less is filled lightly
inline constexpr double kLeastSignedRadius = 5;
inline constexpr double kLeastEndRadius = 1.5; // smaller ends are not marked
inline constexpr double kOpenTail = 30;        // by which what is still open goes on after the last Event
inline constexpr double kDiamondSize = 12;
inline constexpr double kCornerRadius = 3;
inline constexpr double kLeastRounded = 8; // narrower boxes have corners that nobody sees
inline constexpr double kLinkRadius = 9;
inline constexpr double kRailPitch = 4;
inline constexpr double kEntryPitch = 8;

inline constexpr double kLeastCountedWidth = 12; // of several bars drawn as one, to say how many and which failed
inline constexpr double kFailurePitch = 7;       // between two that failed in one of these
inline constexpr double kLeastGapWidth = 8;      // of folded idle time, to be marked

// No text is looked for where there is less room than for a letter.
inline constexpr double kLeastLetterWidth = 6;
// Below this width marks are drawn together; see core/diagram/folding.h.
inline constexpr double kFoldWidth = 3;
// As many links as start within one fold are still told apart.
inline constexpr unsigned kLinksOfAFold = 3;
inline constexpr double kLeastLinkColumn = 5;  // narrower columns make a curtain of links
inline constexpr std::size_t kManyLinks = 120; // more are drawn plainly and faintly, until something is chosen

// The column with the lanes' names.
inline constexpr double kLeastPanelWidth = 150;
inline constexpr double kMostPanelWidth = 280;
inline constexpr double kLaneSignsWidth = 46; // beside a lane's name

// Signs on the ruler.
inline constexpr double kNoteSignWidth = 8;
inline constexpr double kNoteSignHeight = 10;
inline constexpr double kComparedSign = 13;

// The overview: rows from the top, and the visible part as a handle.
inline constexpr double kOverviewHeight = 66;
inline constexpr double kOverviewSignY = 9; // the middle of the failures' signs and the flag
inline constexpr double kOverviewEventsTop = 18;
inline constexpr double kOverviewTasksTop = 35;
inline constexpr double kOverviewOpenTop = 47;
inline constexpr double kOverviewBottom = 62;
inline constexpr double kOverviewRowHeight = 14;
inline constexpr double kOverviewTasksHeight = 9;
inline constexpr double kOverviewMarginLeft = 10;
inline constexpr double kOverviewMarginRight = 22; // the flag's
inline constexpr double kOverviewBucket = 3;
inline constexpr double kOverviewSignRadius = 5;
inline constexpr double kOverviewSignPitch = 12;
inline constexpr double kLeastHandle = 12; // of the visible part, however small that is
inline constexpr double kHandleEdge = 5;   // beside an edge, where it can be taken

// What a picture that shows everything leaves free at its sides.
inline constexpr double kMarginLeft = 26;
inline constexpr double kMarginRight = 26;
inline constexpr double kFlagMargin = 14;        // right of the flag
inline constexpr double kRunningLabel = 38;      // begins so far behind the last Event
inline constexpr double kCommandLabelRoom = 110; // of the last Command of a file of them

inline constexpr double kReadableColumn = 40; // a column in Sequence, where nothing forces a smaller one
inline constexpr double kCommandColumn = 120; // a column of a file of Commands, with its label
inline constexpr double kHitDistance = 4;

inline constexpr int kTextSize = 12;
inline constexpr int kSmallTextSize = 10;
inline constexpr int kTitleSize = 18;

} // namespace hindsight::ui::metrics
