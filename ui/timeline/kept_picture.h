// The picture as pixels, kept while only what lies over it changes: then a frame copies what it touches and paints
// nothing again. A picture that changes from frame to frame, as while it is panned, is painted straight to the screen.
#pragma once

#include "ui/timeline/timeline_painter.h"

#include <QPixmap>

namespace hindsight::ui {

class KeptPicture
{
public:
    /// The scene must be the one that was painted last, unless forget() was called since.
    void paint(QPainter &painter, const TimelineScene &scene, const Theme &theme, const PaintState &state);
    void forget();

    /// How often a scene has been painted, to the screen or into what is kept.
    [[nodiscard]] std::size_t paintCount() const { return m_paintCount; }

private:
    struct Key
    {
        PaintState state;
        const Theme *theme = nullptr;
        QSizeF size;
        qreal devicePixelRatio = 0;

        bool operator==(const Key &) const = default;
    };

    std::optional<Key> m_key; // of what was painted last
    QPixmap m_pixels;
    PaintCache m_cache;
    std::size_t m_paintCount = 0;
};

} // namespace hindsight::ui
