#include "core/reading/content.h"

#include "core/reading/inflating.h"
#include "core/reading/json_cursor.h"
#include "core/reading/proto_shape.h"

#include <algorithm>
#include <array>

namespace hindsight::core {

namespace {

using namespace std::string_view_literals;

struct Magic
{
    std::string_view bytes;
    ErrorKind kind;
    std::string_view words;
};

constexpr std::string_view kUtf16 = "UTF-16 text: only UTF-8 is read, convert it first"sv;

constexpr std::array kMagics{
    Magic{"\x28\xB5\x2F\xFD"sv, ErrorKind::Unsupported,
          "zstd-compressed: of compressed files only gzip is read, unpack it first"sv},
    Magic{"BZh"sv, ErrorKind::Unsupported,
          "bzip2-compressed: of compressed files only gzip is read, unpack it first"sv},
    Magic{"\xFD"
          "7zXZ\0"sv,
          ErrorKind::Unsupported, "xz-compressed: of compressed files only gzip is read, unpack it first"sv},
    Magic{"PK\x03\x04"sv, ErrorKind::Unsupported,
          "a ZIP archive: of compressed files only gzip is read, unpack it first"sv},
    Magic{"\xFF\xFE"sv, ErrorKind::Unsupported, kUtf16},
    Magic{"\xFE\xFF"sv, ErrorKind::Unsupported, kUtf16},
    Magic{"\x89PNG"sv, ErrorKind::NotAHistory, "a PNG picture, not an Event History"sv},
    Magic{"\xFF\xD8\xFF"sv, ErrorKind::NotAHistory, "a JPEG picture, not an Event History"sv},
    Magic{"GIF8"sv, ErrorKind::NotAHistory, "a GIF picture, not an Event History"sv},
    Magic{"%PDF-"sv, ErrorKind::NotAHistory, "a PDF document, not an Event History"sv},
    Magic{"\x7F"
          "ELF"sv,
          ErrorKind::NotAHistory, "a program (ELF), not an Event History"sv},
    Magic{"\xCA\xFE\xBA\xBE"sv, ErrorKind::NotAHistory, "a Java class or a program, not an Event History"sv},
    Magic{"\0asm"sv, ErrorKind::NotAHistory, "a WebAssembly program, not an Event History"sv},
    Magic{"#!"sv, ErrorKind::NotAHistory, "a script, not an Event History"sv},
    Magic{"SQLite format 3"sv, ErrorKind::NotAHistory, "an SQLite database, not an Event History"sv},
};

constexpr std::size_t kLooksAt = 4096;

bool isControl(char c)
{
    const auto code = static_cast<unsigned char>(c);
    return code < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1B';
}

// Text without a byte order mark, as far as two letters of English tell.
bool isUtf16(std::string_view bytes)
{
    if (bytes.size() < 4)
        return false;
    const auto isLetter = [](char c) { return (c >= ' ' && c <= '~') || c == '\t' || c == '\r' || c == '\n'; };
    const bool isLittleEndian = bytes[1] == '\0' && bytes[3] == '\0' && isLetter(bytes[0]) && isLetter(bytes[2]);
    const bool isBigEndian = bytes[0] == '\0' && bytes[2] == '\0' && isLetter(bytes[1]) && isLetter(bytes[3]);
    return isLittleEndian || isBigEndian;
}

bool isLiteral(std::string_view text)
{
    const std::string_view word = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
    return word == "null" || word == "true" || word == "false";
}

std::string_view wordsForBinary(std::string_view head)
{
    constexpr std::size_t kTarMark = 257;
    if (head.starts_with("MZ"))
        return "a Windows program, not an Event History";
    if (head.size() > kTarMark && head.substr(kTarMark).starts_with("ustar"))
        return "a tar archive: unpack it first";
    return "binary data, not JSON";
}

bool startsWithIgnoringCase(std::string_view text, std::string_view lower)
{
    return text.size() >= lower.size() && std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
               return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
           });
}

// `key: value`, a list item or a document's mark on the first line.
bool looksLikeYaml(std::string_view text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    const std::size_t colon = line.find(": ");
    const bool isKey = (colon != std::string_view::npos || line.ends_with(':')) &&
                       line.substr(0, colon).find_first_of(" \t,;") == std::string_view::npos;
    return line.starts_with("---") || line.starts_with("- ") || isKey;
}

std::string_view wordsForText(std::string_view text)
{
    if (startsWithIgnoringCase(text, "<!doctype html") || startsWithIgnoringCase(text, "<html"))
        return "an HTML page, not an Event History";
    if (text.starts_with('<'))
        return "XML, not an Event History";
    return looksLikeYaml(text) ? "text that looks like YAML, not JSON" : "text, not JSON";
}

bool isHttpArchive(JsonCursor &cursor, JsonCursor::Value &log)
{
    bool hasEntries = false;
    bool hasCreator = false;
    cursor.forEachField(log, [&](std::string_view key, JsonCursor::Value &) {
        hasEntries |= key == "entries";
        hasCreator |= key == "creator" || key == "version";
        return false;
    });
    return hasEntries && hasCreator;
}

} // namespace

std::optional<Error> errorForContent(std::string_view bytes)
{
    const std::string_view head = withoutByteOrderMark(bytes);
    const auto error = [](ErrorKind kind, std::string_view words) {
        return Error{.kind = kind, .message = std::string(words), .place = {}};
    };
    for (const Magic &magic : kMagics) {
        if (head.starts_with(magic.bytes))
            return error(magic.kind, magic.words);
    }
    if (isUtf16(head))
        return error(ErrorKind::Unsupported, kUtf16);
    if (isGzip(head) || protoShapeOf(head) != ProtoShape::None)
        return std::nullopt;
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return std::nullopt;
    const std::string_view text = head.substr(first, kLooksAt);
    if ("{[\"-0123456789"sv.find(text.front()) != std::string_view::npos && !text.starts_with("---"))
        return std::nullopt;
    if (isLiteral(text))
        return std::nullopt;
    if (std::any_of(text.begin(), text.end(), isControl))
        return error(ErrorKind::NotAHistory, wordsForBinary(head));
    return error(ErrorKind::NotAHistory, wordsForText(text));
}

std::string wordsForJson(std::string_view text, const std::stop_token &stop)
{
    std::string words = "JSON without an Event or a Command in it";
    JsonCursor cursor(text, stop, {});
    cursor.forEachDocument(
        [&](JsonCursor::Value &value) {
            if (cursor.kindOf(value) == JsonKind::Array) {
                cursor.take(value);
                words = "a JSON array without an Event or a Command in it";
                return;
            }
            words = "a JSON object without an Event or a Command in it";
            cursor.forEachField(value, [&](std::string_view key, JsonCursor::Value &field) {
                if (key != "log" || cursor.kindOf(field) != JsonKind::Object)
                    return false;
                if (isHttpArchive(cursor, field))
                    words = "an HTTP archive (HAR) without an Event or a Command in it";
                return true;
            });
        },
        [](std::string_view) {});
    return words;
}

} // namespace hindsight::core
