#include "models/kube/kind_catalog.h"

#include <QTest>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using namespace kubezu;

namespace {

std::string nameOf(const KindInfo& row)
{
    return std::string(row.group) + '/' + std::string(row.kind);
}

std::vector<std::string> split(std::string_view words)
{
    std::vector<std::string> parts;
    while (!words.empty()) {
        const std::size_t comma = words.find(',');
        parts.emplace_back(words.substr(0, comma));
        words = comma == std::string_view::npos ? std::string_view() : words.substr(comma + 1);
    }
    return parts;
}

bool isLowerWord(std::string_view word)
{
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

struct Named {
    const char* word;
    const char* expected;
};

struct Scoped {
    const char* group;
    const char* kind;
    bool namespaced;
};

// kubectl api-resources of 1.37, the SHORTNAMES column, with Gateway API, VPA and (up to 1.24) PodSecurityPolicy.
constexpr Named kShortNames[] = {
    {"po", "/Pod"},
    {"rc", "/ReplicationController"},
    {"svc", "/Service"},
    {"ep", "/Endpoints"},
    {"cm", "/ConfigMap"},
    {"ns", "/Namespace"},
    {"no", "/Node"},
    {"pv", "/PersistentVolume"},
    {"pvc", "/PersistentVolumeClaim"},
    {"sa", "/ServiceAccount"},
    {"quota", "/ResourceQuota"},
    {"limits", "/LimitRange"},
    {"ev", "/Event"},
    {"cs", "/ComponentStatus"},
    {"deploy", "apps/Deployment"},
    {"rs", "apps/ReplicaSet"},
    {"ds", "apps/DaemonSet"},
    {"sts", "apps/StatefulSet"},
    {"cj", "batch/CronJob"},
    {"hpa", "autoscaling/HorizontalPodAutoscaler"},
    {"vpa", "autoscaling.k8s.io/VerticalPodAutoscaler"},
    {"vpacheckpoint", "autoscaling.k8s.io/VerticalPodAutoscalerCheckpoint"},
    {"pdb", "policy/PodDisruptionBudget"},
    {"psp", "policy/PodSecurityPolicy"},
    {"ing", "networking.k8s.io/Ingress"},
    {"netpol", "networking.k8s.io/NetworkPolicy"},
    {"ip", "networking.k8s.io/IPAddress"},
    {"sc", "storage.k8s.io/StorageClass"},
    {"vac", "storage.k8s.io/VolumeAttributesClass"},
    {"pc", "scheduling.k8s.io/PriorityClass"},
    {"csr", "certificates.k8s.io/CertificateSigningRequest"},
    {"crd", "apiextensions.k8s.io/CustomResourceDefinition"},
    {"crds", "apiextensions.k8s.io/CustomResourceDefinition"},
    {"gc", "gateway.networking.k8s.io/GatewayClass"},
    {"gtw", "gateway.networking.k8s.io/Gateway"},
    {"lset", "gateway.networking.k8s.io/ListenerSet"},
    {"refgrant", "gateway.networking.k8s.io/ReferenceGrant"},
    {"btlspolicy", "gateway.networking.k8s.io/BackendTLSPolicy"},
};

// Other ways in which people name a kind.
constexpr Named kOtherNames[] = {
    {"Service", "/Service"},
    {"services", "/Service"},
    {"SVC", "/Service"},
    {"deployment", "apps/Deployment"},
    {"Deployments", "apps/Deployment"},
    {"deployments.apps", "apps/Deployment"},
    {"deploy.apps", "apps/Deployment"},
    {"ingresses", "networking.k8s.io/Ingress"},
    {"ingress.networking.k8s.io", "networking.k8s.io/Ingress"},
    {"networkpolicies", "networking.k8s.io/NetworkPolicy"},
    {"endpoints", "/Endpoints"},
    {"events", "/Event"},
    {"events.events.k8s.io", "events.k8s.io/Event"},
    {"storageclasses", "storage.k8s.io/StorageClass"},
    {"httproute", "gateway.networking.k8s.io/HTTPRoute"},
    {"csistoragecapacities", "storage.k8s.io/CSIStorageCapacity"},
    {"componentstatuses", "/ComponentStatus"},
};

constexpr Scoped kScopes[] = {
    {"", "Pod", true},
    {"", "Service", true},
    {"", "ConfigMap", true},
    {"", "PersistentVolumeClaim", true},
    {"", "ServiceAccount", true},
    {"", "LimitRange", true},
    {"", "Event", true},
    {"", "Node", false},
    {"", "Namespace", false},
    {"", "PersistentVolume", false},
    {"", "ComponentStatus", false},
    {"apps", "Deployment", true},
    {"batch", "CronJob", true},
    {"autoscaling", "HorizontalPodAutoscaler", true},
    {"policy", "PodDisruptionBudget", true},
    {"policy", "PodSecurityPolicy", false},
    {"networking.k8s.io", "Ingress", true},
    {"networking.k8s.io", "IngressClass", false},
    {"networking.k8s.io", "IPAddress", false},
    {"networking.k8s.io", "ServiceCIDR", false},
    {"discovery.k8s.io", "EndpointSlice", true},
    {"storage.k8s.io", "StorageClass", false},
    {"storage.k8s.io", "CSIDriver", false},
    {"storage.k8s.io", "CSIStorageCapacity", true},
    {"storage.k8s.io", "VolumeAttachment", false},
    {"rbac.authorization.k8s.io", "Role", true},
    {"rbac.authorization.k8s.io", "ClusterRole", false},
    {"rbac.authorization.k8s.io", "RoleBinding", true},
    {"rbac.authorization.k8s.io", "ClusterRoleBinding", false},
    {"authorization.k8s.io", "LocalSubjectAccessReview", true},
    {"authorization.k8s.io", "SubjectAccessReview", false},
    {"certificates.k8s.io", "CertificateSigningRequest", false},
    {"certificates.k8s.io", "PodCertificateRequest", true},
    {"coordination.k8s.io", "Lease", true},
    {"node.k8s.io", "RuntimeClass", false},
    {"scheduling.k8s.io", "PriorityClass", false},
    {"scheduling.k8s.io", "PodGroup", true},
    {"resource.k8s.io", "DeviceClass", false},
    {"resource.k8s.io", "ResourceClaim", true},
    {"resource.k8s.io", "ResourceSlice", false},
    {"admissionregistration.k8s.io", "ValidatingAdmissionPolicy", false},
    {"apiextensions.k8s.io", "CustomResourceDefinition", false},
    {"apiregistration.k8s.io", "APIService", false},
    {"gateway.networking.k8s.io", "GatewayClass", false},
    {"gateway.networking.k8s.io", "ReferenceGrant", true},
};

} // namespace

class TestKindCatalog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreSorted();
    void kindsAreUnique();
    void pluralsAreUniqueWithinGroup();
    void columnsAreFilled();
    void cardNamesAreShort();
    void shortNamesClashOnlyForEvents();
    void shortNames_data();
    void shortNames();
    void otherNames_data();
    void otherNames();
    void unknownNames();
    void scopes_data();
    void scopes();
    void alternates_data();
    void alternates();
    void extensionsFindTheRow();
    void anyGroupPrefersCore();
    void categoriesHaveIds();
};

void TestKindCatalog::rowsAreSorted()
{
    const auto rows = builtInKinds();
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto key = [](const KindInfo& row) { return std::tuple(row.category, row.group, row.kind); };
        QVERIFY2(key(rows[i - 1]) < key(rows[i]), nameOf(rows[i]).c_str());
    }
}

void TestKindCatalog::kindsAreUnique()
{
    std::set<std::string> seen;
    for (const KindInfo& row : builtInKinds()) {
        QVERIFY2(seen.insert(nameOf(row)).second, nameOf(row).c_str());
        QCOMPARE(findKind(row.group, row.kind), &row);
    }
}

void TestKindCatalog::pluralsAreUniqueWithinGroup()
{
    std::set<std::string> seen;
    for (const KindInfo& row : builtInKinds())
        QVERIFY2(seen.insert(std::string(row.group) + '/' + std::string(row.plural)).second, nameOf(row).c_str());
}

void TestKindCatalog::columnsAreFilled()
{
    for (const KindInfo& row : builtInKinds()) {
        const std::string name = nameOf(row);
        QVERIFY2(!row.kind.empty() && row.kind.front() >= 'A' && row.kind.front() <= 'Z', name.c_str());
        QVERIFY2(row.version.size() >= 2 && row.version.front() == 'v', name.c_str());
        QVERIFY2(row.version[1] >= '1' && row.version[1] <= '9', name.c_str());
        QVERIFY2(isLowerWord(row.plural), name.c_str());
        QVERIFY2(isLowerWord(row.icon), name.c_str());
        QVERIFY2(row.group.empty() || row.group.find('/') == std::string_view::npos, name.c_str());
        for (const std::string& word : split(row.shortNames))
            QVERIFY2(isLowerWord(word), name.c_str());
        // The plural begins with the kind in lower case, but for the last letter: policy, policies.
        std::string lower(row.kind.substr(0, row.kind.size() - 1));
        std::transform(lower.begin(), lower.end(), lower.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        QVERIFY2(row.plural.substr(0, lower.size()) == lower, name.c_str());
        QVERIFY2(row.plural.back() == 's', name.c_str());
    }
}

void TestKindCatalog::cardNamesAreShort()
{
    for (const KindInfo& row : builtInKinds()) {
        const std::string_view shown = row.cardName.empty() ? row.kind : row.cardName;
        QVERIFY2(shown.size() <= 18, nameOf(row).c_str());
        QVERIFY2(row.cardName.size() < row.kind.size(), nameOf(row).c_str());
    }
    QCOMPARE(findKind("autoscaling", "HorizontalPodAutoscaler")->cardName, std::string_view("HPA"));
    QCOMPARE(findKind("networking.k8s.io", "NetworkPolicy")->cardName, std::string_view());
}

void TestKindCatalog::shortNamesClashOnlyForEvents()
{
    std::map<std::string, std::string> owner;
    for (const KindInfo& row : builtInKinds()) {
        for (const std::string& word : split(row.shortNames)) {
            const auto [place, isNew] = owner.emplace(word, row.kind);
            QVERIFY2(isNew || (word == "ev" && place->second == "Event"), word.c_str());
        }
    }
}

void TestKindCatalog::shortNames_data()
{
    QTest::addColumn<std::string>("expected");
    for (const Named& row : kShortNames)
        QTest::newRow(row.word) << std::string(row.expected);
}

void TestKindCatalog::shortNames()
{
    QFETCH(const std::string, expected);
    const KindInfo* found = findKindByName(QTest::currentDataTag());
    QVERIFY(found != nullptr);
    QCOMPARE(nameOf(*found), expected);
    const std::vector<std::string> words = split(found->shortNames);
    QVERIFY(std::find(words.begin(), words.end(), QTest::currentDataTag()) != words.end());
}

void TestKindCatalog::otherNames_data()
{
    QTest::addColumn<std::string>("expected");
    for (const Named& row : kOtherNames)
        QTest::newRow(row.word) << std::string(row.expected);
}

void TestKindCatalog::otherNames()
{
    QFETCH(const std::string, expected);
    const KindInfo* found = findKindByName(QTest::currentDataTag());
    QVERIFY(found != nullptr);
    QCOMPARE(nameOf(*found), expected);
}

void TestKindCatalog::unknownNames()
{
    QCOMPARE(findKindByName(""), nullptr);
    QCOMPARE(findKindByName("."), nullptr);
    QCOMPARE(findKindByName("widget"), nullptr);
    QCOMPARE(findKindByName("deployments.batch"), nullptr);
    QCOMPARE(findKind("example.com", "Deployment"), nullptr);
    QCOMPARE(findKind("", "Deployment"), nullptr);
    QCOMPARE(findKind("apps", "deployment"), nullptr);
    QCOMPARE(findKind("keda.sh", "ScaledObject"), nullptr);
    QCOMPARE(findKindInAnyGroup("ScaledObject"), nullptr);
}

void TestKindCatalog::scopes_data()
{
    QTest::addColumn<std::string>("group");
    QTest::addColumn<std::string>("kind");
    QTest::addColumn<bool>("namespaced");
    for (const Scoped& row : kScopes)
        QTest::addRow("%s/%s", row.group, row.kind)
            << std::string(row.group) << std::string(row.kind) << row.namespaced;
}

void TestKindCatalog::scopes()
{
    QFETCH(const std::string, group);
    QFETCH(const std::string, kind);
    QFETCH(const bool, namespaced);
    const KindInfo* found = findKind(group, kind);
    QVERIFY(found != nullptr);
    QCOMPARE(found->namespaced, namespaced);
}

void TestKindCatalog::alternates_data()
{
    QTest::addColumn<std::string>("group");
    QTest::addColumn<std::string>("kind");
    QTest::addColumn<std::string>("other");
    const auto row = [](const char* group, const char* kind, const char* other) {
        QTest::addRow("%s/%s", group, kind) << std::string(group) << std::string(kind) << std::string(other);
    };
    row("apps", "Deployment", "extensions");
    row("extensions", "Deployment", "apps");
    row("apps", "DaemonSet", "extensions");
    row("extensions", "DaemonSet", "apps");
    row("apps", "ReplicaSet", "extensions");
    row("extensions", "ReplicaSet", "apps");
    row("networking.k8s.io", "Ingress", "extensions");
    row("extensions", "Ingress", "networking.k8s.io");
    row("networking.k8s.io", "NetworkPolicy", "extensions");
    row("extensions", "NetworkPolicy", "networking.k8s.io");
    row("apps", "StatefulSet", "apps");
    row("extensions", "StatefulSet", "extensions");
    row("batch", "Job", "batch");
    row("", "Service", "");
    row("example.com", "Deployment", "example.com");
    row("networking.istio.io", "Ingress", "networking.istio.io");
}

void TestKindCatalog::alternates()
{
    QFETCH(const std::string, group);
    QFETCH(const std::string, kind);
    QFETCH(const std::string, other);
    QCOMPARE(std::string(alternateGroup(group, kind)), other);
}

void TestKindCatalog::extensionsFindTheRow()
{
    QCOMPARE(findKind("extensions", "Deployment"), findKind("apps", "Deployment"));
    QCOMPARE(findKind("extensions", "DaemonSet"), findKind("apps", "DaemonSet"));
    QCOMPARE(findKind("extensions", "ReplicaSet"), findKind("apps", "ReplicaSet"));
    QCOMPARE(findKind("extensions", "Ingress"), findKind("networking.k8s.io", "Ingress"));
    QCOMPARE(findKind("extensions", "NetworkPolicy"), findKind("networking.k8s.io", "NetworkPolicy"));
    QCOMPARE(findKind("extensions", "StatefulSet"), nullptr);
    QCOMPARE(findKind("extensions", "Pod"), nullptr);
}

void TestKindCatalog::anyGroupPrefersCore()
{
    QCOMPARE(findKindInAnyGroup("Event"), findKind("", "Event"));
    QCOMPARE(findKindInAnyGroup("StatefulSet"), findKind("apps", "StatefulSet"));
}

void TestKindCatalog::categoriesHaveIds()
{
    std::set<std::string_view> ids;
    std::set<Category> used;
    for (const KindInfo& row : builtInKinds()) {
        ids.insert(categoryId(row.category));
        used.insert(row.category);
    }
    QCOMPARE(used.size(), std::size_t{7});
    QCOMPARE(ids.size(), used.size());
}

QTEST_APPLESS_MAIN(TestKindCatalog)
#include "tst_kind_catalog.moc"
