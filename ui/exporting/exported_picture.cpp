#include "ui/exporting/exported_picture.h"

#include "ui/exporting/page/page_writer.h"
#include "ui/exporting/redacted.h"

namespace hindsight::ui {

core::Result<Picture> exportedPicture(std::shared_ptr<const core::Execution> execution, const ExportOptions &options,
                                      const std::stop_token &stop)
{
    const auto shown = redacted(std::move(execution), options.redaction, stop);
    if (!shown)
        return shown.error();
    return options.format == ExportFormat::Page ? pagePicture(*shown, options.picture, stop)
                                                : Picture::make(*shown, options.picture, stop);
}

} // namespace hindsight::ui
