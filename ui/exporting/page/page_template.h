// The files that a page is made of, and how they are put together. Pure functions.
#pragma once

#include <QByteArray>
#include <QHash>

namespace hindsight::ui::page {

/// Of :/page. REQUIRES: it is there
[[nodiscard]] QByteArray part(const char *name);

/// `text` with each `{{name}}` replaced; what is put in is not looked through again. REQUIRES: every name is known
[[nodiscard]] QByteArray filled(const QByteArray &text, const QHash<QByteArray, QByteArray> &values);

/// All scripts as one, which shares no name with the page.
[[nodiscard]] QByteArray script();

/// `sha256-…`: what a Content Security Policy calls a script or a style that it allows.
[[nodiscard]] QByteArray policyHash(const QByteArray &text);

} // namespace hindsight::ui::page
