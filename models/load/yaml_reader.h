#pragma once
#include "models/base/result.h"
#include "models/kube/value.h"
#include "models/load/limits.h"

#include <memory>
#include <string_view>
#include <vector>

namespace kubezu {

/// One YAML document and what its writer should know.
struct YamlDocument {
    std::shared_ptr<const Document> document;           ///< null where the text holds nothing but comments
    std::vector<DocumentBuilder::Duplicate> duplicates; ///< keys that a later equal key overrides
    std::uint32_t ignoredAfterLine = 0;                 ///< > 0: a `...` line; kubectl drops what follows it
};

/// Reads one document (no `---` inside) as kubectl does: libyaml's events with yaml.v2's rules on top. `firstLine` is the line of
/// the text within its file. Errors carry line and column within the file; the caller adds the file's name and the excerpt.
Result<YamlDocument> readYaml(std::string_view text, std::uint32_t firstLine, const Limits& limits);

} // namespace kubezu
