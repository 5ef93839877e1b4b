#pragma once
#include "models/review/check_context.h"

#include <string_view>

namespace kubezu {

/// Calls `found(node, resource)` for every resource that somebody wrote; what an API server printed is as it made it.
template <typename Found>
void eachWritten(CheckContext& context, Found found)
{
    const Graph& graph = context.graph();
    for (NodeIndex node = 0; node < graph.nodes.size() && graph.nodes[node].resource; ++node) {
        if (!graph.nodes[node].resource->live)
            found(node, *graph.nodes[node].resource);
    }
}

/// Whether the API server itself knows the kind under this apiVersion.
bool isBuiltIn(const Resource& resource);

/// Workloads of the API server itself that somebody wrote; kinds of others obey rules of their own.
template <typename Found>
void eachBuiltInWorkload(CheckContext& context, Found found)
{
    for (const Workload& workload : context.workloads()) {
        const Resource& resource = *context.graph().nodes[workload.node].resource;
        if (!resource.live && !workload.owned && isBuiltIn(resource))
            found(workload);
    }
}

/// Whether the text is one that somebody fills in before it is applied: `${NAME}`, `$(name)`, `{{ name }}`, `<name>`.
bool isPlaceholder(std::string_view text);

/// Whether the file may hold a patch instead of a whole object: a kustomization stands beside it, or the object is written elsewhere, too.
bool mayBePatch(const CheckContext& context, const Resource& resource);

/// The value that a problem's path names: `spec.ports[0].name`, `metadata.labels['a/b']`.
Value valueAt(Value root, std::string_view path);
/// The key of that value, where it is an entry of a map.
Value keyAt(Value root, std::string_view path);

/// `path` with one more key or index.
std::string under(std::string_view path, std::string_view key);
std::string under(std::string_view path, std::size_t index);

} // namespace kubezu
