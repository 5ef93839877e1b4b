#pragma once
#include <cstdint>
#include <vector>

namespace kubezu {

class Value;

/// Stands for one masked value: equal values have equal tags, and nothing can be told of a value from its tag. Good within this
/// run of the program only; never written anywhere.
struct SecretMark {
    std::uint32_t index = 0; ///< of the mask within the masked document
    std::uint64_t tag = 0;
};

using SecretMarks = std::vector<SecretMark>; ///< ascending by index

/// The tag of a scalar: a keyed hash whose key is random in every run.
std::uint64_t secretTag(Value scalar);

} // namespace kubezu
