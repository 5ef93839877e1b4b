#include "models/store/snapshot.h"

#include <algorithm>
#include <set>

namespace kubezu {
namespace {

constexpr std::string_view kCrdGroup = "apiextensions.k8s.io";

/// One group for kinds that live in two, so that both spellings meet in one bucket.
std::string_view canonicalGroup(std::string_view group, std::string_view kind)
{
    return group == "extensions" ? alternateGroup(group, kind) : group;
}

ResourceKey canonical(const ResourceKey& key)
{
    ResourceKey copy = key;
    copy.group = canonicalGroup(key.group, key.kind);
    return copy;
}

CustomKind customKindOf(Value crd)
{
    CustomKind kind;
    const Value spec = crd["spec"];
    kind.plural = spec["names"]["plural"].string();
    kind.namespaced = spec["scope"].string() != "Cluster";
    kind.version = spec["version"].string();
    for (const Value::Item version : spec["versions"]) {
        if (kind.version.empty() || version.value["storage"].boolean(false))
            kind.version = version.value["name"].string();
    }
    return kind;
}

bool isCrd(const RawObject& object)
{
    return object.kind == "CustomResourceDefinition" && groupOf(object.apiVersion) == kCrdGroup;
}

std::unordered_map<GroupKind, CustomKind> collectCustomKinds(const std::vector<RawObject>& objects)
{
    std::unordered_map<GroupKind, CustomKind> kinds;
    for (const RawObject& object : objects) {
        if (!isCrd(object))
            continue;
        const Value value(object.document.get(), object.root);
        GroupKind key{std::string(value["spec"]["group"].string()), std::string(value["spec"]["names"]["kind"].string())};
        if (!key.kind.empty())
            kinds[std::move(key)] = customKindOf(value);
    }
    return kinds;
}

} // namespace

bool Snapshot::isNamespaced(std::string_view group, std::string_view kind) const
{
    if (const KindInfo* info = findKind(group, kind))
        return info->namespaced;
    const CustomKind* custom = customKind(group, kind);
    return !custom || custom->namespaced;
}

const CustomKind* Snapshot::customKind(std::string_view group, std::string_view kind) const
{
    const auto found = m_customKinds.find(GroupKind{std::string(group), std::string(kind)});
    return found == m_customKinds.end() ? nullptr : &found->second;
}

std::string_view Snapshot::fileName(SourcePlace place) const
{
    return place.file < files.size() ? std::string_view(files[place.file].name) : std::string_view();
}

std::size_t Snapshot::find(std::string_view group, std::string_view kind, std::string_view nameSpace, std::string_view name) const
{
    const auto found = m_byKey.find(
        ResourceKey{std::string(canonicalGroup(group, kind)), std::string(kind), std::string(nameSpace), std::string(name)});
    return found == m_byKey.end() ? npos : found->second;
}

const std::vector<std::uint32_t>& Snapshot::ofKind(std::string_view group, std::string_view kind) const
{
    static const std::vector<std::uint32_t> kNone;
    const auto found = m_byKind.find(GroupKind{std::string(canonicalGroup(group, kind)), std::string(kind)});
    return found == m_byKind.end() ? kNone : found->second;
}

void Snapshot::index()
{
    std::set<std::string, std::less<>> names;
    m_byKey.reserve(resources.size());
    for (std::uint32_t i = 0; i < resources.size(); ++i) {
        const ResourceKey key = canonical(resources[i]->key);
        m_byKey.emplace(key, i);
        m_byKind[key.groupKind()].push_back(i);
        if (!key.nameSpace.empty())
            names.insert(key.nameSpace);
        if (key.group.empty() && key.kind == "Namespace")
            names.insert(key.name);
    }
    m_namespaces.assign(names.begin(), names.end());
    for (auto& [key, kind] : m_customKinds) {
        for (const std::uint32_t crd : ofKind(kCrdGroup, "CustomResourceDefinition")) {
            const Value spec = resources[crd]->value()["spec"];
            if (spec["group"].string() == key.group && spec["names"]["kind"].string() == key.kind)
                kind.definition = crd;
        }
    }
}

SnapshotPtr buildSnapshot(LoadReport report, std::string_view defaultNamespace, Revision revision)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->revision = revision;
    snapshot->defaultNamespace = defaultNamespace;
    snapshot->m_customKinds = collectCustomKinds(report.objects);
    snapshot->files = std::move(report.files);
    snapshot->errors = std::move(report.errors);
    snapshot->notices = std::move(report.notices);
    snapshot->kustomizations = std::move(report.kustomizations);
    snapshot->documents = report.documents;

    std::unordered_map<ResourceKey, std::size_t> seen;
    seen.reserve(report.objects.size());
    for (RawObject& object : report.objects) {
        auto resource = std::make_shared<Resource>();
        resource->key.group = groupOf(object.apiVersion);
        resource->key.kind = std::move(object.kind);
        resource->key.name = std::move(object.name);
        if (snapshot->isNamespaced(resource->key.group, resource->key.kind))
            resource->key.nameSpace = object.nameSpace.empty() ? std::string(defaultNamespace) : std::move(object.nameSpace);
        resource->apiVersion = std::move(object.apiVersion);
        resource->place = {object.file, object.line};
        resource->document = std::move(object.document);
        resource->root = object.root;
        const auto [entry, isNew] = seen.emplace(canonical(resource->key), snapshot->resources.size());
        if (isNew) {
            snapshot->resources.push_back(std::move(resource));
            continue;
        }
        ResourcePtr& earlier = snapshot->resources[entry->second];
        Notice notice{Notice::Kind::DuplicateResource, {std::string(snapshot->fileName(earlier->place)), earlier->place.line, 0}, {}};
        notice.detail = resource->id() + " is written again in " + std::string(snapshot->fileName(resource->place)) + ':'
            + std::to_string(resource->place.line);
        snapshot->notices.push_back(std::move(notice));
        earlier = std::move(resource);
    }
    std::sort(snapshot->resources.begin(), snapshot->resources.end(),
              [](const ResourcePtr& a, const ResourcePtr& b) { return a->key < b->key; });
    snapshot->index();
    return snapshot;
}

} // namespace kubezu
