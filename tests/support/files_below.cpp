#include "tests/support/files_below.h"

#include <algorithm>
#include <filesystem>

namespace hindsight::test {

std::vector<std::string> filesBelow(const std::string &folder)
{
    std::vector<std::string> files;
    if (!std::filesystem::exists(folder))
        return files;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace hindsight::test
