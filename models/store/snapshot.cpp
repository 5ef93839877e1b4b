#include "models/store/snapshot.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace kubezu {
namespace {

constexpr std::string_view kCrdGroup = "apiextensions.k8s.io";

/// One group for kinds that live in two, so that both spellings meet in one bucket.
std::string_view canonicalGroup(std::string_view group, std::string_view kind)
{
    return group == "extensions" ? alternateGroup(group, kind) : group;
}

std::uint32_t hashOf(const ResourceKey& key)
{
    return KeyIndex::hashOf(canonicalGroup(key.group, key.kind), key.kind, key.nameSpace, key.name);
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

ByGroupKind<CustomKind> collectCustomKinds(const std::vector<RawObject>& objects)
{
    ByGroupKind<CustomKind> kinds;
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

/// Sorts by kind first and then kind by kind, which compares far fewer strings.
void sortByKey(std::vector<ResourcePtr>& resources)
{
    std::map<GroupKind, std::vector<ResourcePtr>> kinds;
    std::vector<ResourcePtr>* alike = nullptr;
    const ResourceKey* previous = nullptr;
    for (ResourcePtr& resource : resources) {
        const ResourceKey& key = resource->key;
        if (!previous || previous->kind != key.kind || previous->group != key.group)
            alike = &kinds[key.groupKind()];
        alike->push_back(std::move(resource));
        previous = &key;
    }
    resources.clear();
    for (auto& [kind, members] : kinds) {
        std::sort(members.begin(), members.end(), [](const ResourcePtr& a, const ResourcePtr& b) {
            const int order = a->key.nameSpace.compare(b->key.nameSpace);
            return order != 0 ? order < 0 : a->key.name < b->key.name;
        });
        std::move(members.begin(), members.end(), std::back_inserter(resources));
    }
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
    const auto found = m_customKinds.find(GroupKindView{group, kind});
    return found == m_customKinds.end() ? nullptr : &found->second;
}

std::string_view Snapshot::fileName(SourcePlace place) const
{
    return place.file < files.size() ? std::string_view(files[place.file].name) : std::string_view();
}

std::size_t Snapshot::find(std::string_view group, std::string_view kind, std::string_view nameSpace, std::string_view name) const
{
    const std::string_view known = canonicalGroup(group, kind);
    const std::uint32_t found = m_byKey.find(KeyIndex::hashOf(known, kind, nameSpace, name), [&](std::uint32_t number) {
        const ResourceKey& key = resources[number]->key;
        return key.name == name && key.nameSpace == nameSpace && key.kind == kind && canonicalGroup(key.group, key.kind) == known;
    });
    return found == KeyIndex::kNone ? npos : found;
}

const std::vector<std::uint32_t>& Snapshot::ofKind(std::string_view group, std::string_view kind) const
{
    static const std::vector<std::uint32_t> kNone;
    const auto found = m_byKind.find(GroupKindView{canonicalGroup(group, kind), kind});
    return found == m_byKind.end() ? kNone : found->second;
}

void Snapshot::index()
{
    std::set<std::string, std::less<>> names;
    m_byKey.reset(resources.size());
    std::vector<std::uint32_t>* alike = nullptr; // resources of a kind, and of a namespace, stand together
    const ResourceKey* previous = nullptr;
    for (std::uint32_t i = 0; i < resources.size(); ++i) {
        const ResourceKey& key = resources[i]->key;
        m_byKey.add(hashOf(key), i);
        if (!previous || previous->kind != key.kind || previous->group != key.group)
            alike = &m_byKind[GroupKind{std::string(canonicalGroup(key.group, key.kind)), key.kind}];
        alike->push_back(i);
        if (!key.nameSpace.empty() && (!previous || previous->nameSpace != key.nameSpace))
            names.insert(key.nameSpace);
        if (key.group.empty() && key.kind == "Namespace")
            names.insert(key.name);
        previous = &key;
    }
    // Kinds that live in two groups are visited group by group.
    for (auto& [kind, members] : m_byKind)
        std::sort(members.begin(), members.end());
    m_namespaces.assign(names.begin(), names.end());
    for (auto& [key, kind] : m_customKinds) {
        for (const std::uint32_t crd : ofKind(kCrdGroup, "CustomResourceDefinition")) {
            const Value spec = resources[crd]->value()["spec"];
            if (spec["group"].string() == key.group && spec["names"]["kind"].string() == key.kind)
                kind.definition = crd;
        }
    }
}

/// Where the same identity comes again, the last one counts.
void Snapshot::add(std::shared_ptr<const Resource> resource)
{
    const ResourceKey& key = resource->key;
    const std::uint32_t hash = hashOf(key);
    const std::string_view group = canonicalGroup(key.group, key.kind);
    const std::uint32_t known = m_byKey.find(hash, [&](std::uint32_t number) {
        const ResourceKey& other = resources[number]->key;
        return other.name == key.name && other.nameSpace == key.nameSpace && other.kind == key.kind
            && canonicalGroup(other.group, other.kind) == group;
    });
    if (known == KeyIndex::kNone) {
        m_byKey.add(hash, static_cast<std::uint32_t>(resources.size()));
        resources.push_back(std::move(resource));
        return;
    }
    ResourcePtr& earlier = resources[known];
    Notice notice{Notice::Kind::DuplicateResource, {std::string(fileName(earlier->place)), earlier->place.line, 0}, {}};
    notice.detail = resource->id() + " is written again in " + std::string(fileName(resource->place)) + ':' + std::to_string(resource->place.line);
    notices.push_back(std::move(notice));
    earlier = std::move(resource);
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
    snapshot->resources.reserve(report.objects.size());
    snapshot->m_byKey.reset(report.objects.size());
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
        resource->marks = std::move(object.marks);
        resource->root = object.root;
        snapshot->add(std::move(resource));
    }
    report.objects = {};
    sortByKey(snapshot->resources);
    snapshot->index();
    return snapshot;
}

SnapshotPtr mergeSnapshots(const Snapshot& base, const Snapshot& other, const std::vector<std::uint32_t>& ofOther)
{
    auto merged = std::make_shared<Snapshot>(base);
    merged->m_customKinds.insert(other.m_customKinds.begin(), other.m_customKinds.end());
    merged->files.insert(merged->files.end(), other.files.begin(), other.files.end());
    const auto shift = static_cast<std::uint32_t>(base.files.size());
    for (const std::uint32_t index : ofOther) {
        auto resource = std::make_shared<Resource>(*other.resources[index]);
        if (resource->place.file < other.files.size())
            resource->place.file += shift;
        merged->resources.push_back(std::move(resource));
    }
    merged->m_byKind.clear();
    sortByKey(merged->resources);
    merged->index();
    return merged;
}

} // namespace kubezu
