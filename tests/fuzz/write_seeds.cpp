// write_seeds SAMPLES_DIR OUT_DIR: what the fuzz targets start from, OUT_DIR/TARGET/*: histories made of the samples,
// expressions, notes.
#include <core/reading/proto/event.pb.h>

#include <google/protobuf/util/json_util.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kEventsInASeed = 8;

void write(const fs::path &path, const std::string &bytes)
{
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

// A History in binary protobuf.
std::string binary(const nlohmann::json &events)
{
    std::string bytes;
    for (const nlohmann::json &event : events) {
        hindsight::proto::HistoryEvent message;
        google::protobuf::util::JsonParseOptions options;
        options.ignore_unknown_fields = true;
        const auto status = google::protobuf::util::JsonStringToMessage(event.dump(), &message, options);
        if (!status.ok()) {
            std::cerr << event.dump() << ": " << status.ToString() << '\n';
            std::exit(1);
        }
        const std::string text = message.SerializeAsString();
        bytes += '\x0A';
        for (std::size_t size = text.size();; size >>= 7U) {
            bytes += static_cast<char>(size < 0x80 ? size : (size | 0x80U));
            if (size < 0x80)
                break;
        }
        bytes += text;
    }
    return bytes;
}

void writeExpressions(const fs::path &folder)
{
    int number = 0;
    for (const char *text :
         {"declined", "outcome = Failed and attempt > 2", "attributes.input.orderId = 42 or not name matches 'Ch*ge?'",
          "type contains \"Timer\" and (time >= 10:05 or duration < 1m30s)", "attributes.header.a != null",
          "gift = true and category = Signal", "id <= 0x10 and 'a\\'b' contains \"\\\"\""})
        write(folder / std::to_string(number++), text);
}

void writeNotes(const fs::path &folder)
{
    write(folder / "one", R"({"schema": "hindsight.notes/1", "histories": [{"runId": "r", "workflowId": "order-1",
        "events": [{"eventId": 3, "mark": true, "note": "why?"}, {"eventId": 7, "note": "\\u00e9"}],
        "stops": [{"kind": "Expression", "text": "a = 1", "on": true}, {"kind": "Failure"}]}], "more": [1]})");
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::cerr << "usage: write_seeds SAMPLES_DIR OUT_DIR\n";
        return 2;
    }
    const fs::path out(argv[2]);
    for (const fs::directory_entry &sample : fs::directory_iterator(argv[1])) {
        std::ifstream file(sample.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        const auto json = nlohmann::json::parse(text);
        if (!json.is_object() || !json.contains("events")) {
            write(out / "json" / sample.path().stem(), json.dump());
            continue;
        }
        // Short ones: a round then takes a millisecond, and every kind of Event is in one of them.
        const nlohmann::json &events = json["events"];
        for (std::size_t first = 0; first < events.size(); first += kEventsInASeed) {
            const std::size_t end = std::min(first + kEventsInASeed, events.size());
            const nlohmann::json some(std::vector<nlohmann::json>(events.begin() + static_cast<std::ptrdiff_t>(first),
                                                                  events.begin() + static_cast<std::ptrdiff_t>(end)));
            const std::string name = sample.path().stem().string() + "-" + std::to_string(first);
            write(out / "json" / name, some.dump());
            write(out / "gzip" / name, std::string(4, '\0') + some.dump());
            write(out / "proto" / name, '\0' + binary(some));
        }
    }
    writeExpressions(out / "stops");
    writeNotes(out / "notes");
    return 0;
}
