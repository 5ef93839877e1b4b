#include "models/kube/path.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

namespace kubezu::rules {
namespace {

void owner(RuleContext& context, Value at, const std::string& path)
{
    std::string full = path;
    appendKey(full, "name");
    const std::size_t found = resolveOwner(context.snapshot(), context.holder(), at);
    if (found != Snapshot::npos) {
        context.linkBack(static_cast<std::uint32_t>(found), full, at["name"]);
        return;
    }
    const std::string_view version = at["apiVersion"].string();
    const ResourceKey& key = context.holder().key;
    for (const std::string_view space : {std::string_view(key.nameSpace), std::string_view()}) {
        if (context.snapshot().find(groupOf(version), at["kind"].string(), space, at["name"].string()) != Snapshot::npos)
            return; // it is here and has another uid: the owner is gone
    }
    if (key.nameSpace.empty()) {
        // Only a cluster-scoped owner can own a cluster-scoped object; of a kind that is surely namespaced Kubernetes finds none.
        const KindInfo* known = findKind(groupOf(version), at["kind"].string());
        if (!known || !known->namespaced)
            context.referBackToCluster({groupOf(version), at["kind"].string(), {}, at["name"].string(), version}, full, at["name"]);
        return;
    }
    context.referBack({groupOf(version), at["kind"].string(), {}, at["name"].string(), version}, full, at["name"]);
}

void nameSpace(RuleContext& context, Value at, const std::string& path)
{
    const Value written = at["namespace"]; // absent where it is the default one
    if (!context.holder().key.nameSpace.empty())
        context.refer({"", "Namespace", {}, context.holder().key.nameSpace}, path + ".namespace", written.exists() ? written : at);
}

/// Objects of a Helm release carry its name and namespace, or they are not of it; the release itself is a Secret
/// `sh.helm.release.v1.<name>.v<revision>`.
void helmRelease(RuleContext& context, Value at, const std::string& path)
{
    const std::string_view release = at["meta.helm.sh/release-name"].string();
    const std::string_view releaseNamespace = at["meta.helm.sh/release-namespace"].string();
    if (release.empty() || releaseNamespace.empty())
        return;
    const std::string stem = "sh.helm.release.v1." + std::string(release) + ".v";
    const Snapshot& snapshot = context.snapshot();
    std::string full = path;
    appendKey(full, "meta.helm.sh/release-name");
    for (const std::uint32_t index : snapshot.ofKind("", "Secret")) {
        const ResourceKey& key = snapshot.resources[index]->key;
        const bool isRevision = key.name.starts_with(stem) && key.name.find_first_not_of("0123456789", stem.size()) == std::string::npos;
        if (isRevision && key.nameSpace == releaseNamespace)
            context.linkBack(index, full, at["meta.helm.sh/release-name"]);
    }
}

/// A Lease in kube-node-lease and a CSINode carry the name of their Node.
void sameNamedNode(RuleContext& context, Value at, const std::string& path)
{
    const ResourceKey& key = context.holder().key;
    if (key.kind == "CSINode" || key.nameSpace == "kube-node-lease")
        context.refer({"", "Node", {}, key.name}, path, at);
}

/// The holder of a Lease mostly calls itself `<pod>` or `<pod>_<uuid>`.
void leaseHolder(RuleContext& context, Value at, const std::string& path)
{
    context.refer({"", "Pod", {}, at.string().substr(0, at.string().find('_'))}, path, at);
}

constexpr std::array kRules{
    Rule{"owner-reference", Relation::Owns, "*", "metadata.ownerReferences[*]", custom(owner, "", "same or cluster"), "meta/v1 OwnerReference"},
    Rule{"namespace", Relation::Within, "*", "metadata", ifPresent(custom(nameSpace, "/Namespace", "cluster")), "meta/v1 ObjectMeta.namespace"},
    Rule{"helm-release", Relation::Matches, "*", "metadata.annotations", ifPresent(custom(helmRelease, "/Secret", "named")), "convention of Helm 3"},
    Rule{"node-same-name", Relation::Uses, "coordination.k8s.io/Lease storage.k8s.io/CSINode", "metadata.name",
         ifPresent(custom(sameNamedNode, "/Node", "cluster")), "storage/v1 CSINode; coordination/v1 Lease of a Node"},
    Rule{"lease-holder", Relation::Uses, "coordination.k8s.io/Lease", "spec.holderIdentity", ifPresent(custom(leaseHolder, "/Pod")), "coordination/v1 LeaseSpec.holderIdentity, by convention of client-go", "pod"},
    Rule{"leasecandidate-lease", Relation::Uses, "coordination.k8s.io/LeaseCandidate", "spec.leaseName", byName("coordination.k8s.io/Lease"), "coordination/v1beta1 LeaseCandidateSpec.leaseName"},
    Rule{"event-object", Relation::Uses, "/Event", "involvedObject", ifPresent(byObject("/Pod", "apiVersion", "namespace")), "core/v1 Event.involvedObject", "kubectl-describe"},
    Rule{"event-regarding", Relation::Uses, "events.k8s.io/Event", "regarding", ifPresent(byObject("/Pod", "apiVersion", "namespace")), "events/v1 Event.regarding", "kubectl-describe"},
    Rule{"event-related", Relation::Uses, "/Event events.k8s.io/Event", "related", ifPresent(byObject("/Pod", "apiVersion", "namespace")), "events/v1 Event.related", "kubectl-describe"},
};

} // namespace

std::span<const Rule> ownership()
{
    return kRules;
}

} // namespace kubezu::rules
