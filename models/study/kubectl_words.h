#pragma once
#include "models/glossary/concept.h"

#include <string>
#include <string_view>

namespace kubezu {

/// What a kubectl line does, in a sentence for the verb and a line for each option that is known; code in backticks. Empty where
/// the table does not know the verb (tests/house/tst_content insists on those of the glossary).
std::string kubectlWords(std::string_view line, Language language);

} // namespace kubezu
