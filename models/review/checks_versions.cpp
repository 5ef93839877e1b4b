#include "models/base/text.h"
#include "models/review/api_versions.h"
#include "models/review/fix.h"
#include "models/review/written.h"

#include <array>

namespace kubezu::checks {
namespace {

constexpr std::size_t kMisspelled = 2; ///< letters
constexpr std::size_t kShortest = 4;   ///< below, two letters make another word

std::string minorText(int minor)
{
    return "1." + std::to_string(minor);
}

/// What to write instead at the target; empty where nothing is served.
std::string_view replacementAt(const ApiVersion& row, int minor)
{
    const ApiVersion* wanted = row.replacement.empty() ? nullptr : findApiVersion(row.replacement, row.kind);
    if (wanted && wanted->isServedAt(minor))
        return wanted->apiVersion;
    // EndpointSlice replaces Endpoints: another kind in another group.
    if (!wanted && !row.replacement.empty())
        return row.replacement;
    const std::string_view group = groupOf(row.apiVersion);
    const ApiVersion* best = preferredVersion(&group, row.kind, minor);
    return best && best != &row ? best->apiVersion : std::string_view();
}

/// {1} the apiVersion, {2} the version of Kubernetes, {3} what to use.
void reportVersion(CheckContext& context, NodeIndex node, const ApiVersion& row, int minor)
{
    const std::string_view instead = replacementAt(row, context.options().target.minor);
    std::string_view message = "default";
    if (instead.empty())
        message = "no-replacement";
    else if (row.schema == Schema::Changed)
        message = "changed";
    context.report(node, context.value(node)["apiVersion"], "apiVersion", {std::string(row.apiVersion), minorText(minor), std::string(instead)}, message);
}

void apiRemoved(CheckContext& context)
{
    eachWritten(context, [&](NodeIndex node, const Resource& resource) {
        const ApiVersion* row = findApiVersion(resource.apiVersion, resource.key.kind);
        if (row && row->removed > 0 && row->removed <= context.options().target.minor)
            reportVersion(context, node, *row, row->removed);
    });
}

void apiDeprecated(CheckContext& context)
{
    eachWritten(context, [&](NodeIndex node, const Resource& resource) {
        const int target = context.options().target.minor;
        const ApiVersion* row = findApiVersion(resource.apiVersion, resource.key.kind);
        // Nobody writes the Endpoints that the control plane makes; an export of a cluster holds them all.
        const bool made = resource.key.kind == "Endpoints" && resource.value()["metadata"]["uid"].exists();
        if (row && !made && row->isServedAt(target) && row->deprecated > 0 && row->deprecated <= target)
            reportVersion(context, node, *row, row->deprecated);
    });
}

void apiTooNew(CheckContext& context)
{
    eachWritten(context, [&](NodeIndex node, const Resource& resource) {
        const int target = context.options().target.minor;
        const ApiVersion* row = findApiVersion(resource.apiVersion, resource.key.kind);
        if (!row || row->since <= target)
            return;
        const std::string_view group = groupOf(row->apiVersion);
        const ApiVersion* older = preferredVersion(&group, row->kind, target);
        context.report(node, context.value(node)["apiVersion"], "apiVersion",
                       {resource.apiVersion, minorText(row->since), minorText(target), older ? std::string(older->apiVersion) : std::string()},
                       older ? "older" : "default");
    });
}

/// The built-in kind that a misspelled word means, or empty.
std::string_view meantKind(std::string_view word)
{
    for (const ApiVersion& row : apiVersions()) {
        if (equalsIgnoreCaseAscii(row.kind, word))
            return row.kind;
    }
    if (word.size() < kShortest)
        return {};
    for (const ApiVersion& row : apiVersions()) {
        if (row.kind.size() >= kShortest && editDistance(row.kind, word) <= kMisspelled)
            return row.kind;
    }
    return {};
}

/// "no matches for kind": a kind under a version that no API server ever served.
void apiUnknown(CheckContext& context)
{
    eachWritten(context, [&](NodeIndex node, const Resource& resource) {
        const std::string_view group = groupOf(resource.apiVersion);
        const std::string& kind = resource.key.kind;
        if (!isBuiltInGroup(group) || findApiVersion(resource.apiVersion, kind) || context.snapshot().customKind(group, kind)
            || resource.apiVersion.find("alpha") != std::string::npos)
            return;
        const int target = context.options().target.minor;
        if (const ApiVersion* row = preferredVersion(&group, kind, target) ? preferredVersion(&group, kind, target) : preferredVersion(nullptr, kind, target)) {
            context.report(node, context.value(node)["apiVersion"], "apiVersion", {resource.apiVersion, kind, std::string(row->apiVersion)});
            return;
        }
        const std::string_view meant = meantKind(kind);
        if (!meant.empty() && meant != kind)
            context.report(node, context.value(node)["kind"], "kind", {resource.apiVersion, kind, std::string(meant)}, "kind");
    });
}

/// Certain where nothing else of the manifest has to change.
void writeTheVersion(const Graph& graph, const Problem& problem, FixPlan& plan)
{
    const Resource& resource = *graph.nodes[problem.node].resource;
    const Value object = resource.value();
    const ApiVersion* row = findApiVersion(resource.apiVersion, resource.key.kind);
    const Value selector = object["spec"]["selector"];
    const bool selects = selector["matchLabels"].size() > 0 || selector["matchExpressions"].size() > 0;
    const bool old = object["spec"]["templateGeneration"].exists() || object["spec"]["rollbackTo"].exists();
    const bool certain = row && problem.arguments.back() == row->replacement
        && (row->schema == Schema::Same || (row->schema == Schema::NeedsSelector && selects && !old));
    if (certain)
        plan.replaceScalar(object["apiVersion"], row->replacement);
    else
        plan.giveUp();
}

constexpr std::array kChecks{
    Check{"api-removed", Severity::Error, Profile::Relations, "manifest", apiRemoved, writeTheVersion},
    Check{"api-deprecated", Severity::Warning, Profile::Relations, "manifest", apiDeprecated, writeTheVersion},
    Check{"api-too-new", Severity::Warning, Profile::Relations, "manifest", apiTooNew},
    Check{"api-unknown", Severity::Error, Profile::Relations, "manifest", apiUnknown},
};

} // namespace

std::span<const Check> versions()
{
    return kChecks;
}

} // namespace kubezu::checks
