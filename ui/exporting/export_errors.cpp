#include "ui/exporting/export_errors.h"

#include <QIODevice>

#include <cerrno>

namespace hindsight::ui {

core::Error cancelledError()
{
    return {.kind = core::ErrorKind::Cancelled, .message = "cancelled", .place = {}};
}

core::Error cannotWriteError(const QIODevice &device)
{
    const int code = errno;
    const bool isSaid = code == 0 || device.errorString() != QIODevice::tr("Unknown error");
    const QString why = isSaid ? device.errorString() : qt_error_string(code);
    return {.kind = core::ErrorKind::CannotWrite, .message = why.toStdString(), .place = {}};
}

} // namespace hindsight::ui
