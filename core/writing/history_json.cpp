#include "core/writing/history_json.h"

#include <nlohmann/json.hpp>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

} // namespace

Json sourceJson(const History &history)
{
    return {{"path", history.source().label()}, {"format", history.format()}, {"bytes", history.source().fileSize()}};
}

Json workflowJson(const History &history)
{
    const WorkflowInfo &workflow = history.workflow();
    return {{"workflowId", workflow.workflowId},
            {"runId", workflow.runId},
            {"workflowType", workflow.workflowType},
            {"taskQueue", workflow.taskQueue}};
}

Json nameJson(const History &history, NameIndex name)
{
    return name.isValid() ? Json(history.nameText(name)) : Json();
}

std::string dumpJson(const Json &value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace hindsight::core
