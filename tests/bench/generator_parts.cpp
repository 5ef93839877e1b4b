// What an application is made of, kind by kind.
#include "tests/bench/generator_parts.h"

namespace kubezu::bench {
namespace {

void selector(ManifestWriter& to, const App& app, std::string_view key)
{
    to.beginMap(key);
    to.beginMap("matchLabels");
    writeLabels(to, app, false);
    to.end();
    to.end();
}

void workload(ManifestWriter& to, const App& app)
{
    to.beginMap("spec");
    to.field("replicas", static_cast<std::int64_t>(app.pods));
    selector(to, app, "selector");
    to.beginMap("template");
    to.beginMap("metadata");
    to.beginMap("labels");
    writeLabels(to, app, true);
    to.end();
    to.end();
    to.beginMap("spec");
    writePodSpec(to, app);
    to.end();
    to.end();
    to.end();
}

void service(ManifestWriter& to, const App& app)
{
    to.beginMap("spec");
    to.beginMap("selector");
    writeLabels(to, app, false);
    to.end();
    to.beginList("ports");
    to.beginItem();
    to.field("name", "http");
    to.field("port", std::int64_t{80});
    to.field("targetPort", "http");
    to.end();
    to.end();
    to.end();
}

void configMap(ManifestWriter& to, const App& app)
{
    to.beginMap("data");
    to.field("FEATURE_FLAGS", "search,checkout,recommendations");
    to.field("TIMEOUT", "30s");
    to.block("app.properties", "cache.size=512\ncache.ttl=60\nname=" + app.name + "\nretries=3\n");
    to.end();
}

void secret(ManifestWriter& to, const App&)
{
    to.field("type", "Opaque");
    to.beginMap("data");
    to.field("password", "c3VwZXItc2VjcmV0LXBhc3N3b3Jk");
    to.field("token", "ZXlKaGJHY2lPaUpTVXpJMU5pSXNJbXRwWkNJNklqRWlmUQ==");
    to.end();
}

void nothing(ManifestWriter&, const App&) { }

void role(ManifestWriter& to, const App& app)
{
    to.beginList("rules");
    to.beginItem();
    to.beginList("apiGroups");
    to.element("");
    to.end();
    to.beginList("resources");
    to.element("configmaps");
    to.end();
    to.beginList("resourceNames");
    to.element(app.name + "-config");
    to.end();
    to.beginList("verbs");
    to.element("get");
    to.element("watch");
    to.end();
    to.end();
    to.end();
}

void roleBinding(ManifestWriter& to, const App& app)
{
    to.beginMap("roleRef");
    to.field("apiGroup", "rbac.authorization.k8s.io");
    to.field("kind", "Role");
    to.field("name", app.name);
    to.end();
    to.beginList("subjects");
    to.beginItem();
    to.field("kind", "ServiceAccount");
    to.field("name", app.name);
    to.field("namespace", app.nameSpace);
    to.end();
    to.end();
}

void autoscaler(ManifestWriter& to, const App& app)
{
    to.beginMap("spec");
    to.beginMap("scaleTargetRef");
    to.field("apiVersion", "apps/v1");
    to.field("kind", "Deployment");
    to.field("name", app.name);
    to.end();
    to.field("minReplicas", std::int64_t{2});
    to.field("maxReplicas", std::int64_t{20});
    to.beginList("metrics");
    to.beginItem();
    to.field("type", "Resource");
    to.beginMap("resource");
    to.field("name", "cpu");
    to.beginMap("target");
    to.field("type", "Utilization");
    to.field("averageUtilization", std::int64_t{70});
    to.end();
    to.end();
    to.end();
    to.end();
    to.end();
}

void budget(ManifestWriter& to, const App& app)
{
    to.beginMap("spec");
    to.field("minAvailable", std::int64_t{1});
    selector(to, app, "selector");
    to.end();
}

void policy(ManifestWriter& to, const App& app)
{
    to.beginMap("spec");
    selector(to, app, "podSelector");
    to.beginList("policyTypes");
    to.element("Ingress");
    to.end();
    to.beginList("ingress");
    to.beginItem();
    to.beginList("from");
    to.beginItem();
    to.beginMap("podSelector");
    to.beginMap("matchLabels");
    to.field("app.kubernetes.io/component", "frontend");
    to.end();
    to.end();
    to.end();
    to.end();
    to.end();
    to.end();
    to.end();
}

void ingress(ManifestWriter& to, const App& app)
{
    to.beginMap("spec");
    to.field("ingressClassName", "nginx");
    to.beginList("rules");
    to.beginItem();
    to.field("host", app.name + ".example.com");
    to.beginMap("http");
    to.beginList("paths");
    to.beginItem();
    to.field("path", "/");
    to.field("pathType", "Prefix");
    to.beginMap("backend");
    to.beginMap("service");
    to.field("name", app.name);
    to.beginMap("port");
    to.field("name", "http");
    to.end();
    to.end();
    to.end();
    to.end();
    to.end();
    to.end();
    to.end();
    to.end();
    to.end();
}

void claim(ManifestWriter& to, const App& app)
{
    to.beginMap("spec");
    to.beginList("accessModes");
    to.element("ReadWriteOnce");
    to.end();
    to.field("storageClassName", "standard");
    to.field("volumeName", "pv-" + app.nameSpace + '-' + app.name);
    to.beginMap("resources");
    to.beginMap("requests");
    to.field("storage", "8Gi");
    to.end();
    to.end();
    to.end();
}

void volume(ManifestWriter& to, const App& app)
{
    to.beginMap("spec");
    to.beginMap("capacity");
    to.field("storage", "8Gi");
    to.end();
    to.beginMap("claimRef");
    to.field("namespace", app.nameSpace);
    to.field("name", app.name + "-data");
    to.end();
    to.field("storageClassName", "standard");
    to.end();
}

void slice(ManifestWriter& to, const App& app)
{
    to.field("addressType", "IPv4");
    to.beginList("endpoints");
    for (std::size_t i = 0; i < app.pods; ++i) {
        to.beginItem();
        to.beginList("addresses");
        to.element("10." + std::to_string(app.number % 250) + ".7." + std::to_string(i));
        to.end();
        to.beginMap("targetRef");
        to.field("kind", "Pod");
        to.field("name", app.replicaSet + "-p" + std::to_string(i));
        to.field("namespace", app.nameSpace);
        to.end();
        to.end();
    }
    to.end();
}

bool hasIngress(const App& app)
{
    return app.number % 5 < 2;
}
bool hasAutoscaler(const App& app)
{
    return app.number % 10 < 7;
}
bool hasClaim(const App& app)
{
    return app.number % 3 == 0;
}

} // namespace

const std::vector<Part>& parts()
{
    static const std::vector<Part> all{
        {"Deployment", "apps/v1", workload, nullptr, false},
        {"Service", "v1", service, nullptr, false},
        {"ConfigMap", "v1", configMap, nullptr, false},
        {"Secret", "v1", secret, nullptr, false},
        {"ServiceAccount", "v1", nothing, nullptr, false},
        {"Role", "rbac.authorization.k8s.io/v1", role, nullptr, false},
        {"RoleBinding", "rbac.authorization.k8s.io/v1", roleBinding, nullptr, false},
        {"HorizontalPodAutoscaler", "autoscaling/v2", autoscaler, hasAutoscaler, false},
        {"PodDisruptionBudget", "policy/v1", budget, nullptr, false},
        {"NetworkPolicy", "networking.k8s.io/v1", policy, nullptr, false},
        {"Ingress", "networking.k8s.io/v1", ingress, hasIngress, false},
        {"PersistentVolumeClaim", "v1", claim, hasClaim, false},
        {"PersistentVolume", "v1", volume, hasClaim, true},
    };
    return all;
}

const std::vector<Part>& liveParts()
{
    static const std::vector<Part> all{
        {"ReplicaSet", "apps/v1", workload, nullptr, false},
        {"EndpointSlice", "discovery.k8s.io/v1", slice, nullptr, false},
    };
    return all;
}

} // namespace kubezu::bench
