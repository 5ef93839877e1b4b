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

/// True when the first character that is no blank is `{`, and stands within 4096 bytes: kubectl then reads JSON, and YAML only where
/// that fails.
bool looksLikeJson(std::string_view text);

/// Bytes that must be readable behind the text given to readJson (simdjson reads ahead).
inline constexpr std::size_t kJsonPadding = 64;

/// From this size on the items of lists become compact documents (see JsonItemReader), and a list is read as it comes: what stands
/// before a break is kept.
inline constexpr std::size_t kLargeJson = 32U << 20U;

struct JsonReading {
    bool compact = false;                      ///< items of lists become compact documents, however large the text
    std::function<void(std::size_t)> passed{}; ///< is told how much of the text is not needed any more
    /// Is told of a value that is JSON with a number beyond all bounds; without it that ends the reading.
    std::function<void(Error)> refused{};
    std::function<void(std::size_t)> ended{}; ///< is told where each value of the stream ends, after its objects were handed over
};

/// Reads a stream of JSON values. Lists are opened: each item becomes a Document of its own, so memory stays small however long the
/// list is; long lists are parsed by several threads. `metadata.managedFields` is left out. `text` must be followed by kJsonPadding readable
/// bytes. Errors carry line and column; objects handed over before stay.
/// `found` gets the objects in order, one at a time, perhaps on another thread; it may return false to stop early.
Result<std::size_t> readJson(std::string_view text, const Limits& limits, const std::function<bool(JsonObject)>& found,
                             const JsonReading& how = {});

} // namespace kubezu
