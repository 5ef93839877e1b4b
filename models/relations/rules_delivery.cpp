#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

/// Argo: Argo CD, Rollouts and Workflows.
namespace kubezu::rules {
namespace {

/// Argo CD makes the project `default` itself.
void project(RuleContext& context, Value at, const std::string& path)
{
    const std::string_view name = at.string();
    if (isTemplated(name) || (name == "default" && context.snapshot().find("argoproj.io", "AppProject", context.holder().key.nameSpace, name) == Snapshot::npos))
        return;
    context.refer({"argoproj.io", "AppProject", {}, name}, path, at);
}

bool makesNamespace(Value spec)
{
    for (const Value::Item option : spec["syncPolicy"]["syncOptions"]) {
        if (option.value.string() == "CreateNamespace=true")
            return true;
    }
    return false;
}

/// A destination in the cluster Argo CD runs in; Namespaces of other clusters are none of ours.
void destination(RuleContext& context, Value at, const std::string& path)
{
    const std::string_view server = at["server"].string();
    const std::string_view cluster = at["name"].string();
    const bool here = server.starts_with("https://kubernetes.default.svc") || cluster == "in-cluster" || (server.empty() && cluster.empty());
    const std::string_view name = at["namespace"].string();
    const bool pattern = isTemplated(name) || name.find('*') != std::string_view::npos || name.starts_with('!');
    if (here && !pattern)
        referNamespace(context, name, makesNamespace(context.holder().value()["spec"]), joinedPath(path, "namespace"), at["namespace"]);
}

/// {templateName | name, clusterScope}: `at` names a template of the namespace or of the cluster.
void scopedTemplate(RuleContext& context, Value at, const std::string& path, std::string_view nameField, std::string_view kind, std::string_view clusterKind)
{
    context.refer({"argoproj.io", at["clusterScope"].boolean(false) ? clusterKind : kind, {}, at[nameField].string()}, joinedPath(path, nameField), at[nameField]);
}

void analysis(RuleContext& context, Value at, const std::string& path)
{
    scopedTemplate(context, at, path, "templateName", "AnalysisTemplate", "ClusterAnalysisTemplate");
}

void workflow(RuleContext& context, Value at, const std::string& path)
{
    scopedTemplate(context, at, path, "name", "WorkflowTemplate", "ClusterWorkflowTemplate");
}

constexpr std::string_view kRollout = "argoproj.io/Rollout";
constexpr std::string_view kWorkflows = "argoproj.io/Workflow argoproj.io/WorkflowTemplate argoproj.io/ClusterWorkflowTemplate";
constexpr Reference kService = byName("/Service");
constexpr Reference kAnalysis = custom(analysis, "argoproj.io/AnalysisTemplate", "same or cluster");
constexpr Reference kWorkflow = custom(workflow, "argoproj.io/WorkflowTemplate", "same or cluster");
constexpr Reference kProject = custom(project, "argoproj.io/AppProject");
constexpr Reference kDestination = custom(destination, "/Namespace", "cluster");
constexpr std::string_view kRolling = "rolling-update";
constexpr std::string_view kBatch = "batch-processing";
using R = Relation;

constexpr std::array kRules{
    Rule{"application-project", R::Uses, "argoproj.io/Application", "spec.project", kProject, "argoproj.io/v1alpha1 ApplicationSpec.project", "crd-operator"},
    Rule{"application-namespace", R::Uses, "argoproj.io/Application", "spec.destination", kDestination, "argoproj.io/v1alpha1 ApplicationDestination"},
    Rule{"applicationset-project", R::Uses, "argoproj.io/ApplicationSet", "spec.template.spec.project", kProject, "argoproj.io/v1alpha1 ApplicationSetTemplate", "crd-operator"},
    Rule{"applicationset-namespace", R::Uses, "argoproj.io/ApplicationSet", "spec.template.spec.destination", kDestination, "argoproj.io/v1alpha1 ApplicationSetTemplate"},
    Rule{"appproject-namespace", R::Uses, "argoproj.io/AppProject", "spec.destinations[*]", kDestination, "argoproj.io/v1alpha1 AppProjectSpec.destinations"},
    Rule{"rollout-stable-service", R::Uses, kRollout, "spec.strategy.canary.stableService", kService, "argoproj.io/v1alpha1 CanaryStrategy", kRolling},
    Rule{"rollout-canary-service", R::Uses, kRollout, "spec.strategy.canary.canaryService", kService, "argoproj.io/v1alpha1 CanaryStrategy", kRolling},
    Rule{"rollout-active-service", R::Uses, kRollout, "spec.strategy.blueGreen.activeService", kService, "argoproj.io/v1alpha1 BlueGreenStrategy", kRolling},
    Rule{"rollout-preview-service", R::Uses, kRollout, "spec.strategy.blueGreen.previewService", kService, "argoproj.io/v1alpha1 BlueGreenStrategy", kRolling},
    Rule{"rollout-virtualservice", R::Uses, kRollout, "spec.strategy.canary.trafficRouting.istio.virtualService", byField("networking.istio.io/VirtualService"), "argoproj.io/v1alpha1 IstioVirtualService", kRolling},
    Rule{"rollout-destinationrule", R::Uses, kRollout, "spec.strategy.canary.trafficRouting.istio.destinationRule", byField("networking.istio.io/DestinationRule"), "argoproj.io/v1alpha1 IstioDestinationRule", kRolling},
    Rule{"rollout-nginx-ingress", R::Uses, kRollout, "spec.strategy.canary.trafficRouting.nginx.stableIngress", byName("networking.k8s.io/Ingress"), "argoproj.io/v1alpha1 NginxTrafficRouting", kRolling},
    Rule{"rollout-alb-ingress", R::Uses, kRollout, "spec.strategy.canary.trafficRouting.alb.ingress", byName("networking.k8s.io/Ingress"), "argoproj.io/v1alpha1 ALBTrafficRouting", kRolling},
    Rule{"rollout-analysis", R::Uses, kRollout, "spec.strategy.canary.analysis.templates[*]", kAnalysis, "argoproj.io/v1alpha1 RolloutAnalysis", kRolling},
    Rule{"rollout-step-analysis", R::Uses, kRollout, "spec.strategy.canary.steps[*].analysis.templates[*]", kAnalysis, "argoproj.io/v1alpha1 CanaryStep", kRolling},
    Rule{"rollout-analysis-before", R::Uses, kRollout, "spec.strategy.blueGreen.prePromotionAnalysis.templates[*]", kAnalysis, "argoproj.io/v1alpha1 BlueGreenStrategy", kRolling},
    Rule{"rollout-analysis-after", R::Uses, kRollout, "spec.strategy.blueGreen.postPromotionAnalysis.templates[*]", kAnalysis, "argoproj.io/v1alpha1 BlueGreenStrategy", kRolling},
    Rule{"rollout-workload", R::Uses, kRollout, "spec.workloadRef", byObject("apps/Deployment", "apiVersion"), "argoproj.io/v1alpha1 ObjectRef", kRolling},
    Rule{"experiment-analysis", R::Uses, "argoproj.io/Experiment", "spec.analyses[*]", kAnalysis, "argoproj.io/v1alpha1 ExperimentAnalysisTemplateRef", kRolling},
    Rule{"analysistemplate-secret", R::Uses, "argoproj.io/AnalysisTemplate", "spec.args[*].valueFrom.secretKeyRef", byField("/Secret"), "argoproj.io/v1alpha1 SecretKeyRef", "secret"},
    Rule{"workflow-template", R::Uses, "argoproj.io/Workflow", "spec.workflowTemplateRef", kWorkflow, "argoproj.io/v1alpha1 WorkflowTemplateRef", kBatch},
    Rule{"cronworkflow-template", R::Uses, "argoproj.io/CronWorkflow", "spec.workflowSpec.workflowTemplateRef", kWorkflow, "argoproj.io/v1alpha1 WorkflowTemplateRef", kBatch},
    Rule{"workflow-step-template", R::Uses, kWorkflows, "spec.templates[*].steps[*][*].templateRef", kWorkflow, "argoproj.io/v1alpha1 TemplateRef", kBatch},
    Rule{"workflow-task-template", R::Uses, kWorkflows, "spec.templates[*].dag.tasks[*].templateRef", kWorkflow, "argoproj.io/v1alpha1 TemplateRef", kBatch},
    Rule{"workflow-serviceaccount", R::RunsAs, "argoproj.io/Workflow argoproj.io/WorkflowTemplate", "spec.serviceAccountName", byName("/ServiceAccount"), "argoproj.io/v1alpha1 WorkflowSpec.serviceAccountName"},
    Rule{"cronworkflow-serviceaccount", R::RunsAs, "argoproj.io/CronWorkflow", "spec.workflowSpec.serviceAccountName", byName("/ServiceAccount"), "argoproj.io/v1alpha1 WorkflowSpec.serviceAccountName"},
};

} // namespace

std::span<const Rule> delivery()
{
    return kRules;
}

} // namespace kubezu::rules
