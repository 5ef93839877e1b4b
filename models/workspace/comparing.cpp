#include "models/workspace/comparing.h"

#include "models/load/git_source.h"

namespace kubezu {
namespace {

Result<LoadReport> readGit(const std::string& source, const std::stop_token& stop, const LoadProgress& progress)
{
    const Result<GitPlace> place = parseGitSource(source);
    if (!place.ok())
        return place.error();
    return loadGit(place.value(), Limits{}, stop, progress);
}

/// The graph of a source, or why there is none. What could be read in part counts: the errors are in its snapshot.
Result<GraphPtr> graphOfSource(const CompareRequest& request, const RuleBookPtr& book, Revision revision, const std::stop_token& stop, const LoadProgress& progress)
{
    Result<LoadReport> read = isGitSource(request.source) ? readGit(request.source, stop, progress) : Result<LoadReport>(loadPaths({request.source}, Limits{}, stop, progress));
    if (!read.ok())
        return read.error();
    LoadReport report = std::move(read).value();
    if (report.objects.empty() && !report.errors.empty())
        return report.errors.front();
    return graphOf(buildSnapshot(std::move(report), request.defaultNamespace, revision), book);
}

} // namespace

Review mergedReview(const Review& after, const MergedGraph& merged)
{
    Review made = after;
    for (Problem& problem : made.problems) {
        problem.node = problem.node == kNoIndex ? kNoIndex : merged.nodes[problem.node];
        problem.edge = problem.edge == kNoIndex ? kNoIndex : merged.edges[problem.edge];
        for (NodeIndex& other : problem.others)
            other = other == kNoIndex ? kNoIndex : merged.nodes[other];
    }
    return made;
}

CompareOutcome compareWith(const CompareRequest& request, const WorkspaceState& after, const Library& library, Revision revision, const std::stop_token& stop,
                           const std::function<void(std::size_t, std::size_t)>& progress)
{
    CompareOutcome outcome;
    GraphPtr before = request.before;
    if (!before) {
        Result<GraphPtr> read = graphOfSource(request, after.graph->books.front(), revision, stop, progress);
        if (!read.ok()) {
            outcome.error = read.error();
            return outcome;
        }
        before = std::move(read).value();
    }
    if (stop.stop_requested())
        return outcome;
    outcome.comparison = compare(before, after.graph);
    MergedGraph merged = mergeGraphs(*outcome.comparison, revision);
    if (stop.stop_requested())
        return outcome;
    WorkspaceState state;
    state.snapshot = merged.graph->snapshot;
    state.graph = merged.graph;
    state.project = after.project;
    state.review = std::make_shared<const Review>(mergedReview(*after.review, merged));
    state.hits = std::make_shared<const ConceptHits>(findConcepts(*state.graph, library));
    outcome.changes = std::move(merged.changes);
    outcome.state = std::move(state);
    return outcome;
}

} // namespace kubezu
