#include "models/relations/pod_index.h"

#include "models/kube/path.h"
#include "models/kube/pod_template.h"

#include <algorithm>
#include <map>

namespace kubezu {
namespace {

std::string pairKey(std::string_view nameSpace, std::string_view key, std::string_view value)
{
    std::string text;
    text.reserve(nameSpace.size() + key.size() + value.size() + 2);
    text.append(nameSpace).append(1, '\0').append(key).append(1, '=').append(value);
    return text;
}

const Path& metadataPath(const PodCarrier& carrier)
{
    static const std::map<const PodCarrier*, Path> paths = [] {
        std::map<const PodCarrier*, Path> map;
        for (const PodCarrier& row : podCarriers())
            map.emplace(&row, Path(row.metadataPath));
        return map;
    }();
    return paths.at(&carrier);
}

} // namespace

std::size_t resolveOwner(const Snapshot& snapshot, const Resource& dependent, Value reference)
{
    const std::string_view group = groupOf(reference["apiVersion"].string());
    const std::string_view kind = reference["kind"].string();
    const std::string_view name = reference["name"].string();
    const bool namespaced = snapshot.isNamespaced(group, kind) && !dependent.key.nameSpace.empty();
    // A cluster-scoped dependent can only have a cluster-scoped owner: with an empty namespace no other is found.
    std::size_t owner = snapshot.find(group, kind, namespaced ? std::string_view(dependent.key.nameSpace) : std::string_view(), name);
    if (owner == Snapshot::npos && namespaced && !findKind(group, kind))
        owner = snapshot.find(group, kind, {}, name);
    if (owner == Snapshot::npos)
        return owner;
    const std::string_view wanted = reference["uid"].string();
    const std::string_view uid = snapshot.resources[owner]->value()["metadata"]["uid"].string();
    return wanted.empty() || uid.empty() || wanted == uid ? owner : Snapshot::npos; // made anew under the name: another object
}

PodIndex::PodIndex(const Snapshot& snapshot)
    : m_snapshot(snapshot),
      m_labels(snapshot.resources.size()),
      m_owners(snapshot.resources.size())
{
    for (std::uint32_t i = 0; i < snapshot.resources.size(); ++i) {
        addOwners(i);
        const Resource& resource = *snapshot.resources[i];
        const PodCarrier* carrier = findPodCarrier(resource.key.group, resource.key.kind);
        if (!carrier || !carrier->selectable)
            continue;
        const Value metadata = metadataPath(*carrier).first(resource.value());
        m_labels[i] = metadata["labels"];
        m_byNamespace[resource.key.nameSpace].push_back(i);
        for (const Value::Item label : m_labels[i])
            m_byPair[pairKey(resource.key.nameSpace, label.key.text(), label.value.text())].push_back(i);
    }
}

void PodIndex::addOwners(std::uint32_t index)
{
    const Resource& resource = *m_snapshot.resources[index];
    for (const Value::Item item : resource.value()["metadata"]["ownerReferences"]) {
        const std::size_t owner = resolveOwner(m_snapshot, resource, item.value);
        if (owner != Snapshot::npos)
            m_owners[index].push_back(static_cast<std::uint32_t>(owner));
    }
}

void PodIndex::dropOwned(std::vector<std::uint32_t>& matching) const
{
    const std::vector<std::uint32_t> all = matching;
    std::erase_if(matching, [&](std::uint32_t candidate) {
        std::vector<std::uint32_t> seen{candidate};
        for (std::size_t at = 0; at < seen.size(); ++at) {
            for (const std::uint32_t owner : m_owners[seen[at]]) {
                if (owner != candidate && std::binary_search(all.begin(), all.end(), owner))
                    return true;
                if (std::find(seen.begin(), seen.end(), owner) == seen.end())
                    seen.push_back(owner);
            }
        }
        return false;
    });
}

std::vector<std::uint32_t> PodIndex::select(std::string_view nameSpace, const LabelSelector& selector) const
{
    std::vector<std::uint32_t> matching;
    const auto equalsOne = std::find_if(selector.requirements().begin(), selector.requirements().end(), [](const auto& requirement) {
        return requirement.op == LabelSelector::Operator::In && requirement.values.size() == 1;
    });
    const bool byPair = equalsOne != selector.requirements().end();
    const auto& index = byPair ? m_byPair : m_byNamespace;
    const auto candidates = index.find(byPair ? pairKey(nameSpace, equalsOne->key, equalsOne->values.front()) : std::string(nameSpace));
    if (candidates == index.end())
        return matching;
    for (const std::uint32_t candidate : candidates->second) {
        if (selector.matches(m_labels[candidate]))
            matching.push_back(candidate);
    }
    dropOwned(matching);
    return matching;
}

std::vector<std::string_view> PodIndex::selectNamespaces(const LabelSelector& selector) const
{
    std::vector<std::string_view> matching;
    for (const std::string& name : m_snapshot.namespaces()) {
        const std::size_t object = m_snapshot.find("", "Namespace", "", name);
        const Value labels = object == Snapshot::npos ? Value() : m_snapshot.resources[object]->value()["metadata"]["labels"];
        if (selector.matches(labels, "kubernetes.io/metadata.name", name))
            matching.push_back(name);
    }
    return matching;
}

} // namespace kubezu
