#pragma once
#include "models/kube/value.h"

#include <span>
#include <string>
#include <string_view>

namespace kubezu {

/// A key column of `kubezu get`, beside namespace and name.
struct GetColumn {
    std::string_view kinds; ///< "group/Kind", several separated by spaces
    std::string_view title;
    bool wide; ///< only with -o wide
    std::string (*text)(Value object);
};

/// All rows, in the order in which columns are printed.
std::span<const GetColumn> getColumns();
/// Whether a column belongs to a kind.
bool isColumnOf(const GetColumn& column, std::string_view group, std::string_view kind);

} // namespace kubezu
