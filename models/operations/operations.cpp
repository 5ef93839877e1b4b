#include "models/graph/kubectl_line.h"
#include "models/kube/pod_template.h"
#include "models/operations/operation.h"
#include "models/operations/pods.h"

#include <algorithm>
#include <array>

namespace kubezu {
namespace {

using namespace kubectl;

constexpr int kFirstFree = 1024; ///< ports below need rights that a user has not
constexpr int kMoved = 8000;     ///< 80 → 8080

bool isHere(const GraphNode& node)
{
    return node.origin == Origin::Written || node.origin == Origin::Live;
}

/// A name that begins with a dash would be read as a flag; such names are not valid, and no command is made for them.
bool isNamed(const GraphNode& node)
{
    return isHere(node) && !node.key.name.empty() && node.key.name.front() != '-';
}

bool isOneOf(const GraphNode& node, std::initializer_list<std::string_view> kinds)
{
    return std::find(kinds.begin(), kinds.end(), node.key.kind) != kinds.end();
}

/// "deploy/web"
std::string typeAndName(const Graph& graph, const GraphNode& node)
{
    return shellWord(kubectlKind(graph, node)) + '/' + shellWord(node.key.name);
}

/// Pods go by their bare name with exec, logs and port-forward.
std::string podOrType(const Graph& graph, const GraphNode& node)
{
    return node.key.kind == "Pod" ? shellWord(node.key.name) : typeAndName(graph, node);
}

std::string containerFlag(const GraphNode& node)
{
    const std::string container = containerOf(node);
    return container.empty() ? std::string() : " -c " + shellWord(container);
}

const SourceFile* fileOf(const Graph& graph, const GraphNode& node)
{
    if (node.origin != Origin::Written || !node.resource || !graph.snapshot)
        return nullptr;
    const std::uint32_t file = node.resource->place.file;
    const bool isFile = file < graph.snapshot->files.size() && !graph.snapshot->files[file].path.empty(); // and not text from elsewhere
    return isFile ? &graph.snapshot->files[file] : nullptr;
}

/// What stands in the files that `isMeant` accepts.
template <typename IsMeant>
std::vector<NodeIndex> writtenIn(const Graph& graph, const IsMeant& isMeant)
{
    std::vector<NodeIndex> nodes;
    for (NodeIndex i = 0; i < graph.nodes.size(); ++i) {
        const SourceFile* file = fileOf(graph, graph.nodes[i]);
        if (file && isMeant(*file))
            nodes.push_back(i);
    }
    return nodes;
}

bool apply(const Graph& graph, NodeIndex node, OperationOn& made)
{
    const SourceFile* file = fileOf(graph, graph.nodes[node]);
    if (!file)
        return false;
    made.command = "kubectl apply -f " + shellWord(file->path);
    made.touched.changes = writtenIn(graph, [&](const SourceFile& each) { return each.path == file->path; });
    made.touched.follows = dependentsOf(graph, made.touched.changes);
    return true;
}

bool diff(const Graph& graph, NodeIndex node, OperationOn& made)
{
    const SourceFile* file = fileOf(graph, graph.nodes[node]);
    if (!file)
        return false;
    made.command = "kubectl diff -f " + shellWord(file->path);
    made.touched.reads = writtenIn(graph, [&](const SourceFile& each) { return each.path == file->path; });
    return true;
}

bool get(const Graph& graph, NodeIndex node, OperationOn& made)
{
    const GraphNode& shown = graph.nodes[node];
    if (!isNamed(shown))
        return false;
    made.command = "kubectl get " + shellWord(kubectlKind(graph, shown)) + ' ' + shellWord(shown.key.name) + kubectlNamespace(shown);
    made.touched.reads = {node};
    return true;
}

/// describe also lists what is next to the object: ReplicaSets of a Deployment, endpoints of a Service, Pods of a Node.
bool describe(const Graph& graph, NodeIndex node, OperationOn& made)
{
    const GraphNode& shown = graph.nodes[node];
    if (!isNamed(shown))
        return false;
    made.command = "kubectl describe " + shellWord(kubectlKind(graph, shown)) + ' ' + shellWord(shown.key.name) + kubectlNamespace(shown);
    made.touched.reads = {node};
    for (const EdgeIndex edge : graph.outgoing[node]) {
        const Relation relation = graph.edges[edge].relation;
        if ((relation == Relation::Owns && shown.key.kind == "Deployment") || relation == Relation::Endpoints)
            made.touched.reads.push_back(graph.edges[edge].to);
    }
    for (const EdgeIndex edge : graph.incoming[node]) {
        if (graph.edges[edge].relation == Relation::Schedules)
            made.touched.reads.push_back(graph.edges[edge].from);
    }
    return true;
}

bool rolloutRestart(const Graph& graph, NodeIndex node, OperationOn& made)
{
    const GraphNode& shown = graph.nodes[node];
    if (!isNamed(shown) || shown.key.group != "apps" || !isOneOf(shown, {"Deployment", "DaemonSet", "StatefulSet"}))
        return false;
    made.command = "kubectl rollout restart " + typeAndName(graph, shown) + kubectlNamespace(shown);
    made.touched.changes = {node};
    made.touched.follows = dependentsOf(graph, {node});
    return true;
}

bool reachesPods(const GraphNode& node)
{
    return isNamed(node) && node.kind && findPodCarrier(node.key.group, node.key.kind)
        && isOneOf(node, {"Pod", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController"});
}

/// What is passed on the way to the Pods is only read.
std::vector<NodeIndex> wayTo(const Graph& graph, NodeIndex node, const std::vector<NodeIndex>& pods)
{
    return graph.nodes[node].key.kind == "Pod" || std::find(pods.begin(), pods.end(), node) != pods.end() ? std::vector<NodeIndex>{}
                                                                                                          : std::vector<NodeIndex>{node};
}

bool exec(const Graph& graph, NodeIndex node, OperationOn& made)
{
    const GraphNode& shown = graph.nodes[node];
    if (!reachesPods(shown))
        return false;
    made.command = "kubectl exec -it " + podOrType(graph, shown) + kubectlNamespace(shown) + containerFlag(shown) + " -- sh";
    made.touched.changes = podsOf(graph, node);
    made.touched.reads = wayTo(graph, node, made.touched.changes);
    return true;
}

bool logs(const Graph& graph, NodeIndex node, OperationOn& made)
{
    const GraphNode& shown = graph.nodes[node];
    if (!reachesPods(shown))
        return false;
    made.command = "kubectl logs " + podOrType(graph, shown) + kubectlNamespace(shown) + containerFlag(shown);
    made.touched.reads = wayTo(graph, node, {});
    for (const NodeIndex pod : podsOf(graph, node))
        made.touched.reads.push_back(pod);
    return true;
}

bool portForward(const Graph& graph, NodeIndex node, OperationOn& made)
{
    const GraphNode& shown = graph.nodes[node];
    const int port = forwardedPort(shown);
    if ((!reachesPods(shown) && !(isNamed(shown) && shown.key.kind == "Service")) || port == 0)
        return false;
    const int local = port < kFirstFree ? port + kMoved : port;
    made.command = "kubectl port-forward " + podOrType(graph, shown) + kubectlNamespace(shown) + ' ' + std::to_string(local) + ':'
        + std::to_string(port);
    made.touched.reads = wayTo(graph, node, {});
    for (const NodeIndex pod : podsOf(graph, node))
        made.touched.reads.push_back(pod);
    return true;
}

bool kustomize(const Graph& graph, NodeIndex node, OperationOn& made)
{
    const SourceFile* file = fileOf(graph, graph.nodes[node]);
    if (!file)
        return false;
    const auto isBelow = [](const std::string& path, const std::string& folder) {
        return path.starts_with(folder) && (folder.ends_with('/') || (path.size() > folder.size() && path[folder.size()] == '/'));
    };
    const std::string* nearest = nullptr;
    for (const std::string& folder : graph.snapshot->kustomizations) {
        if (isBelow(file->path, folder) && (!nearest || folder.size() > nearest->size()))
            nearest = &folder;
    }
    if (!nearest)
        return false;
    made.command = "kubectl apply -k " + shellWord(*nearest);
    made.touched.changes = writtenIn(graph, [&](const SourceFile& each) { return isBelow(each.path, *nearest); });
    made.touched.follows = dependentsOf(graph, made.touched.changes);
    return true;
}

constexpr std::array<Operation, 9> kOperations{{
    {"kubectl-get", get},
    {"kubectl-describe", describe},
    {"kubectl-logs", logs},
    {"kubectl-exec", exec},
    {"kubectl-port-forward", portForward},
    {"kubectl-diff", diff},
    {"kubectl-apply", apply},
    {"kubectl-rollout-restart", rolloutRestart},
    {"kustomize", kustomize},
}};

} // namespace

std::span<const Operation> operations()
{
    return kOperations;
}

const Operation* findOperation(std::string_view conceptId)
{
    const auto* found = std::find_if(kOperations.begin(), kOperations.end(), [&](const Operation& row) { return row.conceptId == conceptId; });
    return found == kOperations.end() ? nullptr : found;
}

} // namespace kubezu
