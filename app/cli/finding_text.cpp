#include "app/cli/finding_text.h"

#include "models/base/text.h"

namespace kubezu {
namespace {

constexpr std::array<CheckInfo, kCheckCount> kChecks{{
    {Problem::Code::MissingTarget, Severity::Error, "refers to something that is not here"},
    {Problem::Code::MissingOptional, Severity::Info, "refers to something optional that is not here"},
    {Problem::Code::NotPermitted, Severity::Error, "leads to another namespace without a ReferenceGrant"},
    {Problem::Code::SelectsNothing, Severity::Warning, "a label selector that matches no pod"},
    {Problem::Code::DuplicateResource, Severity::Warning, "the same resource is written twice"},
    {Problem::Code::DuplicateKey, Severity::Warning, "the same key is written twice in one map"},
    {Problem::Code::AfterDocumentEnd, Severity::Warning, "text after a line of three dots is dropped by kubectl"},
    {Problem::Code::Unread, Severity::Error, "a document or file that could not be read"},
}};

std::string nameOf(const Graph& graph, const Problem& problem)
{
    if (problem.node == kNoIndex)
        return {};
    const ResourceKey& key = graph.nodes[problem.node].key;
    return key.kind + ' ' + key.name;
}

/// " (spec.template.spec.volumes[0].secret.secretName)"
std::string pathOf(const Graph& graph, const Problem& problem)
{
    return problem.edge == kNoIndex ? std::string() : " (" + graph.edges[problem.edge].path + ')';
}

} // namespace

const std::array<CheckInfo, kCheckCount>& checkInfos()
{
    return kChecks;
}

std::string_view severityId(Severity severity)
{
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Info: return "info";
    }
    return "info";
}

std::string findingText(const Graph& graph, const Problem& problem)
{
    const std::string who = nameOf(graph, problem);
    switch (problem.code) {
    case Problem::Code::MissingTarget:
        return visible(who + " refers to " + problem.argument + ", which is not here"
                       + (problem.detail.empty() ? "" : " (one of that name is in namespace " + problem.detail + ')') + pathOf(graph, problem));
    case Problem::Code::MissingOptional: return visible(who + " would use " + problem.argument + ", which is optional and not here" + pathOf(graph, problem));
    case Problem::Code::NotPermitted:
        return visible(who + " leads to " + problem.argument + " in another namespace, which no ReferenceGrant permits" + pathOf(graph, problem));
    case Problem::Code::SelectsNothing: return visible(who + " selects pods by label, and none here has these labels");
    case Problem::Code::DuplicateResource: return visible(problem.argument + "; the last one counts");
    case Problem::Code::DuplicateKey: return visible("key " + problem.argument + " is written again in the same map; the last one counts");
    case Problem::Code::AfterDocumentEnd: return "kubectl drops what follows this line of three dots";
    case Problem::Code::Unread: return visible(problem.argument);
    }
    return {};
}

} // namespace kubezu
