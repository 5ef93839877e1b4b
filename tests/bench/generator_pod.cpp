// Pods as people write them and as an API server answers them, and the metadata of everything.
#include "tests/bench/generator_parts.h"

namespace kubezu::bench {
namespace {

void envEntry(ManifestWriter& to, std::string_view name, std::string_view value)
{
    to.beginItem();
    to.field("name", name);
    to.field("value", value);
    to.end();
}

void envFrom(ManifestWriter& to, std::string_view name, std::string_view kind, const std::string& from, std::string_view key)
{
    to.beginItem();
    to.field("name", name);
    to.beginMap("valueFrom");
    to.beginMap(kind);
    to.field("name", from);
    to.field("key", key);
    to.end();
    to.end();
    to.end();
}

void resources(ManifestWriter& to)
{
    to.beginMap("resources");
    to.beginMap("requests");
    to.field("cpu", "100m");
    to.field("memory", "128Mi");
    to.end();
    to.beginMap("limits");
    to.field("memory", "256Mi");
    to.end();
    to.end();
}

void mainContainer(ManifestWriter& to, const App& app)
{
    to.beginItem();
    to.field("name", "server");
    to.field("image", "registry.example.com/team/" + app.name + ":1." + std::to_string(app.number % 20) + ".0");
    to.beginList("ports");
    to.beginItem();
    to.field("name", "http");
    to.field("containerPort", std::int64_t{8080});
    to.end();
    to.end();
    to.beginList("env");
    envEntry(to, "LOG_LEVEL", "info");
    if (!app.callee.empty())
        envEntry(to, "UPSTREAM_URL", "http://" + app.callee + ":80/api");
    envFrom(to, "DATABASE_PASSWORD", "secretKeyRef", app.name + "-secret", "password");
    to.end();
    to.beginList("envFrom");
    to.beginItem();
    to.beginMap("configMapRef");
    to.field("name", app.name + "-config");
    to.end();
    to.end();
    to.end();
    to.beginMap("readinessProbe");
    to.beginMap("httpGet");
    to.field("path", "/healthz");
    to.field("port", "http");
    to.end();
    to.field("periodSeconds", std::int64_t{10});
    to.end();
    resources(to);
    to.beginList("volumeMounts");
    to.beginItem();
    to.field("name", "config");
    to.field("mountPath", "/etc/app");
    to.field("readOnly", true);
    to.end();
    to.end();
    to.end();
}

void sidecar(ManifestWriter& to)
{
    to.beginItem();
    to.field("name", "proxy");
    to.field("image", "registry.example.com/mesh/proxy:2.14.1");
    to.beginList("args");
    to.element("--listen=0.0.0.0:15001");
    to.element("--drain=30s");
    to.end();
    resources(to);
    to.end();
}

} // namespace

void writeLabels(ManifestWriter& to, const App& app, bool all)
{
    to.field("app.kubernetes.io/name", app.name);
    if (!all)
        return;
    to.field("app.kubernetes.io/part-of", "shop-" + std::to_string(app.number / 6));
    to.field("app.kubernetes.io/component", app.number % 3 == 0 ? "frontend" : "backend");
}

void writePodSpec(ManifestWriter& to, const App& app)
{
    to.field("serviceAccountName", app.name);
    to.beginList("containers");
    mainContainer(to, app);
    sidecar(to);
    to.end();
    to.beginList("volumes");
    to.beginItem();
    to.field("name", "config");
    to.beginMap("configMap");
    to.field("name", app.name + "-config");
    to.end();
    to.end();
    if (app.number % 3 == 0) {
        to.beginItem();
        to.field("name", "data");
        to.beginMap("persistentVolumeClaim");
        to.field("claimName", app.name + "-data");
        to.end();
        to.end();
    }
    to.end();
}

namespace {

std::string nameOf(const Part& part, const App& app)
{
    const std::string_view kind = part.kind;
    if (kind == "ConfigMap")
        return app.name + "-config";
    if (kind == "Secret")
        return app.name + "-secret";
    if (kind == "PersistentVolumeClaim")
        return app.name + "-data";
    if (kind == "PersistentVolume")
        return "pv-" + app.nameSpace + '-' + app.name;
    return kind == "ReplicaSet" ? app.replicaSet : app.name;
}

void owner(ManifestWriter& to, std::string_view version, std::string_view kind, const std::string& name)
{
    to.beginList("ownerReferences");
    to.beginItem();
    to.field("apiVersion", version);
    to.field("kind", kind);
    to.field("name", name);
    to.field("uid", "0b5d7c1e-5a1f-4b55-9c0e-1f2e3d4c5b6a");
    to.field("controller", true);
    to.end();
    to.end();
}

/// What `kubectl apply`, the controllers and the kubelet leave behind: 3 KB of field names.
void managedFields(ManifestWriter& to)
{
    to.beginList("managedFields");
    for (const char* manager : {"kube-controller-manager", "kubelet"}) {
        to.beginItem();
        to.field("manager", manager);
        to.field("operation", "Update");
        to.field("apiVersion", "v1");
        to.field("time", "2026-11-24T09:00:00Z");
        to.field("fieldsType", "FieldsV1");
        to.beginMap("fieldsV1");
        for (const char* part : {"f:metadata", "f:spec", "f:status"}) {
            to.beginMap(part);
            for (int i = 0; i < 18; ++i) {
                to.beginMap("k:{\"name\":\"field-" + std::to_string(i) + "\"}");
                to.emptyMap(".");
                to.emptyMap("f:value");
                to.end();
            }
            to.end();
        }
        to.end();
        to.end();
    }
    to.end();
}

void podStatus(ManifestWriter& to, const App& app, std::size_t number)
{
    to.beginMap("status");
    to.field("phase", "Running");
    to.beginList("conditions");
    for (const char* type : {"PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled"}) {
        to.beginItem();
        to.field("type", type);
        to.field("status", "True");
        to.field("lastTransitionTime", "2026-11-24T09:00:00Z");
        to.end();
    }
    to.end();
    to.field("hostIP", "10.0.3." + std::to_string(number % 250));
    to.field("podIP", "10." + std::to_string(app.number % 250) + ".7." + std::to_string(number));
    to.beginList("containerStatuses");
    for (const char* name : {"server", "proxy"}) {
        to.beginItem();
        to.field("name", name);
        to.field("ready", true);
        to.field("restartCount", static_cast<std::int64_t>(number % 3));
        to.field("image", "registry.example.com/team/" + app.name);
        to.field("imageID", "registry.example.com/team/x@sha256:8f2b7d1c3a5e4f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8");
        to.field("containerID", "containerd://3a5e4f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e88f2b7d" + std::to_string(number));
        to.beginMap("state");
        to.beginMap("running");
        to.field("startedAt", "2026-11-24T09:00:00Z");
        to.end();
        to.end();
        to.end();
    }
    to.end();
    to.end();
}

/// What the API server adds to a Pod's spec.
void podDefaults(ManifestWriter& to)
{
    to.field("restartPolicy", "Always");
    to.field("terminationGracePeriodSeconds", std::int64_t{30});
    to.field("dnsPolicy", "ClusterFirst");
    to.field("schedulerName", "default-scheduler");
    to.field("priority", std::int64_t{0});
    to.field("enableServiceLinks", true);
    to.field("preemptionPolicy", "PreemptLowerPriority");
    to.beginList("tolerations");
    for (const char* key : {"node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"}) {
        to.beginItem();
        to.field("key", key);
        to.field("operator", "Exists");
        to.field("effect", "NoExecute");
        to.field("tolerationSeconds", std::int64_t{300});
        to.end();
    }
    to.end();
}

} // namespace

void writePart(ManifestWriter& to, const Part& part, const App& app)
{
    to.beginObject();
    if (to.style() == ManifestWriter::Style::Yaml) {
        to.field("apiVersion", part.apiVersion);
        to.field("kind", part.kind);
    }
    to.beginMap("metadata");
    to.field("name", nameOf(part, app));
    if (!part.clusterScoped)
        to.field("namespace", app.nameSpace);
    to.beginMap("labels");
    writeLabels(to, app, true);
    if (std::string_view(part.kind) == "EndpointSlice")
        to.field("kubernetes.io/service-name", app.name);
    to.end();
    if (std::string_view(part.kind) == "ReplicaSet")
        owner(to, "apps/v1", "Deployment", app.name);
    to.end();
    part.write(to, app);
    to.endObject();
}

void writePod(ManifestWriter& to, const App& app, std::size_t number, std::size_t nodes, bool full)
{
    const std::size_t serial = app.number * 16 + number;
    to.beginObject();
    if (to.style() == ManifestWriter::Style::Yaml) {
        to.field("apiVersion", "v1");
        to.field("kind", "Pod");
    }
    to.beginMap("metadata");
    to.field("name", app.replicaSet + "-p" + std::to_string(number));
    to.field("namespace", app.nameSpace);
    if (full) {
        to.field("uid", "7c1e0b5d-5a1f-4b55-9c0e-" + std::to_string(100'000'000'000 + serial));
        to.field("resourceVersion", std::to_string(1'000'000 + serial));
        to.field("creationTimestamp", "2026-11-24T09:00:00Z");
    }
    to.beginMap("labels");
    writeLabels(to, app, true);
    to.field("pod-template-hash", app.replicaSet.substr(app.name.size() + 1));
    to.end();
    owner(to, "apps/v1", "ReplicaSet", app.replicaSet);
    if (full)
        managedFields(to);
    to.end();
    to.beginMap("spec");
    writePodSpec(to, app);
    to.field("nodeName", "node-" + std::to_string(serial % nodes));
    if (full)
        podDefaults(to);
    to.end();
    if (full)
        podStatus(to, app, number);
    to.endObject();
}

} // namespace kubezu::bench
