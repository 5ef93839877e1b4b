#pragma once
#include "models/kube/resource.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kubezu {

/// One field that differs between two writings of an object.
struct FieldChange {
    enum class Kind : std::uint8_t { Added,
                                     Removed,
                                     Changed,
                                     Reordered };
    Kind kind = Kind::Changed;
    std::string path;             ///< "spec.template.spec.containers[name=web].image"
    std::string before;           ///< on one line, as YAML or JSON would have it, bounded; empty where it was not there
    std::string after;            ///< the same; of a text of several lines: the lines that differ
    std::uint32_t beforeLine = 0; ///< in the file; 0: unknown
    std::uint32_t afterLine = 0;
    std::uint32_t textLine = 0; ///< > 0: lines of a longer text differ, from this line of it on
    bool masked = false;        ///< confidential: that they differ is known, the values are not
    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// What differs between two writings of one object, sorted by path. Lists are compared by Kubernetes' merge keys where it has some,
/// else by what is equal in order. Left out is what a cluster writes by itself: status, metadata.managedFields, resourceVersion,
/// uid, generation, creationTimestamp and the last-applied annotation; so are namespace (it is the object's identity) and other
/// spellings of the same quantity in the resources of built-in kinds. Values of Secrets are never in it.
std::vector<FieldChange> compareFields(const Resource& before, const Resource& after);

} // namespace kubezu
