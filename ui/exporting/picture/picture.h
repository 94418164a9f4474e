// The timeline as a picture: a title, what the window shows, a legend, a caption. Painted on any device: a file, the
// clipboard, a printer, the preview. Needs a QGuiApplication, on any platform plugin; not a display. The same history
// and options give the same picture. Immutable once made; may be painted on any thread.
#pragma once

#include "ui/exporting/picture/picture_layout.h"

namespace hindsight::ui {

class Picture
{
public:
    /// The error names what of the options the history does not have, or is ErrorKind::Cancelled.
    [[nodiscard]] static core::Result<Picture> make(std::shared_ptr<const core::Execution> execution,
                                                    const PictureOptions &options, const std::stop_token &stop = {});

    [[nodiscard]] QSizeF size() const { return m_layout.size; } // in points
    /// What was drawn smaller or left out, as it stands in the picture; empty where nothing was.
    [[nodiscard]] const QString &remark() const { return m_layout.remark; }
    [[nodiscard]] QString title() const { return titleOf(m_content, m_options); }
    [[nodiscard]] const QString &summary() const { return m_layout.summary; }
    [[nodiscard]] const PictureContent &content() const { return m_content; }
    [[nodiscard]] const PictureOptions &options() const { return m_options; }
    [[nodiscard]] const PictureLayout &layout() const { return m_layout; }

    void paint(QPainter &painter, PaintGroups *groups = nullptr) const;
    /// What stands below the timeline on pages of that width, on which there is so much to explain: legend, caption and
    /// state.
    [[nodiscard]] double belowHeight(const LegendScope &legend, double width) const;
    void paintBelow(QPainter &painter, const LegendScope &legend, double top, double width) const;
    /// The timeline alone, for a part of it or a page.
    void paintTimeline(QPainter &painter, const SceneRequest &request, PaintGroups *groups = nullptr) const;

private:
    Picture(PictureContent content, const PictureOptions &options);

    void paintBelow(QPainter &painter, const LegendScope &legend, const BelowLayout &below, PaintGroups *groups) const;

    PictureContent m_content;
    PictureOptions m_options;
    PictureLayout m_layout;
};

} // namespace hindsight::ui
