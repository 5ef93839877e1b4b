#pragma once
#include "models/kube/resource_key.h"
#include "models/store/snapshot.h"

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kubezu {

/// What controllers and operators make of the objects of a set: the Secret of a Certificate, the Services of a Kafka, the claims of a
/// StatefulSet. Reads every maker once; answers without looking at the set again.
class Makers {
public:
    /// `kinds`: of what is missing; what is made of other kinds is not gathered.
    Makers(const Snapshot& snapshot, const std::set<std::string_view>& kinds);

    /// Who makes it ("Certificate web-tls"), or nothing.
    [[nodiscard]] std::string makerOf(const ResourceKey& key) const;

private:
    void addNamed();
    void addByAnnotation();
    void addNamespaces();
    void addClaims();
    void addNumbered(const std::set<std::string_view>& kinds);
    void addNumbered(std::string_view makerGroup, std::string_view makerKind, std::string_view made, std::string_view suffix = {});
    void addClusterSecrets();
    void add(std::string_view groupKind, std::string_view nameSpace, std::string name, std::string maker);

    const Snapshot& m_snapshot;
    std::unordered_map<ResourceKey, std::string> m_made;
    std::unordered_map<ResourceKey, std::string> m_numbered; ///< the name without what stands behind the last dash
};

} // namespace kubezu
