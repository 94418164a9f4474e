// Writes the samples that come with the program into the folder named by the argument.
#include "tests/support/samples/sample.h"

#include <filesystem>
#include <fstream>
#include <iostream>

int main(int argc, char *argv[])
{
    if (argc != 2) {
        std::cerr << "usage: hindsight_write_samples FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    for (const hindsight::test::Sample &sample : hindsight::test::samples()) {
        const std::filesystem::path path = folder / sample.fileName;
        std::ofstream file(path, std::ios::binary);
        file << sample.write();
        file.close();
        if (!file) {
            std::cerr << "hindsight_write_samples: cannot write " << path << '\n';
            return 1;
        }
    }
    return 0;
}
