#include "models/review/check_context.h"

#include "models/kube/path.h"
#include "models/kube/pod_template.h"

#include <algorithm>
#include <array>

namespace kubezu {
namespace {

bool hasWrittenOwner(const Graph& graph, NodeIndex node)
{
    const auto& edges = graph.incoming[node];
    return std::any_of(edges.begin(), edges.end(), [&](EdgeIndex index) {
        const GraphEdge& edge = graph.edges[index];
        return edge.relation == Relation::Owns && !edge.predicted && graph.nodes[edge.from].resource;
    });
}

void addContainers(std::vector<ContainerAt>& found, const Workload& workload, std::string_view field)
{
    std::size_t number = 0;
    for (const Value::Item item : workload.spec[field]) {
        ContainerAt at;
        at.value = item.value;
        at.path = workload.specPath;
        appendKey(at.path, field);
        appendIndex(at.path, number++);
        at.init = field == "initContainers";
        at.ephemeral = field == "ephemeralContainers";
        found.push_back(std::move(at));
    }
}

} // namespace

CheckContext::CheckContext(const Graph& graph, const ReviewOptions& options)
    : m_graph(graph),
      m_options(options),
      m_workloadOfNode(graph.nodes.size(), kNoIndex)
{
    for (NodeIndex node = 0; node < graph.nodes.size() && graph.nodes[node].resource; ++node) {
        const GraphNode& from = graph.nodes[node];
        const PodCarrier* carrier = findPodCarrier(from.key.group, from.key.kind);
        if (!carrier)
            continue;
        Workload workload;
        workload.node = node;
        workload.spec = Path(carrier->specPath).first(value(node));
        if (!workload.spec.isMap())
            continue;
        workload.metadata = Path(carrier->metadataPath).first(value(node));
        workload.specPath = carrier->specPath;
        workload.metadataPath = carrier->metadataPath;
        workload.owned = hasWrittenOwner(graph, node);
        m_workloadOfNode[node] = static_cast<std::uint32_t>(m_workloads.size());
        m_workloads.push_back(std::move(workload));
    }
}

const Workload* CheckContext::workloadOf(NodeIndex node) const
{
    const std::uint32_t index = m_workloadOfNode[node];
    return index == kNoIndex ? nullptr : &m_workloads[index];
}

std::vector<ContainerAt> CheckContext::containersOf(const Workload& workload)
{
    std::vector<ContainerAt> found;
    for (const std::string_view field : {"containers", "initContainers", "ephemeralContainers"})
        addContainers(found, workload, field);
    return found;
}

std::string CheckContext::nameOf(NodeIndex node) const
{
    const ResourceKey& key = m_graph.nodes[node].key;
    return key.kind + ' ' + key.name;
}

Problem& CheckContext::add()
{
    Problem& problem = m_problems.emplace_back();
    problem.check = m_check;
    problem.severity = m_check->severity;
    return problem;
}

Problem& CheckContext::report(NodeIndex node, Value at, std::string path, std::vector<std::string> arguments, std::string_view message)
{
    Problem& problem = add();
    const Resource& resource = *m_graph.nodes[node].resource;
    problem.node = node;
    problem.where = {std::string(snapshot().fileName(resource.place)), at.line() > 0 ? at.line() : resource.place.line, at.column()};
    problem.path = std::move(path);
    problem.arguments = std::move(arguments);
    problem.message = message;
    return problem;
}

Problem& CheckContext::reportEdge(EdgeIndex index, std::vector<std::string> arguments, std::string_view message)
{
    Problem& problem = add();
    const GraphEdge& edge = m_graph.edges[index];
    // The holder of the reference stands at the arrow's tail, but for what names its owner or its Service.
    problem.node = m_graph.nodes[edge.from].resource ? edge.from : edge.to;
    problem.edge = index;
    problem.where = {std::string(snapshot().fileName(edge.place)), edge.place.line, 0};
    problem.path = edge.path;
    problem.arguments = std::move(arguments);
    problem.message = message;
    return problem;
}

Problem& CheckContext::reportFile(SourceSpan where, std::vector<std::string> arguments, std::string_view message)
{
    Problem& problem = add();
    problem.where = std::move(where);
    problem.arguments = std::move(arguments);
    problem.message = message;
    return problem;
}

} // namespace kubezu
