#pragma once
#include "models/base/result.h"
#include "models/glossary/concept.h"

#include <cstddef>
#include <string_view>

namespace kubezu {

/// A concept file larger than this is refused unread.
inline constexpr std::size_t kMaxConceptBytes = 64U * 1024U;

/// Reads one concept file (content/README.md). Strict: every key and every part of the body must be there and in order; the
/// error names file:line and says what to do. Any bytes give an answer.
Result<Concept> readConcept(std::string_view bytes, std::string_view fileName);

} // namespace kubezu
