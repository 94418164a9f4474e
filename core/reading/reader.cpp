#include "core/reading/reader.h"

#include "core/reading/file_bytes.h"
#include "core/reading/json_cursor.h"
#include "core/reading/reading.h"

#include <new>

namespace hindsight::core {

namespace {

// Of a file's whole reading, the part that getting its bytes takes.
constexpr double kBytesShare = 0.4;

} // namespace

Result<Histories> readFile(const std::filesystem::path &path, const ReadControl &control)
{
    try {
        ReadControl reading = control;
        reading.progress = risingProgress(control.progress, 0, kBytesShare);
        Result<std::string> bytes = readAllBytes(path, reading);
        if (!bytes)
            return bytes.error();
        ReadControl indexing = control;
        indexing.progress = risingProgress(control.progress, kBytesShare, 1);
        return readBytes(std::move(*bytes), path.string(), indexing);
    } catch (const std::bad_alloc &) {
        return Error{.kind = ErrorKind::TooLarge, .message = "does not fit into memory", .place = {}};
    }
}

Result<Histories> readBytes(std::string bytes, const std::string &label, const ReadControl &control)
{
    try {
        ReadControl indexing = control;
        indexing.progress = risingProgress(control.progress, 0, 1);
        return Reading(std::move(bytes), label, indexing).run();
    } catch (const ReadCancelled &) {
        return Error{.kind = ErrorKind::Cancelled, .message = "reading was cancelled", .place = {}};
    } catch (const JsonFault &) {
        return Error{.kind = ErrorKind::Damaged, .message = "not the JSON that this version reads", .place = {}};
    } catch (const std::bad_alloc &) {
        return Error{.kind = ErrorKind::TooLarge, .message = "does not fit into memory", .place = {}};
    }
}

} // namespace hindsight::core
