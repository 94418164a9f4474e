#include "ui/exporting/copying.h"

#include "ui/exporting/exported_picture.h"
#include "ui/exporting/picture/png_writer.h"

#include <QBuffer>

namespace hindsight::ui {

core::Result<CopiedExport> copyOf(std::shared_ptr<const core::Execution> execution, const ExportOptions &options,
                                  const ExportControl &control)
{
    if (options.format == ExportFormat::Png || options.format == ExportFormat::Pdf) {
        const auto picture = exportedPicture(std::move(execution), options, control.stop);
        if (!picture)
            return picture.error();
        const auto image = imageOf(*picture, options.png);
        return image ? core::Result(CopiedExport{.image = *image, .exported = {.remark = picture->remark()}})
                     : image.error();
    }
    CopiedExport copied;
    QBuffer buffer(&copied.bytes);
    buffer.open(QIODevice::WriteOnly);
    auto exported = exportTo(buffer, std::move(execution), options, control);
    if (!exported)
        return exported.error();
    copied.exported = std::move(*exported);
    return copied;
}

} // namespace hindsight::ui
