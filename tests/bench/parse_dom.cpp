// What a program pays that parses all of a history into a tree: reads the file, parses it, looks at how many Events
// there are. `simdjson` and `nlohmann` are the two parsers.
#include <nlohmann/json.hpp>
#include <simdjson.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

std::size_t eventsBySimdjson(const char *path)
{
    simdjson::padded_string text;
    if (simdjson::padded_string::load(path).get(text) != simdjson::SUCCESS)
        return 0;
    simdjson::dom::parser parser;
    simdjson::dom::array events;
    return parser.parse(text)["events"].get_array().get(events) == simdjson::SUCCESS ? events.size() : 0;
}

std::size_t eventsByNlohmann(const char *path)
{
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    std::string text(static_cast<std::size_t>(file.tellg()), '\0');
    file.seekg(0).read(text.data(), static_cast<std::streamsize>(text.size()));
    const nlohmann::json history = nlohmann::json::parse(text, nullptr, false);
    return history.is_object() ? history["events"].size() : 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const std::string_view parser = argc == 3 ? argv[1] : "";
    if (parser != "simdjson" && parser != "nlohmann") {
        std::cerr << "usage: hindsight_parse_dom simdjson|nlohmann FILE\n";
        return 2;
    }
    const std::size_t events = parser == "simdjson" ? eventsBySimdjson(argv[2]) : eventsByNlohmann(argv[2]);
    std::cout << events << '\n';
    return events > 0 ? 0 : 1;
}
