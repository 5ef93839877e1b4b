#pragma once
#include "models/base/result.h"
#include "models/kube/value.h"
#include "models/load/limits.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace kubezu {

/// One object of a JSON text: the text itself, or one item of a `List` in it.
struct JsonObject {
    std::shared_ptr<const Document> document;
    std::string itemApiVersion; ///< what a typed list lends to items without their own; empty outside lists
    std::string itemKind;
    bool fromList = false;
};

/// True when the first character that is no blank is `{`: kubectl then reads JSON, and YAML only where that fails.
bool looksLikeJson(std::string_view text);

/// Bytes that must be readable behind the text given to readJson (simdjson reads ahead).
inline constexpr std::size_t kJsonPadding = 64;

/// Reads a stream of JSON objects. Lists are opened: each item becomes a Document of its own, parsed and handed over one at a
/// time, so memory stays small however long the list is. `managedFields` is left out. `text` must be followed by kJsonPadding
/// readable bytes. Errors carry line and column; objects handed over before stay.
/// `found` may return false to stop early.
Result<std::size_t> readJson(std::string_view text, const Limits& limits, const std::function<bool(JsonObject)>& found);

} // namespace kubezu
