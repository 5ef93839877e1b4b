#include "models/review/check_tools.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace kubezu::checks {
namespace {

constexpr std::string_view kTokenType = "kubernetes.io/service-account-token";

std::vector<std::string_view> keysOf(Value object)
{
    std::vector<std::string_view> keys;
    for (const std::string_view field : {"data", "binaryData", "stringData"}) {
        for (const Value::Item item : object[field])
            keys.push_back(item.key.text());
    }
    return keys;
}

/// One field that names a key of a ConfigMap or a Secret.
struct KeyUse {
    const Workload& workload;
    std::string_view kind;
    std::string_view name; ///< of the object
    Relation relation;
    bool optional = false;
    Element key;
};

void lookUp(CheckContext& context, const KeyUse& use)
{
    const std::string_view nameSpace = context.graph().nodes[use.workload.node].key.nameSpace;
    const NodeIndex target = findNode(context, "", use.kind, nameSpace, use.name);
    const std::string_view key = use.key.value.string();
    if (target == kNoIndex || key.empty())
        return;
    const Value object = context.value(target);
    const std::vector<std::string_view> keys = keysOf(object);
    if (std::find(keys.begin(), keys.end(), key) != keys.end() || object["type"].string() == kTokenType)
        return;
    if (use.optional && keys.empty())
        return; // a list of settings that may be made, with none of them made
    const std::string nearest = nearestName(key, keys);
    std::vector<std::string> arguments{std::string(key), context.nameOf(target), nearest};
    const EdgeIndex edge = edgeBetween(context.graph(), use.workload.node, target, use.relation);
    // An object without any key is a place that somebody fills later.
    const std::string_view message = keys.empty() ? "empty" : nearest.empty() ? "default"
                                                                              : "nearest";
    Problem& problem = reportOn(context, use.workload.node, edge, use.key, std::move(arguments), message);
    problem.others = {target};
    if (use.optional || keys.empty())
        problem.severity = Severity::Info;
}

void keysOfEnv(CheckContext& context, const Workload& workload, const ContainerAt& container)
{
    for (const Element& variable : elementsOf(container.value, container.path, "env")) {
        for (const auto& [field, kind] : {std::pair{"configMapKeyRef", "ConfigMap"}, std::pair{"secretKeyRef", "Secret"}}) {
            const Value ref = variable.value["valueFrom"][field];
            if (!ref.isMap())
                continue;
            std::string path = under(under(under(variable.path, "valueFrom"), field), "key");
            lookUp(context, {workload, kind, ref["name"].string(), Relation::Env, ref["optional"].boolean(false), {ref["key"], std::move(path)}});
        }
    }
}

void keysOfItems(CheckContext& context, const Workload& workload, const Element& source, std::string_view field, std::string_view nameField)
{
    const Value at = source.value[field];
    const std::string_view kind = field == "secret" ? "Secret" : "ConfigMap";
    for (const Element& item : elementsOf(at, under(source.path, field), "items"))
        lookUp(context, {workload, kind, at[nameField].string(), Relation::Mounts, at["optional"].boolean(false), {item.value["key"], under(item.path, "key")}});
}

void missingKey(CheckContext& context)
{
    for (const Workload& workload : context.workloads()) {
        if (workload.owned)
            continue;
        for (const ContainerAt& container : CheckContext::containersOf(workload))
            keysOfEnv(context, workload, container);
        for (const Element& volume : elementsOf(workload.spec, workload.specPath, "volumes")) {
            keysOfItems(context, workload, volume, "configMap", "name");
            keysOfItems(context, workload, volume, "secret", "secretName");
            for (const Element& source : elementsOf(volume.value["projected"], under(volume.path, "projected"), "sources")) {
                keysOfItems(context, workload, source, "configMap", "name");
                keysOfItems(context, workload, source, "secret", "name");
            }
        }
    }
}

/// The files that a volume of one ConfigMap or Secret shows; nothing where that is unknown.
std::vector<std::string_view> filesOf(const CheckContext& context, const Workload& workload, Value volume, NodeIndex& source)
{
    const bool secret = volume["secret"].isMap();
    const Value at = volume[secret ? "secret" : "configMap"];
    const std::string_view nameSpace = context.graph().nodes[workload.node].key.nameSpace;
    source = findNode(context, "", secret ? "Secret" : "ConfigMap", nameSpace, at[secret ? "secretName" : "name"].string());
    std::vector<std::string_view> files;
    if (source == kNoIndex)
        return files;
    for (const Value::Item item : at["items"])
        files.push_back(item.value["path"].string());
    return files.empty() ? keysOf(context.value(source)) : files;
}

void subPathMissing(CheckContext& context)
{
    for (const Workload& workload : context.workloads()) {
        if (workload.owned)
            continue;
        const std::vector<Element> volumes = elementsOf(workload.spec, workload.specPath, "volumes");
        for (const ContainerAt& container : CheckContext::containersOf(workload)) {
            for (const Element& mount : elementsOf(container.value, container.path, "volumeMounts")) {
                const std::string_view wanted = mount.value["subPath"].string();
                const auto volume = std::find_if(volumes.begin(), volumes.end(), [&](const Element& at) {
                    return at.value["name"].string() == mount.value["name"].string();
                });
                if (wanted.empty() || volume == volumes.end())
                    continue;
                NodeIndex source = kNoIndex;
                const std::vector<std::string_view> files = filesOf(context, workload, volume->value, source);
                const bool there = std::any_of(files.begin(), files.end(), [&](std::string_view file) {
                    return file == wanted || (file.starts_with(wanted) && file.substr(wanted.size()).starts_with('/'));
                });
                if (files.empty() || there)
                    continue;
                const EdgeIndex edge = edgeBetween(context.graph(), workload.node, source, Relation::Mounts);
                reportOn(context, workload.node, edge, {mount.value["subPath"], under(mount.path, "subPath")}, {std::string(wanted), context.nameOf(source)});
            }
        }
    }
}

void envDuplicate(CheckContext& context)
{
    for (const Workload& workload : context.workloads()) {
        if (workload.owned)
            continue;
        for (const ContainerAt& container : CheckContext::containersOf(workload)) {
            std::unordered_map<std::string_view, Value> seen;
            for (const Element& variable : elementsOf(container.value, container.path, "env")) {
                const std::string_view name = variable.value["name"].string();
                const auto [before, isNew] = seen.emplace(name, variable.value);
                if (name.empty() || isNew)
                    continue;
                Problem& problem = context.report(workload.node, variable.value["name"], under(variable.path, "name"),
                                                  {std::string(name), std::string(container.value["name"].text()), std::to_string(before->second.line())});
                if (before->second.equals(variable.value))
                    problem.severity = Severity::Info;
            }
        }
    }
}

/// The names in `$(NAME)`, as kubelet reads them: `$$` is a dollar, and only names of variables count.
std::vector<std::string_view> expansionsIn(std::string_view text)
{
    std::vector<std::string_view> names;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (text[at] != '$')
            continue;
        if (text[at + 1] == '(') {
            const std::size_t end = text.find(')', at);
            if (end == std::string_view::npos)
                break;
            names.push_back(text.substr(at + 2, end - at - 2));
            at = end;
        } else {
            ++at; // $$ or a dollar before something else
        }
    }
    return names;
}

/// Upper case as variables are written; the shell's $(date) is something else.
bool looksLikeVariable(std::string_view name)
{
    return name.size() > 1 && std::isdigit(static_cast<unsigned char>(name.front())) == 0
        && std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; });
}

/// Variables that kubelet adds for every Service.
bool isOfService(std::string_view name)
{
    return name.ends_with("_SERVICE_HOST") || name.find("_SERVICE_PORT") != std::string_view::npos || name.find("_PORT") != std::string_view::npos;
}

bool runsShell(Value container)
{
    for (const std::string_view field : {"command", "args"}) {
        for (const Value::Item item : container[field]) {
            const std::string_view word = item.value.string();
            if (word == "-c" || word.ends_with("sh") || word == "-ec" || word == "-exc" || word.find('\n') != std::string_view::npos)
                return true;
        }
    }
    return false;
}

void envOrderOf(CheckContext& context, const Workload& workload, const ContainerAt& container)
{
    const std::vector<Element> variables = elementsOf(container.value, container.path, "env");
    std::unordered_map<std::string_view, std::size_t> place;
    for (std::size_t i = 0; i < variables.size(); ++i)
        place.emplace(variables[i].value["name"].string(), i);
    const bool others = container.value["envFrom"].size() > 0;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        for (const std::string_view name : expansionsIn(variables[i].value["value"].string())) {
            const auto found = place.find(name);
            const bool later = found != place.end() && found->second > i;
            const bool nowhere = found == place.end() && !others && looksLikeVariable(name) && !isOfService(name);
            if (later || nowhere)
                context.report(workload.node, variables[i].value["value"], under(variables[i].path, "value"), {std::string(name), std::string(variables[i].value["name"].text())}, later ? "later" : "nowhere");
        }
    }
    if (others || runsShell(container.value))
        return;
    for (const std::string_view field : {"command", "args"}) {
        for (const Element& word : elementsOf(container.value, container.path, field)) {
            for (const std::string_view name : expansionsIn(word.value.string())) {
                if (!place.contains(name) && looksLikeVariable(name) && !isOfService(name))
                    context.report(workload.node, word.value, word.path, {std::string(name), std::string(word.value.text())}, "argument");
            }
        }
    }
}

void envOrder(CheckContext& context)
{
    for (const Workload& workload : context.workloads()) {
        if (workload.owned)
            continue;
        for (const ContainerAt& container : CheckContext::containersOf(workload))
            envOrderOf(context, workload, container);
    }
}

constexpr std::array kChecks{
    Check{"missing-key", Severity::Error, Profile::Relations, "key-value-data", missingKey},
    Check{"subpath-missing", Severity::Warning, Profile::Relations, "volume", subPathMissing},
    Check{"env-duplicate", Severity::Warning, Profile::Relations, "environment-variable", envDuplicate},
    Check{"env-order", Severity::Warning, Profile::Relations, "environment-variable", envOrder},
};

} // namespace

std::span<const Check> config()
{
    return kChecks;
}

} // namespace kubezu::checks
