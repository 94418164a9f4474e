// What lies over the picture and moves with the hand: the line at the cursor, the mark under it and its links, the
// measured stretch.
// Laid out and painted without looking at the history, so that moving the mouse costs nothing of the picture.
#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/measure.h"
#include "ui/timeline/timeline_scene.h"

#include <QPainter>
#include <QRegion>

#include <optional>

namespace hindsight::ui {

/// The line at the cursor.
struct HoverLine
{
    double x = 0;
    QString words;

    bool operator==(const HoverLine &) const = default;
};

struct MeasuredSpan
{
    double beginX = 0;
    double endX = 0;
    std::array<QString, 3> words; // of its begin, of itself, of its end

    bool operator==(const MeasuredSpan &) const = default;
};

struct Overlay
{
    std::optional<HoverLine> line;
    QRectF mark;                   // under the cursor; empty where there is none
    std::vector<SceneLink> links;  // of that mark
    core::Row step = core::kNoRow; // links to what comes after it are faint
    std::optional<MeasuredSpan> span;

    /// The pixels that it touches, for a picture of that scene.
    [[nodiscard]] QRegion region(const TimelineScene &scene) const;
    void paint(QPainter &painter, const TimelineScene &scene, const Theme &theme) const;

    bool operator==(const Overlay &) const = default;
};

} // namespace hindsight::ui
