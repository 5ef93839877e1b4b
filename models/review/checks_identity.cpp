#include "models/review/check_tools.h"

#include <algorithm>
#include <array>

namespace kubezu::checks {
namespace {

constexpr std::string_view kRbac = "rbac.authorization.k8s.io";

void bindingNobody(CheckContext& context)
{
    for (const std::string_view kind : {"RoleBinding", "ClusterRoleBinding"}) {
        for (const std::uint32_t node : context.ofKind(kRbac, kind)) {
            const Value object = context.value(node);
            const bool bootstrap = context.graph().nodes[node].key.name.starts_with("system:"); // of the cluster itself
            if (object["subjects"].size() == 0 && !bootstrap)
                context.report(node, object["subjects"].exists() ? object["subjects"] : object["roleRef"], object["subjects"].exists() ? "subjects" : "");
        }
    }
}

/// Roles that are joined to others by label, or that join others, need no binding.
bool isAggregated(const CheckContext& context, NodeIndex role)
{
    const Value object = context.value(role);
    const Value labels = object["metadata"]["labels"];
    return object["aggregationRule"].exists() || hasIncoming(context.graph(), role, Relation::Matches)
        || std::any_of(labels.begin(), labels.end(), [](const Value::Item& item) { return item.key.text().starts_with("rbac.authorization.k8s.io/aggregate-to-"); });
}

void roleUnused(CheckContext& context)
{
    // Without any binding the roles are made for others to bind.
    if (context.ofKind(kRbac, "RoleBinding").empty() && context.ofKind(kRbac, "ClusterRoleBinding").empty())
        return;
    for (const std::string_view kind : {"Role", "ClusterRole"}) {
        for (const std::uint32_t node : context.ofKind(kRbac, kind)) {
            const ResourceKey& key = context.graph().nodes[node].key;
            const bool bootstrap = key.name.starts_with("system:") || !context.value(node)["metadata"]["labels"]["kubernetes.io/bootstrapping"].text().empty();
            if (!bootstrap && !hasIncoming(context.graph(), node, Relation::Binds) && !isAggregated(context, node))
                context.report(node, context.value(node)["metadata"]["name"], "metadata.name");
        }
    }
}

void bindingNamespace(CheckContext& context)
{
    for (const std::uint32_t node : context.ofKind(kRbac, "ClusterRoleBinding")) {
        for (const Element& subject : elementsOf(context.value(node), "", "subjects")) {
            const Value name = subject.value["name"];
            if (subject.value["kind"].string() == "ServiceAccount" && subject.value["namespace"].text().empty())
                context.report(node, name.exists() ? name : subject.value, subject.path, {std::string(name.text())});
        }
    }
}

constexpr std::array kChecks{
    Check{"binding-nobody", Severity::Warning, Profile::Relations, "rbac", bindingNobody},
    Check{"binding-namespace", Severity::Error, Profile::Relations, "rbac", bindingNamespace},
    Check{"role-unused", Severity::Info, Profile::Relations, "rbac", roleUnused},
};

} // namespace

std::span<const Check> identity()
{
    return kChecks;
}

} // namespace kubezu::checks
