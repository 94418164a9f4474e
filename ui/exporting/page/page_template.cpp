#include "ui/exporting/page/page_template.h"

#include <QCryptographicHash>
#include <QFile>

namespace hindsight::ui::page {

QByteArray part(const char *name)
{
    QFile file(QStringLiteral(":/page/") + QLatin1String(name));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? file.readAll() : QByteArray();
}

QByteArray filled(const QByteArray &text, const QHash<QByteArray, QByteArray> &values)
{
    QByteArray out;
    qsizetype at = 0;
    while (true) {
        const qsizetype begin = text.indexOf("{{", at);
        const qsizetype end = text.indexOf("}}", begin);
        if (begin < 0 || end < 0)
            return out += text.sliced(at);
        out += text.sliced(at, begin - at);
        const QByteArray name = text.sliced(begin + 2, end - begin - 2);
        Q_ASSERT(values.contains(name));
        out += values.value(name);
        at = end + 2;
    }
}

QByteArray script()
{
    QByteArray all = "\n(() => {\n'use strict';\n";
    for (const char *name : {"history.js", "open.js", "picture.js", "details.js", "table.js", "step.js"})
        all += part(name);
    return all += "})();\n";
}

QByteArray policyHash(const QByteArray &text)
{
    return "sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64();
}

} // namespace hindsight::ui::page
