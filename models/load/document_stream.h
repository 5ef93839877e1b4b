#pragma once
#include "models/base/result.h"
#include "models/kube/value.h"
#include "models/load/json_reader.h"
#include "models/load/limits.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// One document of a file: its value, or why there is none.
struct StreamDocument {
    std::shared_ptr<const Document> value; ///< null where `error` is set
    std::optional<Error> error;            ///< with line and column within the file, without its name
    std::string_view text;                 ///< YAML: what the document was read from
    std::uint32_t firstLine = 1;           ///< of `text`
    JsonObject json;                       ///< JSON: what a list lends to its items; its document is `value`
    std::vector<DocumentBuilder::Duplicate> duplicates;
    std::uint32_t ignoredAfterLine = 0; ///< > 0: a `...` line; kubectl drops what follows it
};

/// Cuts the text of a file into documents and reads them as kubectl does: JSON first where a brace is the first character, YAML where
/// that fails at the first or second object; YAML is cut at lines that begin with `---`. Documents that hold nothing are passed over.
/// Where kubectl stops at an error, this goes on. The items of JSON lists come one by one.
/// `found` gets the documents in order, one at a time, perhaps on another thread; false ends the reading.
/// `text` must be followed by kJsonPadding readable bytes. Long texts are read by several threads.
void readStream(std::string_view text, const Limits& limits, const std::function<bool(StreamDocument)>& found, const JsonReading& json = {});

} // namespace kubezu
