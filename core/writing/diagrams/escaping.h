// Text in the languages of diagrams: whatever stands in it is shown and does nothing else. Takes one line, as shown()
// gives it.
#pragma once

#include <string>
#include <string_view>

namespace hindsight::core {

/// For messages, notes, titles of sections, tasks and, in double quotes, nodes: everything but letters, digits, blanks
/// and a few marks as `#35;`. Mermaid puts these back only after it has looked for its own syntax and for Markdown.
[[nodiscard]] std::string mermaidText(std::string_view text);
/// In double quotes: the title in Mermaid's front matter, which is YAML.
[[nodiscard]] std::string yamlText(std::string_view text);
/// In double quotes. `&` begins an entity there.
[[nodiscard]] std::string dotText(std::string_view text);
/// Everything but letters, digits, blanks and a few marks as `<U+0023>`: names, Creole, the preprocessor and quoted
/// names all keep away from that.
[[nodiscard]] std::string plantUmlText(std::string_view text);

} // namespace hindsight::core
