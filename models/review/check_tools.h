#pragma once
#include "models/review/check_context.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace kubezu::checks {

/// An element of a list with its field path.
struct Element {
    Value value;
    std::string path;
};

/// The elements of `holder[field]`, a list.
std::vector<Element> elementsOf(Value holder, const std::string& path, std::string_view field);

/// `path` with a key behind it.
std::string under(std::string path, std::string_view key);

/// The first written edge of a class between two nodes, or kNoIndex.
EdgeIndex edgeBetween(const Graph& graph, NodeIndex from, NodeIndex to, Relation relation);

/// Like CheckContext::report, on the edge where there is one.
Problem& reportOn(CheckContext& context, NodeIndex node, EdgeIndex edge, Element at, std::vector<std::string> arguments = {},
                  std::string_view message = "default");

/// The name that is meant by a mistyped one: near enough, and nearer than all others. Empty where there is none.
std::string nearestName(std::string_view wanted, const std::vector<std::string_view>& names);

/// The node of a resource in the set, or kNoIndex.
NodeIndex findNode(const CheckContext& context, std::string_view group, std::string_view kind, std::string_view nameSpace, std::string_view name);

/// What comes from a cluster carries an uid; what people write does not.
bool isExport(Value object);

/// Whether any written edge of a class leads to the node.
bool hasIncoming(const Graph& graph, NodeIndex node, Relation relation);

/// The workloads and Pods that the selector of a node matches, owners only.
std::vector<const Workload*> selectedBy(const CheckContext& context, NodeIndex node);

/// A port that a container declares.
struct PodPort {
    std::string_view name;
    std::int64_t number = 0;
    std::string_view protocol; ///< never empty
};

std::vector<PodPort> portsOf(Value container);
/// The ports that a Service can reach: of containers, and of init containers that keep running.
std::vector<PodPort> servedPorts(const Workload& workload);
std::string_view protocolOf(Value port);

/// `group` and `kind` are those of the node's key.
bool isKind(const CheckContext& context, NodeIndex node, std::string_view kind);

/// spec.replicas, 1 where it is not written.
std::int64_t replicasOf(Value object);

/// The ids of what is written more than once: only the last one is in the graph, and what the others say is not known.
std::unordered_set<std::string> writtenTwice(const CheckContext& context);

/// The namespaces in which some program of the set may do something with all objects of a resource, so that what nobody refers to
/// may be used all the same. A bound role that is not here may permit anything.
class Permitted {
public:
    /// `group` is that of the resources, empty for the core.
    Permitted(const CheckContext& context, std::string_view group, const std::vector<std::string_view>& resources, const std::vector<std::string_view>& verbs);
    [[nodiscard]] bool in(const std::string& nameSpace) const { return m_everywhere || m_namespaces.contains(nameSpace); }

private:
    bool m_everywhere = false;
    std::set<std::string> m_namespaces;
};

/// "a, b, c, … (7)", for sentences.
std::string listed(const std::vector<std::string>& names);

} // namespace kubezu::checks
