#include "models/relations/extracts.h"
#include "models/relations/reference.h"
#include "models/relations/rule_context.h"

#include <array>

/// Knative and KEDA: what answers, who is told, and what makes it grow.
namespace kubezu::rules {
namespace {

/// {ref: {apiVersion, kind, name, namespace}} of anything that can be told; the reference is at the path.
constexpr Reference kAddressable = byObject("/Service", "apiVersion", "namespace");
constexpr Reference kLocalObject = byObject("messaging.knative.dev/Channel", "apiVersion");
constexpr std::string_view kSources = "sources.knative.dev/ApiServerSource sources.knative.dev/PingSource sources.knative.dev/ContainerSource "
                                      "sources.knative.dev/SinkBinding sources.knative.dev/KafkaSource";
constexpr std::string_view kTrigger = "eventing.knative.dev/Trigger";
constexpr std::string_view kSubscription = "messaging.knative.dev/Subscription";
constexpr std::string_view kServing = "serving.knative.dev/Service serving.knative.dev/Route";
constexpr std::string_view kScalers = "keda.sh/ScaledObject keda.sh/ScaledJob";
constexpr std::string_view kConcept = "l7-load-balancing";
using R = Relation;

constexpr std::array kRules{
    Rule{"knative-revision", R::Routes, kServing, "spec.traffic[*].revisionName", byName("serving.knative.dev/Revision"), "serving.knative.dev/v1 TrafficTarget"},
    Rule{"knative-configuration", R::Routes, "serving.knative.dev/Route", "spec.traffic[*].configurationName", byName("serving.knative.dev/Configuration"), "serving.knative.dev/v1 TrafficTarget"},
    Rule{"domainmapping-target", R::Routes, "serving.knative.dev/DomainMapping", "spec.ref", byObject("serving.knative.dev/Service", "apiVersion"), "serving.knative.dev/v1beta1 DomainMappingSpec"},
    Rule{"knative-trigger-broker", R::Uses, kTrigger, "spec.broker", byName("eventing.knative.dev/Broker"), "eventing.knative.dev/v1 TriggerSpec.broker", kConcept},
    Rule{"knative-trigger-subscriber", R::Routes, kTrigger, "spec.subscriber.ref", kAddressable, "duck.knative.dev/v1 Destination"},
    Rule{"knative-dead-letter", R::Routes, "eventing.knative.dev/Trigger eventing.knative.dev/Broker messaging.knative.dev/Subscription", "spec.delivery.deadLetterSink.ref", kAddressable, "duck.knative.dev/v1 DeliverySpec"},
    Rule{"knative-broker-config", R::Uses, "eventing.knative.dev/Broker", "spec.config", byObject("/ConfigMap", "apiVersion", "namespace"), "eventing.knative.dev/v1 BrokerSpec.config", "configmap"},
    Rule{"subscription-channel", R::Uses, kSubscription, "spec.channel", kLocalObject, "messaging.knative.dev/v1 SubscriptionSpec.channel", kConcept},
    Rule{"subscription-subscriber", R::Routes, kSubscription, "spec.subscriber.ref", kAddressable, "duck.knative.dev/v1 Destination"},
    Rule{"subscription-reply", R::Routes, kSubscription, "spec.reply.ref", kAddressable, "duck.knative.dev/v1 Destination"},
    Rule{"knative-source-sink", R::Routes, kSources, "spec.sink.ref", kAddressable, "duck.knative.dev/v1 SourceSpec.sink"},
    Rule{"knative-source-account", R::RunsAs, "sources.knative.dev/ApiServerSource", "spec.serviceAccountName", byName("/ServiceAccount"), "sources.knative.dev/v1 ApiServerSourceSpec"},
    Rule{"sinkbinding-subject", R::Uses, "sources.knative.dev/SinkBinding", "spec.subject", byObject("apps/Deployment", "apiVersion", "namespace"), "sources.knative.dev/v1 SinkBindingSpec.subject", kConcept},
    Rule{"sequence-step", R::Routes, "flows.knative.dev/Sequence", "spec.steps[*].ref", kAddressable, "flows.knative.dev/v1 SequenceStep"},
    Rule{"keda-authentication", R::Uses, kScalers, "spec.triggers[*].authenticationRef", byObject("keda.sh/TriggerAuthentication", {}), "keda.sh/v1alpha1 AuthenticationRef", "hpa"},
    Rule{"triggerauth-secret", R::Uses, "keda.sh/TriggerAuthentication", "spec.secretTargetRef[*]", byField("/Secret"), "keda.sh/v1alpha1 AuthSecretTargetRef", "secret"},
    Rule{"triggerauth-configmap", R::Uses, "keda.sh/TriggerAuthentication", "spec.configMapTargetRef[*]", byField("/ConfigMap"), "keda.sh/v1alpha1 AuthConfigMapTargetRef", "configmap"},
};

} // namespace

std::span<const Rule> serving()
{
    return kRules;
}

} // namespace kubezu::rules
