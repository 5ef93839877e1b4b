#pragma once
#include "models/graph/graph.h"
#include "models/load/loader.h"
#include "models/review/review.h"
#include "models/store/snapshot.h"

#include <string>

namespace kubezu::tests {

/// The graph of some manifests.
inline GraphPtr graphOfText(const std::string& yaml, Revision revision = 1)
{
    return graphOf(buildSnapshot(loadText(yaml, "test.yaml", Limits{}), "default", revision));
}

inline std::string object(const std::string& apiVersion, const std::string& kind, const std::string& name, const std::string& rest = {},
                          const std::string& nameSpace = "shop", const std::string& labels = {})
{
    std::string text = "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata:\n  name: " + name + "\n";
    if (!nameSpace.empty())
        text += "  namespace: " + nameSpace + "\n";
    if (!labels.empty())
        text += "  labels: {" + labels + "}\n";
    return text + rest + "---\n";
}

/// A Deployment whose pods take their environment from a ConfigMap.
inline std::string deployment(const std::string& name, const std::string& config)
{
    return object("apps/v1", "Deployment", name,
                  "spec:\n  replicas: 2\n  selector: {matchLabels: {app: " + name + "}}\n  template:\n    metadata: {labels: {app: " + name
                      + "}}\n    spec:\n      containers:\n      - name: main\n        image: example/" + name + ":1\n        ports:\n"
                                                                                                                 "        - containerPort: 8080\n        envFrom:\n        - configMapRef: {name: "
                      + config + "}\n",
                  "shop", "app: " + name);
}

inline std::string service(const std::string& name, const std::string& app)
{
    return object("v1", "Service", name, "spec:\n  selector: {app: " + app + "}\n  ports: [{port: 80, targetPort: 8080}]\n");
}

/// Deployment web, its ConfigMap, its Service; a Deployment whose ConfigMap is missing; a StorageClass.
inline std::string shop()
{
    return deployment("web", "web-config") + object("v1", "ConfigMap", "web-config", "data: {a: '1', b: '2'}\n") + service("web", "web")
        + deployment("api", "absent-config") + object("storage.k8s.io/v1", "StorageClass", "fast", "provisioner: example.com/x\n", "")
        + object("v1", "ConfigMap", "other", "data: {x: z}\n", "tools");
}

} // namespace kubezu::tests
