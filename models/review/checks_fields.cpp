#include "models/base/text.h"
#include "models/review/api_versions.h"
#include "models/review/field_sets.h"
#include "models/review/fix.h"
#include "models/review/written.h"

#include <array>

namespace kubezu::checks {
namespace {

// ---- fields that have to be there

struct Required {
    std::string_view kinds; ///< separated by spaces
    std::string_view path;
};

constexpr std::array kRequired{
    Required{"Deployment StatefulSet DaemonSet ReplicaSet", "spec.selector"},
    Required{"Deployment StatefulSet DaemonSet ReplicaSet Job", "spec.template"},
    Required{"CronJob", "spec.schedule"},
    Required{"CronJob", "spec.jobTemplate"},
    Required{"PersistentVolumeClaim", "spec.accessModes"},
    Required{"PersistentVolumeClaim", "spec.resources.requests.storage"},
    Required{"PersistentVolume", "spec.capacity.storage"},
    Required{"PersistentVolume", "spec.accessModes"},
    Required{"StorageClass", "provisioner"},
    Required{"HorizontalPodAutoscaler", "spec.maxReplicas"},
    Required{"HorizontalPodAutoscaler", "spec.scaleTargetRef"},
    Required{"RoleBinding ClusterRoleBinding", "roleRef"},
    Required{"PriorityClass", "value"},
};

bool hasWord(std::string_view words, std::string_view word)
{
    return (' ' + std::string(words) + ' ').find(' ' + std::string(word) + ' ') != std::string::npos;
}

void expectField(CheckContext& context, NodeIndex node, Value holder, const std::string& path, std::string_view field)
{
    const Value value = holder[field];
    if (value.isNull() || (value.isList() && value.size() == 0) || (value.isString() && value.text().empty()))
        context.report(node, holder, under(path, field), {under(path, field)});
}

void requiredOfWorkload(CheckContext& context, const Workload& workload)
{
    if (workload.spec["containers"].size() == 0)
        context.report(workload.node, workload.spec, under(workload.specPath, "containers"), {under(workload.specPath, "containers")});
    for (const ContainerAt& container : CheckContext::containersOf(workload)) {
        expectField(context, workload.node, container.value, container.path, "name");
        expectField(context, workload.node, container.value, container.path, "image");
        std::size_t number = 0;
        for (const Value::Item mount : container.value["volumeMounts"])
            expectField(context, workload.node, mount.value, under(under(container.path, "volumeMounts"), number++), "mountPath");
        number = 0;
        for (const Value::Item port : container.value["ports"])
            expectField(context, workload.node, port.value, under(under(container.path, "ports"), number++), "containerPort");
    }
}

void requiredOfIngress(CheckContext& context, NodeIndex node, Value spec)
{
    std::size_t rule = 0;
    for (const Value::Item item : spec["rules"]) {
        const std::string paths = under("spec.rules", rule++) + ".http.paths";
        std::size_t number = 0;
        for (const Value::Item path : item.value["http"]["paths"])
            expectField(context, node, path.value, under(paths, number++), "pathType");
    }
}

void requiredOfService(CheckContext& context, NodeIndex node, Value spec)
{
    if (spec["type"].string() != "ExternalName" && spec["clusterIP"].string() != "None")
        expectField(context, node, spec, "spec", "ports");
    std::size_t number = 0;
    for (const Value::Item port : spec["ports"]) {
        expectField(context, node, port.value, under("spec.ports", number), "port");
        if (spec["ports"].size() > 1)
            expectField(context, node, port.value, under("spec.ports", number), "name");
        ++number;
    }
}

void requiredField(CheckContext& context)
{
    eachWritten(context, [&](NodeIndex node, const Resource& resource) {
        if (!isBuiltIn(resource) || mayBePatch(context, resource))
            return;
        const Value object = resource.value();
        for (const Required& row : kRequired) {
            if (!hasWord(row.kinds, resource.key.kind))
                continue;
            const Value value = valueAt(object, row.path);
            if (value.isNull() || (value.isList() && value.size() == 0))
                context.report(node, object["spec"], std::string(row.path), {std::string(row.path)});
        }
        if (resource.apiVersion == "networking.k8s.io/v1" && resource.key.kind == "Ingress")
            requiredOfIngress(context, node, object["spec"]);
        if (resource.key.kind == "Service" && resource.apiVersion == "v1")
            requiredOfService(context, node, object["spec"]);
    });
    eachBuiltInWorkload(context, [&](const Workload& workload) {
        if (!mayBePatch(context, *context.graph().nodes[workload.node].resource))
            requiredOfWorkload(context, workload);
    });
}

// ---- fields that do not exist

constexpr std::size_t kMisspelled = 2;
constexpr std::size_t kShortest = 4; ///< below, two letters make another word

struct Field {
    std::string_view name;
    std::string_view type;
};

template <typename Found>
void eachField(const FieldSet& set, Found found)
{
    std::string_view rest = set.fields;
    while (!rest.empty()) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        const std::size_t colon = word.find(':');
        found(Field{word.substr(0, colon), colon == std::string_view::npos ? std::string_view() : word.substr(colon + 1)});
    }
}

struct Nearest {
    Field same;             ///< the field itself
    std::string_view meant; ///< the nearest other one, where it is near enough
    std::size_t distance = kMisspelled + 1;
};

Nearest nearestField(const FieldSet& set, std::string_view key)
{
    Nearest nearest;
    eachField(set, [&](const Field& field) {
        if (field.name == key)
            nearest.same = field;
        const std::size_t distance = equalsIgnoreCaseAscii(field.name, key) ? 0 : key.size() < kShortest ? kMisspelled + 1
                                                                                                         : editDistance(field.name, key);
        if (distance < nearest.distance) {
            nearest.distance = distance;
            nearest.meant = field.name;
        }
    });
    return nearest;
}

/// Walks an object along the rows. Lists are walked element by element.
void checkFields(CheckContext& context, NodeIndex node, Value object, const std::string& path, const FieldSet& set)
{
    if (object.isList()) {
        std::size_t number = 0;
        for (const Value::Item item : object)
            checkFields(context, node, item.value, under(path, number++), set);
        return;
    }
    for (const Value::Item item : object) {
        const std::string_view key = item.key.text();
        const Nearest nearest = nearestField(set, key);
        if (const FieldSet* inner = nearest.same.type.empty() ? nullptr : findFieldSet(nearest.same.type))
            checkFields(context, node, item.value, under(path, key), *inner);
        // Directives of strategic merge patches begin with $; x- is what people use for anchors.
        if (!nearest.same.name.empty() || isPlaceholder(key) || key.starts_with("x-"))
            continue;
        const std::string holder = path.empty() ? std::string(set.type) : path;
        if (!nearest.meant.empty())
            context.report(node, item.key, under(path, key), {std::string(key), holder, std::string(nearest.meant)}, nearest.distance == 0 ? "case" : "default");
        else
            context.report(node, item.key, under(path, key), {std::string(key), holder}, "unknown").severity = Severity::Warning;
    }
}

void unknownField(CheckContext& context)
{
    eachWritten(context, [&](NodeIndex node, const Resource& resource) {
        const ApiVersion* row = findApiVersion(resource.apiVersion, resource.key.kind);
        const FieldSet* set = findFieldSet(resource.key.kind);
        // Fields are those of the newest stable version.
        const std::string_view group = groupOf(resource.apiVersion);
        if (row && set && row == preferredVersion(&group, row->kind, context.options().target.minor))
            checkFields(context, node, resource.value(), {}, *set);
    });
}

/// Certain only where nothing but upper and lower case differs.
void renameField(const Graph& graph, const Problem& problem, FixPlan& plan)
{
    const Value object = graph.nodes[problem.node].resource->value();
    const std::string& path = problem.path;
    const std::size_t length = problem.arguments.empty() ? 0 : problem.arguments.front().size();
    const bool plain = problem.message == "case" && path.ends_with(problem.arguments.front());
    const std::string right = plain ? path.substr(0, path.size() - length) + problem.arguments.back() : std::string();
    if (plain && !valueAt(object, right).exists())
        plan.replaceScalar(keyAt(object, path), problem.arguments.back());
    else
        plan.giveUp();
}

constexpr std::array kChecks{
    Check{"required-field", Severity::Error, Profile::Relations, "manifest", requiredField},
    Check{"unknown-field", Severity::Error, Profile::Relations, "manifest", unknownField, renameField},
};

} // namespace

std::span<const Check> fields()
{
    return kChecks;
}

} // namespace kubezu::checks
