#pragma once
#include "tests/bench/manifest_writer.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// Kubernetes manifests out of nothing, the same every time.
namespace kubezu::bench {

/// The sizes of design §5: so many resources as YAML manifests.
inline constexpr std::size_t kSizeS = 60;
inline constexpr std::size_t kSizeM = 1000;
inline constexpr std::size_t kSizeL = 10000;

/// One application and what belongs to it; everything follows from its number.
struct App {
    explicit App(std::size_t appNumber, std::size_t podCount);
    std::size_t number;
    std::size_t pods;
    std::string name;
    std::string nameSpace;
    std::string callee;     ///< name of another application of the namespace that this one calls; may be empty
    std::string replicaSet; ///< name of the ReplicaSet
};

/// Objects of one application, each a writer of one kind.
struct Part {
    const char* kind;
    const char* apiVersion;
    void (*write)(ManifestWriter& to, const App& app);
    bool (*has)(const App& app); ///< null: every application
    bool clusterScoped;
};
/// Deployment, Service, ConfigMap, Secret, ServiceAccount, Role, RoleBinding, HPA, PDB, NetworkPolicy, Ingress, PVC, PV.
const std::vector<Part>& parts();
/// Written by an API server: ReplicaSet, EndpointSlice.
const std::vector<Part>& liveParts();
void writePart(ManifestWriter& to, const Part& part, const App& app);
/// A Pod of 8.5 KB as JSON, managedFields included, when `full`; else what a person would write.
void writePod(ManifestWriter& to, const App& app, std::size_t number, std::size_t nodes, bool full);

/// YAML documents, `count` of them: applications, every second one with its ReplicaSet and Pods.
std::string yamlManifests(std::size_t count);
/// A PodList on one line.
std::string podList(std::size_t count);

/// The XL cluster as JSON lists, one file a kind: 5,000 Nodes, 150,000 Pods, ~281,000 resources, ~1.3 GB. Written piece by piece.
struct XlCluster {
    std::size_t resources = 0;
    std::uint64_t bytes = 0;
};
XlCluster writeXlCluster(const std::string& folder);

} // namespace kubezu::bench
