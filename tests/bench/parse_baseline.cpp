// What any program pays that parses all of a history into a tree: reads the file, parses it, counts the Events.
#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>

int main(int argc, char *argv[])
{
    if (argc != 2) {
        std::cerr << "usage: hindsight_parse_baseline FILE\n";
        return 2;
    }
    std::ifstream file(argv[1], std::ios::binary);
    const nlohmann::json history = nlohmann::json::parse(file, nullptr, false);
    if (history.is_discarded()) {
        std::cerr << "hindsight_parse_baseline: no JSON: " << argv[1] << '\n';
        return 1;
    }
    std::cout << history["events"].size() << '\n';
    return 0;
}
