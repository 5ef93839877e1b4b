#pragma once
#include "models/glossary/concept.h"

#include <string>

namespace kubezu {

/// What a binding asks of a manifest as a line a condition, code in backticks: "`spec.clusterIP` of Service is `None`".
std::string bindingWords(const Binding& binding, Language language);

/// The same for a program: "/Service spec.clusterIP = None". Equal for equal bindings, the same for ever.
std::string bindingKey(const Binding& binding);

} // namespace kubezu
