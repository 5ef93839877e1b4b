#pragma once
#include "models/review/written.h"

#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// Workloads that are looked at for common mistakes: not those whose owner is in the set.
template <typename Found>
void eachOwnWorkload(CheckContext& context, Found found)
{
    for (const Workload& workload : context.workloads()) {
        if (!workload.owned && context.value(workload.node)["metadata"]["ownerReferences"].size() == 0)
            found(workload);
    }
}

/// Their containers but ephemeral ones.
template <typename Found>
void eachOwnContainer(CheckContext& context, Found found)
{
    eachOwnWorkload(context, [&](const Workload& workload) {
        for (const ContainerAt& container : CheckContext::containersOf(workload)) {
            if (!container.ephemeral && container.value.isMap())
                found(workload, container);
        }
    });
}

/// The containers that serve as long as the Pod lives: no init containers, no Jobs.
template <typename Found>
void eachServer(CheckContext& context, Found found)
{
    eachOwnContainer(context, [&](const Workload& workload, const ContainerAt& container) {
        const std::string& kind = context.graph().nodes[workload.node].key.kind;
        const bool ends = kind == "Job" || kind == "CronJob" || (kind == "Pod" && workload.spec["restartPolicy"].string() == "Never");
        if (!container.init && !ends)
            found(workload, container);
    });
}

/// Whether an edge of the relation comes from a node of the kind (any, where it is empty).
bool isReachedBy(const Graph& graph, NodeIndex node, Relation relation, std::string_view kind);

/// The Service account its Pods run as; "default" where none is named.
std::string_view serviceAccountOf(const Workload& workload);

/// Whether the name of a key or variable says that its value is a credential (its last words do: password, token, api key …).
bool namesCredential(std::string_view name);

} // namespace kubezu
