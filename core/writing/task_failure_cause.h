// Why a Workflow Task failed, by the Service's or the Worker's word for it, in words that people understand.
#pragma once

#include "core/writing/attributes.h"

#include <string>

namespace hindsight::core {

struct TaskFailureCause
{
    bool isReset = false; // a reset, which no Worker failed at
    std::string words;    // the middle of a sentence; the file's own for a cause that is not known
};

/// Of a WorkflowTaskFailed's attributes. `words` is empty where they tell no cause.
[[nodiscard]] TaskFailureCause taskFailureCause(const Attributes &attributes);

} // namespace hindsight::core
