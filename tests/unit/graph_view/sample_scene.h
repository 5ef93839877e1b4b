#pragma once
#include "models/picture/picture_builder.h"
#include "tests/support/load.h"
#include "views/graph_view/index_loader.h"
#include "views/paint/card_metrics.h"

#include <algorithm>
#include <string>

namespace kubezu::testing {

/// One app with the whole chain, a missing Secret, and names that try to be more than names.
inline const char* const kShop = R"(
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - name: web
        image: web
        envFrom:
        - configMapRef: {name: web-config}
        - secretRef: {name: token, optional: true}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: shop, namespace: shop}
spec:
  tls: [{secretName: shop-tls}]
  rules:
  - http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web-config, namespace: shop}
data: {A: b}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: "<b>x</b>", namespace: other}
data: {A: b}
)";

/// `count` workloads with a Service each, in one namespace each ten.
inline std::string manyApps(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i) {
        const std::string name = "app-" + std::to_string(i), ns = "team-" + std::to_string(i / 10);
        text += "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name + ", namespace: " + ns
            + "}\nspec:\n  selector: {matchLabels: {app: " + name + "}}\n  template:\n    metadata: {labels: {app: " + name
            + "}}\n    spec: {containers: [{name: c, image: i}]}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: " + name
            + ", namespace: " + ns + "}\nspec: {selector: {app: " + name + "}, ports: [{port: 80}]}\n";
    }
    return text;
}

inline PictureRef pictureOf(const GraphPtr& graph, const ViewState& view = {})
{
    static const CardMetrics metrics;
    PictureBuilder builder(metrics);
    PictureMemory memory;
    return builder.build(*graph, view, memory);
}

inline Content contentOf(const std::string& yaml, const ViewState& view = {})
{
    const GraphPtr graph = graphFrom(yaml);
    return {std::make_shared<const PictureIndex>(pictureOf(graph, view)), graph};
}

/// First card of a kind (and name), or kNoIndex.
inline CardIndex cardOf(const Content& content, const std::string& kind, const std::string& name = {})
{
    for (CardIndex card = 0; card < content.picture().cards.size(); ++card) {
        const GraphNode* node = content.nodeOf(card);
        if (node && node->key.kind == kind && (name.empty() || node->key.name == name))
            return card;
    }
    return kNoIndex;
}

/// First wire of a relation, or kNoIndex.
inline WireIndex wireOfRelation(const Content& content, Relation relation)
{
    const auto& wires = content.picture().wires;
    const auto found = std::find_if(wires.begin(), wires.end(), [relation](const Wire& wire) { return wire.relation == relation; });
    return found == wires.end() ? kNoIndex : static_cast<WireIndex>(found - wires.begin());
}

} // namespace kubezu::testing
