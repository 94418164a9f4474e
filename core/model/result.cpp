#include "core/model/result.h"

namespace hindsight::core {

std::string describe(const Error &error, const std::string &file)
{
    std::string text = file;
    if (error.place.line > 0)
        text += ":" + std::to_string(error.place.line) + ":" + std::to_string(error.place.column);
    text += ": ";
    if (!error.place.path.empty())
        text += error.place.path + ": ";
    return text + error.message;
}

} // namespace hindsight::core
