#pragma once
#include "models/base/result.h"
#include "models/kube/document_pool.h"
#include "models/load/limits.h"

#include <memory>
#include <string_view>

namespace kubezu {

/// Reads one JSON value after the other into Documents. Keeps its parser and its buffers; one per thread.
class JsonItemReader {
public:
    explicit JsonItemReader(const Limits& limits);
    ~JsonItemReader();
    JsonItemReader(const JsonItemReader&) = delete;
    JsonItemReader& operator=(const JsonItemReader&) = delete;

    /// `text` is one value and must be followed by kJsonPadding readable bytes; `firstLine` is its line within the file.
    /// `metadata.managedFields` is left out. A `compact` document goes into a pool that this reader's documents share, without the fields that
    /// say nothing about what hangs together and differ in every object (the table is in the source).
    Result<std::shared_ptr<const Document>> read(std::string_view text, std::uint32_t firstLine, bool compact);

private:
    Result<std::shared_ptr<const Document>> readScalar(std::string_view text, std::uint32_t firstLine);

    class Walk;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace kubezu
