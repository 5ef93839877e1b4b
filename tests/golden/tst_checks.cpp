#include "models/review/check.h"
#include "models/review/check_text.h"
#include "models/review/fix.h"
#include "models/review/review.h"
#include "tests/support/load.h"
#include "tests/unit/glossary/content_folder.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

using namespace kubezu;
using namespace kubezu::testing;
namespace fs = std::filesystem;

namespace {

const fs::path kFixtures = fs::path(KUBEZU_SOURCE_DIR) / "tests" / "golden" / "checks";

const CheckTexts& texts()
{
    static const ContentFolder content = ContentFolder::read(KUBEZU_SOURCE_DIR "/content/checks", ".yaml");
    static const CheckTexts instance(content.files());
    return instance;
}

/// What one check says about a fixture, in English, one a line: "error web.yaml:12 spec.ports[0]: Service web …".
std::string findings(const Check& check, const fs::path& input)
{
    const GraphPtr graph = graphFromPaths({input.string()});
    ReviewOptions options;
    options.practices = check.profile == Profile::Practices;
    // A fixture for an older Kubernetes says which minor version in a file of its own.
    if (int minor = 0; std::ifstream(input.parent_path() / "target") >> minor)
        options.target.minor = minor;
    std::string text;
    for (const Problem& problem : review(*graph, options).problems) {
        if (problem.check != &check)
            continue;
        text += std::string(severityId(problem.severity)) + ' ' + fs::path(problem.where.file).filename().string() + ':' + std::to_string(problem.where.line);
        text += ' ' + problem.path + (problem.edge == kNoIndex ? "" : " (edge)") + ": " + sentenceOf(texts(), *graph, problem, Language::English) + '\n';
    }
    // Files that are named outright are told with their whole path.
    const std::string prefix = input.parent_path().string() + '/';
    for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix))
        text.erase(at, prefix.size());
    return text;
}

/// The text of a one-file fixture after the repairs of what the check finds in it; empty where it repairs nothing.
std::string repaired(const Check& check, const fs::path& input)
{
    const GraphPtr graph = graphFromPaths({input.string()});
    std::vector<Problem> problems = review(*graph).problems;
    std::erase_if(problems, [&](const Problem& problem) { return problem.check != &check; });
    const std::vector<Fix> fixes = fixesOf(*graph, problems);
    return fixes.empty() ? std::string() : fixes.front().after;
}

/// `bad` or `good`: a file or a folder.
fs::path inputOf(const fs::path& folder, const std::string& name)
{
    return fs::is_directory(folder / name) ? folder / name : folder / (name + ".yaml");
}

void compare(const std::string& made, const fs::path& expected)
{
    const char* wish = std::getenv("REBASELINE");
    if (wish && *wish == '1') {
        std::ofstream(expected, std::ios::binary) << made;
        return;
    }
    std::ifstream stream(expected, std::ios::binary);
    const std::string wanted{std::istreambuf_iterator<char>(stream), {}};
    QVERIFY2(made == wanted, ("made:\n" + made + "expected:\n" + wanted + "if the new one is right, run with REBASELINE=1").c_str());
}

} // namespace

/// Every check has a folder with `bad` (it finds what expected.txt says) and `good` (it finds nothing).
class TstChecks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fixtures_data()
    {
        QTest::addColumn<QString>("id");
        for (const Check& check : allChecks())
            QTest::newRow(std::string(check.id).c_str()) << QString::fromLatin1(check.id.data(), static_cast<qsizetype>(check.id.size()));
    }

    void fixtures()
    {
        QFETCH(QString, id);
        const Check& check = *findCheck(id.toStdString());
        const fs::path folder = kFixtures / std::string(check.id);
        QVERIFY2(fs::exists(inputOf(folder, "bad")) && fs::exists(inputOf(folder, "good")), "write bad.yaml and good.yaml");
        const std::string bad = findings(check, inputOf(folder, "bad"));
        QVERIFY2(!bad.empty(), "it finds nothing in bad");
        const std::string good = findings(check, inputOf(folder, "good"));
        QVERIFY2(good.empty(), good.c_str());
        compare(bad, folder / "expected.txt");
        if (check.fix)
            compare(repaired(check, inputOf(folder, "bad")), folder / "fixed.yaml");
    }

    void everyFolderIsOfACheck()
    {
        for (const auto& entry : fs::directory_iterator(kFixtures))
            QVERIFY2(findCheck(entry.path().filename().string()), entry.path().c_str());
    }

    void everyCheckHasWords()
    {
        std::set<std::string> files;
        for (const auto& entry : fs::directory_iterator(KUBEZU_SOURCE_DIR "/content/checks"))
            files.insert(entry.path().filename().string());
        for (const Check& check : allChecks()) {
            const std::string name = std::string(check.id) + ".yaml";
            QVERIFY2(files.erase(name) == 1, name.c_str());
            const Result<CheckText> read = readCheckText(name, ContentFolder::bytes(KUBEZU_SOURCE_DIR "/content/checks/" + name));
            QVERIFY2(read.ok(), read.ok() ? "" : describe(read.error()).c_str());
        }
        QVERIFY2(files.empty(), files.empty() ? "" : files.begin()->c_str());
    }
};

QTEST_APPLESS_MAIN(TstChecks)
#include "tst_checks.moc"
