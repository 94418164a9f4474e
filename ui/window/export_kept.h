// The files that no export replaces: those of the histories that are open. Looks at the disk; any thread.
#pragma once

#include <QStringList>

namespace hindsight::ui {

/// `path` leads to one of `kept`: by another spelling or through a link too. False where there is no such file.
[[nodiscard]] bool isKept(const QString &path, const QStringList &kept);

/// `path`, or where that is kept another name beside it: `order-export.json` in place of `order.json`.
[[nodiscard]] QString besideKept(const QString &path, const QStringList &kept);

} // namespace hindsight::ui
