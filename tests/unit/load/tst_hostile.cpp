#include "models/exporters/exporter.h"
#include "models/load/loader.h"
#include "models/review/report.h"
#include "models/review/review.h"
#include "tests/support/source_tree.h"
#include "tests/unit/load/hostile/inputs.h"
#include "tests/unit/load/kubectl/cases.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kubezu;
using namespace kubezu::testing;
namespace fs = std::filesystem;

namespace {

constexpr int kGood = 10;

/// Five Deployments and the ConfigMaps that they mount, a file each.
std::string goodManifest(int number)
{
    const std::string name = "good-" + std::to_string(number / 2);
    if (number % 2 == 0)
        return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name + "}\ndata: {a: b}\n";
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name + "}\nspec:\n  selector: {matchLabels: {app: " + name
        + "}}\n  template:\n    metadata: {labels: {app: " + name + "}}\n    spec:\n      containers: [{name: c, image: x}]\n      volumes: [{name: v, configMap: {name: "
        + name + "}}]\n";
}

std::size_t goodOnes(const Graph& graph)
{
    std::size_t found = 0;
    for (const GraphNode& node : graph.nodes)
        found += node.origin == Origin::Written && node.key.name.starts_with("good-") && node.key.nameSpace == "default" ? 1U : 0U;
    std::size_t mounted = 0;
    for (const GraphEdge& edge : graph.edges)
        mounted += edge.relation == Relation::Mounts && !edge.predicted && graph.nodes[edge.from].key.name.starts_with("good-") ? 1U : 0U;
    return mounted == kGood / 2 ? found : 0;
}

/// Everything that is done with manifests: relations, checks, reports and exports.
std::size_t useAll(LoadReport report)
{
    static const CheckTexts texts({});
    const GraphPtr graph = graphOf(buildSnapshot(std::move(report), "default", 1));
    ReviewOptions all;
    all.practices = true;
    const Review found = review(*graph, all);
    const ReportInput input{*graph, found, texts};
    std::size_t bytes = writeTextReport(input).size() + writeJsonReport(input).size() + writeSarifReport(input, "0").size();
    ExportOptions options;
    options.predicted = true;
    for (const TextExporter& format : textExporters())
        bytes += format.write(*graph, options).size();
    return bytes > 0 ? goodOnes(*graph) : 0;
}

/// The words that the command line has for what was left alone.
std::string_view wordsOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Template: return "template: ";
    case Notice::Kind::NotKubernetes: return "no Kubernetes object: ";
    case Notice::Kind::Kustomization: return "kustomization: ";
    case Notice::Kind::TopLevelList: return "list: ";
    case Notice::Kind::DuplicateKey: return "written twice: ";
    case Notice::Kind::SymlinkedFolder: return "symbolic link: ";
    default: return {};
    }
}

/// Whether a load tells what is expected of an input, with a line where that is asked for.
bool tells(const LoadReport& report, const HostileInput& input)
{
    const auto holds = [&](const std::string& text, std::uint32_t line) { return text.find(input.told) != std::string::npos && (!input.withLine || line > 0); };
    return input.told.empty()
        || std::any_of(report.errors.begin(), report.errors.end(), [&](const Error& error) { return holds(describe(error) + ' ' + error.hint, error.where.line); })
        || std::any_of(report.notices.begin(), report.notices.end(), [&](const Notice& notice) { return holds(std::string(wordsOf(notice.kind)) + notice.detail, notice.where.line); });
}

struct Outcome {
    std::size_t good = 0;
    bool told = false;
    bool ended = false; ///< the process came to its end
    double seconds = 0; ///< of processor time
    double megabytes = 0;
    char first[160] = {};
};

/// Loads a folder of good files and a bad input in a process of its own, which is ended where it takes too much.
Outcome run(const HostileInput& input, const fs::path& good)
{
    const QTemporaryDir folder;
    const fs::path bad = folder.path().toStdString();
    int ends[2] = {};
    if (::pipe(ends) != 0)
        return {};
    const pid_t maker = ::fork(); // what is written is not to count as memory of the reader
    if (maker == 0) {
        input.make(bad);
        ::_exit(0);
    }
    ::waitpid(maker, nullptr, 0);
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr rlim_t kMostSeconds = 60;
        constexpr rlim_t kMostBytes = 8ULL << 30U;
        const rlimit time{kMostSeconds, kMostSeconds};
        const rlimit space{kMostBytes, kMostBytes};
        ::setrlimit(RLIMIT_CPU, &time);
        ::setrlimit(RLIMIT_AS, &space);
        Outcome outcome;
        std::vector<std::string> paths{good.string(), bad.string()};
        if (!input.opened.empty())
            paths.push_back((bad / input.opened).string());
        LoadReport report = loadPaths(paths, {});
        outcome.told = tells(report, input);
        if (!report.errors.empty())
            std::snprintf(outcome.first, sizeof(outcome.first), "%s", describe(report.errors.front()).c_str());
        outcome.good = useAll(std::move(report));
        outcome.ended = ::write(ends[1], &outcome, sizeof(outcome)) == sizeof(outcome);
        ::_exit(0);
    }
    ::close(ends[1]);
    Outcome outcome;
    const bool got = ::read(ends[0], &outcome, sizeof(outcome)) == sizeof(outcome);
    ::close(ends[0]);
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    outcome.ended = got && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    outcome.seconds = static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    outcome.megabytes = static_cast<double>(usage.ru_maxrss) / 1024;
    return outcome;
}

} // namespace

/// Bad input beside good: it is told, it costs little, and nothing good is lost.
class TstHostile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        for (int i = 0; i < kGood; ++i)
            put(good() / (std::to_string(i) + ".yaml"), goodManifest(i));
        QCOMPARE(useAll(loadPaths({good().string()}, {})), std::size_t(kGood));
    }

    void inputs_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < m_inputs.size(); ++i)
            QTest::newRow(m_inputs[i].name.c_str()) << static_cast<int>(i);
    }

    void inputs()
    {
        QFETCH(int, index);
        const Outcome outcome = run(m_inputs[static_cast<std::size_t>(index)], good());
        m_slowest = std::max(m_slowest, outcome.seconds);
        m_largest = std::max(m_largest, outcome.megabytes);
        std::printf("  %-52s %6.2f s %7.1f MB  %s\n", m_inputs[static_cast<std::size_t>(index)].name.c_str(), outcome.seconds, outcome.megabytes, outcome.first);
        QVERIFY2(outcome.ended, "it crashed, or took too much");
        QCOMPARE(outcome.good, std::size_t(kGood));
        QVERIFY2(outcome.told, outcome.first);
        constexpr double kMostSeconds = 20; // two on a machine of its own; this only catches what grows without bounds
        constexpr double kMostMegabytes = 1024;
        QVERIFY2(outcome.seconds < kMostSeconds, std::to_string(outcome.seconds).c_str());
        QVERIFY2(outcome.megabytes < kMostMegabytes, std::to_string(outcome.megabytes).c_str());
    }

    /// Two hundred seeds, fifty times each, changed a little; all in one process.
    void mutants()
    {
        std::vector<Case> seeds = manifestsBelow(fs::path(KUBEZU_SOURCE_DIR) / "tests" / "golden");
        for (const char* more : {"content/samples", "tests/fuzz/seeds"}) {
            for (Case& one : manifestsBelow(fs::path(KUBEZU_SOURCE_DIR) / more))
                seeds.push_back(std::move(one));
        }
        constexpr std::size_t kSeeds = 200;
        QVERIFY(seeds.size() >= kSeeds);
        seeds.resize(kSeeds);
        const std::vector<Case> all = kubezu::testing::mutants(seeds, 50 * kSeeds);
        std::size_t told = 0;
        for (const Case& one : all) {
            LoadReport report = loadPaths({good().string()}, {});
            appendReport(report, loadText(one.bytes, "mutant.yaml", {}));
            told += report.errors.empty() && report.notices.empty() ? 0U : 1U;
            const std::size_t found = useAll(std::move(report));
            QVERIFY2(found == kGood, (one.name + ":\n" + one.bytes).c_str());
        }
        std::printf("  %zu mutants of %zu seeds, %zu of them with messages, all good ones kept\n", all.size(), seeds.size(), told);
    }

    void cleanupTestCase() { std::printf("  %zu inputs; the slowest %.2f s, the largest %.1f MB\n", m_inputs.size(), m_slowest, m_largest); }

private:
    [[nodiscard]] fs::path good() const { return fs::path(m_folder.path().toStdString()) / "good"; }

    static std::vector<HostileInput> allInputs()
    {
        std::vector<HostileInput> all = hostileTexts();
        for (const auto& part : {hostileFiles(), hostileObjects()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }

    QTemporaryDir m_folder;
    std::vector<HostileInput> m_inputs = allInputs();
    double m_slowest = 0;
    double m_largest = 0;
};

QTEST_APPLESS_MAIN(TstHostile)
#include "tst_hostile.moc"
