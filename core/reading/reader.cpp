#include "core/reading/reader.h"

#include "core/reading/index_walk.h"
#include "core/reading/joining.h"
#include "core/reading/json_cursor.h"

#include <fstream>
#include <new>
#include <sstream>

namespace hindsight::core {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

FileIndex indexAnywhere(std::string_view text, const ReadControl &control)
{
    for (const Places places : {Places::Known, Places::AnyArray}) {
        FileIndex index = indexEvents(text, places, control);
        if (!index.lists.empty())
            return index;
    }
    return indexEvents(text, Places::AnyFieldOrArray, control);
}

Result<Histories> read(std::string bytes, const std::string &label, const ReadControl &control)
{
    const std::uint64_t size = bytes.size();
    bytes.append(simdjson::SIMDJSON_PADDING, ' ');
    bytes.resize(size);
    const auto source = std::make_shared<const Source>(label, std::move(bytes), size);
    FileIndex index = indexAnywhere(source->bytes(), control);
    if (index.lists.empty())
        return Error{.kind = ErrorKind::NotAHistory, .message = "holds no Event", .place = {}};
    return joinLists(std::move(index), source);
}

} // namespace

Result<Histories> readFile(const std::filesystem::path &path, const ReadControl &control)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    if (!file)
        return Error{.kind = ErrorKind::CannotOpen, .message = "cannot be opened", .place = {}};
    return readBytes(bytes.str(), path.string(), control);
}

Result<Histories> readBytes(std::string bytes, const std::string &label, const ReadControl &control)
{
    try {
        return read(std::move(bytes), label, control);
    } catch (const ReadCancelled &) {
        return Error{.kind = ErrorKind::Cancelled, .message = "reading was cancelled", .place = {}};
    } catch (const JsonFault &) {
        return Error{.kind = ErrorKind::Damaged, .message = "is not JSON", .place = {}};
    } catch (const std::bad_alloc &) {
        return Error{.kind = ErrorKind::TooLarge, .message = "does not fit into memory", .place = {}};
    }
}

} // namespace hindsight::core
