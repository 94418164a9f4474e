// A picture as SVG: its layers, marks and links are groups, and so is what stands around the timeline; marks and links
// have a title.
#pragma once

#include "ui/exporting/picture/picture.h"

#include <QByteArray>

namespace hindsight::ui {

/// What a file of the picture is called by programs that show it: its title, or where one sees none what names the
/// history.
[[nodiscard]] QString documentTitle(const Picture &picture);
[[nodiscard]] QByteArray svgOf(const Picture &picture);
/// The timeline alone as an element for a page of HTML, for a part of it or all. As it stands in the end: where the
/// picture is of a step, that is left to the page.
[[nodiscard]] QByteArray timelineElementOf(const Picture &picture, const SceneRequest &request);

} // namespace hindsight::ui
