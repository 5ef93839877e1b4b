#pragma once
#include "models/graph/picture.h"
#include "models/kube/resource.h"
#include "models/predict/prediction.h"
#include "models/relations/relation_set.h"
#include "models/relations/rule_book.h"
#include "models/store/snapshot.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kubezu {

/// One thing of the graph, whatever its state of being.
struct GraphNode {
    ResourceKey key;
    std::string id; ///< key.id(), kept because it is asked for often
    std::string apiVersion;
    Origin origin = Origin::Written;
    ResourcePtr resource;           ///< null for predicted and missing nodes
    const KindInfo* kind = nullptr; ///< null for custom kinds
    MissingCause cause = MissingCause::None;
    std::string causeDetail;
    std::uint32_t count = 1; ///< of a predicted stack
    std::vector<std::string> members;
};

struct GraphEdge {
    NodeIndex from = 0;
    NodeIndex to = 0;
    Relation relation = Relation::Uses;
    const Rule* rule = nullptr; ///< null for predicted edges
    std::string path;
    SourcePlace place; ///< file and line of the reference
    std::uint32_t places = 1;
    bool optional = false;
    bool permitted = true;
    bool predicted = false;
};

/// What became of every node and edge, in a graph that holds two sets.
struct GraphChanges {
    std::vector<Change> nodes;
    std::vector<std::uint32_t> fields; ///< per node: how many fields changed
    std::vector<Change> edges;
};

/// Resources, missing things and predicted things with all edges; immutable, shared between threads. Nodes: first the resources
/// of the snapshot in its order, then the missing, then the predicted ones.
struct Graph {
    Revision revision = 0;
    SnapshotPtr snapshot;
    std::vector<RuleBookPtr> books; ///< keep the rules of the edges; the first is the one it was related by
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;                 ///< sorted by (from, to, relation) within written ones, predicted ones behind
    std::vector<std::vector<EdgeIndex>> outgoing; ///< per node
    std::vector<std::vector<EdgeIndex>> incoming;
    std::shared_ptr<const GraphChanges> changes; ///< null where nothing is compared

    [[nodiscard]] Change changeOf(NodeIndex node) const { return changes ? changes->nodes[node] : Change::None; }
    /// The node of an id, or kNoIndex.
    [[nodiscard]] NodeIndex find(std::string_view id) const;
    /// The node that people name by KIND/NAME, KIND/NS/NAME or its id, or kNoIndex.
    [[nodiscard]] NodeIndex findByName(std::string_view text) const;
    [[nodiscard]] Category categoryOf(NodeIndex node) const { return nodes[node].kind ? nodes[node].kind->category : Category::Extension; }

private:
    friend std::shared_ptr<const Graph> assembleGraph(SnapshotPtr, std::vector<GraphNode>, std::vector<GraphEdge>, std::vector<RuleBookPtr>, std::shared_ptr<const GraphChanges>);
    std::unordered_map<std::string_view, NodeIndex> m_byId;
};

using GraphPtr = std::shared_ptr<const Graph>;

/// A graph of nodes and edges that are made already, in the order that Graph asks for.
GraphPtr assembleGraph(SnapshotPtr snapshot, std::vector<GraphNode> nodes, std::vector<GraphEdge> edges, std::vector<RuleBookPtr> books,
                       std::shared_ptr<const GraphChanges> changes = {});

GraphPtr buildGraph(SnapshotPtr snapshot, RelationSet relations, Prediction prediction);

/// Snapshot → relations → prediction → graph in one go.
GraphPtr graphOf(SnapshotPtr snapshot, const RuleBookPtr& book = RuleBook::builtIn());

} // namespace kubezu
