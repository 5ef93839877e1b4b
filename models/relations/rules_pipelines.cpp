#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

/// Tekton: pipelines, their runs, and the triggers that start them.
namespace kubezu::rules {
namespace {

constexpr std::string_view kRun = "tekton.dev/PipelineRun";
constexpr std::string_view kTaskRun = "tekton.dev/TaskRun";
constexpr std::string_view kRuns = "tekton.dev/PipelineRun tekton.dev/TaskRun";
constexpr std::string_view kListener = "triggers.tekton.dev/EventListener";
constexpr std::string_view kTrigger = "triggers.tekton.dev/Trigger";
constexpr Reference kTask = byObject("tekton.dev/Task", {});
constexpr Reference kAccount = byName("/ServiceAccount");
constexpr Reference kBinding = byObject("triggers.tekton.dev/TriggerBinding", {});
constexpr Reference kInterceptor = byObject("triggers.tekton.dev/ClusterInterceptor", {});
constexpr std::string_view kConcept = "batch-processing";

constexpr Reference refField(Reference reference)
{
    reference.nameField = "ref";
    return reference;
}
using R = Relation;

constexpr std::array kRules{
    Rule{"pipelinerun-pipeline", R::Uses, kRun, "spec.pipelineRef", byField("tekton.dev/Pipeline"), "tekton.dev/v1 PipelineRef", kConcept},
    Rule{"taskrun-task", R::Uses, kTaskRun, "spec.taskRef", kTask, "tekton.dev/v1 TaskRef", kConcept},
    Rule{"pipeline-task", R::Uses, "tekton.dev/Pipeline", "spec.tasks[*].taskRef", kTask, "tekton.dev/v1 PipelineTask.taskRef", kConcept},
    Rule{"pipeline-finally", R::Uses, "tekton.dev/Pipeline", "spec.finally[*].taskRef", kTask, "tekton.dev/v1 PipelineTask.taskRef", kConcept},
    Rule{"pipelinerun-serviceaccount", R::RunsAs, kRun, "spec.taskRunTemplate.serviceAccountName", kAccount, "tekton.dev/v1 PipelineTaskRunTemplate"},
    Rule{"taskrun-serviceaccount", R::RunsAs, kRuns, "spec.serviceAccountName", kAccount, "tekton.dev/v1 TaskRunSpec.serviceAccountName"},
    Rule{"run-workspace-claim", R::Mounts, kRuns, "spec.workspaces[*].persistentVolumeClaim", byField("/PersistentVolumeClaim", "claimName"), "tekton.dev/v1 WorkspaceBinding"},
    Rule{"run-workspace-configmap", R::Mounts, kRuns, "spec.workspaces[*].configMap", byField("/ConfigMap"), "tekton.dev/v1 WorkspaceBinding"},
    Rule{"run-workspace-secret", R::Mounts, kRuns, "spec.workspaces[*].secret", byField("/Secret", "secretName"), "tekton.dev/v1 WorkspaceBinding"},
    Rule{"eventlistener-serviceaccount", R::RunsAs, kListener, "spec.serviceAccountName", kAccount, "triggers.tekton.dev/v1beta1 EventListenerSpec"},
    Rule{"eventlistener-trigger", R::Uses, kListener, "spec.triggers[*].triggerRef", byName(kTrigger), "triggers.tekton.dev/v1beta1 EventListenerTrigger", kConcept},
    Rule{"eventlistener-binding", R::Uses, kListener, "spec.triggers[*].bindings[*]", refField(kBinding), "triggers.tekton.dev/v1beta1 TriggerSpecBinding", kConcept},
    Rule{"eventlistener-template", R::Uses, kListener, "spec.triggers[*].template.ref", byName("triggers.tekton.dev/TriggerTemplate"), "triggers.tekton.dev/v1beta1 TriggerSpecTemplate", kConcept},
    Rule{"eventlistener-interceptor", R::Uses, kListener, "spec.triggers[*].interceptors[*].ref", ifPresent(kInterceptor), "triggers.tekton.dev/v1beta1 InterceptorRef", kConcept},
    Rule{"trigger-binding", R::Uses, kTrigger, "spec.bindings[*]", refField(kBinding), "triggers.tekton.dev/v1beta1 TriggerSpecBinding", kConcept},
    Rule{"trigger-template", R::Uses, kTrigger, "spec.template.ref", byName("triggers.tekton.dev/TriggerTemplate"), "triggers.tekton.dev/v1beta1 TriggerSpecTemplate", kConcept},
};

} // namespace

std::span<const Rule> pipelines()
{
    return kRules;
}

} // namespace kubezu::rules
