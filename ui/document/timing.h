// How long the phases of opening a file take, for whoever asks: the logging category `hindsight.timing`, silent until
// QT_LOGGING_RULES="hindsight.timing.debug=true" turns it on.
#pragma once

#include <QLoggingCategory>

namespace hindsight::ui {

Q_DECLARE_LOGGING_CATEGORY(timing)

/// Logs `phase` and how many milliseconds the program has run when it ends. From any thread.
void logPhase(const char *phase);

} // namespace hindsight::ui
