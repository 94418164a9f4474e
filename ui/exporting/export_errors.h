// What every export can end in, in one wording. Pure, but for errno; any thread.
#pragma once

#include "core/model/result.h"

class QIODevice;

namespace hindsight::ui {

[[nodiscard]] core::Error cancelledError();
/// Why the device took no more. Asked right after the call that failed: QSaveFile does not say it, the system still
/// does.
[[nodiscard]] core::Error cannotWriteError(const QIODevice &device);

} // namespace hindsight::ui
