#include "models/load/unicode_text.h"
#include "tests/unit/load/kubectl/cases.h"
#include "tests/unit/load/kubectl/differences.h"

#include <QTest>

#include <cstdio>
#include <cstdlib>
#include <map>

using namespace kubezu::testing;
namespace fs = std::filesystem;

namespace {

/// Manifests of other people, and the yaml-test-suite, beside the repository where the project keeps them; not part of it.
const fs::path kShared = fs::path(KUBEZU_SOURCE_DIR) / ".." / "shared";

} // namespace

/// Our reading of YAML and JSON, compared with kubectl's (tests/oracle).
class TstKubectlYaml : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!hasOracle())
            QSKIP("skipped: no Go (golang-go, golang-k8s-sigs-yaml-dev and golang-golang-x-text-dev) when this was configured");
    }

    void hazards() { check("hazards", kubezu::testing::hazards()); }
    void spellings() { check("spellings of scalars", kubezu::testing::spellings(20'000)); }
    void mutants() { check("mutants of hazards", kubezu::testing::mutants(kubezu::testing::hazards(), 20'000)); }

    void corpus()
    {
        if (!fs::exists(kShared / "corpus"))
            QSKIP("no corpus beside the repository");
        check("manifests of other people", manifestsBelow(kShared / "corpus"));
    }

    void yamlTestSuite()
    {
        const char* folder = std::getenv("KUBEZU_YAML_TEST_SUITE");
        if (!folder)
            QSKIP("skipped: no yaml-test-suite; tests/oracle/suite.sh fetches it, KUBEZU_YAML_TEST_SUITE names its folder");
        check("yaml-test-suite", kubezu::testing::yamlTestSuite(folder));
    }

private:
    /// Every case must be read as kubectl reads it, or be refused for a reason on the list.
    static void check(const char* what, const std::vector<Case>& cases)
    {
        QVERIFY2(!cases.empty(), what);
        const std::vector<Readings> kubectl = kubectlReadings(cases);
        QCOMPARE(kubectl.size(), cases.size());
        std::map<Verdict, std::size_t> counts;
        std::map<std::string_view, std::size_t> reasons;
        std::size_t documents = 0;
        std::size_t unexplained = 0;
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const Readings ours = ourReadings(cases[i].bytes);
            const Verdict verdict = compare(ours, kubectl[i]);
            ++counts[verdict];
            documents += kubectl[i].size();
            if (verdict == Verdict::Same)
                continue;
            const std::string_view why = verdict == Verdict::Refuses ? reason(ours, cases[i].bytes) : std::string_view();
            if (!why.empty()) {
                ++reasons[why];
                continue;
            }
            ++unexplained;
            tell(cases[i], verdict, ours, kubectl[i]);
        }
        std::printf("%s: %zu cases, %zu documents; same %zu, accepts what kubectl refuses %zu, refuses what kubectl takes %zu, another value %zu; unexplained %zu\n",
                    what, cases.size(), documents, counts[Verdict::Same], counts[Verdict::Accepts], counts[Verdict::Refuses], counts[Verdict::Differs], unexplained);
        for (const auto& [why, count] : reasons)
            std::printf("  refused %zu: %s\n", count, std::string(why).c_str());
        std::fflush(stdout);
        QCOMPARE(unexplained, std::size_t(0));
    }

    /// Text that looks like JSON shows its error as JSON; what counts is why it is no YAML either.
    static std::string_view reason(const Readings& ours, const std::string& bytes)
    {
        const std::string_view why = whyStricter(ours);
        return why.empty() ? whyStricter(ourReadings("#\n" + std::string(kubezu::trimmedUnicode(bytes)))) : why;
    }

    static void tell(const Case& one, Verdict verdict, const Readings& ours, const Readings& kubectl)
    {
        const QByteArray text = QByteArray::fromStdString(one.bytes.substr(0, 300)).toPercentEncoding(" :{}[],\"'#&*!|>-?");
        std::printf("  %s: %s\n    text:    %s\n    ours:    %s\n    kubectl: %s\n", one.name.c_str(), std::string(wordFor(verdict)).c_str(), text.constData(),
                    brief(ours).c_str(), brief(kubectl).c_str());
    }
};

QTEST_GUILESS_MAIN(TstKubectlYaml)
#include "tst_kubectl_yaml.moc"
