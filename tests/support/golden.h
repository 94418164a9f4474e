// Expected texts as files under tests/data, compared whole and reviewed as diffs.
#pragma once

#include <string>

namespace hindsight::test {

/// A file's text; one that cannot be read ends the test program with a message.
[[nodiscard]] std::string fileText(const std::string &path);

/// What a test expects: the text of the file at `path`. Where HINDSIGHT_UPDATE_GOLDENS is set, `actual` is written
/// there first.
[[nodiscard]] std::string golden(const std::string &path, const std::string &actual);

} // namespace hindsight::test
