#include "models/kube/pod_template.h"

#include "models/kube/kind_catalog.h"

#include <array>

namespace kubezu {
namespace {

constexpr std::array<PodCarrier, 16> kCarriers{{
    {"", "Pod", "spec", "metadata", true},
    {"apps", "Deployment", "spec.template.spec", "spec.template.metadata", true},
    {"apps", "ReplicaSet", "spec.template.spec", "spec.template.metadata", true},
    {"apps", "StatefulSet", "spec.template.spec", "spec.template.metadata", true},
    {"apps", "DaemonSet", "spec.template.spec", "spec.template.metadata", true},
    {"", "ReplicationController", "spec.template.spec", "spec.template.metadata", true},
    {"batch", "Job", "spec.template.spec", "spec.template.metadata", true},
    {"batch", "CronJob", "spec.jobTemplate.spec.template.spec", "spec.jobTemplate.spec.template.metadata", true},
    {"", "PodTemplate", "template.spec", "template.metadata", false},
    {"argoproj.io", "Rollout", "spec.template.spec", "spec.template.metadata", false},
    {"serving.knative.dev", "Service", "spec.template.spec", "spec.template.metadata", false},
    {"serving.knative.dev", "Revision", "spec", "metadata", false},
    {"keda.sh", "ScaledJob", "spec.jobTargetRef.template.spec", "spec.jobTargetRef.template.metadata", false},
    {"jobset.x-k8s.io", "JobSet", "spec.replicatedJobs[*].template.spec.template.spec", "spec.replicatedJobs[*].template.spec.template.metadata", false},
    {"leaderworkerset.x-k8s.io", "LeaderWorkerSet", "spec.leaderWorkerTemplate.leaderTemplate.spec", "spec.leaderWorkerTemplate.leaderTemplate.metadata", false},
    {"leaderworkerset.x-k8s.io", "LeaderWorkerSet", "spec.leaderWorkerTemplate.workerTemplate.spec", "spec.leaderWorkerTemplate.workerTemplate.metadata", false},
}};

} // namespace

std::span<const PodCarrier> podCarriers()
{
    return kCarriers;
}

const PodCarrier* findPodCarrier(std::string_view group, std::string_view kind)
{
    const std::string_view known = group == "extensions" ? alternateGroup(group, kind) : group;
    for (const PodCarrier& row : kCarriers) {
        if (row.kind == kind && row.group == known)
            return &row;
    }
    return nullptr;
}

} // namespace kubezu
