#include "models/review/project_file.h"
#include "models/review/review.h"
#include "tests/support/load.h"
#include "tests/unit/relations/manifests.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

/// "line: what is wrong"; empty where the text is fine.
QByteArray complaint(const std::string& text)
{
    const Result<Project> project = readProject(text, ".kubezu");
    return project.ok() ? QByteArray() : QByteArray::number(project.error().where.line) + ": " + QByteArray::fromStdString(project.error().detail);
}

std::size_t countWith(const Graph& graph, std::vector<Ignore> ignores)
{
    ReviewOptions options;
    options.ignores = std::move(ignores);
    return review(graph, options).problems.size();
}

} // namespace

class TstProjectFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads()
    {
        const Result<Project> read = readProject("# ours\nkubezu: project/1\ntarget: \"1.30\"\nprofile: all\nignore:\n"
                                                 "  - {check: missing-target, resource: Deployment/legacy-*, reason: not ours}\n",
                                                 ".kubezu");
        QVERIFY(read.ok());
        QCOMPARE(read.value().target->minor, 30);
        QCOMPARE(*read.value().practices, true);
        QCOMPARE(read.value().ignores.front().resource, std::string("Deployment/legacy-*"));
    }

    void refuses()
    {
        QCOMPARE(complaint("target: \"1.30\"\n"), QByteArray("1: this is no project file"));
        QCOMPARE(complaint(","), QByteArray("1: this is no project file"));
        QCOMPARE(complaint("[1, 2]"), QByteArray("1: this is no project file"));
        QCOMPARE(complaint("kubezu: project/1\ntarget: 1.3\n"), QByteArray("2: target 1.3 is not known"));
        QCOMPARE(complaint("kubezu: project/1\nprofil: all\n"), QByteArray("2: there is no key 'profil'"));
        QCOMPARE(complaint("kubezu: project/1\nignore:\n  - {check: mising-target}\n"), QByteArray("3: there is no check 'mising-target'"));
        QCOMPARE(complaint("kubezu: project/1\nignore:\n  - {reason: all of it}\n"), QByteArray("3: this entry would suppress everything"));
        QVERIFY(!complaint("kubezu: [project/1\n").isEmpty());
        QVERIFY(!complaint("kubezu: project/1\nignore: &a [*a]\n").isEmpty());
    }

    void suppresses()
    {
        const GraphPtr graph = graphFrom(pod("p", "nodeName: n1\n  containers: [{name: c, image: c:1}]") + spec("v1", "Service", "s", "selector: {app: web}\n  ports: [{port: 80}]"));
        QCOMPARE(countWith(*graph, {}), std::size_t{2});
        QCOMPARE(countWith(*graph, {{"missing-*", "", ""}}), std::size_t{1});
        QCOMPARE(countWith(*graph, {{"", "Pod/p", ""}}), std::size_t{1});
        QCOMPARE(countWith(*graph, {{"", "/Service/default/*", ""}}), std::size_t{1});
        QCOMPARE(countWith(*graph, {{"", "", "test.y*"}}), std::size_t{0});
        QCOMPARE(countWith(*graph, {{"selects-nothing", "Pod/p", ""}}), std::size_t{2});
    }

    void suppressesByAnnotation()
    {
        const auto count = [](const std::string& ids) {
            const GraphPtr graph = graphFrom("apiVersion: v1\nkind: Pod\nmetadata: {name: p, annotations: {kubezu.io/ignore: \"" + ids + "\"}}\nspec: {nodeName: n1, containers: [{name: c, image: c:1}]}\n");
            const Review found = review(*graph);
            return found.problems.size() * 10 + found.suppressed;
        };
        QCOMPARE(count("selects-nothing"), std::size_t{10});
        QCOMPARE(count("selects-nothing, missing-target"), std::size_t{1});
        QCOMPARE(count("*"), std::size_t{1});
        QCOMPARE(count("missing"), std::size_t{10});
    }

    void isFoundAbove()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("a/b")));
        QFile file(folder.filePath(QStringLiteral(".kubezu")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("kubezu: project/1\ntarget: \"1.31\"\n");
        file.close();
        const Result<Project> project = projectOf({folder.filePath(QStringLiteral("a/b")).toStdString()});
        QVERIFY(project.ok() && project.value().target);
        QCOMPARE(optionsFor({}, project.value()).target.minor, 31);
        QCOMPARE(optionsFor({KubernetesVersion{25}, std::nullopt}, project.value()).target.minor, 25);
        // Not beyond the root of a repository.
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("a/.git")));
        QVERIFY(findProjectFile({folder.filePath(QStringLiteral("a/b")).toStdString()}).empty());
    }
};

QTEST_APPLESS_MAIN(TstProjectFile)
#include "tst_project_file.moc"
