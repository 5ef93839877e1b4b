#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

/// The Prometheus operator: which monitors a Prometheus takes, what they scrape, and with which credentials.
namespace kubezu::rules {
namespace {

/// spec.<what>Selector with spec.<what>NamespaceSelector beside it: none means the holder's own namespace, {} every one. An absent
/// selector selects nothing, an empty one everything.
void monitors(RuleContext& context, Value at, const std::string& path)
{
    if (!at.isMap())
        return;
    constexpr std::string_view kSelector = "Selector";
    std::string sibling = path.substr(path.rfind('.') + 1);
    sibling.insert(sibling.size() - kSelector.size(), "Namespace");
    const Value spaces = context.holder().value()["spec"][sibling];
    const LabelSelector selector = LabelSelector::fromSelector(at);
    const std::string_view target = context.rule().reference.target;
    if (!spaces.isMap()) {
        linkMatching(context, target, context.holder().key.nameSpace, selector, path, at);
        return;
    }
    for (const std::string_view name : context.pods().selectNamespaces(LabelSelector::fromSelector(spaces)))
        linkMatching(context, target, name, selector, path, at);
}

/// {selector, namespaceSelector: {any, matchNames}}: what a monitor scrapes.
void scraped(RuleContext& context, Value at, const std::string& path)
{
    const Value selector = at["selector"];
    if (!selector.isMap())
        return;
    const LabelSelector labels = LabelSelector::fromSelector(selector);
    const std::string full = joinedPath(path, "selector");
    const std::string_view target = context.rule().reference.target;
    const Value names = at["namespaceSelector"]["matchNames"];
    if (at["namespaceSelector"]["any"].boolean(false)) {
        linkMatching(context, target, {}, labels, full, selector);
    } else if (names.size() == 0) {
        linkMatching(context, target, context.holder().key.nameSpace, labels, full, selector);
    }
    for (const Value::Item item : names) {
        if (!at["namespaceSelector"]["any"].boolean(false) && !item.value.string().empty())
            linkMatching(context, target, item.value.string(), labels, full, selector);
    }
}

constexpr std::string_view kPrometheus = "monitoring.coreos.com/Prometheus monitoring.coreos.com/PrometheusAgent";
constexpr std::string_view kServers = "monitoring.coreos.com/Prometheus monitoring.coreos.com/PrometheusAgent monitoring.coreos.com/Alertmanager monitoring.coreos.com/ThanosRuler";
constexpr std::string_view kMounting = "monitoring.coreos.com/Prometheus monitoring.coreos.com/PrometheusAgent monitoring.coreos.com/Alertmanager";
constexpr std::string_view kAlertmanager = "monitoring.coreos.com/Alertmanager";
constexpr std::string_view kRuler = "monitoring.coreos.com/ThanosRuler";
constexpr Reference kCredentials = custom(referCredentials, "/Secret");
constexpr Reference monitorsOf(std::string_view kind)
{
    return custom(monitors, kind, "by selector");
}
using R = Relation;

constexpr std::array kRules{
    Rule{"prometheus-servicemonitor", R::Matches, kPrometheus, "spec.serviceMonitorSelector", monitorsOf("monitoring.coreos.com/ServiceMonitor"), "monitoring.coreos.com/v1 CommonPrometheusFields"},
    Rule{"prometheus-podmonitor", R::Matches, kPrometheus, "spec.podMonitorSelector", monitorsOf("monitoring.coreos.com/PodMonitor"), "monitoring.coreos.com/v1 CommonPrometheusFields"},
    Rule{"prometheus-probe", R::Matches, kPrometheus, "spec.probeSelector", monitorsOf("monitoring.coreos.com/Probe"), "monitoring.coreos.com/v1 CommonPrometheusFields"},
    Rule{"prometheus-scrapeconfig", R::Matches, kPrometheus, "spec.scrapeConfigSelector", monitorsOf("monitoring.coreos.com/ScrapeConfig"), "monitoring.coreos.com/v1 CommonPrometheusFields"},
    Rule{"prometheus-rule", R::Matches, "monitoring.coreos.com/Prometheus monitoring.coreos.com/ThanosRuler", "spec.ruleSelector", monitorsOf("monitoring.coreos.com/PrometheusRule"), "monitoring.coreos.com/v1 PrometheusSpec.ruleSelector"},
    Rule{"prometheus-alertmanager", R::Uses, "monitoring.coreos.com/Prometheus", "spec.alerting.alertmanagers[*]", byField("/Service", "name", "namespace"), "monitoring.coreos.com/v1 AlertmanagerEndpoints"},
    Rule{"monitoring-serviceaccount", R::RunsAs, kServers, "spec.serviceAccountName", byName("/ServiceAccount"), "monitoring.coreos.com/v1 CommonPrometheusFields.serviceAccountName"},
    Rule{"monitoring-pull-secret", R::Pulls, kServers, "spec.imagePullSecrets[*]", byField("/Secret"), "monitoring.coreos.com/v1 CommonPrometheusFields.imagePullSecrets"},
    Rule{"monitoring-secret", R::Mounts, kMounting, "spec.secrets[*]", byName("/Secret"), "monitoring.coreos.com/v1 CommonPrometheusFields.secrets"},
    Rule{"monitoring-configmap", R::Mounts, kMounting, "spec.configMaps[*]", byName("/ConfigMap"), "monitoring.coreos.com/v1 CommonPrometheusFields.configMaps"},
    Rule{"prometheus-scrape-secret", R::Uses, kPrometheus, "spec.additionalScrapeConfigs", byField("/Secret"), "monitoring.coreos.com/v1 CommonPrometheusFields.additionalScrapeConfigs", "secret"},
    Rule{"prometheus-remote-write", R::Uses, kPrometheus, "spec.remoteWrite[*]", kCredentials, "monitoring.coreos.com/v1 RemoteWriteSpec", "secret"},
    Rule{"prometheus-remote-read", R::Uses, "monitoring.coreos.com/Prometheus", "spec.remoteRead[*]", kCredentials, "monitoring.coreos.com/v1 RemoteReadSpec", "secret"},
    Rule{"prometheus-thanos-store", R::Uses, "monitoring.coreos.com/Prometheus", "spec.thanos.objectStorageConfig", byField("/Secret"), "monitoring.coreos.com/v1 ThanosSpec", "secret"},
    Rule{"servicemonitor-service", R::Matches, "monitoring.coreos.com/ServiceMonitor", "spec", custom(scraped, "/Service", "by selector"), "monitoring.coreos.com/v1 ServiceMonitorSpec.selector"},
    Rule{"podmonitor-pod", R::Matches, "monitoring.coreos.com/PodMonitor", "spec", custom(scraped, "/Pod", "by selector"), "monitoring.coreos.com/v1 PodMonitorSpec.selector"},
    Rule{"probe-ingress", R::Matches, "monitoring.coreos.com/Probe", "spec.targets.ingress", custom(scraped, "networking.k8s.io/Ingress", "by selector"), "monitoring.coreos.com/v1 ProbeTargetIngress"},
    Rule{"servicemonitor-secret", R::Uses, "monitoring.coreos.com/ServiceMonitor", "spec.endpoints[*]", kCredentials, "monitoring.coreos.com/v1 Endpoint", "secret"},
    Rule{"podmonitor-secret", R::Uses, "monitoring.coreos.com/PodMonitor", "spec.podMetricsEndpoints[*]", kCredentials, "monitoring.coreos.com/v1 PodMetricsEndpoint", "secret"},
    Rule{"probe-secret", R::Uses, "monitoring.coreos.com/Probe", "spec", kCredentials, "monitoring.coreos.com/v1 ProbeSpec", "secret"},
    Rule{"alertmanager-config", R::Matches, kAlertmanager, "spec.alertmanagerConfigSelector", monitorsOf("monitoring.coreos.com/AlertmanagerConfig"), "monitoring.coreos.com/v1 AlertmanagerSpec"},
    Rule{"alertmanager-global-config", R::Uses, kAlertmanager, "spec.alertmanagerConfiguration", byField("monitoring.coreos.com/AlertmanagerConfig"), "monitoring.coreos.com/v1 AlertmanagerConfiguration"},
    Rule{"alertmanager-secret", R::Uses, kAlertmanager, "spec.configSecret", byName("/Secret"), "monitoring.coreos.com/v1 AlertmanagerSpec.configSecret", "secret"},
    Rule{"alertmanagerconfig-secret", R::Uses, "monitoring.coreos.com/AlertmanagerConfig", "spec.receivers[*]", kCredentials, "monitoring.coreos.com/v1alpha1 Receiver", "secret"},
    Rule{"thanosruler-query-secret", R::Uses, kRuler, "spec.queryConfig", byField("/Secret"), "monitoring.coreos.com/v1 ThanosRulerSpec.queryConfig", "secret"},
    Rule{"thanosruler-store", R::Uses, kRuler, "spec.objectStorageConfig", byField("/Secret"), "monitoring.coreos.com/v1 ThanosRulerSpec.objectStorageConfig", "secret"},
};

} // namespace

std::span<const Rule> monitoring()
{
    return kRules;
}

} // namespace kubezu::rules
