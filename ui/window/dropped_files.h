// The files that somebody drops onto the window.
#pragma once

#include <QStringList>

class QMimeData;

namespace hindsight::ui {

/// Local paths among what is dropped, each once, in order.
[[nodiscard]] QStringList droppedFiles(const QMimeData &data);

} // namespace hindsight::ui
