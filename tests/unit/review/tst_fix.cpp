#include "models/review/check.h"
#include "models/review/fix.h"
#include "tests/support/load.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

Value labelOf(const Graph& graph, const Problem& problem)
{
    return graph.nodes[problem.node].resource->value()["metadata"]["labels"]["app"];
}

void rename(const Graph& graph, const Problem& problem, FixPlan& plan)
{
    plan.replaceScalar(labelOf(graph, problem), "shop");
}

void quote(const Graph& graph, const Problem& problem, FixPlan& plan)
{
    plan.quote(labelOf(graph, problem));
}

const Check kRename{"rename", Severity::Error, Profile::Relations, "label", nullptr, rename};
const Check kQuote{"quote", Severity::Error, Profile::Relations, "label", nullptr, quote};

Problem problemAt(NodeIndex node, const Check& check)
{
    Problem problem;
    problem.check = &check;
    problem.node = node;
    return problem;
}

/// The text of a one-object file after a repair of its label; empty where none was made.
QByteArray repaired(const std::string& text, const Check& check)
{
    const GraphPtr graph = graphFrom(text);
    const std::vector<Problem> problems{problemAt(0, check)};
    const std::vector<Fix> fixes = fixesOf(*graph, problems);
    return fixes.empty() ? QByteArray() : QByteArray::fromStdString(fixes.front().after);
}

std::string labelled(const std::string& label)
{
    return "# ours\r\napiVersion: v1\nkind: ConfigMap # é\nmetadata:\n  labels: { 日本: é, app:  " + label + " } # kept\n  name: c\n";
}

} // namespace

class TstFix : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void replacesWhatIsWritten()
    {
        QCOMPARE(repaired(labelled("web"), kRename), QByteArray::fromStdString(labelled("shop")));
        QCOMPARE(repaired(labelled("\"web\""), kRename), QByteArray::fromStdString(labelled("\"shop\"")));
        QCOMPARE(repaired(labelled("'web'"), kRename), QByteArray::fromStdString(labelled("'shop'")));
    }

    /// What is spelled in another way than its value reads is left alone.
    void givesUpWhereTheTextDiffers()
    {
        QCOMPARE(repaired(labelled("\"w\\u0065b\""), kRename), QByteArray());
        QCOMPARE(repaired("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\n  labels: {app: &a web}\n", kRename), QByteArray());
        QCOMPARE(repaired("x: &a web\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\n  labels: {app: *a}\n", kQuote), QByteArray());
    }

    void quotes()
    {
        QCOMPARE(repaired(labelled("yes"), kQuote), QByteArray::fromStdString(labelled("\"yes\"")));
        QCOMPARE(repaired(labelled("0x10"), kQuote), QByteArray::fromStdString(labelled("\"0x10\"")));
        QCOMPARE(repaired(labelled("web"), kQuote), QByteArray());
    }

    void diffs()
    {
        const GraphPtr graph = graphFrom("apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\nstringData:\n  key: hunter2\n---\n" + labelled("web"));
        std::vector<Problem> problems;
        for (NodeIndex node = 0; node < 2; ++node)
            problems.push_back(problemAt(node, kRename));
        const std::vector<Fix> fixes = fixesOf(*graph, problems);
        QCOMPARE(fixes.size(), std::size_t{1});
        const QByteArray diff = QByteArray::fromStdString(diffOf(*graph, fixes.front()));
        QVERIFY2(diff.contains("@@ -10,4 +10,4 @@\n kind: ConfigMap # é\n metadata:\n-  labels: { 日本: é, app:  web } # kept\n+  labels: { 日本: é, app:  shop } # kept\n   name: c\n"), diff);
        QVERIFY(!diff.contains("hunter2"));
    }

    void writes()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("web.yaml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(labelled("web")));
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        const GraphPtr graph = graphFromPaths({path.toStdString()});
        const std::vector<Problem> problems{problemAt(0, kRename)};
        const std::vector<Fix> fixes = fixesOf(*graph, problems);
        QCOMPARE(fixes.size(), std::size_t{1});
        QVERIFY(!writeFix(*graph->snapshot, fixes.front()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray::fromStdString(labelled("shop")));
        file.close();
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        // The file says something else by now.
        const std::optional<Error> late = writeFix(*graph->snapshot, fixes.front());
        QVERIFY(late && late->detail == "the file was changed since it was read");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }
};

QTEST_APPLESS_MAIN(TstFix)
#include "tst_fix.moc"
