// Binary protobuf in each of its wrappings: the first byte chooses how the rest, a History, is wrapped.
#include "tests/fuzz/everything.h"

namespace {

std::string sized(std::string message)
{
    std::string text;
    std::size_t size = message.size();
    while (size >= 0x80) {
        text += static_cast<char>(size | 0x80U);
        size >>= 7U;
    }
    return text + static_cast<char>(size) + message;
}

std::string field(char number, const std::string &message)
{
    return static_cast<char>(number << 3 | 2) + sized(message);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size == 0)
        return 0;
    std::string history(reinterpret_cast<const char *>(data) + 1, size - 1);
    switch (data[0] % 4) {
    case 1: // GetWorkflowExecutionHistoryResponse
        history = field(1, history);
        break;
    case 2: // WorkflowExecutions
        history = field(1, field(1, history)) + field(1, field(1, history));
        break;
    case 3:
        history = sized(history);
        break;
    default:
        break;
    }
    hindsight::fuzz::everythingOf(std::move(history));
    return 0;
}
