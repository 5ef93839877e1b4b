#include "models/graph/problems.h"

#include <algorithm>
#include <tuple>

namespace kubezu {
namespace {

SourceSpan spanOf(const Graph& graph, SourcePlace place)
{
    return {std::string(graph.snapshot->fileName(place)), place.line, 0};
}

void addEdgeProblems(const Graph& graph, std::vector<Problem>& problems)
{
    for (EdgeIndex i = 0; i < graph.edges.size(); ++i) {
        const GraphEdge& edge = graph.edges[i];
        if (edge.predicted)
            continue;
        const bool toMissing = graph.nodes[edge.to].origin == Origin::Missing;
        const NodeIndex holder = toMissing ? edge.from : edge.to;
        const GraphNode& missing = graph.nodes[toMissing ? edge.to : edge.from];
        Problem problem;
        problem.node = holder;
        problem.edge = i;
        problem.where = spanOf(graph, edge.place);
        problem.argument = missing.key.kind + ' ' + missing.key.name;
        if (missing.origin == Origin::Missing && missing.cause != MissingCause::ProvidedByCluster
            && missing.cause != MissingCause::CreatedByController) {
            problem.code = edge.optional ? Problem::Code::MissingOptional : Problem::Code::MissingTarget;
            problem.severity = edge.optional ? Severity::Info : Severity::Error;
            problem.detail = missing.cause == MissingCause::OtherNamespace ? missing.causeDetail : std::string();
            problems.push_back(problem);
        }
        if (!edge.permitted) {
            problem.code = Problem::Code::NotPermitted;
            problem.severity = Severity::Error;
            problem.argument = graph.nodes[edge.to].key.kind + ' ' + graph.nodes[edge.to].key.nameSpace + '/' + graph.nodes[edge.to].key.name;
            problems.push_back(std::move(problem));
        }
    }
}

/// Whether a selector is written that should match something.
bool expectsPods(const GraphNode& node)
{
    const Value spec = node.resource->value()["spec"];
    if (node.key.kind == "Service" && node.key.group.empty())
        return spec["selector"].size() > 0 && spec["type"].string() != "ExternalName";
    if (node.key.kind == "PodDisruptionBudget")
        return spec["selector"].size() > 0;
    return node.key.kind == "NetworkPolicy" && spec["podSelector"].size() > 0;
}

void addSelectorProblems(const Graph& graph, std::vector<Problem>& problems)
{
    for (NodeIndex i = 0; i < graph.nodes.size(); ++i) {
        const GraphNode& node = graph.nodes[i];
        if (!node.resource || !expectsPods(node))
            continue;
        const auto& edges = graph.outgoing[i];
        if (std::any_of(edges.begin(), edges.end(), [&](EdgeIndex e) { return graph.edges[e].relation == Relation::Selects; }))
            continue;
        Problem problem;
        problem.code = Problem::Code::SelectsNothing;
        problem.severity = Severity::Warning;
        problem.node = i;
        problem.where = spanOf(graph, node.resource->place);
        const Value spec = node.resource->value()["spec"];
        const Value selector = spec["selector"].exists() ? spec["selector"] : spec["podSelector"];
        if (selector.line() > 0)
            problem.where.line = selector.line();
        problems.push_back(std::move(problem));
    }
}

void addFileProblems(const Snapshot& snapshot, std::vector<Problem>& problems)
{
    for (const Error& error : snapshot.errors) {
        Problem problem;
        problem.where = error.where;
        problem.argument = message(error);
        problem.detail = error.hint;
        problems.push_back(std::move(problem));
    }
    for (const Notice& notice : snapshot.notices) {
        Problem problem;
        problem.severity = Severity::Warning;
        problem.where = notice.where;
        problem.argument = notice.detail;
        switch (notice.kind) {
        case Notice::Kind::DuplicateResource: problem.code = Problem::Code::DuplicateResource; break;
        case Notice::Kind::DuplicateKey: problem.code = Problem::Code::DuplicateKey; break;
        case Notice::Kind::AfterDocumentEnd: problem.code = Problem::Code::AfterDocumentEnd; break;
        default: continue;
        }
        problems.push_back(std::move(problem));
    }
}

} // namespace

std::vector<Problem> problemsOf(const Graph& graph)
{
    std::vector<Problem> problems;
    addEdgeProblems(graph, problems);
    addSelectorProblems(graph, problems);
    addFileProblems(*graph.snapshot, problems);
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.severity, a.where.file, a.where.line) < std::tie(b.severity, b.where.file, b.where.line);
    });
    return problems;
}

std::string_view problemId(Problem::Code code)
{
    switch (code) {
    case Problem::Code::MissingTarget: return "missing-target";
    case Problem::Code::MissingOptional: return "missing-optional";
    case Problem::Code::NotPermitted: return "not-permitted";
    case Problem::Code::SelectsNothing: return "selects-nothing";
    case Problem::Code::DuplicateResource: return "duplicate-resource";
    case Problem::Code::DuplicateKey: return "duplicate-key";
    case Problem::Code::AfterDocumentEnd: return "after-document-end";
    case Problem::Code::Unread: return "unread";
    }
    return "unread";
}

} // namespace kubezu
