#include "models/kube/kind_catalog.h"
#include "models/kube/resource_key.h"
#include "models/review/api_versions.h"
#include "models/review/field_sets.h"
#include "models/review/review.h"

#include <QTest>

#include <set>

using namespace kubezu;

class TstApiVersions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void livesAreInOrder()
    {
        std::set<std::string> seen;
        for (const ApiVersion& row : apiVersions()) {
            const std::string name = std::string(row.apiVersion) + ' ' + std::string(row.kind);
            QVERIFY2(seen.insert(name).second, name.c_str());
            QVERIFY2(row.deprecated == 0 || row.since <= row.deprecated, name.c_str());
            QVERIFY2(row.removed == 0 || row.deprecated < row.removed, name.c_str());
            QVERIFY2((row.schema == Schema::None) == row.replacement.empty(), name.c_str());
        }
    }

    /// Who moves finds the successor served when the old version goes.
    void successorsAreServed()
    {
        for (const ApiVersion& row : apiVersions()) {
            const ApiVersion* next = findApiVersion(row.replacement, row.kind);
            if (!row.replacement.empty() && row.kind != "Endpoints")
                QVERIFY2(next && next->removed == 0 && (row.removed == 0 || next->isServedAt(std::max(row.removed, kNewestTarget))), row.kind.data());
        }
    }

    /// The catalog's preferred version is the one served at the newest target.
    void agreesWithTheKinds()
    {
        for (const KindInfo& info : builtInKinds()) {
            const std::string_view group = info.group;
            const ApiVersion* row = preferredVersion(&group, info.kind, kNewestTarget);
            if (row)
                QVERIFY2(row->apiVersion.ends_with(info.version), info.kind.data());
        }
    }

    void prefersStable()
    {
        const std::string_view apps = "apps";
        QCOMPARE(preferredVersion(&apps, "Deployment", 37)->apiVersion, std::string_view("apps/v1"));
        QCOMPARE(preferredVersion(nullptr, "CronJob", 30)->apiVersion, std::string_view("batch/v1"));
        const std::string_view admission = "admissionregistration.k8s.io";
        QCOMPARE(preferredVersion(&admission, "ValidatingAdmissionPolicy", 29)->apiVersion, std::string_view("admissionregistration.k8s.io/v1beta1"));
        QVERIFY(!preferredVersion(&admission, "ValidatingAdmissionPolicy", 25));
        QVERIFY(!preferredVersion(nullptr, "PodSecurityPolicy", 37));
    }

    void typesOfFieldsHaveRows()
    {
        for (const FieldSet& set : fieldSets()) {
            std::string_view rest = set.fields;
            while (!rest.empty()) {
                const std::string_view word = rest.substr(0, rest.find(' '));
                rest.remove_prefix(std::min(rest.size(), word.size() + 1));
                const std::size_t colon = word.find(':');
                QVERIFY2(!word.empty() && (colon == std::string_view::npos || findFieldSet(word.substr(colon + 1))), set.type.data());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TstApiVersions)
#include "tst_api_versions.moc"
