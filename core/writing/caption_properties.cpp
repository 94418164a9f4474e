// Search Attributes, Memo, and the options of a Workflow Execution.
#include "core/writing/caption_words.h"

namespace hindsight::core {

namespace {

std::string upserts(const Telling &telling, const char *path, const char *one, const char *several, const char *nothing)
{
    const std::vector<std::string> keys = telling.attributes.keys(path);
    if (keys.empty())
        return whatWrote(telling) + nothing;
    return whatWrote(telling) + "The Workflow sets its " + (keys.size() == 1 ? one : several) + enumerate(keys) + ".";
}

std::string options(const Telling &telling)
{
    std::vector<std::string> changes;
    const auto add = [&telling, &changes](const char *path, const char *words) {
        if (telling.attributes.has(path))
            changes.emplace_back(words);
    };
    if (telling.attributes.isTrue("unsetVersioningOverride"))
        changes.emplace_back("its versioning override is taken away");
    else
        add("versioningOverride", "its versioning override is set");
    add("attachedRequestId", "another request to start it is attached");
    add("attachedCompletionCallbacks", "completion callbacks are attached");
    add("priority", "its priority is set");
    add("timeSkippingConfig", "time skipping is configured");
    return "The options of the Workflow Execution are changed from outside" + byWhom(telling) +
           (changes.empty() ? std::string() : ": " + enumerate(changes)) + ".";
}

std::string modifiedExternally(const Telling &telling)
{
    std::vector<std::string> changes;
    const auto add = [&telling, &changes](const char *path, const char *words) {
        if (telling.attributes.has(path))
            changes.emplace_back(words);
    };
    add("newTaskQueue", "its Task Queue");
    add("newWorkflowTaskTimeout", "its Workflow Task Timeout");
    add("newWorkflowRunTimeout", "its Workflow Run Timeout");
    add("newWorkflowExecutionTimeout", "its Workflow Execution Timeout");
    add("upsertedMemo", "its Memo");
    return "The Workflow's properties are changed from outside" +
           (changes.empty() ? std::string() : ": " + enumerate(changes)) + ".";
}

} // namespace

std::string captionOfProperties(const Telling &telling)
{
    switch (telling.type.type) {
    case EventType::UpsertWorkflowSearchAttributes:
        return upserts(telling, "searchAttributes.indexedFields", "Search Attribute ", "Search Attributes ",
                       "The Workflow's Search Attributes are set.");
    case EventType::WorkflowPropertiesModified:
        return upserts(telling, "upsertedMemo.fields", "Memo field ", "Memo fields ",
                       "The Workflow's Memo is changed.");
    case EventType::WorkflowExecutionOptionsUpdated:
        return options(telling);
    default:
        return modifiedExternally(telling);
    }
}

} // namespace hindsight::core
