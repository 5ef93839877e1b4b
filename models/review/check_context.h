#pragma once
#include "models/review/check.h"
#include "models/review/review.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// A written resource that carries a pod template (or is a Pod).
struct Workload {
    NodeIndex node = kNoIndex;
    Value spec;           ///< the pod spec
    Value metadata;       ///< metadata of its Pods
    std::string specPath; ///< "spec.template.spec"
    std::string metadataPath;
    bool owned = false; ///< its owner is in the set: what is wrong with it is said there
};

/// One container of a pod spec.
struct ContainerAt {
    Value value;
    std::string path; ///< "spec.template.spec.containers[0]"
    bool init = false;
    bool ephemeral = false;
};

/// What a check sees, and where it puts what it finds. One per run; not thread safe.
class CheckContext {
public:
    CheckContext(const Graph& graph, const ReviewOptions& options);

    [[nodiscard]] const Graph& graph() const { return m_graph; }
    [[nodiscard]] const Snapshot& snapshot() const { return *m_graph.snapshot; }
    [[nodiscard]] const ReviewOptions& options() const { return m_options; }
    /// Everything with a pod template, in the order of the snapshot.
    [[nodiscard]] std::span<const Workload> workloads() const { return m_workloads; }
    /// The workload of a node, or null.
    [[nodiscard]] const Workload* workloadOf(NodeIndex node) const;
    /// containers, then initContainers, then ephemeralContainers.
    [[nodiscard]] static std::vector<ContainerAt> containersOf(const Workload& workload);
    /// Nodes of a kind (resources of the snapshot carry the same index).
    [[nodiscard]] const std::vector<std::uint32_t>& ofKind(std::string_view group, std::string_view kind) const { return snapshot().ofKind(group, kind); }
    /// The object of a written node.
    [[nodiscard]] Value value(NodeIndex node) const { return m_graph.nodes[node].resource->value(); }
    /// "Service web", as sentences name a node.
    [[nodiscard]] std::string nameOf(NodeIndex node) const;

    /// Reports at a field of a written node. `at` gives the line (that of the object where it does not exist).
    Problem& report(NodeIndex node, Value at, std::string path, std::vector<std::string> arguments = {}, std::string_view message = "default");
    /// Reports an edge, at the field that makes it; stands on the card of the one that holds the reference.
    Problem& reportEdge(EdgeIndex edge, std::vector<std::string> arguments = {}, std::string_view message = "default");
    /// Reports a place in a file.
    Problem& reportFile(SourceSpan where, std::vector<std::string> arguments = {}, std::string_view message = "default");

    // For the runner only.
    void setCheck(const Check* check) { m_check = check; }
    [[nodiscard]] Problems take() { return std::move(m_problems); }

private:
    Problem& add();

    const Graph& m_graph;
    const ReviewOptions& m_options;
    const Check* m_check = nullptr;
    std::vector<Workload> m_workloads;
    std::vector<std::uint32_t> m_workloadOfNode; ///< index into m_workloads, or kNoIndex
    Problems m_problems;
};

} // namespace kubezu
