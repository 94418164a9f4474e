// An image as the bytes of a PNG file.
#pragma once

#include "core/model/result.h"

#include <QByteArray>
#include <QImage>

namespace hindsight::ui {

/// In true colour, eight bits a channel, whatever the image's format; what is transparent is lost. Programs that set a
/// picture by its size on paper get it from the image's dots per metre. The same image gives the same bytes. The error
/// is ErrorKind::TooLarge: no memory was left to pack it.
[[nodiscard]] core::Result<QByteArray> pngBytes(const QImage &image);

} // namespace hindsight::ui
