// The small signs beside words in tables and lists: what a thing is about, and how it ended. Shape and colour say the
// same. GUI thread only.
#pragma once

#include "core/model/event_type.h"

#include <QIcon>
#include <QPixmap>

namespace hindsight::ui {

struct Theme;

inline constexpr int kMarkSize = 12; // device independent pixels, both ways

[[nodiscard]] QPixmap categoryMark(core::Category category, const Theme &theme, qreal devicePixelRatio);
/// A tick, a cross, a stroke or an open ring. Null for Outcome::None.
[[nodiscard]] QPixmap outcomeMark(core::Outcome outcome, const Theme &theme, qreal devicePixelRatio);

/// Of what a person has put on an Event; null where that is nothing.
[[nodiscard]] QPixmap noteMark(bool isMarked, bool hasText, const Theme &theme, qreal devicePixelRatio);

/// A mark as an item view draws it: the same in a selected row, where a plain icon would be dimmed.
[[nodiscard]] QIcon markIcon(const QPixmap &mark);

} // namespace hindsight::ui
