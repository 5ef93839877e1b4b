#include "models/review/practice.h"

#include <algorithm>
#include <array>

namespace kubezu::checks {
namespace {

std::string nameOf(const ContainerAt& container)
{
    return std::string(container.value["name"].string());
}

std::string inSecurity(const ContainerAt& container, std::string_view field)
{
    return under(under(container.path, "securityContext"), field);
}

bool isWindows(const Workload& workload)
{
    return workload.spec["os"]["name"].string() == "windows" || workload.spec["nodeSelector"]["kubernetes.io/os"].string() == "windows";
}

void privileged(CheckContext& context)
{
    eachOwnContainer(context, [&](const Workload& workload, const ContainerAt& container) {
        const Value value = container.value["securityContext"]["privileged"];
        if (value.boolean(false))
            context.report(workload.node, value, inSecurity(container, "privileged"), {nameOf(container)});
    });
}

void hostNamespaces(CheckContext& context)
{
    eachOwnWorkload(context, [&](const Workload& workload) {
        for (const std::string_view field : {"hostNetwork", "hostPID", "hostIPC"}) {
            if (workload.spec[field].boolean(false))
                context.report(workload.node, workload.spec[field], under(workload.specPath, field), {std::string(field)});
        }
    });
}

/// Reports the hostPath volumes that are (or are not) sockets of a container runtime.
void hostPaths(CheckContext& context, bool sockets)
{
    eachOwnWorkload(context, [&](const Workload& workload) {
        std::size_t number = 0;
        for (const Value::Item volume : workload.spec["volumes"]) {
            const std::string at = under(under(workload.specPath, "volumes"), number++);
            const Value path = volume.value["hostPath"]["path"];
            const std::string_view text = path.string();
            const bool socket = text.ends_with("docker.sock") || text.ends_with("containerd.sock") || text.ends_with("crio.sock");
            if (path.exists() && socket == sockets)
                context.report(workload.node, path, at + ".hostPath.path", {std::string(text)});
        }
    });
}

void hostPath(CheckContext& context)
{
    hostPaths(context, false);
}

void runtimeSocket(CheckContext& context)
{
    hostPaths(context, true);
}

void runAsRoot(CheckContext& context)
{
    eachOwnContainer(context, [&](const Workload& workload, const ContainerAt& container) {
        const Value own = container.value["securityContext"];
        const Value pod = workload.spec["securityContext"];
        const Value user = own["runAsUser"].exists() ? own["runAsUser"] : pod["runAsUser"];
        const Value nonRoot = own["runAsNonRoot"].exists() ? own["runAsNonRoot"] : pod["runAsNonRoot"];
        if (user.integer(-1) == 0)
            context.report(workload.node, user, own["runAsUser"].exists() ? inSecurity(container, "runAsUser") : workload.specPath + ".securityContext.runAsUser", {nameOf(container)}, "zero");
        else if (!user.exists() && !nonRoot.boolean(false) && !isWindows(workload))
            context.report(workload.node, container.value, container.path, {nameOf(container)});
    });
}

void privilegeEscalation(CheckContext& context)
{
    eachOwnContainer(context, [&](const Workload& workload, const ContainerAt& container) {
        const Value security = container.value["securityContext"];
        const Value value = security["allowPrivilegeEscalation"];
        // A privileged container may do so anyway, and is told of elsewhere.
        if (!value.boolean(true) || security["privileged"].boolean(false) || isWindows(workload))
            return;
        Problem& problem = context.report(workload.node, value.exists() ? value : container.value, inSecurity(container, "allowPrivilegeEscalation"),
                                          {nameOf(container)}, value.exists() ? "explicit" : "default");
        if (value.exists())
            problem.severity = Severity::Warning;
    });
}

void capabilitiesAdded(CheckContext& context)
{
    eachOwnContainer(context, [&](const Workload& workload, const ContainerAt& container) {
        std::string names;
        const Value added = container.value["securityContext"]["capabilities"]["add"];
        for (const Value::Item item : added) {
            // Restricted Pods may have this one: ports below 1024.
            if (item.value.string() != "NET_BIND_SERVICE")
                names += (names.empty() ? "" : ", ") + std::string(item.value.string());
        }
        if (!names.empty())
            context.report(workload.node, added, inSecurity(container, "capabilities") + ".add", {nameOf(container), names});
    });
}

void writableRoot(CheckContext& context)
{
    eachOwnContainer(context, [&](const Workload& workload, const ContainerAt& container) {
        const Value value = container.value["securityContext"]["readOnlyRootFilesystem"];
        if (!value.boolean(false) && !isWindows(workload))
            context.report(workload.node, value.exists() ? value : container.value, inSecurity(container, "readOnlyRootFilesystem"), {nameOf(container)});
    });
}

void hostPort(CheckContext& context)
{
    eachOwnContainer(context, [&](const Workload& workload, const ContainerAt& container) {
        std::size_t number = 0;
        for (const Value::Item port : container.value["ports"]) {
            const std::string path = under(under(container.path, "ports"), number++) + ".hostPort";
            const Value value = port.value["hostPort"];
            if (value.integer(0) > 0 && !workload.spec["hostNetwork"].boolean(false))
                context.report(workload.node, value, path, {nameOf(container), std::string(value.text())});
        }
    });
}

void defaultServiceAccount(CheckContext& context)
{
    eachOwnWorkload(context, [&](const Workload& workload) {
        if (serviceAccountOf(workload) == "default" && workload.spec["automountServiceAccountToken"].boolean(true))
            context.report(workload.node, workload.spec, under(workload.specPath, "serviceAccountName"));
    });
}

/// A token of an account that no binding of the set gives anything.
void tokenMounted(CheckContext& context)
{
    const Graph& graph = context.graph();
    eachOwnWorkload(context, [&](const Workload& workload) {
        const std::string account(serviceAccountOf(workload));
        const std::size_t found = context.snapshot().find("", "ServiceAccount", graph.nodes[workload.node].key.nameSpace, account);
        if (account == "default" || found == Snapshot::npos)
            return;
        const auto node = static_cast<NodeIndex>(found);
        const bool bound = isReachedBy(graph, node, Relation::Grants, {}) || isReachedBy(graph, node, Relation::Binds, {});
        const Value own = workload.spec["automountServiceAccountToken"];
        const bool mounted = own.exists() ? own.boolean(true) : context.value(node)["automountServiceAccountToken"].boolean(true);
        if (mounted && !bound)
            context.report(workload.node, own.exists() ? own : workload.spec, under(workload.specPath, "automountServiceAccountToken"), {account});
    });
}

constexpr std::array kChecks{
    Check{"privileged", Severity::Warning, Profile::Practices, "container", privileged},
    Check{"host-namespaces", Severity::Warning, Profile::Practices, "host-network", hostNamespaces},
    Check{"host-path", Severity::Warning, Profile::Practices, "volume", hostPath},
    Check{"runtime-socket", Severity::Warning, Profile::Practices, "volume", runtimeSocket},
    Check{"run-as-root", Severity::Warning, Profile::Practices, "container", runAsRoot},
    Check{"privilege-escalation", Severity::Info, Profile::Practices, "container", privilegeEscalation},
    Check{"capabilities-added", Severity::Warning, Profile::Practices, "container", capabilitiesAdded},
    Check{"writable-root-filesystem", Severity::Info, Profile::Practices, "container", writableRoot},
    Check{"host-port", Severity::Warning, Profile::Practices, "host-port-conflict", hostPort},
    Check{"default-serviceaccount", Severity::Info, Profile::Practices, "serviceaccount", defaultServiceAccount},
    Check{"token-automounted", Severity::Info, Profile::Practices, "serviceaccount", tokenMounted},
};

} // namespace

std::span<const Check> practiceSecurity()
{
    return kChecks;
}

} // namespace kubezu::checks
