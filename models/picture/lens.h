#pragma once
#include "models/kube/kind_catalog.h"
#include "models/picture/view_state.h"

#include <cstdint>

namespace kubezu {

/// One row a lens: which wires and which kinds of nodes make the theme.
struct LensRow {
    Lens lens;
    std::string_view id;
    std::uint32_t relations; ///< bits by Relation
    std::uint8_t categories; ///< bits by Category
};

const LensRow& lensRow(Lens lens);
/// Whether a lens shows wires of a relation between nodes of these categories.
bool lensShows(Lens lens, Relation relation, Category from, Category to);
/// Whether a lens shows nodes of a category that have no wire in it.
bool lensShows(Lens lens, Category category);

} // namespace kubezu
