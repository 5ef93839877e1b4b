#pragma once
#include "models/kube/resource_key.h"

namespace kubezu {

/// What every cluster has from its first minutes, by the API server and the controller manager: bootstrap roles, system priorities,
/// the default ServiceAccount. Never a StorageClass: which there are depends on the cluster.
bool isProvidedByCluster(const ResourceKey& key);

} // namespace kubezu
