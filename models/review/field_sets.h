#pragma once
#include <span>
#include <string_view>

namespace kubezu {

/// The fields of one type of the API, as they are written in manifests.
struct FieldSet {
    std::string_view type;
    std::string_view fields; ///< separated by spaces; `ports:ServicePort` is an object, or a list of them, of a type with a row
};

/// The types that people write by hand. Source: the API types of Kubernetes 1.37.
std::span<const FieldSet> fieldSets();

/// The row of a type, or null.
const FieldSet* findFieldSet(std::string_view type);

} // namespace kubezu
