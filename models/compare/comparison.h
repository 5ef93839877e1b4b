#pragma once
#include "models/compare/field_change.h"
#include "models/graph/graph.h"

#include <cstdint>
#include <vector>

namespace kubezu {

/// What became of one node. A thing that was only referred to and is now written was added; one that is only referred to now was
/// removed: those have a node on both sides.
struct NodeChange {
    Change change = Change::None;
    NodeIndex before = kNoIndex; ///< node of the graph before; kNoIndex where it was not there
    NodeIndex after = kNoIndex;
    std::vector<FieldChange> fields; ///< of what is written in both
};

/// What became of one edge, and for a changed one what of it changed.
struct EdgeChange {
    Change change = Change::None;
    EdgeIndex before = kNoIndex;
    EdgeIndex after = kNoIndex;
    bool path = false;     ///< another field says it; places in lists do not count
    bool optional = false; ///< became optional or necessary
    bool permitted = false;
    bool target = false; ///< what it leads to appeared, went, or is missing for another cause
};

struct ChangeCounts {
    std::size_t added = 0;
    std::size_t removed = 0;
    std::size_t changed = 0;
    std::size_t same = 0;
    [[nodiscard]] bool any() const { return added + removed + changed > 0; }
};

/// Two graphs and what became of everything; immutable, shared between threads.
struct Comparison {
    GraphPtr before;
    GraphPtr after;
    std::vector<NodeChange> nodes; ///< of both, sorted by id
    std::vector<EdgeChange> edges; ///< of both, sorted by the ids of their ends and relation

    /// The side on which it is looked at: after, unless it is no longer there.
    [[nodiscard]] const GraphNode& nodeOf(const NodeChange& node) const;
    [[nodiscard]] const GraphEdge& edgeOf(const EdgeChange& edge) const;
    /// Ids of the ends of an edge.
    [[nodiscard]] const std::string& fromOf(const EdgeChange& edge) const;
    [[nodiscard]] const std::string& toOf(const EdgeChange& edge) const;
    /// Of what is written; what controllers would make follows from it and is not counted.
    [[nodiscard]] ChangeCounts nodeCounts() const;
    [[nodiscard]] ChangeCounts edgeCounts() const;
};

using ComparisonPtr = std::shared_ptr<const Comparison>;

/// Compares by identity. An object that moved to another group under which its kind is known (extensions → apps), or from one custom
/// group to another where exactly one fits, is the same object. Predicted stacks are the same where their owner is.
ComparisonPtr compare(const GraphPtr& before, const GraphPtr& after);

/// Both in one graph: everything after, and what was removed; Graph::changes says what became of it.
struct MergedGraph {
    GraphPtr graph;
    std::vector<NodeIndex> nodes; ///< per node of the graph after: its number here
    std::vector<EdgeIndex> edges;
    std::vector<std::uint32_t> changes; ///< per node here: its number in Comparison::nodes
};

MergedGraph mergeGraphs(const Comparison& comparison, Revision revision = 0);

} // namespace kubezu
