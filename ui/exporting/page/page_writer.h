// A history as a page: one HTML file that needs nothing else, no network, no program, to be looked at and stepped
// through in any browser. Its parts are :/page; ours are the picture, the columns (page_data.h) and the colours. The
// same picture gives the same bytes. Needs a QGuiApplication, on any platform plugin. Holds no state; any thread.
#pragma once

#include "core/writing/text_sink.h"
#include "ui/exporting/picture/picture.h"

#include <QByteArray>

namespace hindsight::ui {

/// The picture that a page shows: of the width that is asked for only where that shows more, in a scale of time. Errors
/// as of Picture::make().
[[nodiscard]] core::Result<Picture> pagePicture(const std::shared_ptr<const core::Execution> &execution,
                                                const PictureOptions &options, const std::stop_token &stop = {});

/// The error is ErrorKind::Cancelled. The table has the Events of the picture's part; where that is a step, the page
/// opens at it. REQUIRES: the picture is a pagePicture()
[[nodiscard]] core::Result<QByteArray> pageOf(const Picture &picture, const core::WriteControl &control = {});

} // namespace hindsight::ui
