#pragma once
#include "models/kube/resource_key.h"
#include "models/kube/secret_mark.h"
#include "models/kube/value.h"

#include <cstdint>
#include <memory>
#include <string>

namespace kubezu {

/// Where a resource was written: index into the file list of the load it came from, and the line of its first byte.
struct SourcePlace {
    std::uint32_t file = 0xFFFFFFFFU;
    std::uint32_t line = 0;
    friend bool operator==(const SourcePlace&, const SourcePlace&) = default;
};

/// One Kubernetes object, immutable. Values of Secrets are already masked (see kube/redact.h).
struct Resource {
    ResourceKey key;
    std::string apiVersion;
    SourcePlace place;
    std::shared_ptr<const Document> document; ///< may be shared with the other items of a List
    std::shared_ptr<const SecretMarks> marks; ///< of a Secret, else null
    std::uint32_t root = 0;                   ///< index of this object within the document
    bool live = false;                        ///< comes from an API server

    [[nodiscard]] Value value() const { return {document.get(), root}; }
    [[nodiscard]] std::string id() const { return key.id(); }
};

using ResourcePtr = std::shared_ptr<const Resource>;

} // namespace kubezu
