#pragma once
#include "models/kube/secret_mark.h"
#include "models/kube/value.h"

#include <memory>
#include <string>
#include <string_view>

namespace kubezu {

/// What stands in place of every masked value.
inline constexpr std::string_view kMask = "••••••";

/// True for kinds whose values are confidential: core Secret.
bool isConfidential(std::string_view apiVersion, std::string_view kind);

/// A Secret without its values.
struct MaskedSecret {
    std::shared_ptr<const Document> document;
    std::shared_ptr<const SecretMarks> marks; ///< by which two values can be told equal or not
};

/// A copy of the object at `root` in which the values of `data`, `stringData` and the last-applied annotation are masked, so
/// that they never reach a store. Keys, types and places stay.
MaskedSecret maskSecret(const Document& document, std::uint32_t root);

/// The source text of a Secret with the same values masked, line by line, so that line numbers stay true. `object` is the
/// (masked) object, `firstLine` the file line of the first line of `text`.
std::string maskSecretText(std::string_view text, Value object, std::uint32_t firstLine);

} // namespace kubezu
