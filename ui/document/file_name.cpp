#include "ui/document/file_name.h"

#include "core/model/utf8.h"

#include <QStringDecoder>

#include <filesystem>

namespace hindsight::ui {

namespace {

constexpr char16_t kLone = 0xdc00;

// A second surrogate without the first; in a pair it is a part of a character.
bool isLoneByteAt(const QString &name, qsizetype at)
{
    const char16_t unit = name[at].unicode();
    return unit >= kLone + 0x80 && unit <= kLone + 0xff && (at == 0 || !name[at - 1].isHighSurrogate());
}

} // namespace

QString fileNameOf(std::string_view bytes)
{
    // A name may begin with a byte order mark, which is lost otherwise.
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    QString name;
    while (!bytes.empty()) {
        std::size_t size = 0;
        while (size < bytes.size()) {
            const std::size_t character = core::utf8CharacterSize(bytes.substr(size));
            if (character == 0)
                break;
            size += character;
        }
        name += decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(size)));
        bytes.remove_prefix(size);
        if (bytes.empty())
            break;
        name += QChar(static_cast<char16_t>(kLone + static_cast<unsigned char>(bytes.front())));
        bytes.remove_prefix(1);
    }
    return name;
}

std::string fileBytesOf(const QString &name)
{
    std::string bytes;
    qsizetype begin = 0;
    for (qsizetype at = 0; at < name.size(); ++at) {
        if (!isLoneByteAt(name, at))
            continue;
        bytes += QStringView(name).sliced(begin, at - begin).toUtf8().toStdString();
        bytes += static_cast<char>(name[at].unicode() - kLone);
        begin = at + 1;
    }
    return bytes + QStringView(name).sliced(begin).toUtf8().toStdString();
}

bool hasLoneBytes(const QString &name)
{
    for (qsizetype at = 0; at < name.size(); ++at) {
        if (isLoneByteAt(name, at))
            return true;
    }
    return false;
}

QString withoutLoneBytes(QString name)
{
    for (qsizetype at = 0; at < name.size(); ++at) {
        if (isLoneByteAt(name, at))
            name[at] = QChar::ReplacementCharacter;
    }
    return name;
}

bool isSameFile(const QString &name, const QString &other)
{
    std::error_code isMissing;
    return std::filesystem::equivalent(fileBytesOf(name), fileBytesOf(other), isMissing);
}

} // namespace hindsight::ui
