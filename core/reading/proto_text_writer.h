// Writes the JSON of a binary file's Events, one after the other, and what there is to say of them. Bytes are named by
// where they are in memory, which must be in the file's.
#pragma once

#include "core/reading/proto/event.pb.h"
#include "core/reading/proto_text.h"

#include <string>
#include <string_view>

namespace hindsight::core {

/// The text outgrew the limit for files.
struct ProtoTextTooLarge
{
};

/// `1 byte`, `17 bytes`.
[[nodiscard]] std::string sizeText(std::uint64_t size);

class ProtoTextWriter
{
public:
    ProtoTextWriter(std::string_view file, const ReadControl &control);

    /// What stands between Events.
    void addText(std::string_view text) { m_result.text += text; }
    /// Writes `separator` and the Event; false where the bytes are none, which is said. Throws ReadCancelled and
    /// ProtoTextTooLarge.
    bool addEvent(std::string_view bytes, const char *separator);
    /// JSON that stands in the file. REQUIRES: it is JSON
    void addJson(std::string_view json);

    /// At most kMostProblems of these.
    void complain(Severity severity, const char *code, const char *at, const std::string &message);
    /// The first counts. `end` is where what is damaged ends.
    void noteDamage(const char *at, const std::string &message, const char *end);

    [[nodiscard]] ProtoText take();

private:
    [[nodiscard]] bool parse(std::string_view bytes);
    void beginSection(const char *at);
    void add(Severity severity, const char *code, const char *at, const std::string &message);
    void tick(const char *at);

    std::string_view m_file;
    const ReadControl &m_control;
    ProtoText m_result;
    proto::HistoryEvent m_event;
    std::uint64_t m_ticks = 0;
    bool m_isDamaged = false;
};

} // namespace hindsight::core
