#include "ui/exporting/redacted.h"

#include "core/reading/reader.h"
#include "core/writing/history_file.h"
#include "ui/exporting/export_errors.h"

namespace hindsight::ui {

core::Result<std::shared_ptr<const core::Execution>> redacted(std::shared_ptr<const core::Execution> execution,
                                                              core::Redaction redaction, const std::stop_token &stop)
{
    if (redaction == core::Redaction::None)
        return execution;
    std::string text;
    const auto append = [&text](std::string_view piece) {
        text += piece;
        return true;
    };
    const core::History &history = execution->history();
    if (!core::writeHistoryJson(history, redaction, append, {.stop = stop, .progress = {}}))
        return cancelledError();
    const auto histories =
        core::readBytes(std::move(text), history.source().label(), {.stop = stop, .progress = {}, .limits = {}});
    if (!histories)
        return histories.error();
    return core::buildExecution(histories->front(), stop);
}

} // namespace hindsight::ui
