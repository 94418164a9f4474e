#include "ui/timeline/kept_picture.h"

namespace hindsight::ui {

void KeptPicture::paint(QPainter &painter, const TimelineScene &scene, const Theme &theme, const PaintState &state)
{
    const QSizeF size = scene.request().size;
    Key key{state, &theme, size, painter.device()->devicePixelRatioF()};
    if (m_key != key) {
        m_key = std::move(key);
        m_pixels = {};
        ++m_paintCount;
        TimelinePainter(painter, scene, theme, state, nullptr, &m_cache).paint();
        return;
    }
    if (m_pixels.isNull()) {
        m_pixels = QPixmap((size * key.devicePixelRatio).toSize());
        m_pixels.setDevicePixelRatio(key.devicePixelRatio);
        m_pixels.fill(theme.ground);
        QPainter into(&m_pixels);
        ++m_paintCount;
        TimelinePainter(into, scene, theme, state, nullptr, &m_cache).paint();
    }
    painter.drawPixmap(0, 0, m_pixels);
}

void KeptPicture::forget()
{
    m_key.reset();
    m_pixels = {};
}

} // namespace hindsight::ui
