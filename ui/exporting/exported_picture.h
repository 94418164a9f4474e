// The picture that an export in pixels, in vectors or as a page shows, without what is private. Any thread.
#pragma once

#include "ui/exporting/export_options.h"
#include "ui/exporting/picture/picture.h"

namespace hindsight::ui {

/// Errors as of Picture::make(). REQUIRES: isPicture(options.format)
[[nodiscard]] core::Result<Picture> exportedPicture(std::shared_ptr<const core::Execution> execution,
                                                    const ExportOptions &options, const std::stop_token &stop = {});

} // namespace hindsight::ui
