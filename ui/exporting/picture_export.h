// The whole history as a picture in a file: what the timeline shows, with a title and a legend, laid out at a natural
// size. Needs a QGuiApplication, on any platform plugin; not a display. The same history gives the same bytes.
#pragma once

#include "core/diagram/scale.h"
#include "core/execution/execution.h"
#include "ui/document/time_style.h"
#include "ui/theme/theme.h"

#include <QSizeF>
#include <QString>

#include <memory>
#include <optional>

namespace hindsight::ui {

enum class PictureFormat : std::uint8_t {
    Svg, // text as text
    Png  // at two pixels a point, or one where that would be too many
};

/// By the file's ending; nothing for one that is neither.
[[nodiscard]] std::optional<PictureFormat> pictureFormatOf(const QString &path);

struct PictureOptions
{
    PictureFormat format = PictureFormat::Svg;
    core::Scale scale = core::Scale::Sequence;
    Theme theme = Theme::light();
    TimeStyle times = {.form = TimeForm::SinceStart}; // of the ruler
};

struct ExportedPicture
{
    QSizeF size;    // in points
    QString remark; // what was drawn smaller or left out, as it stands in the picture; empty where nothing was
};

/// A larger picture than this helps nobody; longer histories are drawn with narrower columns and lower lanes.
inline constexpr double kMostPictureWidth = 12'000;
inline constexpr double kMostLanesHeight = 4'000;

/// Writes a temporary file and renames it, so that a failure leaves the old file as it was. The only error is
/// ErrorKind::CannotWrite.
[[nodiscard]] core::Result<ExportedPicture> exportPicture(std::shared_ptr<const core::Execution> execution,
                                                          const PictureOptions &options, const QString &path);

} // namespace hindsight::ui
