#include "tests/support/golden.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

namespace hindsight::test {

std::string fileText(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf())) {
        std::cerr << "golden: cannot read " << path << '\n';
        std::abort();
    }
    return text.str();
}

std::string golden(const std::string &path, const std::string &actual)
{
    if (std::getenv("HINDSIGHT_UPDATE_GOLDENS") != nullptr)
        std::ofstream(path, std::ios::binary) << actual;
    return fileText(path);
}

} // namespace hindsight::test
